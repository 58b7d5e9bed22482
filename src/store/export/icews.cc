// ICEWS: the 20 columns of its weekly files, with the header that they have.
#include <algorithm>

#include "document/entity_codes.h"
#include "store/export/actor_code.h"
#include "store/export/cell_text.h"
#include "store/export/schema.h"

namespace dragoman {
namespace {

// Event and story numbers are read as 32-bit integers.
constexpr int kIdBits = 31;

std::string Country(const Entity* entity, const Row& r) {
  return r.data->Country(entity->country).icews;
}

// A state under its own name has no sectors there: "Iran".
bool IsCountryItself(const Entity& entity, const Row& r) {
  return !entity.country.empty() && entity.office.empty() &&
         entity.name == r.data->Country(entity.country).name;
}

// "Ebrahim Raisi", "Iran", or what ICEWS calls people without a name: "Police (Kenya)".
std::string Name(const Entity* entity, const Row& r) {
  if (IsCountryItself(*entity, r)) return Country(entity, r);
  if (!entity->name.empty()) return entity->name;
  const std::string_view owner = CountryOf(*entity);
  const std::string& group =
      r.data->Sector(IsInternational(owner) ? owner : SectorOf(*entity)).icews_group;
  const std::string country = Country(entity, r);
  return country.empty() ? group : group + " (" + country + ")";
}

// By commas, as they are.
std::string Sectors(const Entity* entity, const Row& r) {
  if (IsCountryItself(*entity, r)) return "";
  std::vector<std::string> all;
  const auto add = [&](std::string_view list) {
    while (!list.empty()) {
      const size_t comma = list.find(',');
      const std::string one(list.substr(0, comma));
      if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
      list = comma == std::string_view::npos ? "" : list.substr(comma + 1);
    }
  };
  const bool holds_office = std::find(entity->sectors.begin(), entity->sectors.end(),
                                      "ELI") == entity->sectors.end();
  if (holds_office) add(r.data->OfficeSectors(entity->office));
  for (const std::string_view sector : SectorsToWrite(*entity)) {
    add(r.data->Sector(sector).icews);
  }
  return Joined(all, ",");
}

constexpr Column kColumns[] = {
    {"Event ID", "31 bits of a hash of event and dyad; the key is this with the date",
     [](const Row& r) { return std::to_string(StableNumber(r.key, kIdBits)); }},
    {"Event Date", "2021-11-28", [](const Row& r) { return r.day.text(); }},
    {"Source Name", "name of the actor, or its kind: Police (Kenya)",
     [](const Row& r) { return Name(r.source, r); }},
    {"Source Sectors", "by commas; none for a state under its own name",
     [](const Row& r) { return Sectors(r.source, r); }},
    {"Source Country", "its name: Russian Federation",
     [](const Row& r) { return Country(r.source, r); }},
    {"Event Text", "name of the CAMEO code",
     [](const Row& r) { return std::string(r.data->CameoName(r.cameo)); }},
    {"CAMEO Code", "with leading zeros", [](const Row& r) { return r.cameo; }},
    {"Intensity", "Goldstein value of the code",
     [](const Row& r) { return Number(r.data->Goldstein(r.cameo)); }},
    {"Target Name", "the same of the recipient",
     [](const Row& r) { return Name(r.target, r); }},
    {"Target Sectors", "", [](const Row& r) { return Sectors(r.target, r); }},
    {"Target Country", "", [](const Row& r) { return Country(r.target, r); }},
    {"Story ID", "31 bits of a hash of the article's id",
     [](const Row& r) { return std::to_string(StableNumber(r.article().id, kIdBits)); }},
    {"Sentence Number", "from 1",
     [](const Row& r) { return std::to_string(r.event().sentence + 1); }},
    {"Publisher", "outlet", [](const Row& r) { return r.article().source; }},
    {"City", "name of the place, if it is a town",
     [](const Row& r) { return IsTown(r) ? r.place().name : ""; }},
    {"District", "always empty: places have no second-order division",
     [](const Row&) { return std::string(); }},
    {"Province", "first-order division", [](const Row& r) { return r.place().admin1; }},
    {"Country", "of the place",
     [](const Row& r) { return r.data->Country(r.place().country).icews; }},
    {"Latitude", "", Latitude},
    {"Longitude", "", Longitude},
};

}  // namespace

const Schema kIcewsSchema = {
    .name = "icews",
    .header = true,
    .unit = Unit::kDyad,
    .needs = {.cameo = true, .target = true, .known = true},
    .columns = kColumns,
};

}  // namespace dragoman
