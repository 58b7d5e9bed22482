#include "merge/record_reader.h"

#include <cmath>
#include <utility>

namespace dragoman {
namespace {

using simdjson::SUCCESS;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

template <typename T, typename Take>
void EachOf(const std::optional<object>& fields, std::string_view key, const Take& take) {
  array list;
  if (!fields || (*fields)[key].get(list) != SUCCESS) return;
  for (const element item : list) {
    T value;
    if (item.get(value) == SUCCESS) take(value);
  }
}

// Offsets into a text; what is out of range is none.
uint32_t Offset(std::optional<double> number) {
  return number && *number >= 0 && *number < UINT32_MAX ? static_cast<uint32_t>(*number)
                                                        : 0;
}

Span SpanOf(const Fields& fields) {
  const std::vector<std::optional<double>> ends = fields.Numbers("span");
  if (ends.size() != 2) return {};
  return {Offset(ends[0]), Offset(ends[1])};
}

Entity EntityOf(const Fields& fields) {
  Entity entity;
  entity.text = fields.Text("text");
  entity.span = SpanOf(fields);
  entity.name = fields.Text("name");
  entity.country = fields.Text("country");
  entity.sectors = fields.Texts("sectors");
  entity.code = fields.Text("code");
  entity.office = fields.Text("office");
  entity.wikidata = fields.Text("wikidata");
  entity.via = fields.Text("via");
  entity.confidence = fields.Number("confidence").value_or(0);
  return entity;
}

std::vector<Entity> EntitiesOf(const Fields& row, std::string_view key) {
  std::vector<Entity> entities;
  for (const Fields& fields : row.Objects(key)) entities.push_back(EntityOf(fields));
  return entities;
}

Article ArticleOf(const Fields& fields) {
  Article article;
  article.id = fields.Text("id");
  article.path = fields.Text("path");
  if (fields.Number("offset")) article.offset = fields.Whole("offset");
  article.url = fields.Text("url");
  article.title = fields.Text("title");
  article.source = fields.Text("source");
  article.language = fields.Text("language");
  article.published = fields.Day("published");
  return article;
}

Precision PrecisionFrom(std::string_view text) {
  for (int i = 0; i < static_cast<int>(Precision::kUnknown); ++i) {
    if (ToString(static_cast<Precision>(i)) == text) return static_cast<Precision>(i);
  }
  return Precision::kUnknown;
}

EventDate DateOf(const Fields& fields) {
  return {fields.Day("start"), fields.Day("end"), PrecisionFrom(fields.Text("precision")),
          fields.Text("text"), fields.Text("basis")};
}

Place PlaceOf(const Fields& fields) {
  Place place;
  place.text = fields.Text("text");
  place.name = fields.Text("name");
  place.geonames_id = static_cast<int64_t>(fields.Whole("geonames_id"));
  place.lat = fields.Number("lat").value_or(0);
  place.lon = fields.Number("lon").value_or(0);
  place.country = fields.Text("country");
  place.admin1 = fields.Text("admin1");
  place.feature = fields.Text("feature");
  place.radius_km = fields.Number("radius_km").value_or(0);
  place.basis = fields.Text("basis");
  return place;
}

Range RangeOf(const Fields& fields, std::string_view key) {
  const std::vector<std::optional<double>> ends = fields.Numbers(key);
  return ends.size() == 2 ? Range{ends[0], ends[1]} : Range{};
}

}  // namespace

std::string Fields::Text(std::string_view key) const {
  std::string_view text;
  if (!object_ || (*object_)[key].get(text) != SUCCESS) return {};
  return std::string(text);
}

std::optional<double> Fields::Number(std::string_view key) const {
  double number = 0;
  if (!object_ || (*object_)[key].get(number) != SUCCESS) return std::nullopt;
  return number;
}

uint64_t Fields::Whole(std::string_view key) const {
  uint64_t number = 0;
  if (!object_ || (*object_)[key].get(number) != SUCCESS) return 0;
  return number;
}

bool Fields::True(std::string_view key) const {
  bool value = false;
  return object_ && (*object_)[key].get(value) == SUCCESS && value;
}

Date Fields::Day(std::string_view key) const {
  return Date::Parse(Text(key)).value_or(Date());
}

Fields Fields::Object(std::string_view key) const {
  object inner;
  if (!object_ || (*object_)[key].get(inner) != SUCCESS) return {};
  return Fields(inner);
}

std::vector<std::string> Fields::Texts(std::string_view key) const {
  std::vector<std::string> texts;
  EachOf<std::string_view>(object_, key,
                           [&](std::string_view text) { texts.emplace_back(text); });
  return texts;
}

std::vector<Fields> Fields::Objects(std::string_view key) const {
  std::vector<Fields> objects;
  EachOf<object>(object_, key, [&](const object& inner) { objects.emplace_back(inner); });
  return objects;
}

std::vector<std::optional<double>> Fields::Numbers(std::string_view key) const {
  std::vector<std::optional<double>> numbers;
  EachOf<element>(object_, key, [&](const element& item) {
    double number = 0;
    const bool there = item.get(number) == SUCCESS;
    numbers.push_back(there ? std::optional(number) : std::nullopt);
  });
  return numbers;
}

std::vector<uint64_t> Fields::Wholes(std::string_view key) const {
  std::vector<uint64_t> numbers;
  EachOf<uint64_t>(object_, key, [&](uint64_t number) { numbers.push_back(number); });
  return numbers;
}

Magnitude MagnitudeOf(const Fields& fields) {
  Magnitude magnitude;
  magnitude.dead = RangeOf(fields, "dead");
  magnitude.injured = RangeOf(fields, "injured");
  magnitude.arrested = RangeOf(fields, "arrested");
  magnitude.participants = RangeOf(fields, "participants");
  magnitude.displaced = RangeOf(fields, "displaced");
  magnitude.amount = RangeOf(fields, "amount");
  magnitude.currency = fields.Text("currency");
  return magnitude;
}

MergeRecord RecordOf(const Fields& row) {
  MergeRecord record;
  record.article = ArticleOf(row.Object("article"));
  record.sentence = row.Text("event_text");
  const Fields trigger = row.Object("trigger");
  record.trigger = trigger.Text("text");
  Event& event = record.event;
  event.trigger.span = SpanOf(trigger);
  event.id = row.Text("id");
  event.sentence = Offset(row.Number("sentence"));
  event.type = EventTypeFrom(row.Text("event_type")).value_or(EventType::kNone);
  event.mode = row.Texts("mode");
  event.contexts = row.Texts("contexts");
  event.cameo = row.Text("cameo");
  event.quad_code = static_cast<int>(Offset(row.Number("quad_code")) % 5);
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
  event.magnitude = MagnitudeOf(row.Object("magnitude"));
  event.why = row.Texts("why");
  event.confidence = row.Number("confidence").value_or(0);
  return record;
}

}  // namespace dragoman
