// Questions that analysts ask of a database of events, with typed answers.
//
//   Questions questions(store);
//   EventFilter filter;
//   filter.first = *Side::Parse("IRN");  filter.second = *Side::Parse("AZEGOV");
//   filter.since = *Date::Parse("2021-01-01");
//   for (const PeriodCounts& month : *questions.CountByPeriod(filter, Period::kMonth))
//   ...
//
// Only events that the outlet itself reports are counted, unless the filter says
// otherwise; an event with many reports or participants counts once. For everything else
// there is Store::Query. Does not own the store, which has to live as long. One thread at
// a time.
#ifndef DRAGOMAN_QUESTIONS_H_
#define DRAGOMAN_QUESTIONS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/document.h"
#include "dragoman/status.h"
#include "dragoman/store.h"

namespace dragoman {

// Whom a question is about: a country, a sector, or a sector of a country.
struct Side {
  std::string country;  // alpha-3; "": any
  std::string sector;   // "GOV", "REB"; "": any
  // Reads "IRN", "IRNGOV", "IRN:GOV" and ":REB".
  static std::optional<Side> Parse(std::string_view text);
  bool any() const { return country.empty() && sector.empty(); }
  std::string text() const { return country + sector; }
};

// What all of must be so. What is empty is not asked.
struct EventFilter {
  Side first, second;     // one acts on the other, in either direction
  bool directed = false;  // only the first on the second
  Date since, until;      // inclusive
  std::string type;       // "PROTEST"
  std::string place;      // country in which it happened, alpha-3
  std::string words;      // that begin words of the sentence, all of them
  double confidence = 0;  // at least
  bool claims = false;    // also what somebody only claims
};

enum class Period : uint8_t { kDay, kWeek, kMonth, kYear };

// Events by quad code - 1: verbal and material cooperation, verbal and material conflict.
using QuadCounts = std::array<uint64_t, 4>;

struct PeriodCounts {
  Date start;
  QuadCounts quads = {};
  double goldstein = 0;  // mean; 0 where there is no event
  uint64_t events() const { return quads[0] + quads[1] + quads[2] + quads[3]; }
  uint64_t cooperation() const { return quads[0] + quads[1]; }
  uint64_t conflict() const { return quads[2] + quads[3]; }
};

struct TypeCounts {
  std::string type;
  int quad_code = 0;
  uint64_t forward = 0, backward = 0;  // first on second, second on first; mutual: both
  uint64_t events = 0;
};

enum class TopOf : uint8_t {
  kDyads,     // of two countries
  kDomestic,  // of two sectors of a country
  kActors,    // codes, as IRNGOV
  kTypes,
  kPlaces,  // countries
  kSources
};

struct TopRow {
  std::string name, other;  // `other`: the target of a dyad
  uint64_t cooperation = 0, conflict = 0, events = 0;
  double goldstein = 0;
};

// A telling of an event.
struct EventReport {
  std::string record, article, source, url, title, sentence;
  Date published;
  std::string story;
  Magnitude magnitude;    // as told here
  double confidence = 1;  // that it reports the event
};

// Of the reports of an event, the fullest, with the numbers of all.
struct StoredEvent {
  std::string id;   // of the event: that of its first record
  Article article;  // without its text
  Event event;      // Event::id is that of the record
  std::string sentence;
  uint32_t sentence_begin = 0;  // first byte in the text of the article
  std::string trigger;
  std::string merged_into, story;
  uint64_t sources = 1;              // outlets that report it
  std::vector<EventReport> reports;  // where asked for
};

class Questions {
 public:
  explicit Questions(const Store& store) : store_(&store) {}

  // By time, without gaps from `since` (or the first event) to `until` (or the last).
  Result<std::vector<PeriodCounts>> CountByPeriod(const EventFilter& filter,
                                                  Period period) const;
  // The most frequent first.
  Result<std::vector<TypeCounts>> CountByType(const EventFilter& filter) const;
  Result<std::vector<TopRow>> Top(TopOf what, const EventFilter& filter,
                                  size_t most) const;
  // The latest first.
  Result<std::vector<StoredEvent>> Latest(const EventFilter& filter, size_t most) const;
  // By id of the event or of a record, or by its beginning if no other id begins so; with
  // all reports of the event. A record that is one report more is given as it was read.
  Result<StoredEvent> Find(const std::string& id) const;

 private:
  const Store* store_;
};

Date StartOf(Date day, Period period);
Date Next(Date start, Period period);

}  // namespace dragoman

#endif  // DRAGOMAN_QUESTIONS_H_
