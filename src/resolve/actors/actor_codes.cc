#include "resolve/actors/actor_codes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "document/entity_codes.h"

namespace dragoman {
namespace {

constexpr size_t kPart = 3;  // letters
constexpr std::string_view kNobody = "---";

void AddNew(std::string_view sector, std::vector<std::string_view>* sectors) {
  const bool has = std::find(sectors->begin(), sectors->end(), sector) != sectors->end();
  if (!sector.empty() && !has) sectors->push_back(sector);
}

}  // namespace

ActorCodes ActorCodes::Load(const DataFiles& files, Diagnostics* diagnostics) {
  ActorCodes codes;
  if (const DataFile* file = files.Find("actors/countries.txt")) {
    Diagnostics told_elsewhere;
    RecordFile records(*file, &told_elsewhere);
    while (records.Next()) {
      const std::string_view code = records.field(0).substr(0, kPart);
      if (!IsInternational(code)) codes.countries_[code] = {Kind::kCountry, code, ""};
    }
  }
  if (const DataFile* file = files.Find("legacy/codes.txt")) {
    RecordFile records(*file, diagnostics);
    while (records.Next()) codes.ReadLine(&records);
  }
  return codes;
}

void ActorCodes::ReadLine(RecordFile* records) {
  constexpr std::array<std::pair<std::string_view, Kind>, 5> kKinds = {
      {{"sector", Kind::kSector},
       {"weak", Kind::kWeak},
       {"body", Kind::kBody},
       {"country", Kind::kCountry},
       {"other", Kind::kOther}}};
  const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& one) {
    return one.first == records->field(1);
  });
  if (kind == kKinds.end()) {
    records->Error(1, "unknown kind \"" + std::string(records->field(1)) + "\"",
                   "write sector, weak, body, country or other");
    return;
  }
  const std::vector<std::string_view> here = Split(records->field(2), ' ');
  const size_t wanted = kind->second == Kind::kBody ? 2 : 1;
  if (here.size() != wanted) {
    records->Error(2, "what the code means here is missing",
                   wanted == 2 ? "write whose it is and its sector: UNO GOV"
                               : "write one code, or - for none");
    return;
  }
  for (const std::string_view code : Split(records->field(0), ' ')) {
    if (code.size() != kPart) {
      records->ErrorAt(code, "\"" + std::string(code) + "\" is no code",
                       "write three capital letters");
      continue;
    }
    auto& table = kind->second == Kind::kCountry ? countries_ : parts_;
    table[code] = {kind->second, here[0], wanted == 2 ? here[1] : std::string_view()};
  }
}

const ActorCodes::Part* ActorCodes::Find(std::string_view part, bool first) const {
  for (const auto* table :
       {first ? &countries_ : &parts_, first ? &parts_ : &countries_}) {
    const auto found = table->find(part);
    if (found != table->end()) return &found->second;
  }
  return nullptr;
}

ActorCode ActorCodes::Read(std::string_view code, bool role) const {
  ActorCode result;
  result.text = code;
  result.nobody = code == kNobody;
  if (result.nobody) return result;
  std::string_view country, body, weak, fallback;
  std::vector<std::string_view> sectors;
  for (size_t i = 0; i + kPart <= code.size(); i += kPart) {
    const Part* part = Find(code.substr(i, kPart), i == 0 && !role);
    if (part == nullptr) continue;
    switch (part->kind) {
      case Kind::kSector:
        AddNew(part->here, &sectors);
        break;
      case Kind::kWeak:
        if (weak.empty()) weak = part->here;
        break;
      case Kind::kCountry:
        if (country.empty()) country = part->here;
        break;
      case Kind::kBody:
        // "IGOUNO": the narrower one.
        if (body.empty() || body == "IGO") {
          body = part->here;
          fallback = part->fallback;
        }
        break;
      case Kind::kOther:
        break;
    }
  }
  // A company of a country is that country's: USA with MNC before BUS.
  result.owner = country.empty() ? body : country;
  if (!country.empty()) AddNew(body, &result.sectors);
  if (sectors.empty()) sectors = {fallback.empty() ? weak : fallback};
  for (const std::string_view sector : sectors) AddNew(sector, &result.sectors);
  result.bare = code.size() == kPart && !country.empty();
  return result;
}

std::string_view ActorCodes::Unknown(std::string_view code, bool role) const {
  if (code == kNobody) return {};
  for (size_t i = 0; i < code.size(); i += kPart) {
    const std::string_view part = code.substr(i, kPart);
    if (part.size() < kPart || Find(part, i == 0 && !role) == nullptr) return part;
  }
  return {};
}

std::vector<std::string_view> ActorCodes::known() const {
  std::vector<std::string_view> known;
  for (const auto* table : {&parts_, &countries_}) {
    for (const auto& [code, part] : *table) known.push_back(code);
  }
  std::sort(known.begin(), known.end());
  return known;
}

}  // namespace dragoman
