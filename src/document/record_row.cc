// Reads what ToJson wrote (docs/formats/record.md). Unknown fields are passed over, and
// absent ones are unknown, so that records of other versions can be read as well.
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <string>

#include "document/json_writer.h"
#include "dragoman/record.h"

namespace dragoman {
namespace {

using Value = rapidjson::Value;

// Null if there is none, or if it is JSON's null.
const Value* Find(const Value& object, const char* key) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || found->value.IsNull()) return nullptr;
  return &found->value;
}

std::string Text(const Value& value) {
  return value.IsString() ? std::string(value.GetString(), value.GetStringLength())
                          : std::string();
}

std::string Text(const Value& object, const char* key) {
  const Value* value = Find(object, key);
  return value == nullptr ? "" : Text(*value);
}

double Number(const Value& object, const char* key) {
  const Value* value = Find(object, key);
  return value != nullptr && value->IsNumber() ? value->GetDouble() : 0;
}

// Zero for what is no whole number.
int64_t Count(const Value& object, const char* key) {
  const Value* value = Find(object, key);
  return value != nullptr && value->IsInt64() ? value->GetInt64() : 0;
}

Date Day(const Value& object, const char* key) {
  return Date::Parse(Text(object, key)).value_or(Date());
}

// Calls `take` with each element of a list.
template <typename Take>
void ForEach(const Value& object, const char* key, const Take& take) {
  const Value* list = Find(object, key);
  if (list == nullptr || !list->IsArray()) return;
  for (const Value& item : list->GetArray()) take(item);
}

std::vector<std::string> Texts(const Value& object, const char* key) {
  std::vector<std::string> texts;
  ForEach(object, key, [&](const Value& item) { texts.push_back(Text(item)); });
  return texts;
}

Span SpanOf(const Value& object) {
  std::vector<uint32_t> bounds;
  ForEach(object, "span", [&](const Value& item) {
    bounds.push_back(item.IsUint() ? item.GetUint() : 0);
  });
  return bounds.size() == 2 ? Span{bounds[0], bounds[1]} : Span{};
}

Entity EntityOf(const Value& row) {
  Entity entity;
  entity.text = Text(row, "text");
  entity.span = SpanOf(row);
  entity.name = Text(row, "name");
  entity.country = Text(row, "country");
  entity.sectors = Texts(row, "sectors");
  entity.code = Text(row, "code");
  entity.office = Text(row, "office");
  entity.wikidata = Text(row, "wikidata");
  entity.via = Text(row, "via");
  entity.confidence = Number(row, "confidence");
  return entity;
}

std::vector<Entity> EntitiesOf(const Value& row, const char* key) {
  std::vector<Entity> entities;
  ForEach(row, key, [&](const Value& item) { entities.push_back(EntityOf(item)); });
  return entities;
}

Article ArticleOf(const Value& row) {
  Article article;
  article.id = Text(row, "id");
  article.url = Text(row, "url");
  article.title = Text(row, "title");
  article.source = Text(row, "source");
  article.published = Day(row, "published");
  article.language = Text(row, "language");
  article.path = Text(row, "path");
  if (Find(row, "offset") != nullptr) {
    article.offset = static_cast<uint64_t>(Count(row, "offset"));
  }
  return article;
}

Precision PrecisionOf(const std::string& text) {
  int i = 0;
  while (i < static_cast<int>(Precision::kUnknown) &&
         ToString(static_cast<Precision>(i)) != text) {
    ++i;
  }
  return static_cast<Precision>(i);
}

EventDate DateOf(const Value& row) {
  return {Day(row, "start"), Day(row, "end"), PrecisionOf(Text(row, "precision")),
          Text(row, "text"), Text(row, "basis")};
}

Place PlaceOf(const Value& row) {
  Place place;
  place.text = Text(row, "text");
  place.name = Text(row, "name");
  place.geonames_id = Count(row, "geonames_id");
  place.lat = Number(row, "lat");
  place.lon = Number(row, "lon");
  place.country = Text(row, "country");
  place.admin1 = Text(row, "admin1");
  place.feature = Text(row, "feature");
  place.radius_km = Number(row, "radius_km");
  place.basis = Text(row, "basis");
  return place;
}

Range RangeOf(const Value& row, const char* key) {
  std::vector<std::optional<double>> bounds;
  ForEach(row, key, [&](const Value& item) {
    bounds.push_back(item.IsNumber() ? std::optional(item.GetDouble()) : std::nullopt);
  });
  return bounds.size() == 2 ? Range{bounds[0], bounds[1]} : Range{};
}

Magnitude MagnitudeOf(const Value& row) {
  return {RangeOf(row, "dead"),      RangeOf(row, "injured"),
          RangeOf(row, "arrested"),  RangeOf(row, "participants"),
          RangeOf(row, "displaced"), RangeOf(row, "amount"),
          Text(row, "currency")};
}

// Before merging a record has no reports; a report may be just the id of its article.
std::vector<Report> ReportsOf(const Value& row) {
  std::vector<Report> reports;
  ForEach(row, "reports", [&](const Value& item) {
    if (item.IsString()) return reports.push_back({Text(item), "", "", "", {}});
    reports.push_back({Text(item, "id"), Text(item, "url"), Text(item, "source"),
                       Text(item, "title"), Day(item, "published")});
  });
  return reports;
}

Event EventOf(const Value& row) {
  Event event;
  event.id = Text(row, "id");
  event.sentence = static_cast<uint32_t>(Count(row, "sentence"));
  event.type = EventTypeFrom(Text(row, "event_type")).value_or(EventType::kNone);
  event.mode = Texts(row, "mode");
  event.contexts = Texts(row, "contexts");
  event.cameo = Text(row, "cameo");
  event.quad_code = static_cast<int>(Count(row, "quad_code"));
  event.intensity = Number(row, "intensity");
  event.goldstein = Number(row, "goldstein");
  event.actor = EntitiesOf(row, "actor");
  event.recipient = EntitiesOf(row, "recipient");
  event.factuality =
      FactualityFrom(Text(row, "factuality")).value_or(Factuality::kReported);
  if (const Value* who = Find(row, "attribution")) {
    event.attribution = {EntityOf(*who), true};
  }
  if (const Value* date = Find(row, "date")) event.date = DateOf(*date);
  if (const Value* place = Find(row, "place")) event.place = PlaceOf(*place);
  if (const Value* size = Find(row, "magnitude")) event.magnitude = MagnitudeOf(*size);
  if (const Value* words = Find(row, "trigger")) event.trigger.span = SpanOf(*words);
  event.why = Texts(row, "why");
  event.confidence = Rounded(Number(row, "confidence"));
  return event;
}

}  // namespace

Record RecordOf(const Document& document, const Event& event) {
  Record record;
  const Article& from = document.article;
  Article& article = record.article;  // all but the text
  article.id = from.id;
  article.path = from.path;
  article.offset = from.offset;
  article.url = from.url;
  article.title = from.title;
  article.author = from.author;
  article.source = from.source;
  article.language = from.language;
  article.country = from.country;
  article.published = from.published;
  record.event = event;
  record.event.confidence = Rounded(event.confidence);
  record.event_text = document.Text(document.sentences[event.sentence].span);
  record.trigger_text = document.Text(event.trigger.span);
  return record;
}

Result<Record> ReadRecord(std::string_view row) {
  rapidjson::Document json;
  // Iterative: a row of a million brackets must not end the program.
  json.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(
      row.data(), row.size());
  if (json.HasParseError()) {
    return Status::Error(
        "the row is not JSON (" + std::string(GetParseError_En(json.GetParseError())) +
        " At byte " + std::to_string(json.GetErrorOffset()) + ".); is it whole?");
  }
  for (const char* field : {"id", "event_type", "article", "actor"}) {
    if (Find(json, field) == nullptr) {
      return Status::Error("the row has no \"" + std::string(field) +
                           "\"; give events that `dragoman code` wrote as JSONL");
    }
  }
  Record record;
  record.article = ArticleOf(json["article"]);
  record.event = EventOf(json);
  record.event_text = Text(json, "event_text");
  if (const Value* words = Find(json, "trigger")) {
    record.trigger_text = Text(*words, "text");
  }
  record.story = Text(json, "story");
  record.reports = ReportsOf(json);
  return record;
}

}  // namespace dragoman
