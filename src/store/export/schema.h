// A schema: a list of columns, each a name and how its cell is made of an event.
//
//   constexpr Column kColumns[] = {
//       {"Year", "of the event date", [](const Row& r) { return Number(r.day.year); }}};
//
// Each file of this folder that is named after a system holds its columns, in their
// order, so that one page shows the whole schema. Plain data; pure functions.
#ifndef DRAGOMAN_STORE_EXPORT_SCHEMA_H_
#define DRAGOMAN_STORE_EXPORT_SCHEMA_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "dragoman/record.h"
#include "store/export/cell_text.h"
#include "store/export/export_data.h"

namespace dragoman {

// What one line is made of. Points into the record and the knowledge.
struct Row {
  const Record* record = nullptr;
  const ExportData* data = nullptr;
  const Entity* source = nullptr;  // null: nobody
  const Entity* target = nullptr;
  std::string cameo;  // seen from the source: the host of a visit has 043
  Date day;
  std::string key;  // of event and dyad, for numbers
  const Report* report = nullptr;

  const Event& event() const { return record->event; }
  const Place& place() const { return record->event.place; }
  const Article& article() const { return record->article; }
};

struct Column {
  std::string_view name;
  std::string_view how;
  std::string (*cell)(const Row&);
};

// Coordinates are known.
inline bool Located(const Row& r) { return r.place().radius_km > 0; }
inline bool IsTown(const Row& r) { return r.place().feature.starts_with("PPL"); }
// It is a country, or a place of which only the country is known.
inline bool IsCountry(const Row& r) {
  return r.place().feature.empty() || r.place().feature.starts_with("PCL");
}
inline std::string Latitude(const Row& r) {
  return Located(r) ? Number(r.place().lat) : "";
}
inline std::string Longitude(const Row& r) {
  return Located(r) ? Number(r.place().lon) : "";
}

enum class Layout : uint8_t { kTabs, kCommas, kJson };
enum class Unit : uint8_t { kEvent, kDyad, kReport };

// What an event must have for a line of a schema.
struct Needs {
  bool cameo = false, type = false;
  bool factual = true;      // only what ExportOptions::factuality allows
  bool target = false;      // no line without somebody at the other end
  bool known = false;       // no line for "someone" of no country and no kind
  bool place = false;       // a country at least
  bool acled_kind = false;  // of a kind that ACLED records
  bool date = true;         // some date, if only that of the publication
  bool day = true;          // dated to a month at least
};

struct Schema {
  std::string_view name;
  Layout layout = Layout::kTabs;
  bool header = false;
  std::string_view missing = {};  // what stands in an empty cell
  Unit unit = Unit::kEvent;
  bool codes_only = false;  // names do not tell actors apart
  Needs needs = {};
  std::span<const Column> columns;
};

extern const Schema kCsvSchema, kPetrarch2Schema, kPhoenixSchema, kGdeltSchema,
    kGdeltMentionsSchema, kIcewsSchema, kPolecatSchema, kPloverSchema, kAcledSchema;

std::span<const Schema* const> Schemas();

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EXPORT_SCHEMA_H_
