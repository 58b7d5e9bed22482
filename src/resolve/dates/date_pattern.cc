#include "resolve/dates/date_pattern.h"

#include <algorithm>

#include "base/record_file.h"

namespace dragoman {
namespace {

constexpr int kSentenceStart = -1;
constexpr size_t kAnyEnd = static_cast<size_t>(-1);

uint32_t SlotFrom(std::string_view name) {
  static constexpr std::pair<std::string_view, uint32_t> kSlots[] = {
      {"{month}", kMonthSlot},     {"{weekday}", kWeekdaySlot},
      {"{name}", kNameSlot},       {"{day}", kDaySlot},
      {"{year}", kYearSlot},       {"{yy}", kYySlot},
      {"{iso}", kIsoSlot},         {"{slashed}", kSlashedSlot},
      {"{decade}", kDecadeSlot},   {"{season}", kSeasonSlot},
      {"{n}", kNumberSlot},        {"{unit}", kUnitSlot},
      {"{ordinal}", kOrdinalSlot}, {"{part}", kPartSlot},
      {"{clock}", kClockSlot},     {"{short-decade}", kShortDecadeSlot},
      {"{fiscal}", kFiscalSlot},   {"{decade-word}", kDecadeWordSlot}};
  for (const auto& [known, slot] : kSlots) {
    if (known == name) return slot;
  }
  return 0;
}

bool IsWord(const Lexeme& lexeme, const DateWords& words, uint32_t slot) {
  return lexeme.word != 0 && (words.at(lexeme.word).slots & slot) != 0;
}

// Reads a number from `*at` on: "18", "a few", "more than two", "twenty-five", "two
// dozen", "a couple of". False if there is none.
bool ReadNumber(const DateWords& words, const std::vector<Lexeme>& lexemes, size_t* at,
                int* low, int* high) {
  size_t i = *at;
  const auto plain = [&](size_t k) {
    return k < lexemes.size() && (lexemes[k].slots & kNumberSlot) != 0;
  };
  constexpr size_t kMostAbouts = 3;
  while (i < lexemes.size() && i < *at + kMostAbouts &&
         IsWord(lexemes[i], words, kAboutSlot) && !(plain(i) && !plain(i + 1))) {
    ++i;
  }
  if (!plain(i)) return false;
  if (lexemes[i].number >= 0) {
    *low = *high = lexemes[i].number;
    *at = i + 1;
    return true;
  }
  *low = words.at(lexemes[i].word).low;
  *high = words.at(lexemes[i].word).high;
  ++i;
  constexpr int kTen = 10, kHundred = 100, kDozen = 12;
  while (i < lexemes.size()) {
    const bool hyphen = i + 1 < lexemes.size() && words.Find("-") == lexemes[i].word &&
                        lexemes[i].word != 0 && *low >= 2 * kTen && plain(i + 1);
    const size_t next = hyphen ? i + 1 : i;
    if (!plain(next) || lexemes[next].number >= 0) break;
    const DateWord& word = words.at(lexemes[next].word);
    if (*low == 1 && *high == 1) {  // "a few", "a dozen", "one hundred"
      *low = word.low;
      *high = word.high;
    } else if (word.low == kHundred || word.low == kDozen) {
      *low *= word.low;
      *high *= word.low;
    } else if (*low % kTen == 0 && *low > kTen && word.high < kTen) {
      *low += word.low;
      *high += word.high;
    } else {
      break;
    }
    i = next + 1;
  }
  const int of = words.Find("of");
  if (of != 0 && i < lexemes.size() && lexemes[i].word == of) ++i;
  *at = i;
  return true;
}

// Enters what the lexeme says in `slot`. False if a part is already there and differs.
bool Fill(const DateWords& words, const Lexeme& lexeme, uint32_t slot, DateParts* parts) {
  const DateWord& word = words.at(lexeme.word);
  switch (slot) {
    case kMonthSlot:
    case kWeekdaySlot:
    case kNameSlot:
      if (word.month > 0 && slot != kWeekdaySlot) parts->month = word.month;
      if (word.weekday >= 0 && slot != kMonthSlot) parts->weekday = word.weekday;
      return true;
    case kDaySlot:
      (parts->day == 0 ? parts->day : parts->day2) = lexeme.day;
      return true;
    case kYearSlot:
      (parts->year == 0 ? parts->year : parts->year2) = lexeme.year;
      return parts->year2 == 0 || parts->year2 > parts->year;
    case kYySlot:
      parts->year2 = parts->year / 100 * 100 + lexeme.number;
      return parts->year2 > parts->year;
    case kSlashedSlot:
    case kIsoSlot:
      parts->year = lexeme.year;
      parts->month = lexeme.month;
      parts->day = lexeme.day;
      parts->slashed = slot == kSlashedSlot;
      return true;
    case kDecadeSlot:
    case kShortDecadeSlot:
      parts->decade = lexeme.year;
      return true;
    case kDecadeWordSlot:
      parts->decade = word.decade;
      return true;
    case kFiscalSlot:
      parts->year = lexeme.year;
      return true;
    case kSeasonSlot:
      parts->season = word.season;
      return true;
    case kUnitSlot:
      parts->unit = word.unit;
      parts->has_unit = true;
      return true;
    default:
      return true;
  }
}

// "May 20 people", "in 2000 villages": the number counts what comes after it.
bool IsCount(const DateWords& words, const std::vector<Lexeme>& lexemes, size_t end) {
  if (end == 0 || end >= lexemes.size()) return false;
  const Lexeme& last = lexemes[end - 1];
  const Lexeme& next = lexemes[end];
  // "17 June 1953 workers rose": a year that stands behind its day and month.
  constexpr size_t kDayMonthYear = 3;
  if (end >= kDayMonthYear && (last.slots & kYearSlot) != 0 &&
      (lexemes[end - 2].slots & kMonthSlot) != 0 &&
      (lexemes[end - kDayMonthYear].slots & kDaySlot) != 0) {
    return false;
  }
  const bool digits = (last.slots & (kDaySlot | kYearSlot)) != 0 && last.number >= 0 &&
                      (last.slots & kNumberSlot) != 0;
  return digits && next.word != 0 && words.at(next.word).counted;
}

}  // namespace

std::optional<DatePattern> DatePattern::Compile(std::string_view pattern,
                                                DateWords* words, std::string* error) {
  DatePattern compiled;
  for (std::string_view item : Split(pattern, ' ')) {
    if (!compiled.ReadElement(item, words, error)) return std::nullopt;
  }
  if (compiled.elements_.empty()) {
    *error = "the pattern is empty";
    return std::nullopt;
  }
  compiled.FindFirst();
  return compiled;
}

DatePattern DatePattern::OfWords(std::string_view name, DateWords* words) {
  DatePattern compiled;
  for (std::string_view word : Split(name, ' ')) {
    Element element;
    element.optional = word == "(-)";
    element.words.push_back(words->Add(element.optional ? "-" : word));
    compiled.elements_.push_back(element);
  }
  compiled.FindFirst();
  return compiled;
}

bool DatePattern::ReadElement(std::string_view item, DateWords* words,
                              std::string* error) {
  Element element;
  const auto inner = [&] { return item.substr(1, item.size() - 2); };
  const bool beside = item.size() > 2 && item.front() == '<' && item.back() == '>';
  if (beside || (item.size() > 2 && item.front() == '(' && item.back() == ')')) {
    element.optional = !beside;
    item = inner();
  }
  if (item.front() == '{') {
    element.slot = SlotFrom(item);
    if (element.slot == 0) {
      *error = "unknown slot " + std::string(item);
      return false;
    }
  } else if (item == "^") {
    element.words.push_back(kSentenceStart);
  } else {
    for (std::string_view word : Split(item, '/')) {
      element.words.push_back(words->Add(word));
    }
    std::sort(element.words.begin(), element.words.end());
  }
  if (!beside) {
    elements_.push_back(element);
  } else if (elements_.empty()) {
    before_ = element;
  } else {
    after_ = element;
  }
  return true;
}

void DatePattern::FindFirst() {
  for (const Element& element : elements_) {
    first_slots_ |= element.slot;
    // A number may begin with "about" words.
    if (element.slot == kNumberSlot) first_slots_ |= kAboutSlot;
    first_words_.insert(first_words_.end(), element.words.begin(), element.words.end());
    if (!element.optional) break;
  }
}

bool DatePattern::Accepts(const Element& element, const std::vector<Lexeme>& lexemes,
                          size_t at) const {
  if (element.slot != 0) return (lexemes[at].slots & element.slot) != 0;
  return lexemes[at].word != 0 &&
         std::binary_search(element.words.begin(), element.words.end(), lexemes[at].word);
}

bool DatePattern::Match(const DateWords& words, const std::vector<Lexeme>& lexemes,
                        size_t element, size_t at, size_t exact_end,
                        DateMatch* match) const {
  if (element == elements_.size()) {
    if (exact_end != kAnyEnd && at != exact_end) return false;
    if (after_ && (at >= lexemes.size() || !Accepts(*after_, lexemes, at))) return false;
    match->end = at;
    return !IsCount(words, lexemes, at);
  }
  const Element& now = elements_[element];
  const DateParts saved = match->parts;
  if (now.slot == kNumberSlot) {
    size_t end = at;
    if (ReadNumber(words, lexemes, &end, &match->parts.low, &match->parts.high) &&
        Match(words, lexemes, element + 1, end, exact_end, match)) {
      return true;
    }
  } else if (at < lexemes.size() && Accepts(now, lexemes, at) &&
             Fill(words, lexemes[at], now.slot, &match->parts) &&
             Match(words, lexemes, element + 1, at + 1, exact_end, match)) {
    return true;
  }
  match->parts = saved;
  return now.optional && Match(words, lexemes, element + 1, at, exact_end, match);
}

std::optional<DateMatch> DatePattern::MatchAt(const DateWords& words,
                                              const std::vector<Lexeme>& lexemes,
                                              size_t at) const {
  if (before_) {
    const bool start = before_->words.front() == kSentenceStart && before_->slot == 0;
    if (start ? at != 0 : (at == 0 || !Accepts(*before_, lexemes, at - 1))) {
      return std::nullopt;
    }
  }
  DateMatch match;
  match.begin = at;
  if (!Match(words, lexemes, 0, at, kAnyEnd, &match) || match.end == at) {
    return std::nullopt;
  }
  return match;
}

bool DatePattern::Covers(const DateWords& words, const std::vector<Lexeme>& lexemes,
                         size_t begin, size_t end) const {
  DateMatch match;
  return Match(words, lexemes, 0, begin, end, &match);
}

}  // namespace dragoman
