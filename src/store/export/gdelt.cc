// GDELT 2.0 Events: the 61 columns of an .export.CSV, which are tabs without a header.
#include <fmt/format.h>

#include "store/export/cell_text.h"
#include "store/export/gdelt_actor.h"
#include "store/export/reports.h"
#include "store/export/schema.h"

namespace dragoman {
namespace {

GdeltActor One(const Row& r) { return GdeltActorOf(r.source, *r.data); }
GdeltActor Two(const Row& r) { return GdeltActorOf(r.target, *r.data); }

// GDELT's year has twelve months of thirty days and 365 days.
std::string FractionDate(const Row& r) {
  const double fraction = ((r.day.month - 1) * 30 + r.day.day) / 365.0;
  return fmt::format("{:.4f}", r.day.year + fraction);
}

// 1 country, 2 US state, 3 US town, 4 town elsewhere, 5 division elsewhere, 0 nothing.
std::string GeoType(const Row& r) {
  const Place& place = r.place();
  if (place.radius_km <= 0) return "0";
  const bool american = place.country == "USA";
  if (IsCountry(r)) return "1";
  if (place.feature.starts_with("ADM")) return american ? "2" : "5";
  return american ? "3" : "4";
}

std::string FullName(const Row& r) {
  const Place& place = r.place();
  if (IsCountry(r)) return r.data->Country(place.country).name;
  std::string name = place.name;
  if (!place.admin1.empty() && place.admin1 != place.name) name += ", " + place.admin1;
  const std::string& country = r.data->Country(place.country).name;
  if (!country.empty() && country != place.name) name += ", " + country;
  return name;
}

std::string Fips(const Row& r) { return r.data->Country(r.place().country).fips; }

// A country's is its FIPS code.
std::string FeatureId(const Row& r) {
  const Place& place = r.place();
  if (!Located(r)) return "";
  if (IsCountry(r)) return Fips(r);
  return place.geonames_id == 0 ? "" : std::to_string(place.geonames_id);
}

std::string DateAdded(const Row& r) {
  return Compact(r.article().published ? r.article().published : r.day) + "000000";
}

std::string SourceUrl(const Row& r) {
  const Article& article = r.article();
  if (!article.url.empty()) return Address(article.url);
  return article.source.empty() ? article.id : article.source;
}

std::string Empty(const Row&) { return ""; }
std::string Zero(const Row&) { return "0"; }

constexpr std::string_view kNoEthnic = "always empty: not known of actors";
constexpr std::string_view kNoActorPlace =
    "always 0 and empty: only the event has a place";

constexpr Column kColumns[] = {
    {"GLOBALEVENTID", "53 bits of a hash of event and dyad",
     [](const Row& r) { return std::to_string(StableNumber(r.key, 53)); }},
    {"SQLDATE", "YYYYMMDD, of the event", [](const Row& r) { return Compact(r.day); }},
    {"MonthYear", "YYYYMM", [](const Row& r) { return Compact(r.day).substr(0, 6); }},
    {"Year", "YYYY", [](const Row& r) { return Compact(r.day).substr(0, 4); }},
    {"FractionDate", "year and ((month - 1) * 30 + day) / 365", FractionDate},
    {"Actor1Code", "CAMEO code of the actor", [](const Row& r) { return One(r).code; }},
    {"Actor1Name", "name, or words of the text, in capitals",
     [](const Row& r) { return One(r).name; }},
    {"Actor1CountryCode", "CAMEO: ISO alpha-3, but ROM and TMP",
     [](const Row& r) { return One(r).country; }},
    {"Actor1KnownGroupCode", "UNO or EEC",
     [](const Row& r) { return One(r).known_group; }},
    {"Actor1EthnicCode", kNoEthnic, Empty},
    {"Actor1Religion1Code", kNoEthnic, Empty},
    {"Actor1Religion2Code", kNoEthnic, Empty},
    {"Actor1Type1Code", "other parts of the code",
     [](const Row& r) { return One(r).types[0]; }},
    {"Actor1Type2Code", "", [](const Row& r) { return One(r).types[1]; }},
    {"Actor1Type3Code", "", [](const Row& r) { return One(r).types[2]; }},
    {"Actor2Code", "the same of the recipient; empty if there is none",
     [](const Row& r) { return Two(r).code; }},
    {"Actor2Name", "", [](const Row& r) { return Two(r).name; }},
    {"Actor2CountryCode", "", [](const Row& r) { return Two(r).country; }},
    {"Actor2KnownGroupCode", "", [](const Row& r) { return Two(r).known_group; }},
    {"Actor2EthnicCode", kNoEthnic, Empty},
    {"Actor2Religion1Code", kNoEthnic, Empty},
    {"Actor2Religion2Code", kNoEthnic, Empty},
    {"Actor2Type1Code", "", [](const Row& r) { return Two(r).types[0]; }},
    {"Actor2Type2Code", "", [](const Row& r) { return Two(r).types[1]; }},
    {"Actor2Type3Code", "", [](const Row& r) { return Two(r).types[2]; }},
    {"IsRootEvent", "1 in the first sentence, else 0",
     [](const Row& r) { return std::string(r.event().sentence == 0 ? "1" : "0"); }},
    {"EventCode", "CAMEO, with leading zeros", [](const Row& r) { return r.cameo; }},
    {"EventBaseCode", "its first three digits",
     [](const Row& r) { return r.cameo.substr(0, 3); }},
    {"EventRootCode", "its first two", [](const Row& r) { return r.cameo.substr(0, 2); }},
    {"QuadClass", "1 to 4, by root",
     [](const Row& r) { return r.data->QuadsOf(r.cameo).gdelt; }},
    {"GoldsteinScale", "of the CAMEO code",
     [](const Row& r) { return Number(r.data->Goldstein(r.cameo)); }},
    {"NumMentions", "articles that report it",
     [](const Row& r) { return std::to_string(NumReportsOf(*r.record)); }},
    {"NumSources", "their outlets",
     [](const Row& r) { return std::to_string(NumSourcesOf(*r.record)); }},
    {"NumArticles", "as NumMentions",
     [](const Row& r) { return std::to_string(NumReportsOf(*r.record)); }},
    {"AvgTone", "always 0: no tone is measured", Zero},
    {"Actor1Geo_Type", kNoActorPlace, Zero},
    {"Actor1Geo_FullName", "", Empty},
    {"Actor1Geo_CountryCode", "", Empty},
    {"Actor1Geo_ADM1Code", "", Empty},
    {"Actor1Geo_ADM2Code", "", Empty},
    {"Actor1Geo_Lat", "", Empty},
    {"Actor1Geo_Long", "", Empty},
    {"Actor1Geo_FeatureID", "", Empty},
    {"Actor2Geo_Type", kNoActorPlace, Zero},
    {"Actor2Geo_FullName", "", Empty},
    {"Actor2Geo_CountryCode", "", Empty},
    {"Actor2Geo_ADM1Code", "", Empty},
    {"Actor2Geo_ADM2Code", "", Empty},
    {"Actor2Geo_Lat", "", Empty},
    {"Actor2Geo_Long", "", Empty},
    {"Actor2Geo_FeatureID", "", Empty},
    {"ActionGeo_Type", "1 country, 2 US state, 3 US town, 4 town, 5 division, 0 unknown",
     GeoType},
    {"ActionGeo_FullName", "Ashgabat, Turkmenistan",
     [](const Row& r) { return Located(r) ? FullName(r) : ""; }},
    {"ActionGeo_CountryCode", "FIPS 10-4, two letters",
     [](const Row& r) { return Located(r) ? Fips(r) : ""; }},
    {"ActionGeo_ADM1Code", "the country's FIPS code only",
     [](const Row& r) { return Located(r) ? Fips(r) : ""; }},
    {"ActionGeo_ADM2Code", "always empty", Empty},
    {"ActionGeo_Lat", "empty if unknown", Latitude},
    {"ActionGeo_Long", "", Longitude},
    {"ActionGeo_FeatureID",
     "a country's FIPS code, else the GeoNames id, not GNS or GNIS", FeatureId},
    {"DATEADDED", "publication day as YYYYMMDDHHMMSS", DateAdded},
    {"SOURCEURL", "of the article, else its outlet, else its id", SourceUrl},
};

}  // namespace

const Schema kGdeltSchema = {
    .name = "gdelt",
    .unit = Unit::kDyad,
    .needs = {.cameo = true},
    .columns = kColumns,
};

}  // namespace dragoman
