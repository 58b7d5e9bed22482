// Reads what ToJson wrote (docs/formats/record.md). Unknown fields are passed over, and
// absent ones are unknown, so that records of other versions can be read as well.
#include "document/record_row.h"

#include <algorithm>
#include <string>

#include "document/json_writer.h"

namespace dragoman {
namespace {

Span SpanOf(const Fields& row) {
  const std::vector<uint64_t> bounds = row.Wholes("span");
  if (bounds.size() != 2 || std::max(bounds[0], bounds[1]) > UINT32_MAX) return {};
  return {static_cast<uint32_t>(bounds[0]), static_cast<uint32_t>(bounds[1])};
}

Entity EntityOf(const Fields& row) {
  Entity entity;
  entity.text = row.Text("text");
  entity.span = SpanOf(row);
  entity.name = row.Text("name");
  entity.country = row.Text("country");
  entity.sectors = row.Texts("sectors");
  entity.code = row.Text("code");
  entity.office = row.Text("office");
  entity.wikidata = row.Text("wikidata");
  entity.via = row.Text("via");
  entity.confidence = row.Number("confidence").value_or(0);
  return entity;
}

std::vector<Entity> EntitiesOf(const Fields& row, const char* key) {
  std::vector<Entity> entities;
  for (const Fields& entity : row.Objects(key)) entities.push_back(EntityOf(entity));
  return entities;
}

Article ArticleOf(const Fields& row) {
  Article article;
  article.id = row.Text("id");
  article.url = row.Text("url");
  article.title = row.Text("title");
  article.source = row.Text("source");
  article.published = row.Day("published");
  article.language = row.Text("language");
  article.path = row.Text("path");
  if (row.Number("offset")) article.offset = row.Whole("offset");
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

EventDate DateOf(const Fields& row) {
  return {row.Day("start"), row.Day("end"), PrecisionOf(row.Text("precision")),
          row.Text("text"), row.Text("basis")};
}

Place PlaceOf(const Fields& row) {
  Place place;
  place.text = row.Text("text");
  place.name = row.Text("name");
  place.geonames_id = static_cast<int64_t>(row.Whole("geonames_id"));
  place.lat = row.Number("lat").value_or(0);
  place.lon = row.Number("lon").value_or(0);
  place.country = row.Text("country");
  place.admin1 = row.Text("admin1");
  place.feature = row.Text("feature");
  place.radius_km = row.Number("radius_km").value_or(0);
  place.basis = row.Text("basis");
  return place;
}

Range RangeOf(const Fields& row, std::string_view key) {
  const std::vector<std::optional<double>> bounds = row.Numbers(key);
  return bounds.size() == 2 ? Range{bounds[0], bounds[1]} : Range{};
}

// Before merging a record has no reports; a report may be just the id of its article.
std::vector<Report> ReportsOf(const Fields& row) {
  std::vector<Report> reports;
  row.ForEach("reports", [&](const rapidjson::Value& item) {
    if (item.IsString()) {
      reports.emplace_back().id.assign(item.GetString(), item.GetStringLength());
      return;
    }
    const Fields report(item);
    reports.push_back({report.Text("article"), report.Text("url"), report.Text("source"),
                       report.Text("title"), report.Day("published")});
  });
  return reports;
}

Event EventOf(const Fields& row) {
  Event event;
  event.id = row.Text("id");
  event.sentence = row.Offset("sentence");
  event.type = EventTypeFrom(row.Text("event_type")).value_or(EventType::kNone);
  event.mode = row.Texts("mode");
  event.contexts = row.Texts("contexts");
  event.cameo = row.Text("cameo");
  const uint32_t quad_code = row.Offset("quad_code");
  event.quad_code = quad_code <= 4 ? static_cast<int>(quad_code) : 0;
  event.intensity = row.Number("intensity").value_or(0);
  event.goldstein = row.Number("goldstein").value_or(0);
  event.actor = EntitiesOf(row, "actor");
  event.recipient = EntitiesOf(row, "recipient");
  event.factuality =
      FactualityFrom(row.Text("factuality")).value_or(Factuality::kReported);
  const Fields attribution = row.Object("attribution");
  event.attribution = {EntityOf(attribution), attribution.there()};
  event.date = DateOf(row.Object("date"));
  event.place = PlaceOf(row.Object("place"));
  event.magnitude = MagnitudeFrom(row.Object("magnitude"));
  event.trigger.span = SpanOf(row.Object("trigger"));
  event.why = row.Texts("why");
  event.confidence = Rounded(row.Number("confidence").value_or(0));
  return event;
}

}  // namespace

Magnitude MagnitudeFrom(const Fields& row) {
  return {RangeOf(row, "dead"),      RangeOf(row, "injured"),
          RangeOf(row, "arrested"),  RangeOf(row, "participants"),
          RangeOf(row, "displaced"), RangeOf(row, "amount"),
          row.Text("currency")};
}

Record RecordFrom(const Fields& row) {
  Record record;
  record.article = ArticleOf(row.Object("article"));
  record.event = EventOf(row);
  record.event_text = row.Text("event_text");
  record.trigger_text = row.Object("trigger").Text("text");
  record.story = row.Text("story");
  record.reports = ReportsOf(row);
  return record;
}

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
  const Result<rapidjson::Document> json = ParseJson(row);
  if (!json.ok()) return json.status();
  const Fields fields(*json);
  for (const char* field : {"id", "event_type", "article"}) {
    if (!fields.Has(field)) {
      return Status::Error("the row has no \"" + std::string(field) +
                           "\"; give events that `dragoman code` wrote as JSONL");
    }
  }
  return RecordFrom(fields);
}

}  // namespace dragoman
