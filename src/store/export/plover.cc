// PLOVER JSON: one object a line, with the field names of the PLOVER manual. Fields of
// which nothing is known are left out, as the manual has it.
#include <cmath>
#include <optional>

#include "document/entity_codes.h"
#include "document/json_writer.h"
#include "store/export/cell_text.h"
#include "store/export/schema.h"

namespace dragoman {
namespace {

constexpr std::string_view kCodebookVersion = "0.8";

std::string Text(std::string_view text) {
  if (text.empty()) return "";
  Json json;
  json.Value(text);
  return json.Take();
}

std::string Figure(double number) {
  Json json;
  json.Value(number);
  return json.Take();
}

std::string ListOf(const std::vector<std::string>& items) {
  if (items.empty()) return "";
  Json json;
  json.OpenList();
  for (const std::string& item : items) json.Value(item);
  json.CloseList();
  return json.Take();
}

void Add(std::string_view key, std::string_view text, Json* json) {
  if (!text.empty()) json->Text(key, text);
}

// Names of the manual, and beside them those of its newer block.
void AddEntity(const Entity& entity, const ExportData& data, Json* json) {
  const std::string_view code = CountryOf(entity);
  json->Open();
  if (code != kNoCountry) json->Text("code", code);
  json->Text("sector", SectorOf(entity));
  Add("entity_text", entity.text, json);
  Add("identifier_id", entity.wikidata, json);
  Add("identifier_text", entity.name, json);
  Add("office", entity.office, json);
  Add("raw_text", entity.text, json);
  Add("entity_name", entity.name, json);
  Add("wikidata_id", entity.wikidata, json);
  Add("country_name", data.Country(entity.country).name, json);
  json->Text("sector_code", SectorOf(entity));
  std::vector<std::string> others;
  for (const std::string& sector : entity.sectors) {
    if (sector != SectorOf(entity) && sector != code) others.push_back(sector);
  }
  if (!others.empty()) json->List("other_sector_codes", others);
  json->Close();
}

std::string Entities(const std::vector<Entity>& entities, const Row& r) {
  if (entities.empty()) return "";
  Json json;
  json.OpenList();
  for (const Entity& entity : entities) AddEntity(entity, *r.data, &json);
  json.CloseList();
  return json.Take();
}

// Without an actor the list is there, and empty: the field is required.
std::string Actors(const Row& r) {
  return r.event().actor.empty() ? "[]" : Entities(r.event().actor, r);
}

// 4 town, 3 second-order division, 2 first-order division, 1 country.
int Resolution(std::string_view feature) {
  if (feature.starts_with("PCL")) return 1;
  if (feature == "ADM1") return 2;
  if (feature.starts_with("ADM")) return 3;
  return feature == "PPLX" ? 5 : 4;
}

std::string Location(const Row& r) {
  const Place& place = r.place();
  if (place.text.empty()) return "";
  Json json;
  json.Open();
  json.Text("extracted_place", place.text);
  Add("resolved_place", place.name, &json);
  if (place.geonames_id != 0) json.Text("geonameid", std::to_string(place.geonames_id));
  if (place.radius_km > 0) {
    json.Number("lat", ToMetre(place.lat));
    json.Number("lon", ToMetre(place.lon));
  }
  if (place.feature.starts_with("PPL")) json.Text("city", place.name);
  Add("province", place.admin1, &json);
  Add("country", r.data->Country(place.country).name, &json);
  Add("country_code", place.country, &json);
  if (!place.feature.empty()) {
    json.Text("feature_class", place.feature.starts_with("PPL") ? "P" : "A");
    json.Text("feature_code", place.feature);
    json.Number("resolution", Resolution(place.feature));
  }
  json.Close();
  return json.Take();
}

// Modes of the type, and the manual's auxiliary ones: historical, future, hypothetical,
// negated.
std::string Modes(const Row& r) {
  std::vector<std::string> modes = r.event().mode;
  const Factuality factuality = r.event().factuality;
  if (factuality != Factuality::kReported && factuality != Factuality::kClaimed) {
    modes.emplace_back(ToString(factuality));
  }
  return ListOf(modes);
}

// PLOVER has no word for what only a party says.
std::string Comment(const Row& r) {
  if (r.event().factuality != Factuality::kClaimed) return "";
  const Attribution& by = r.event().attribution;
  return Text(by.known ? "claimed by " + by.entity.text : std::string("claimed"));
}

std::string Size(const Row& r) {
  const Magnitude& size = r.event().magnitude;
  const std::pair<const char*, const Range*> fields[] = {
      {"dead", &size.dead}, {"injured", &size.injured}, {"arrested", &size.arrested}};
  Json json;
  json.Open();
  bool any = false;
  for (const auto& [key, range] : fields) {
    const std::optional<double> number = range->low ? range->low : range->high;
    if (!number) continue;
    any = true;
    json.Number(key, std::floor(*number));
  }
  json.Close();
  return any ? json.Take() : "";
}

std::string TextInfo(const Row& r) {
  Json json;
  json.Open();
  json.Number("sequence", r.event().sentence);
  json.Number("start", r.event().trigger.span.begin);
  json.Number("end", r.event().trigger.span.end);
  json.Close();
  return json.Take();
}

std::string CiteInfo(const Row& r) {
  const Article& article = r.article();
  Json json;
  json.Open();
  json.Text("citation", article.id);
  Add("url", article.url, &json);
  Add("title", article.title, &json);
  Add("language", article.language, &json);
  Add("publication", article.source, &json);
  json.Text("coder", "dragoman");
  json.Text("codebook", "PLOVER");
  json.Text("version", kCodebookVersion);
  json.Close();
  return json.Take();
}

// The first day, and the last if that is another.
Date FirstDay(const Row& r) {
  const EventDate& date = r.event().date;
  if (date.start) return date.start;
  return date.finish ? date.finish : r.article().published;
}

std::string EndDate(const Row& r) {
  const EventDate& date = r.event().date;
  return date.start && date.finish != date.start ? Text(date.finish.text()) : "";
}

constexpr Column kColumns[] = {
    {"id", "of the event", [](const Row& r) { return Text(r.event().id); }},
    {"date", "first day on which it may have happened, else the publication",
     [](const Row& r) { return Text(FirstDay(r).text()); }},
    {"enddate", "last day, where it is another", EndDate},
    {"actor", "list of entities: code, sector, entity_text, identifier_id ...", Actors},
    {"recipient", "the same",
     [](const Row& r) { return Entities(r.event().recipient, r); }},
    {"event", "type", [](const Row& r) { return Text(ToString(r.event().type)); }},
    {"has_event", "always true", [](const Row&) { return std::string("true"); }},
    {"mode", "list, with historical, future, hypothetical or negated", Modes},
    {"context", "list", [](const Row& r) { return ListOf(r.event().contexts); }},
    {"quad_code", "1 to 4", [](const Row& r) { return Figure(r.event().quad_code); }},
    {"event_scale", "PLOVER score",
     [](const Row& r) { return Figure(r.event().intensity); }},
    {"event_loc", "place: extracted_place, resolved_place, lat, lon, resolution ...",
     Location},
    {"event_text", "words that fired",
     [](const Row& r) { return Text(r.record->trigger_text); }},
    {"text", "the sentence", [](const Row& r) { return Text(r.record->event_text); }},
    {"text_info", "number of the sentence from 0, bytes of the words that fired",
     TextInfo},
    {"cite_info", "article, address, outlet, coder", CiteInfo},
    {"size", "dead, injured, arrested: lower bounds", Size},
    {"comment", "claimed by whom, if only a party says so", Comment},
};

}  // namespace

const Schema kPloverSchema = {
    .name = "plover",
    .layout = Layout::kJson,
    .unit = Unit::kEvent,
    .needs = {.type = true, .factual = false, .day = false},
    .columns = kColumns,
};

}  // namespace dragoman
