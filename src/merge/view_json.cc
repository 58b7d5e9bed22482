#include "merge/view_json.h"

#include <algorithm>

#include "document/record_json.h"
#include "document/record_row.h"

namespace dragoman {
namespace {

// Three numbers each.
void WriteParties(std::string_view key, const std::vector<Party>& parties, Json* json) {
  std::vector<uint64_t> numbers;
  for (const Party& party : parties) {
    numbers.insert(numbers.end(), {party.country, party.sector, party.name});
  }
  WriteNumbers(key, numbers, json);
}

std::vector<Party> PartiesFrom(const Fields& fields, std::string_view key) {
  const std::vector<uint64_t> numbers = fields.Wholes(key);
  std::vector<Party> parties;
  for (size_t i = 0; i + 2 < numbers.size(); i += 3) {
    parties.push_back({static_cast<uint32_t>(numbers[i]),
                       static_cast<uint32_t>(numbers[i + 1]), numbers[i + 2]});
  }
  return parties;
}

// Days before 1970 are rare and real: years from -32768 on make a number of none below 0.
constexpr int64_t kBeforeAllDays = 13000000;

void WriteDay(std::string_view key, int64_t day, Json* json) {
  json->Whole(key, static_cast<uint64_t>(day + kBeforeAllDays));
}

int64_t DayFrom(const Fields& fields, std::string_view key) {
  const uint64_t number = std::min<uint64_t>(fields.Whole(key), 2 * kBeforeAllDays);
  return static_cast<int64_t>(number) - kBeforeAllDays;
}

}  // namespace

void Write(const EventView& view, Json* json) {
  json->Open();
  json->Text("type", ToString(view.type));
  json->Truth("happened", view.happened);
  json->Truth("negated", view.negated);
  WriteNumbers("modes", view.modes, json);
  WriteParties("actor", view.actor, json);
  WriteParties("recipient", view.recipient, json);
  WriteDay("begin", view.begin, json);
  WriteDay("end", view.end, json);
  json->Truth("dated", view.dated);
  json->Truth("own", view.own);
  WriteDay("published", view.published, json);
  json->Truth("placed", view.placed);
  json->Whole("geonames_id", static_cast<uint64_t>(view.geonames_id));
  json->Number("lat", view.lat);
  json->Number("lon", view.lon);
  json->Number("radius_km", view.radius_km);
  json->Whole("place_country", view.place_country);
  json->Key("magnitude");
  WriteMagnitude(view.magnitude, json);
  WriteNumbers("words", view.words, json);
  WriteNumbers("names", view.names, json);
  WriteNumbers("setting", view.setting, json);
  json->Whole("sentence_hash", view.sentence_hash);
  json->Whole("trigger_hash", view.trigger_hash);
  json->Whole("article", view.article);
  json->Whole("sentence", view.sentence);
  json->Whole("story", view.story);
  json->Close();
}

EventView ViewFrom(const Fields& fields) {
  EventView view;
  view.type = EventTypeFrom(fields.Text("type")).value_or(EventType::kNone);
  view.happened = fields.True("happened");
  view.negated = fields.True("negated");
  view.modes = WordsFrom(fields, "modes");
  view.actor = PartiesFrom(fields, "actor");
  view.recipient = PartiesFrom(fields, "recipient");
  view.begin = DayFrom(fields, "begin");
  view.end = DayFrom(fields, "end");
  // Each day between them is looked up.
  view.dated = fields.True("dated") && view.end - view.begin <= kFewDays;
  view.own = fields.True("own");
  view.published = DayFrom(fields, "published");
  view.placed = fields.True("placed");
  view.geonames_id = static_cast<int64_t>(fields.Whole("geonames_id"));
  view.lat = fields.Number("lat").value_or(0);
  view.lon = fields.Number("lon").value_or(0);
  view.radius_km = fields.Number("radius_km").value_or(0);
  view.place_country = static_cast<uint32_t>(fields.Whole("place_country"));
  view.magnitude = MagnitudeFrom(fields.Object("magnitude"));
  view.words = WordsFrom(fields, "words");
  view.names = WordsFrom(fields, "names");
  view.setting = WordsFrom(fields, "setting");
  view.sentence_hash = fields.Whole("sentence_hash");
  view.trigger_hash = fields.Whole("trigger_hash");
  view.article = fields.Whole("article");
  view.sentence = static_cast<uint32_t>(fields.Whole("sentence"));
  view.story = fields.Whole("story");
  SetBits(&view);
  return view;
}

WordSet WordsFrom(const Fields& fields, std::string_view key) {
  WordSet words;
  for (const uint64_t number : fields.Wholes(key)) {
    words.push_back(static_cast<uint32_t>(number));
  }
  return words;
}

}  // namespace dragoman
