// ACLED-like: the 31 columns of its export since March 2023, by commas. Only the kinds of
// events that ACLED records have a line, and one line whatever the number of actors.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "store/export/acled_actor.h"
#include "store/export/cell_text.h"
#include "store/export/reports.h"
#include "store/export/schema.h"

namespace dragoman {
namespace {

const std::string& SubEvent(const Row& r) {
  return AcledRuleOf(*r.record, *r.data)->sub_event;  // RowsOf() asks for one
}

const ExportData::AcledKind& Kind(const Row& r) {
  return r.data->AcledKindOf(SubEvent(r));
}

std::string EventId(const Row& r) {
  return r.place().country + std::to_string(StableNumber(r.key, 31));
}

std::string TimePrecision(const Row& r) {
  switch (r.event().date.precision) {
    case Precision::kDay:
      return "1";
    case Precision::kMonth:
      return "3";
    default:
      return "2";
  }
}

std::string ActorName(const std::vector<const Entity*>& side, const Row& r) {
  return side.empty() ? "" : AcledNameOf(*side[0], *r.record, *r.data);
}

std::string Inter(const std::vector<const Entity*>& side, const Row& r) {
  return side.empty() ? "" : InterOf(*side[0], *r.record, *r.data);
}

// All others of a side, and the groups that its people belong to.
std::string Associates(const std::vector<const Entity*>& side, const Row& r) {
  std::vector<std::string> names;
  const std::string main = ActorName(side, r);
  const auto add = [&](const std::string& name) {
    const bool known =
        name == main || std::find(names.begin(), names.end(), name) != names.end();
    if (!name.empty() && !known) names.push_back(name);
  };
  for (const Entity* entity : side) {
    add(AcledNameOf(*entity, *r.record, *r.data));
    add(AcledGroupOf(*entity, *r.record, *r.data));
  }
  return Joined(names, "; ");
}

// "17", the smaller class first; "60" for somebody alone.
std::string Interaction(const Row& r) {
  const AcledSides sides = SidesOf(r.event());
  const std::string one = Inter(sides.one, r), other = Inter(sides.other, r);
  if (one.empty() || other.empty()) return (one.empty() ? other : one) + "0";
  return std::min(one, other) + std::max(one, other);
}

std::string CivilianTargeting(const Row& r) {
  const bool civilians = Inter(SidesOf(r.event()).other, r) == "7";
  const std::string& kind = Kind(r).event;
  const bool at_civilians = kind == "Violence against civilians" ||
                            SubEvent(r) == "Excessive force against protesters" ||
                            (civilians && (kind == "Explosions/Remote violence" ||
                                           SubEvent(r) == "Mob violence"));
  return at_civilians ? "Civilian targeting" : "";
}

// 1 a town, 2 a part of a division, 3 a division or country.
std::string GeoPrecision(const Row& r) {
  if (IsTown(r)) return "1";
  return IsCountry(r) || r.place().feature == "ADM1" ? "3" : "2";
}

std::string Fatalities(const Row& r) {
  const Range& dead = r.event().magnitude.dead;
  return Number(std::floor(dead.low ? *dead.low : dead.high.value_or(0)));
}

std::string CrowdSize(const Row& r) {
  if (r.event().type != EventType::kProtest) return "";
  const Range& crowd = r.event().magnitude.participants;
  if (!crowd.known()) return "crowd size=no report";
  if (!crowd.low) return "crowd size=up to " + Number(*crowd.high);
  if (!crowd.high) return "crowd size=at least " + Number(*crowd.low);
  if (*crowd.low == *crowd.high) return "crowd size=" + Number(*crowd.low);
  return "crowd size=between " + Number(*crowd.low) + " and " + Number(*crowd.high);
}

// Seconds since 1970 at the midnight before the publication.
std::string Timestamp(const Row& r) {
  const Date published = r.article().published ? r.article().published : r.day;
  return std::to_string(published.days() * 86400);
}

const ExportData::CountryNames& Country(const Row& r) {
  return r.data->Country(r.place().country);
}

std::string IsoNumber(const Row& r) {
  const std::string& number = Country(r).number;
  const size_t first = number.find_first_not_of('0');
  return first == std::string::npos ? "" : number.substr(first);
}

constexpr std::string_view kNoDivision = "always empty";

constexpr Column kColumns[] = {
    {"event_id_cnty", "country (ISO alpha-3) and 31 bits of a hash of the event",
     EventId},
    {"event_date", "2021-11-28", [](const Row& r) { return r.day.text(); }},
    {"year", "", [](const Row& r) { return std::to_string(r.day.year); }},
    {"time_precision", "1 day, 2 week or the publication only, 3 month", TimePrecision},
    {"disorder_type", "of the sub-event type; by ; ",
     [](const Row& r) { return Kind(r).disorder; }},
    {"event_type", "of the sub-event type", [](const Row& r) { return Kind(r).event; }},
    {"sub_event_type", "by type, mode and actors: data/exports/acled.txt",
     [](const Row& r) { return SubEvent(r); }},
    {"actor1", "group of the first actor: Military Forces of Mali",
     [](const Row& r) { return ActorName(SidesOf(r.event()).one, r); }},
    {"assoc_actor_1",
     "the other actors, and whom protesters and civilians belong to, by ; ",
     [](const Row& r) { return Associates(SidesOf(r.event()).one, r); }},
    {"inter1",
     "1 state, 2 rebels, 3 militia, 5 rioters, 6 protesters, 7 civilians, 8 external",
     [](const Row& r) { return Inter(SidesOf(r.event()).one, r); }},
    {"actor2", "the same of recipients; of a fight all but the first actor",
     [](const Row& r) { return ActorName(SidesOf(r.event()).other, r); }},
    {"assoc_actor_2", "",
     [](const Row& r) { return Associates(SidesOf(r.event()).other, r); }},
    {"inter2", "", [](const Row& r) { return Inter(SidesOf(r.event()).other, r); }},
    {"interaction", "both classes, the smaller first; 0 for nobody", Interaction},
    {"civilian_targeting", "Civilian targeting, or empty", CivilianTargeting},
    {"iso", "ISO 3166 number of the country", IsoNumber},
    {"region", "by M49, with ACLED's names",
     [](const Row& r) { return Country(r).region; }},
    {"country", "of the place", [](const Row& r) { return Country(r).acled; }},
    {"admin1", "first-order division", [](const Row& r) { return r.place().admin1; }},
    {"admin2", kNoDivision, [](const Row&) { return std::string(); }},
    {"admin3", kNoDivision, [](const Row&) { return std::string(); }},
    {"location", "name of the place, else words of the text",
     [](const Row& r) {
       return r.place().name.empty() ? r.place().text : r.place().name;
     }},
    {"latitude", "", Latitude},
    {"longitude", "", Longitude},
    {"geo_precision", "1 town, 2 part of a division, 3 division or country",
     GeoPrecision},
    {"source", "outlets, by ; ",
     [](const Row& r) { return Joined(SourcesOf(*r.record), "; "); }},
    {"source_scale", "always empty: not known of outlets",
     [](const Row&) { return std::string(); }},
    {"notes", "the sentence", [](const Row& r) { return r.record->event_text; }},
    {"fatalities", "dead, the lower bound; 0 if none are told", Fatalities},
    {"tags", "crowd size=no report, of protests", CrowdSize},
    {"timestamp", "publication, in seconds since 1970", Timestamp},
};

}  // namespace

const Schema kAcledSchema = {
    .name = "acled",
    .layout = Layout::kCommas,
    .header = true,
    .unit = Unit::kEvent,
    .needs = {.type = true, .place = true, .acled_kind = true},
    .columns = kColumns,
};

}  // namespace dragoman
