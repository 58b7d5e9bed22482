#include "merge/event_view.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/utf8.h"
#include "document/entity_codes.h"

namespace dragoman {
namespace {

uint64_t Hash(std::string_view text) {
  uint64_t hash = 14695981039346656037u;  // FNV-1a
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  }
  return hash;
}

// "Iran" is the name of a country's government and of nothing else.
bool IsPersonOrBody(const Entity& entity) {
  return !entity.wikidata.empty() || (!entity.name.empty() && !entity.office.empty());
}

std::vector<Party> PartiesOf(const std::vector<Entity>& entities) {
  std::vector<Party> parties;
  for (const Entity& entity : entities) {
    const std::string_view country = CountryOf(entity);
    const std::string_view sector = SectorOf(entity);
    Party party;
    if (country != kNoCountry) party.country = CountryNumber(country);
    if (sector != "UNK" && sector != "UAF") party.sector = CountryNumber(sector);
    if (IsPersonOrBody(entity)) {
      party.name =
          Hash(entity.wikidata.empty() ? FoldCase(entity.name) : entity.wikidata);
    }
    parties.push_back(party);
  }
  std::sort(parties.begin(), parties.end());
  parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
  return parties;
}

void TakeDate(const EventDate& date, EventView* view) {
  const bool known = static_cast<bool>(date.start) && static_cast<bool>(date.finish);
  view->end = date.finish ? date.finish.days() : view->published;
  view->begin = known ? date.start.days() : 0;
  view->dated = known && view->end - view->begin <= kFewDays;
  view->own = date.basis == "syntax";
}

void TakePlace(const Place& place, EventView* view) {
  view->place_country = CountryNumber(place.country);
  view->placed = place.radius_km > 0;
  view->geonames_id = place.geonames_id;
  // To a metre, as states and stores keep it: who goes on from there decides the same.
  view->lat = std::round(place.lat * 1e5) / 1e5;
  view->lon = std::round(place.lon * 1e5) / 1e5;
  view->radius_km = place.radius_km;
}

}  // namespace

uint32_t CountryNumber(std::string_view code) {
  uint32_t number = 0;
  for (const char c : code.substr(0, 4)) {
    number = number << 8 | static_cast<unsigned char>(c);
  }
  return number;
}

std::string SentencesOf(const std::vector<Record>& records) {
  std::map<uint32_t, std::string_view> sentences;
  for (const Record& record : records) {
    sentences.emplace(record.event.sentence, record.event_text);
  }
  std::string text;
  for (const auto& [number, sentence] : sentences) {
    text += sentence;
    text += '\n';
  }
  return text;
}

Setting SettingOf(const Article& article, const std::vector<Record>& records,
                  const ContentWords& words) {
  Setting setting;
  setting.words = words.Of(article.title + "\n" + SentencesOf(records));
  return setting;
}

EventView ViewOf(const Record& record, const ContentWords& words,
                 const Setting& setting) {
  const Event& event = record.event;
  EventView view;
  view.type = event.type;
  view.happened = event.factuality == Factuality::kReported ||
                  event.factuality == Factuality::kClaimed ||
                  event.factuality == Factuality::kHistorical;
  view.negated = event.factuality == Factuality::kNegated;
  for (const std::string& mode : event.mode) {
    view.modes.push_back(static_cast<uint32_t>(Hash(mode)));
  }
  std::sort(view.modes.begin(), view.modes.end());
  view.actor = PartiesOf(event.actor);
  view.recipient = PartiesOf(event.recipient);
  view.published = setting.published;
  TakeDate(event.date, &view);
  TakePlace(event.place, &view);
  view.magnitude = event.magnitude;
  view.words = words.Of(record.event_text);
  view.names = words.NamesIn(record.event_text);
  view.setting = setting.words;
  view.sentence_hash = Hash(record.event_text);
  view.trigger_hash = Hash(record.trigger_text);
  view.article = Hash(record.article.id);
  view.sentence = event.sentence;
  view.story = setting.story;
  SetBits(&view);
  return view;
}

void SetBits(EventView* view) {
  view->word_bits = WordBits<2>(view->words);
  view->name_bits = WordBits<1>(view->names);
  view->setting_bits = WordBits<8>(view->setting);
}

std::vector<uint32_t> CountriesOf(const EventView& view) {
  std::vector<uint32_t> countries;
  const auto take = [&](uint32_t country) {
    if (country == 0) return;
    if (std::find(countries.begin(), countries.end(), country) == countries.end()) {
      countries.push_back(country);
    }
  };
  for (const Party& party : view.actor) take(party.country);
  for (const Party& party : view.recipient) take(party.country);
  take(view.place_country);
  if (countries.empty()) countries.push_back(0);
  return countries;
}

}  // namespace dragoman
