// POLECAT: the 40 columns of its weekly files. One line an event; where several act,
// their cells are lists in the same order.
#include <algorithm>
#include <array>

#include "document/entity_codes.h"
#include "store/export/acled_actor.h"
#include "store/export/cell_text.h"
#include "store/export/schema.h"

namespace dragoman {
namespace {

constexpr std::string_view kNone = "None";
constexpr std::array<std::string_view, 5> kQuads = {
    "", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT",
    "MATERIAL CONFLICT"};

std::string OrNone(const std::string& text) {
  return text.empty() ? std::string(kNone) : text;
}

// One item for each entity, so that the lists of a line stay in step. A semicolon in a
// name would make two of it.
std::string ListOf(const std::vector<const Entity*>& side,
                   std::string (*item)(const Entity&, const ExportData&), const Row& r) {
  std::vector<std::string> items;
  for (const Entity* entity : side) {
    items.push_back(OrNone(item(*entity, *r.data)));
    std::replace(items.back().begin(), items.back().end(), ';', ',');
  }
  return Joined(items, "; ");
}

std::string Actors(const Row& r, std::string (*item)(const Entity&, const ExportData&)) {
  return ListOf(SidesOf(r.event()).one, item, r);
}
std::string Recipients(const Row& r,
                       std::string (*item)(const Entity&, const ExportData&)) {
  return ListOf(SidesOf(r.event()).other, item, r);
}

std::string NameOf(const Entity& e, const ExportData&) {
  return e.name.empty() ? e.text : e.name;
}
std::string CountryCodeOf(const Entity& e, const ExportData&) {
  const std::string_view country = CountryOf(e);
  return country == kNoCountry ? "" : std::string(country);
}
std::string CowOf(const Entity& e, const ExportData& data) {
  return data.Country(e.country).cow;
}
std::string PrimarySectorOf(const Entity& e, const ExportData&) {
  return std::string(SectorOf(e));
}
std::string SectorsOf(const Entity& e, const ExportData&) {
  return Joined(e.sectors, "|");
}
std::string TitleOf(const Entity& e, const ExportData&) { return e.office; }
std::string TextOf(const Entity& e, const ExportData&) { return e.text; }
std::string WikidataOf(const Entity& e, const ExportData&) { return e.wikidata; }

// "20211128-<article>_CONSULT_<event>": scripts take what stands before the first "_" for
// the article.
std::string EventId(const Row& r) {
  const Date published = r.article().published ? r.article().published : r.day;
  return Compact(published) + "-" + StableHex(r.article().id) + "_" +
         std::string(ToString(r.event().type)) + "_" + r.event().id;
}

std::string GeoNamesId(const Row& r) {
  const int64_t id = r.place().geonames_id;
  return id == 0 ? "" : std::to_string(id);
}

constexpr Column kColumns[] = {
    {"Event ID", "publication day, article, type and event: split at _ for the article",
     EventId},
    {"Event Date", "2021-11-28", [](const Row& r) { return r.day.text(); }},
    {"Event Type", "PLOVER",
     [](const Row& r) { return std::string(ToString(r.event().type)); }},
    {"Event Mode", "by ; ", [](const Row& r) { return Joined(r.event().mode, "; "); }},
    {"Event Intensity", "PLOVER score; older files call the column Intensity",
     [](const Row& r) { return Number(r.event().intensity); }},
    {"Quad Code", "in words: MATERIAL CONFLICT",
     [](const Row& r) {
       const auto quad = static_cast<size_t>(r.event().quad_code);
       return std::string(quad < kQuads.size() ? kQuads[quad] : "");
     }},
    {"Contexts", "by ; ", [](const Row& r) { return Joined(r.event().contexts, "; "); }},
    {"Actor Name", "by ; , as all columns of actors",
     [](const Row& r) { return Actors(r, NameOf); }},
    {"Actor Country", "ISO 3166 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC",
     [](const Row& r) { return Actors(r, CountryCodeOf); }},
    {"Actor COW", "number in the Correlates of War",
     [](const Row& r) { return Actors(r, CowOf); }},
    {"Primary Actor Sector", "the first",
     [](const Row& r) { return Actors(r, PrimarySectorOf); }},
    {"Actor Sectors", "all of one actor, by a vertical bar",
     [](const Row& r) { return Actors(r, SectorsOf); }},
    {"Actor Title", "office", [](const Row& r) { return Actors(r, TitleOf); }},
    {"Actor Name Raw", "words of the text",
     [](const Row& r) { return Actors(r, TextOf); }},
    {"Wikipedia Actor ID", "Wikidata's Q number, no page of Wikipedia",
     [](const Row& r) { return Actors(r, WikidataOf); }},
    {"Recipient Name",
     "the same of recipients; of a mutual event all but the first actor",
     [](const Row& r) { return Recipients(r, NameOf); }},
    {"Recipient Country", "", [](const Row& r) { return Recipients(r, CountryCodeOf); }},
    {"Recipient COW", "", [](const Row& r) { return Recipients(r, CowOf); }},
    {"Primary Recipient Sector", "",
     [](const Row& r) { return Recipients(r, PrimarySectorOf); }},
    {"Recipient Sectors", "", [](const Row& r) { return Recipients(r, SectorsOf); }},
    {"Recipient Title", "", [](const Row& r) { return Recipients(r, TitleOf); }},
    {"Recipient Name Raw", "", [](const Row& r) { return Recipients(r, TextOf); }},
    {"Wikipedia Recipient ID", "",
     [](const Row& r) { return Recipients(r, WikidataOf); }},
    {"Placename", "name in the gazetteer", [](const Row& r) { return r.place().name; }},
    {"City", "the same, if it is a town",
     [](const Row& r) { return IsTown(r) ? r.place().name : ""; }},
    {"District", "always None: places have no second-order division",
     [](const Row&) { return std::string(); }},
    {"Province", "first-order division", [](const Row& r) { return r.place().admin1; }},
    {"Country", "ISO 3166 alpha-3 of the place",
     [](const Row& r) { return r.place().country; }},
    {"Latitude", "", Latitude},
    {"Longitude", "", Longitude},
    {"GeoNames ID", "", GeoNamesId},
    {"Raw Placename", "words of the text", [](const Row& r) { return r.place().text; }},
    {"Feature Type", "GeoNames code", [](const Row& r) { return r.place().feature; }},
    {"Source", "outlet", [](const Row& r) { return r.article().source; }},
    {"Publication Date", "2021-11-28",
     [](const Row& r) { return r.article().published.text(); }},
    {"Story People", "always None: a record knows its event, not the whole story",
     [](const Row&) { return std::string(); }},
    {"Story Organizations", "always None", [](const Row&) { return std::string(); }},
    {"Story Locations", "always None", [](const Row&) { return std::string(); }},
    {"Language", "ISO 639-1", [](const Row& r) { return r.article().language; }},
    {"Version", "of the records", [](const Row&) { return std::string("Dragoman-1"); }},
};

}  // namespace

const Schema kPolecatSchema = {
    .name = "polecat",
    .header = true,
    .missing = kNone,
    .unit = Unit::kEvent,
    .needs = {.type = true},
    .columns = kColumns,
};

}  // namespace dragoman
