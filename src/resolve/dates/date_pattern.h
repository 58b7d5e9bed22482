// A pattern of the date grammar, and what it finds in a row of lexemes.
//
//   std::optional<DatePattern> p = DatePattern::Compile("{month} {day} (,) {year}",
//   &words,
//                                                       &error);
//   std::optional<DateMatch> m = p->MatchAt(words, lexemes, i);    // the longest from i
//
// The notation is explained at the head of data/dates/grammar.txt. Immutable.
#ifndef DRAGOMAN_RESOLVE_DATES_DATE_PATTERN_H_
#define DRAGOMAN_RESOLVE_DATES_DATE_PATTERN_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/dates/date_words.h"

namespace dragoman {

// What the slots of a pattern held; 0 or -1: no such slot.
struct DateParts {
  int year = 0, month = 0, day = 0, weekday = -1, season = 0, decade = 0;
  int year2 = 0, day2 = 0;  // the second of two, as in "Nov. 3-5"
  int low = 1, high = 1;    // {n}
  bool has_unit = false;
  DateUnit unit = DateUnit::kDay;
  bool slashed = false;  // month and day may be the other way round
  bool operator==(const DateParts&) const = default;
};

struct DateMatch {
  size_t begin = 0, end = 0;  // lexemes
  DateParts parts;
};

class DatePattern {
 public:
  static std::optional<DatePattern> Compile(std::string_view pattern, DateWords* words,
                                            std::string* error);
  // Words with blanks between them, as they stand ("9/11 attacks"); only "(-)" may miss.
  static DatePattern OfWords(std::string_view name, DateWords* words);

  std::optional<DateMatch> MatchAt(const DateWords& words,
                                   const std::vector<Lexeme>& lexemes, size_t at) const;
  // Whether the pattern covers exactly [begin, end).
  bool Covers(const DateWords& words, const std::vector<Lexeme>& lexemes, size_t begin,
              size_t end) const;

  // What a match can begin with: words of the vocabulary and slots.
  const std::vector<int>& first_words() const { return first_words_; }
  uint32_t first_slots() const { return first_slots_; }
  size_t size() const { return elements_.size(); }

 private:
  struct Element {
    bool optional = false;
    uint32_t slot = 0;       // 0: one of the words
    std::vector<int> words;  // kSentenceStart: "^"
  };

  bool ReadElement(std::string_view item, DateWords* words, std::string* error);
  void FindFirst();
  bool Accepts(const Element& element, const std::vector<Lexeme>& lexemes,
               size_t at) const;
  bool Match(const DateWords& words, const std::vector<Lexeme>& lexemes, size_t element,
             size_t at, size_t exact_end, DateMatch* match) const;

  std::vector<Element> elements_;
  std::optional<Element> before_, after_;  // <x> at either side
  std::vector<int> first_words_;
  uint32_t first_slots_ = 0;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_DATE_PATTERN_H_
