#include "resolve/places/place_table.h"

#include <algorithm>
#include <cstring>

namespace dragoman {
namespace {

constexpr std::string_view kMagic = "DRAGGAZ\n";
constexpr uint32_t kVersion = 1;
constexpr size_t kChecked = 24;  // the checksum covers the file from here
constexpr size_t kHeader = 72;
constexpr std::array<uint32_t, 6> kElementSize = {32, 12, 12, 4, 8, 1};
constexpr uint32_t kMany = 1u << 31, kWeak = 1u << 31;
constexpr uint16_t kNone = 0xFFFF;

uint32_t Hash(std::string_view key) {
  uint32_t value = 0x811C9DC5;
  for (const char c : key) value = (value ^ static_cast<uint8_t>(c)) * 0x01000193;
  return value;
}

uint64_t Checksum(std::string_view bytes) {
  uint64_t value = 0xCBF29CE484222325;
  for (size_t i = 0; i + 8 <= bytes.size(); i += 8) {
    uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, 8);
    value = (value ^ word) * 0x100000001B3;
  }
  return value;
}

}  // namespace

template <typename T>
T PlaceTable::Read(size_t offset) const {
  T value;
  std::memcpy(&value, bytes_.data() + offset, sizeof value);
  return value;
}

Result<PlaceTable> PlaceTable::Open(const std::string& path, std::string_view bytes) {
  const auto refuse = [&](const std::string& reason) {
    return Status::Error(path + ": " + reason +
                         "; compile it again with data/gazetteer/make_gazetteer.py");
  };
  PlaceTable table;
  table.bytes_ = bytes;
  if (bytes.size() < kHeader || bytes.substr(0, kMagic.size()) != kMagic) {
    return refuse("this is no compiled gazetteer");
  }
  const auto version = table.Read<uint32_t>(8);
  if (version != kVersion) {
    return refuse("the gazetteer has version " + std::to_string(version) +
                  ", this program reads version " + std::to_string(kVersion));
  }
  const auto size = table.Read<uint32_t>(12);
  if (size != bytes.size()) {
    return refuse("the file has " + std::to_string(bytes.size()) + " bytes instead of " +
                  std::to_string(size));
  }
  for (size_t i = 0; i < table.sections_.size(); ++i) {
    table.sections_[i] = {table.Read<uint32_t>(kChecked + 8 * i),
                          table.Read<uint32_t>(kChecked + 8 * i + 4)};
  }
  if (Checksum(bytes.substr(kChecked)) != table.Read<uint64_t>(16) ||
      !table.SectionsFit()) {
    return refuse("the file is damaged (its checksum does not fit)");
  }
  return table;
}

bool PlaceTable::SectionsFit() const {
  for (size_t i = 0; i < sections_.size(); ++i) {
    const uint64_t end =
        sections_[i].offset + static_cast<uint64_t>(sections_[i].count) * kElementSize[i];
    if (sections_[i].offset < kHeader || end > bytes_.size()) return false;
  }
  // So that no string runs out of the file.
  const Section& strings = sections_[kStrings];
  return strings.count > 0 && bytes_[strings.offset + strings.count - 1] == '\0';
}

std::string_view PlaceTable::String(uint32_t offset) const {
  const Section& strings = sections_[kStrings];
  if (offset >= strings.count) return {};
  return bytes_.data() + strings.offset + offset;
}

KnownPlace PlaceTable::place(uint32_t index) const {
  const size_t at = sections_[kPlaces].offset + size_t{32} * index;
  const auto short_at = [&](size_t offset) { return Read<uint16_t>(at + offset); };
  const auto inside = [&](size_t offset) {
    const uint16_t outer = short_at(offset);
    return outer == kNone || outer >= size() ? kNoPlace : uint32_t{outer};
  };
  KnownPlace place;
  place.index = index;
  place.lat = Read<float>(at);
  place.lon = Read<float>(at + 4);
  place.geonames_id = Read<uint32_t>(at + 8);
  place.name = String(Read<uint32_t>(at + 12));
  place.population = Read<uint32_t>(at + 16);
  place.in_country = inside(20);
  place.in_admin1 = inside(22);
  place.in_admin2 = inside(24);
  place.radius_km = short_at(26);
  if (place.in_country < countries()) {
    const size_t codes = sections_[kCountries].offset + size_t{12} * place.in_country;
    place.own_code = bytes_.substr(codes, 3);
    place.country = bytes_.substr(codes + 4, 3);
  }
  const uint16_t feature = short_at(28);
  if (feature < sections_[kFeatures].count) {
    const std::string_view code =
        bytes_.substr(sections_[kFeatures].offset + size_t{8} * feature, 8);
    place.feature = code.substr(0, code.find('\0'));
    place.region = place.feature == "RGN";
  }
  return place;
}

uint32_t PlaceTable::Capital(uint32_t country) const {
  if (country >= countries()) return kNoPlace;
  const auto capital =
      Read<uint32_t>(sections_[kCountries].offset + size_t{12} * country + 8);
  return capital < size() ? capital : kNoPlace;
}

PlaceTable::Found PlaceTable::Find(std::string_view key) const {
  const Section& names = sections_[kNames];
  const uint32_t hash = Hash(key);
  const auto entry = [&](uint32_t i) { return names.offset + size_t{12} * i; };
  // Hashes are spread evenly: each is near where its size says.
  const auto near = static_cast<uint32_t>(uint64_t{hash} * names.count >> 32);
  uint32_t low = near, high = near;
  for (uint32_t step = 64; low > 0 && Read<uint32_t>(entry(low)) >= hash; step *= 2) {
    high = low;
    low -= std::min(low, step);
  }
  for (uint32_t step = 64; high < names.count && Read<uint32_t>(entry(high)) < hash;
       step *= 2) {
    low = high;
    high += std::min(names.count - high, step);
  }
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (Read<uint32_t>(entry(middle)) < hash) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  Found found;
  for (; low < names.count && Read<uint32_t>(entry(low)) == hash; ++low) {
    const auto at = Read<uint32_t>(entry(low) + 4);
    if (String(at & ~kWeak) != key) continue;
    found.weak = (at & kWeak) != 0;
    const auto value = Read<uint32_t>(entry(low) + 8);
    const auto keep = [&](uint32_t v) {
      if ((v & kIndex) < size()) found.values.push_back(v);
    };
    if ((value & kMany) == 0) {
      keep(value);
      break;
    }
    const Section& lists = sections_[kLists];
    uint32_t i = value & ~kMany;
    if (i >= lists.count) break;
    uint32_t count = Read<uint32_t>(lists.offset + size_t{4} * i++);
    for (; count > 0 && i < lists.count; --count, ++i) {
      keep(Read<uint32_t>(lists.offset + size_t{4} * i));
    }
    break;
  }
  return found;
}

}  // namespace dragoman
