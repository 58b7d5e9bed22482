#include "dragoman/questions.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "store/event_filter.h"
#include "store/event_row.h"
#include "store/store_impl.h"

namespace dragoman {
namespace {

const char* NameOf(Period period) {
  constexpr const char* kNames[] = {"day", "week", "month", "year"};
  return kNames[static_cast<size_t>(period)];
}

// Periods without an event are there, too: a time series has no gaps.
std::vector<PeriodCounts> WithoutGaps(const std::map<Date, PeriodCounts>& counts,
                                      const EventFilter& filter, Period period) {
  std::vector<PeriodCounts> out;
  if (counts.empty()) return out;
  const Date first = filter.since ? filter.since : counts.begin()->first;
  const Date last = filter.until ? filter.until : counts.rbegin()->first;
  for (Date day = StartOf(first, period); day <= last; day = Next(day, period)) {
    const auto found = counts.find(day);
    out.push_back(found != counts.end() ? found->second : PeriodCounts{.start = day});
  }
  return out;
}

struct TopSql {
  const char* from;   // joined to matched m
  const char* name;   // of the row
  const char* other;  // of the dyad
};

TopSql SqlFor(TopOf what) {
  switch (what) {
    case TopOf::kDyads:
      return {
          " JOIN dyads d ON d.event_n = m.n AND d.source <> d.target AND "
          "(NOT d.mutual OR d.source < d.target)",
          "d.source", "d.target"};
    case TopOf::kDomestic:
      return {
          " JOIN dyads d ON d.event_n = m.n AND d.source = d.target AND "
          "(NOT d.mutual OR d.source_sector < d.target_sector)",
          "concat(d.source, d.source_sector)", "concat(d.target, d.target_sector)"};
    case TopOf::kActors:
      return {
          " JOIN participants p ON p.event_n = m.n AND p.role = 'actor' AND p.code "
          "IS NOT NULL",
          "p.code", "NULL"};
    case TopOf::kPlaces:
      return {" JOIN records r ON r.n = m.n AND r.place_country IS NOT NULL",
              "r.place_country", "NULL"};
    case TopOf::kSources:
      return {
          " JOIN records r ON r.n = m.n JOIN articles a ON a.id = r.article AND "
          "a.source IS NOT NULL",
          "a.source", "NULL"};
    case TopOf::kTypes:
      break;
  }
  return {"", "m.event_type", "NULL"};
}

Result<std::vector<NumberedEvent>> EventsOf(const Database& database,
                                            const std::string& sql,
                                            const std::vector<Parameter>& parameters) {
  std::vector<NumberedEvent> events;
  {
    Result<Answer> answer = database.Ask(sql, parameters);
    if (!answer.ok()) return answer.status();
    while (answer->Next()) events.push_back(EventOf(*answer));
  }
  Status added = AddParticipants(database, &events);
  if (!added.ok()) return added;
  return events;
}

// Of the latest events that match, the latest first.
Result<std::vector<int64_t>> LatestNumbers(const Database& database, const FilterSql& sql,
                                           size_t most) {
  Result<Answer> answer = database.Ask(
      "WITH " + sql.matched +
          " SELECT n FROM matched ORDER BY day DESC NULLS LAST, n DESC LIMIT " +
          std::to_string(most),
      sql.parameters);
  if (!answer.ok()) return answer.status();
  std::vector<int64_t> numbers;
  while (answer->Next()) numbers.push_back(answer->Int(0));
  if (!answer->status().ok()) return answer->status();
  return numbers;
}

// Letters and digits only, so that it means itself in LIKE.
bool CanBeginId(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return IsAsciiLetter(c) || IsAsciiDigit(c);
  });
}

// First told, first shown.
Status AddReports(const Database& database, StoredEvent* event) {
  Result<Answer> answer = database.Ask(
      "SELECT r.id, a.id, a.source, a.url, a.title, r.event_text, a.published, a.story, "
      "coalesce(r.merge_confidence, 1), r.dead_low, r.dead_high, r.injured_low, "
      "r.injured_high, r.arrested_low, r.arrested_high, r.participants_low, "
      "r.participants_high, r.displaced_low, r.displaced_high, r.amount_low, "
      "r.amount_high, r.currency FROM records r JOIN articles a ON a.id = r.article "
      "WHERE r.event = ? OR r.id = ? OR r.merged_into = ? ORDER BY a.published, r.n",
      {event->id, event->id, event->id});
  if (!answer.ok()) return answer.status();
  while (answer->Next()) {
    event->reports.push_back({answer->Text(0), answer->Text(1), answer->Text(2),
                              answer->Text(3), answer->Text(4), answer->Text(5),
                              answer->Day(6), answer->Text(7), MagnitudeAt(*answer, 9),
                              answer->Number(8)});
  }
  return answer->status();
}

// The record that counts for an event with that id, else the record with it.
constexpr const char* kWithId =
    " WHERE ((r.event = $1 AND r.merged_into IS NULL) OR r.id = $1 OR r.id LIKE $2 OR "
    "(r.event LIKE $2 AND r.merged_into IS NULL)) "
    "ORDER BY (r.event IS NOT DISTINCT FROM $1 AND r.merged_into IS NULL) DESC, "
    "(r.id = $1) DESC, r.n LIMIT 16";

// Whether they are one event by the beginning of its id, some record of it among them.
bool AreOne(const std::vector<NumberedEvent>& events) {
  return std::all_of(events.begin(), events.end(), [&](const NumberedEvent& event) {
    return event.stored.id == events[0].stored.id;
  });
}

}  // namespace

Result<std::vector<PeriodCounts>> Questions::CountByPeriod(const EventFilter& filter,
                                                           Period period) const {
  const FilterSql sql = SqlOf(filter);
  Result<Answer> answer = store_->impl_->database.Ask(
      "WITH " + sql.matched + " SELECT date_trunc('" + NameOf(period) +
          "', day)::DATE AS start, quad_code, count(*), sum(goldstein) FROM matched "
          "WHERE day IS NOT NULL GROUP BY start, quad_code",
      sql.parameters);
  if (!answer.ok()) return answer.status();
  std::map<Date, PeriodCounts> counts;
  while (answer->Next()) {
    PeriodCounts& at = counts[answer->Day(0)];
    at.start = answer->Day(0);
    const int64_t quad = answer->Int(1);
    if (quad < 1 || quad > 4) continue;
    at.quads[static_cast<size_t>(quad - 1)] = static_cast<uint64_t>(answer->Int(2));
    at.goldstein += answer->Number(3);  // the sum, for now
  }
  if (!answer->status().ok()) return answer->status();
  for (auto& [start, at] : counts) {
    if (at.events() > 0) at.goldstein /= static_cast<double>(at.events());
  }
  return WithoutGaps(counts, filter, period);
}

Result<std::vector<TypeCounts>> Questions::CountByType(const EventFilter& filter) const {
  const FilterSql sql = SqlOf(filter);
  Result<Answer> answer = store_->impl_->database.Ask(
      "WITH " + sql.matched +
          " SELECT event_type, any_value(quad_code), count(*) FILTER (forward), "
          "count(*) FILTER (backward), count(*) AS events FROM matched "
          "GROUP BY event_type ORDER BY events DESC, event_type",
      sql.parameters);
  if (!answer.ok()) return answer.status();
  std::vector<TypeCounts> out;
  while (answer->Next()) {
    out.push_back({answer->Text(0), static_cast<int>(answer->Int(1)),
                   static_cast<uint64_t>(answer->Int(2)),
                   static_cast<uint64_t>(answer->Int(3)),
                   static_cast<uint64_t>(answer->Int(4))});
  }
  if (!answer->status().ok()) return answer->status();
  return out;
}

Result<std::vector<TopRow>> Questions::Top(TopOf what, const EventFilter& filter,
                                           size_t most) const {
  const FilterSql matched = SqlOf(filter);
  const TopSql top = SqlFor(what);
  const std::string rows =
      std::string("SELECT DISTINCT m.n, m.quad_code, m.goldstein, ") + top.name +
      " AS name, " + top.other + "::VARCHAR AS other FROM matched m" + top.from;
  Result<Answer> answer = store_->impl_->database.Ask(
      "WITH " + matched.matched + ", found AS (" + rows +
          ") SELECT name, other, count(*) FILTER (quad_code <= 2), "
          "count(*) FILTER (quad_code > 2), count(*) AS events, avg(goldstein) "
          "FROM found GROUP BY name, other ORDER BY events DESC, name, other LIMIT " +
          std::to_string(most),
      matched.parameters);
  if (!answer.ok()) return answer.status();
  std::vector<TopRow> out;
  while (answer->Next()) {
    out.push_back({answer->Text(0), answer->Text(1),
                   static_cast<uint64_t>(answer->Int(2)),
                   static_cast<uint64_t>(answer->Int(3)),
                   static_cast<uint64_t>(answer->Int(4)), answer->Number(5)});
  }
  if (!answer->status().ok()) return answer->status();
  return out;
}

Result<std::vector<StoredEvent>> Questions::Latest(const EventFilter& filter,
                                                   size_t most) const {
  // First which they are, then what they are: of other records nothing is read.
  const Result<std::vector<int64_t>> latest =
      LatestNumbers(store_->impl_->database, SqlOf(filter), most);
  if (!latest.ok()) return latest.status();
  if (latest->empty()) return std::vector<StoredEvent>();
  const auto [first, last] = std::minmax_element(latest->begin(), latest->end());
  std::string numbers;
  std::unordered_map<int64_t, size_t> places;
  for (const int64_t n : *latest) {
    numbers += (numbers.empty() ? "" : ",") + std::to_string(n);
    places.emplace(n, places.size());
  }
  Result<std::vector<NumberedEvent>> events =
      EventsOf(store_->impl_->database,
               EventSelect(Numbers::kOfAllReports) +
                   " WHERE r.n BETWEEN ? AND ? AND r.n IN (" + numbers + ")",
               {*first, *last});
  if (!events.ok()) return events.status();
  std::sort(events->begin(), events->end(),
            [&](const auto& a, const auto& b) { return places[a.n] < places[b.n]; });
  std::vector<StoredEvent> out;
  for (NumberedEvent& event : *events) out.push_back(std::move(event.stored));
  return out;
}

Result<StoredEvent> Questions::Find(const std::string& id) const {
  const Database& database = store_->impl_->database;
  Result<std::vector<NumberedEvent>> events =
      EventsOf(database, EventSelect(Numbers::kOfAllReports) + kWithId,
               {id, CanBeginId(id) ? id + "%" : id});
  if (!events.ok()) return events.status();
  if (events->empty()) {
    return Status::Error(database.path() + ": it has no event \"" + id +
                         "\"; ids are those of `dragoman query \"SELECT id FROM "
                         "events\"` or of dyad and timeline");
  }
  const StoredEvent& first = (*events)[0].stored;
  if (first.id != id && first.event.id != id && !AreOne(*events)) {
    return Status::Error(database.path() + ": the ids of several events begin with \"" +
                         id + "\"; give more of it");
  }
  StoredEvent event = std::move((*events)[0].stored);
  Status added = AddReports(database, &event);
  if (!added.ok()) return added;
  return event;
}

}  // namespace dragoman
