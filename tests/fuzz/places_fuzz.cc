// libFuzzer: any bytes as a compiled gazetteer, and behind a head whose checksum fits
// them, since few inputs get past it by themselves; and as lists of regions and words. A
// table is refused with a sentence, or every place and name that it gives lies inside its
// bytes.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "resolve/places/gazetteer.h"

namespace {

constexpr size_t kHead = 24, kSections = 48;

uint64_t Checksum(std::string_view bytes) {
  uint64_t value = 0xCBF29CE484222325;
  for (size_t i = 0; i + 8 <= bytes.size(); i += 8) {
    uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, 8);
    value = (value ^ word) * 0x100000001B3;
  }
  return value;
}

// `body` begins with the sections.
std::string WithHead(std::string_view body) {
  std::string file = "DRAGGAZ\n";
  const uint32_t numbers[] = {1, static_cast<uint32_t>(kHead + body.size())};
  const uint64_t checksum = Checksum(body);
  file.append(reinterpret_cast<const char*>(numbers), sizeof(numbers));
  file.append(reinterpret_cast<const char*>(&checksum), sizeof(checksum));
  return file.append(body);
}

void LookInto(const std::string& bytes) {
  const dragoman::Result<dragoman::PlaceTable> table =
      dragoman::PlaceTable::Open("fuzz", bytes);
  if (!table.ok()) {
    if (table.status().message().empty()) std::abort();
    return;
  }
  for (const char* key : {"", "paris", "a"}) {
    for (const uint32_t value : table->Find(key).values) {
      const uint32_t index = value & dragoman::PlaceTable::kIndex;
      if (index >= table->size()) std::abort();
      const dragoman::KnownPlace place = table->place(index);
      const bool inside = place.name.empty() || (place.name.data() >= bytes.data() &&
                                                 place.name.data() + place.name.size() <=
                                                     bytes.data() + bytes.size());
      if (!inside) std::abort();
      table->Capital(place.in_country);
    }
  }
}

void LoadTexts(const std::string& bytes) {
  dragoman::DataFiles files;
  files.Add("gazetteer/places.bin", std::string(bytes));
  files.Add("gazetteer/regions.txt", std::string(bytes));
  files.Add("gazetteer/words.txt", std::string(bytes));
  files.Add("actors/countries.txt", std::string(bytes));
  dragoman::Diagnostics diagnostics;
  const dragoman::Gazetteer gazetteer = dragoman::Gazetteer::Load(files, &diagnostics);
  gazetteer.Find(dragoman::NameKey(bytes));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  LookInto(bytes);
  if (size >= kSections) LookInto(WithHead(bytes));
  LoadTexts(bytes);
  return 0;
}
