// Our own flat table, for spreadsheets and data frames: one line an event, RFC 4180,
// every event whatever its factuality.
#include "store/export/cell_text.h"
#include "store/export/schema.h"

namespace dragoman {
namespace {

// "12", "12-14", "12-" (at least), "-14" (at most).
std::string Text(const Range& range) {
  if (!range.known()) return "";
  if (range.low && range.high && *range.low == *range.high) return Number(*range.low);
  return (range.low ? Number(*range.low) : "") + "-" +
         (range.high ? Number(*range.high) : "");
}

template <typename Get>
std::string ListOf(const std::vector<Entity>& entities, Get get) {
  std::vector<std::string> items;
  bool any = false;  // three unknown names are nothing and not "; ; "
  for (const Entity& entity : entities) {
    items.push_back(get(entity));
    any = any || !items.back().empty();
  }
  return any ? Joined(items, "; ") : "";
}

std::string TextOf(const Entity& e) { return e.text; }
std::string CodeOf(const Entity& e) { return e.code; }
std::string NameOf(const Entity& e) { return e.name; }
std::string OfficeOf(const Entity& e) { return e.office; }

const Magnitude& Size(const Row& r) { return r.event().magnitude; }

constexpr Column kColumns[] = {
    {"id", "of the event", [](const Row& r) { return r.event().id; }},
    {"article_id", "", [](const Row& r) { return r.article().id; }},
    {"published", "2021-11-28",
     [](const Row& r) { return r.article().published.text(); }},
    {"event_type", "PLOVER; empty where only CAMEO has a code",
     [](const Row& r) { return std::string(ToString(r.event().type)); }},
    {"mode", "by ; , as all lists",
     [](const Row& r) { return Joined(r.event().mode, "; "); }},
    {"contexts", "", [](const Row& r) { return Joined(r.event().contexts, "; "); }},
    {"cameo", "with leading zeros: read it as text",
     [](const Row& r) { return r.event().cameo; }},
    {"quad_code", "1 to 4",
     [](const Row& r) {
       return r.event().quad_code == 0 ? "" : std::to_string(r.event().quad_code);
     }},
    {"intensity", "PLOVER score",
     [](const Row& r) { return Number(r.event().intensity); }},
    {"goldstein", "of the CAMEO code",
     [](const Row& r) { return Number(r.event().goldstein); }},
    {"actor", "words of the text",
     [](const Row& r) { return ListOf(r.event().actor, TextOf); }},
    {"actor_code", "IRNGOV",
     [](const Row& r) { return ListOf(r.event().actor, CodeOf); }},
    {"actor_name", "", [](const Row& r) { return ListOf(r.event().actor, NameOf); }},
    {"actor_office", "", [](const Row& r) { return ListOf(r.event().actor, OfficeOf); }},
    {"recipient", "", [](const Row& r) { return ListOf(r.event().recipient, TextOf); }},
    {"recipient_code", "",
     [](const Row& r) { return ListOf(r.event().recipient, CodeOf); }},
    {"recipient_name", "",
     [](const Row& r) { return ListOf(r.event().recipient, NameOf); }},
    {"recipient_office", "",
     [](const Row& r) { return ListOf(r.event().recipient, OfficeOf); }},
    {"factuality", "reported, claimed, future, hypothetical, negated, historical",
     [](const Row& r) { return std::string(ToString(r.event().factuality)); }},
    {"attribution", "words for whoever says so",
     [](const Row& r) { return r.event().attribution.entity.text; }},
    {"date_start", "first day on which it may have happened",
     [](const Row& r) { return r.event().date.start.text(); }},
    {"date_end", "last day", [](const Row& r) { return r.event().date.finish.text(); }},
    {"date_precision", "day, week, month, season, year, decade, unknown",
     [](const Row& r) { return std::string(ToString(r.event().date.precision)); }},
    {"place", "words of the text", [](const Row& r) { return r.place().text; }},
    {"place_country", "ISO 3166 alpha-3", [](const Row& r) { return r.place().country; }},
    {"lat", "", Latitude},
    {"lon", "", Longitude},
    {"radius_km", "",
     [](const Row& r) { return Located(r) ? Number(r.place().radius_km) : ""; }},
    {"dead", "12, 12-14, 12- (at least), -14 (at most), as all sizes",
     [](const Row& r) { return Text(Size(r).dead); }},
    {"injured", "", [](const Row& r) { return Text(Size(r).injured); }},
    {"arrested", "", [](const Row& r) { return Text(Size(r).arrested); }},
    {"participants", "", [](const Row& r) { return Text(Size(r).participants); }},
    {"displaced", "", [](const Row& r) { return Text(Size(r).displaced); }},
    {"amount", "", [](const Row& r) { return Text(Size(r).amount); }},
    {"currency", "ISO 4217", [](const Row& r) { return Size(r).currency; }},
    {"trigger", "words that fired", [](const Row& r) { return r.record->trigger_text; }},
    {"confidence", "0 to 1", [](const Row& r) { return Number(r.event().confidence); }},
    {"sentence", "number from 0",
     [](const Row& r) { return std::to_string(r.event().sentence); }},
    {"event_text", "the sentence", [](const Row& r) { return r.record->event_text; }},
    {"title", "of the article", [](const Row& r) { return r.article().title; }},
    {"source", "outlet", [](const Row& r) { return r.article().source; }},
    {"url", "", [](const Row& r) { return Address(r.article().url); }},
};

}  // namespace

const Schema kCsvSchema = {
    .name = "csv",
    .layout = Layout::kCommas,
    .header = true,
    .unit = Unit::kEvent,
    .needs = {.factual = false, .date = false, .day = false},
    .columns = kColumns,
};

}  // namespace dragoman
