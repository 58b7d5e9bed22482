// What of a record matters when it is compared with others, in numbers.
//
//   EventView view = ViewOf(record, words, setting);
//   Likeness(rules, view, other)          // merge/event_likeness.h
//
// Plain data; nothing points into the record.
#ifndef DRAGOMAN_MERGE_EVENT_VIEW_H_
#define DRAGOMAN_MERGE_EVENT_VIEW_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/merge.h"
#include "merge/content_words.h"
#include "merge/word_bits.h"

namespace dragoman {

// "IRN" as a number; 0 for nobody.
uint32_t CountryNumber(std::string_view code);

// Longer intervals ("last month") do not date an event.
inline constexpr int64_t kFewDays = 3;

struct Party {
  uint32_t country = 0;  // or UNO, IMG ...
  uint32_t sector = 0;   // primary one; 0 if unknown
  uint64_t name = 0;     // of a person or body, 0 for a group without one
  auto operator<=>(const Party&) const = default;  // NOLINT(modernize-use-nullptr)
};

struct EventView {
  EventType type = EventType::kNone;
  bool happened = true;  // reported or claimed; else future, negated ...
  bool negated = false;
  WordSet modes;
  std::vector<Party> actor, recipient;  // each once

  int64_t begin = 0, end = 0;  // days; `begin` is 0 if only an end is known
  bool dated = false;          // a day or a few, from the words of the text
  bool own = false;            // that day stands with the event, not near it
  int64_t published = 0;

  bool placed = false;
  int64_t geonames_id = 0;
  double lat = 0, lon = 0, radius_km = 0;
  uint32_t place_country = 0;

  Magnitude magnitude;
  WordSet words;    // of the sentence
  WordSet names;    // in it
  WordSet setting;  // of the headline and of all sentences with events
  uint64_t sentence_hash = 0, trigger_hash = 0, article = 0;
  uint32_t sentence = 0;
  uint64_t story = 0;

  // Of the sets above; see SetBits().
  WordBits<2> word_bits;
  WordBits<1> name_bits;
  WordBits<8> setting_bits;
};

void SetBits(EventView* view);

// What all records of an article share.
struct Setting {
  WordSet words;
  uint64_t story = 0;
  int64_t published = 0;  // where the article has no date: that of the one before it
};

// Without `story` and `published`, which the article does not tell.
Setting SettingOf(const Article& article, const std::vector<Record>& records,
                  const ContentWords& words);
// Every sentence with an event, once, in the order of the article, one a line.
std::string SentencesOf(const std::vector<Record>& records);

EventView ViewOf(const Record& record, const ContentWords& words, const Setting& setting);

// The countries under which the event is looked up: of parties and place, or else 0.
std::vector<uint32_t> CountriesOf(const EventView& view);

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_EVENT_VIEW_H_
