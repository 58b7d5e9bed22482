// The event record: who did what to whom, when, where, and who says so.
//
//   Event e = document.events[0];
//   e.type == EventType::kAccuse;  e.actor[0].code == "IRNGOV";
//   std::string line = ToJson(document, e);        // dragoman/output.h
//
// Field names follow the PLOVER manual. The meaning of types, modes, contexts, sectors
// and factuality is in data/ontology/; docs/formats/record.md explains every field of the
// JSON. Plain data.
#ifndef DRAGOMAN_EVENT_H_
#define DRAGOMAN_EVENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/syntax.h"

namespace dragoman {

// kNone: only CAMEO has a code for it (comments, appeals).
enum class EventType : uint8_t {
  kNone,
  kAgree,
  kConsult,
  kSupport,
  kConcede,
  kCooperate,
  kAid,
  kRetreat,
  kRequest,
  kAccuse,
  kReject,
  kThreaten,
  kProtest,
  kSanction,
  kMobilize,
  kCoerce,
  kAssault
};
inline constexpr int kEventTypes = 17;

enum class Factuality : uint8_t {
  kReported,
  kClaimed,
  kFuture,
  kHypothetical,
  kNegated,
  kHistorical
};

enum class Precision : uint8_t { kDay, kWeek, kMonth, kSeason, kYear, kDecade, kUnknown };

std::string_view ToString(EventType type);         // "ACCUSE"; "" for kNone
std::string_view ToString(Factuality factuality);  // "reported"
std::string_view ToString(Precision precision);    // "day"
std::optional<EventType> EventTypeFrom(std::string_view text);
std::optional<Factuality> FactualityFrom(std::string_view text);

// Somebody who acts or is acted upon, as one phrase of the text names him.
struct Entity {
  std::string text;  // the phrase itself
  Span span;
  std::string name;                  // "Ebrahim Raisi"; "" for a group without a name
  std::string country;               // ISO 3166 alpha-3, or XKX PSE HKG TWN; "" if none
  std::vector<std::string> sectors;  // primary first: GOV, MIL ... ; IGO, UNO ... lead
  std::string code;                  // CAMEO-style: "IRNGOV"
  std::string office;                // "president"
  std::string wikidata;              // "Q17276"
  std::string via;                   // how a pronoun or description was resolved
  double confidence = 0;
};

struct EventDate {
  Date start, finish;  // inclusive
  Precision precision = Precision::kUnknown;
  std::string text;   // the words, "" if there are none
  std::string basis;  // "syntax", "clause", "sentence", "dateline", ...
};

struct Place {
  std::string text;         // the words
  std::string name;         // as the gazetteer has it
  int64_t geonames_id = 0;  // 0: none
  double lat = 0, lon = 0;  // degrees; valid if radius_km > 0
  std::string country;      // ISO 3166 alpha-3
  std::string admin1;       // name of the first-order division
  std::string feature;      // GeoNames feature code: PPLC, ADM1, PCLI ...
  double radius_km = 0;     // the place lies within this of (lat, lon)
  std::string basis;        // how the event and the place were joined
};

struct Range {
  std::optional<double> low, high;  // an open end is empty: "at least 12" is [12, -)
  bool known() const { return low || high; }
};

struct Magnitude {
  Range dead, injured, arrested, participants, displaced, amount;
  std::string currency;  // of amount: ISO 4217, "" if not said
};

struct Attribution {
  Entity entity;
  bool known = false;
};

// The words that fired.
struct Trigger {
  Span span;
  uint32_t token = 0;  // the head of those words
};

struct Event {
  std::string id;         // stable hash of article, trigger, type, what the frame found
  uint32_t sentence = 0;  // index into Document::sentences
  EventType type = EventType::kNone;
  std::vector<std::string> mode;
  std::vector<std::string> contexts;
  std::string cameo;     // "1121": a string, since "010" is not 10
  int quad_code = 0;     // 1-4; 0 where there is no type
  double intensity = 0;  // PLOVER score
  double goldstein = 0;
  std::vector<Entity> actor, recipient;
  Factuality factuality = Factuality::kReported;
  Attribution attribution;
  EventDate date;
  Place place;  // Place::text empty: unknown
  Magnitude magnitude;
  Trigger trigger;
  std::vector<std::string> why;  // ids of frame, rule, entry or model, field by field
  double confidence = 0;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EVENT_H_
