#include "store/event_row.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace dragoman {
namespace {

constexpr const char* kColumns[] = {"r.n",
                                    "r.id",
                                    "r.sentence",
                                    "r.event_text",
                                    "r.sentence_begin",
                                    "r.event_type",
                                    "r.mode",
                                    "r.contexts",
                                    "r.cameo",
                                    "r.quad_code",
                                    "r.intensity",
                                    "r.goldstein",
                                    "r.factuality",
                                    "r.date_start",
                                    "r.date_end",
                                    "r.date_precision",
                                    "r.date_text",
                                    "r.date_basis",
                                    "r.place_text",
                                    "r.place_name",
                                    "r.geonames_id",
                                    "r.lat",
                                    "r.lon",
                                    "r.place_country",
                                    "r.admin1",
                                    "r.feature",
                                    "r.radius_km",
                                    "r.place_basis",
                                    "r.dead_low",
                                    "r.dead_high",
                                    "r.injured_low",
                                    "r.injured_high",
                                    "r.arrested_low",
                                    "r.arrested_high",
                                    "r.participants_low",
                                    "r.participants_high",
                                    "r.displaced_low",
                                    "r.displaced_high",
                                    "r.amount_low",
                                    "r.amount_high",
                                    "r.currency",
                                    "r.trigger",
                                    "r.trigger_begin",
                                    "r.trigger_end",
                                    "r.why",
                                    "r.confidence",
                                    "r.story",
                                    "r.merged_into",
                                    "coalesce(r.event, r.id)",
                                    "r.sources",
                                    "a.id",
                                    "a.url",
                                    "a.title",
                                    "a.author",
                                    "a.source",
                                    "a.published",
                                    "a.language",
                                    "a.country",
                                    "a.path"};

// Reads the columns of a row from left to right.
class Reader {
 public:
  explicit Reader(const Answer& row, size_t column = 0) : row_(row), column_(column) {}
  std::string Text() { return row_.Text(column_++); }
  int64_t Int() { return row_.Int(column_++); }
  double Number() { return row_.Number(column_++); }
  Date Day() { return row_.Day(column_++); }
  std::vector<std::string> Texts() { return row_.Texts(column_++); }
  std::optional<double> Bound() {
    const size_t column = column_++;
    if (row_.IsNull(column)) return std::nullopt;
    return row_.Number(column);
  }

 private:
  const Answer& row_;
  size_t column_;
};

// "r.dead_low" or "r.currency".
bool IsMagnitude(std::string_view column) {
  return column.ends_with("_low") || column.ends_with("_high") || column == "r.currency";
}

Precision PrecisionFrom(const std::string& text) {
  for (int i = 0; i < static_cast<int>(Precision::kUnknown); ++i) {
    if (ToString(static_cast<Precision>(i)) == text) return static_cast<Precision>(i);
  }
  return Precision::kUnknown;
}

void ReadCodes(Reader* row, Event* event) {
  event->type = EventTypeFrom(row->Text()).value_or(EventType::kNone);
  event->mode = row->Texts();
  event->contexts = row->Texts();
  event->cameo = row->Text();
  event->quad_code = static_cast<int>(row->Int());
  event->intensity = row->Number();
  event->goldstein = row->Number();
  event->factuality = FactualityFrom(row->Text()).value_or(Factuality::kReported);
}

void ReadWhenWhere(Reader* row, Event* event) {
  event->date.start = row->Day();
  event->date.finish = row->Day();
  event->date.precision = PrecisionFrom(row->Text());
  event->date.text = row->Text();
  event->date.basis = row->Text();
  Place& place = event->place;
  place.text = row->Text();
  place.name = row->Text();
  place.geonames_id = row->Int();
  place.lat = row->Number();
  place.lon = row->Number();
  place.country = row->Text();
  place.admin1 = row->Text();
  place.feature = row->Text();
  place.radius_km = row->Number();
  place.basis = row->Text();
}

void ReadMagnitude(Reader* row, Magnitude* magnitude) {
  for (Range* range :
       {&magnitude->dead, &magnitude->injured, &magnitude->arrested,
        &magnitude->participants, &magnitude->displaced, &magnitude->amount}) {
    range->low = row->Bound();
    range->high = row->Bound();
  }
  magnitude->currency = row->Text();
}

void ReadArticle(Reader* row, Article* article) {
  article->id = row->Text();
  article->url = row->Text();
  article->title = row->Text();
  article->author = row->Text();
  article->source = row->Text();
  article->published = row->Day();
  article->language = row->Text();
  article->country = row->Text();
  article->path = row->Text();
}

Entity EntityOf(const Answer& answer) {
  Reader row(answer, 2);
  Entity entity;
  entity.text = row.Text();
  entity.span.begin = static_cast<uint32_t>(row.Int());
  entity.span.end = static_cast<uint32_t>(row.Int());
  entity.name = row.Text();
  entity.country = row.Text();
  entity.sectors = row.Texts();
  entity.code = row.Text();
  entity.office = row.Text();
  entity.wikidata = row.Text();
  entity.via = row.Text();
  entity.confidence = row.Number();
  return entity;
}

}  // namespace

std::string EventSelect(Numbers numbers) {
  const bool all = numbers == Numbers::kOfAllReports;
  std::string sql = "SELECT ";
  for (const std::string_view column : kColumns) {
    const std::string name(column);
    sql += all && IsMagnitude(column) ? "CASE WHEN m.event IS NULL THEN " + name +
                                            " ELSE m" + name.substr(1) + " END, "
                                      : name + ", ";
  }
  sql.resize(sql.size() - 2);
  return sql + " FROM records r JOIN articles a ON a.id = r.article" +
         (all ? " LEFT JOIN merged m ON m.event_n = r.n" : "");
}

Magnitude MagnitudeAt(const Answer& answer, size_t column) {
  Reader row(answer, column);
  Magnitude magnitude;
  ReadMagnitude(&row, &magnitude);
  return magnitude;
}

NumberedEvent EventOf(const Answer& answer) {
  Reader row(answer);
  NumberedEvent out;
  StoredEvent& stored = out.stored;
  Event& event = stored.event;
  out.n = row.Int();
  event.id = row.Text();
  event.sentence = static_cast<uint32_t>(row.Int());
  stored.sentence = row.Text();
  stored.sentence_begin = static_cast<uint32_t>(row.Int());
  ReadCodes(&row, &event);
  ReadWhenWhere(&row, &event);
  ReadMagnitude(&row, &event.magnitude);
  stored.trigger = row.Text();
  event.trigger.span.begin = static_cast<uint32_t>(row.Int());
  event.trigger.span.end = static_cast<uint32_t>(row.Int());
  event.why = row.Texts();
  event.confidence = row.Number();
  stored.story = row.Text();
  stored.merged_into = row.Text();
  stored.id = row.Text();
  stored.sources = static_cast<uint64_t>(row.Int());
  ReadArticle(&row, &stored.article);
  return out;
}

Status AddParticipants(const Database& database, std::vector<NumberedEvent>* events) {
  if (events->empty()) return Status::Ok();
  std::unordered_map<int64_t, Event*> by_number;
  std::string numbers;
  int64_t first = events->front().n, last = first;  // so that no others are read
  for (NumberedEvent& event : *events) {
    by_number[event.n] = &event.stored.event;
    first = std::min(first, event.n);
    last = std::max(last, event.n);
    numbers += (numbers.empty() ? "" : ",") + std::to_string(event.n);
  }
  Result<Answer> answer = database.Ask(
      "SELECT event_n, role, text, span_begin, span_end, name, country, sectors, code, "
      "office, wikidata, via, confidence FROM participants WHERE event_n BETWEEN ? AND "
      "? AND event_n IN (" +
          numbers + ") ORDER BY event_n, role, position",
      {first, last});
  if (!answer.ok()) return answer.status();
  while (answer->Next()) {
    Event* event = by_number[answer->Int(0)];
    const std::string role = answer->Text(1);
    if (role == "attribution") {
      event->attribution = {EntityOf(*answer), true};
    } else {
      (role == "actor" ? event->actor : event->recipient).push_back(EntityOf(*answer));
    }
  }
  return answer->status();
}

}  // namespace dragoman
