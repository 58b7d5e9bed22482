// Phoenix: the 26 columns of its pipeline (postprocess.py), without a header.
#include <algorithm>
#include <array>

#include "store/export/actor_code.h"
#include "store/export/cell_text.h"
#include "store/export/reports.h"
#include "store/export/schema.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 4> kRoots = {"IGO", "NGO", "IMG", "MNC"};
constexpr std::array<std::string_view, 13> kRoles = {"GOV", "MIL", "REB", "OPP", "PTY",
                                                     "COP", "JUD", "SPY", "MED", "EDU",
                                                     "BUS", "CRM", "CVL"};

template <typename List>
bool IsIn(const List& list, std::string_view part) {
  return std::find(list.begin(), list.end(), part) != list.end();
}

// The code taken apart as postprocess.py does: whose it is, one of thirteen roles, rest.
struct Parts {
  std::string full, entity, role, attribute;
};

Parts PartsOf(const Entity& actor, const ExportData& data) {
  Parts parts;
  parts.full = CameoCodeOf(actor, data);
  std::vector<std::string> chunks = CameoParts(parts.full);
  if (data.HasCountry(chunks[0]) || IsIn(kRoots, chunks[0])) parts.entity = chunks[0];
  chunks.erase(chunks.begin());
  if (!chunks.empty() && IsIn(kRoles, chunks[0])) {
    parts.role = chunks[0];
    chunks.erase(chunks.begin());
  }
  parts.attribute = Joined(chunks, ";");
  return parts;
}

Parts Source(const Row& r) { return PartsOf(*r.source, *r.data); }
Parts Target(const Row& r) { return PartsOf(*r.target, *r.data); }

std::string Digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

constexpr Column kColumns[] = {
    {"EventID", "53 bits of a hash of event and dyad: the same for the same event",
     [](const Row& r) { return std::to_string(StableNumber(r.key, 53)); }},
    {"Date", "YYYYMMDD", [](const Row& r) { return Compact(r.day); }},
    {"Year", "of the date", [](const Row& r) { return std::to_string(r.day.year); }},
    {"Month", "two digits", [](const Row& r) { return Digits(r.day.month); }},
    {"Day", "two digits", [](const Row& r) { return Digits(r.day.day); }},
    {"SourceActorFull", "CAMEO code of the actor",
     [](const Row& r) { return Source(r).full; }},
    {"SourceActorEntity", "its country, or IGO, NGO, IMG, MNC; empty if unknown",
     [](const Row& r) { return Source(r).entity; }},
    {"SourceActorRole", "GOV MIL REB OPP PTY COP JUD SPY MED EDU BUS CRM CVL, or empty",
     [](const Row& r) { return Source(r).role; }},
    {"SourceActorAttribute", "all other parts of the code, by ;",
     [](const Row& r) { return Source(r).attribute; }},
    {"TargetActorFull", "the same of the recipient",
     [](const Row& r) { return Target(r).full; }},
    {"TargetActorEntity", "", [](const Row& r) { return Target(r).entity; }},
    {"TargetActorRole", "", [](const Row& r) { return Target(r).role; }},
    {"TargetActorAttribute", "", [](const Row& r) { return Target(r).attribute; }},
    {"EventCode", "CAMEO, with leading zeros", [](const Row& r) { return r.cameo; }},
    {"EventRootCode", "its first two digits",
     [](const Row& r) { return r.cameo.substr(0, 2); }},
    {"QuadClass", "0 neutral, 1 and 2 cooperation, 3 and 4 conflict, by root",
     [](const Row& r) { return r.data->QuadsOf(r.cameo).phoenix; }},
    {"GoldsteinScore", "of the CAMEO code",
     [](const Row& r) { return Number(r.data->Goldstein(r.cameo)); }},
    {"Issues", "contexts in capitals, each counted once: ECONOMIC,1;LEGAL,1",
     [](const Row& r) { return IssuesOf(*r.record); }},
    {"Lat", "of the place of the event; empty if unknown", Latitude},
    {"Lon", "", Longitude},
    {"LocationName", "name of the place", [](const Row& r) { return r.place().name; }},
    {"StateName", "first-order division", [](const Row& r) { return r.place().admin1; }},
    {"CountryCode", "ISO 3166 alpha-3", [](const Row& r) { return r.place().country; }},
    {"SentenceID", "article and number of the sentence from 0, by ;",
     [](const Row& r) { return SentenceIdsOf(*r.record); }},
    {"URLs", "of all articles that report it, by ;",
     [](const Row& r) { return Joined(UrlsOf(*r.record), ";"); }},
    {"NewsSources", "their outlets, by ;",
     [](const Row& r) { return Joined(SourcesOf(*r.record), ";"); }},
};

}  // namespace

const Schema kPhoenixSchema = {
    .name = "phoenix",
    .unit = Unit::kDyad,
    .codes_only = true,
    .needs = {.cameo = true, .target = true, .known = true},
    .columns = kColumns,
};

}  // namespace dragoman
