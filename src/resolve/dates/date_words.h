// The words that dates are made of, and the reading of tokens as such words.
//
//   DateWords words;  words.Load(file, &diagnostics);        // data/dates/calendar.txt
//   std::vector<Lexeme> lexemes = words.Read(document, sentence);
//
// A lexeme is a token, or a part of one ("mid-January" is three), seen as what it may be
// in a date: a month, a day's number, a year, a unit. Immutable after loading.
#ifndef DRAGOMAN_RESOLVE_DATES_DATE_WORDS_H_
#define DRAGOMAN_RESOLVE_DATES_DATE_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"

namespace dragoman {

enum class DateUnit : uint8_t {
  kHour,
  kDay,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kYear,
  kDecade
};

// What a lexeme may stand for in a pattern; bits.
enum DateSlot : uint32_t {
  kMonthSlot = 1U << 0,    // "Nov", "Nov.", "November"
  kWeekdaySlot = 1U << 1,  // "Sun", "Sunday"
  kNameSlot = 1U << 2,     // a month or weekday that needs no day's number beside it
  kDaySlot = 1U << 3,      // "28", "28th", "third"
  kYearSlot = 1U << 4,     // 1900-2100
  kYySlot = 1U << 5,       // two digits
  kIsoSlot = 1U << 6,      // "2021-11-28"
  kSlashedSlot = 1U << 7,  // "11/28/2021"
  kDecadeSlot = 1U << 8,   // "1990s", "’90s"
  kSeasonSlot = 1U << 9,
  kNumberSlot = 1U << 10,  // "18", "two", "few"
  kUnitSlot = 1U << 11,
  kOrdinalSlot = 1U << 12,
  kPartSlot = 1U << 13,         // "evening"
  kAboutSlot = 1U << 14,        // "more" of "more than two"
  kJointSlot = 1U << 15,        // between two dates that share a year
  kBeforeMonthSlot = 1U << 16,  // before a month that stands alone: "in"
  kClockSlot = 1U << 17,        // "18:30"
  kShortDecadeSlot = 1U << 18,  // "70s", which may be years of life, too
  kDecadeWordSlot = 1U << 19,   // "sixties", which may be, too
  kFiscalSlot = 1U << 20,       // "FY2023"
};

struct DateWord {
  uint32_t slots = 0;
  int month = 0;     // 1-12
  int weekday = -1;  // Monday is 0
  int season = 0;    // its first month
  int decade = 0;    // its first year
  DateUnit unit = DateUnit::kDay;
  int low = 0, high = 0;  // of a number; equal if it is exact
  int ordinal = 0;
  bool capital = false;  // a date only with a capital: "May"
  bool given = false;    // also a first name: "June"
  bool counted = false;  // a number before it is no year: "2000 troops"
};

struct Lexeme {
  uint32_t token = 0;
  int word = 0;  // number of the word in the vocabulary; 0: not in it
  uint32_t slots = 0;
  int number = -1;                   // of digits
  int year = 0, month = 0, day = 0;  // of dates in digits, decades and years
  bool upper = false;                // begins with a capital
  bool digit = false;                // begins with a digit
};

class DateWords {
 public:
  void Load(const DataFile& file, Diagnostics* diagnostics);
  // Adds a word that stands in a pattern or list. Returns its number.
  int Add(std::string_view word);
  void MarkCounted(std::string_view word) { Entry(word)->counted = true; }

  const DateWord& at(int word) const { return entries_[static_cast<size_t>(word)]; }
  // 0 if it is not known.
  int Find(std::string_view lower) const;
  std::vector<Lexeme> Read(const Document& document, const Sentence& sentence) const;

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const {
      return std::hash<std::string_view>()(s);
    }
  };

  DateWord* Entry(std::string_view word) {
    return &entries_[static_cast<size_t>(Add(word))];
  }
  bool AddName(std::string_view kind, std::string_view value, std::string_view word);
  void AddToken(std::string_view text, uint32_t token, std::vector<Lexeme>* out) const;
  Lexeme Describe(std::string_view text, uint32_t token) const;

  std::vector<DateWord> entries_ = {DateWord()};
  std::unordered_map<std::string, int, Hash, std::equal_to<>> numbers_;
};

// Lower case, with straight apostrophes: the form that words are looked up in.
std::string DateForm(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_DATE_WORDS_H_
