// What a pattern of the date grammar means, and the interval that it gives.
//
//   std::optional<DateMeaning> m = DateMeaning::Read("week -1", &error);
//   Resolve(*m, parts, {published, anchor, Tense::kPast})     // last week, or nothing
//
// The meanings are explained at the head of data/dates/grammar.txt. Pure; any thread.
#ifndef DRAGOMAN_RESOLVE_DATES_DATE_MEANING_H_
#define DRAGOMAN_RESOLVE_DATES_DATE_MEANING_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/dates/clause_tense.h"
#include "resolve/dates/date_pattern.h"
#include "resolve/dates/interval.h"

namespace dragoman {

struct DateMeaning {
  enum class Kind : uint8_t {
    kCalendar,
    kUnit,  // number: how many units after the unit of P
    kWeekend,
    kWeekendNear,
    kDays,  // number, number2
    kSoFar,
    kRest,
    kName,    // number: -1, 0, 1
    kWeekOf,  // number: which week
    kYearOf,  // number: which year
    kAgo,     // number: extra half units
    kAhead,
    kPast,
    kComing,
    kEarlier,
    kLater,
    kThat,      // number: how many units after that of A
    kThatName,  // number: the month of the year so many after A's, the weekday from A on
    kNextName,  // the month or weekday that comes next after A
    kThen,      // what was spoken of last, however long
    kEve,       // the day before A
    kClauseAfter,  // the clause behind "two days after" lies so far before the date
                   // beside
    kClauseBefore,
    kOpening,      // the first third of the unit of P
    kClosing,      // its last quarter
    kPartOfYear,   // number, number2: sixtieths of the year that is meant
    kFirstMonths,  // {n} of the year that is meant
    kFiscal,       // the year that the slots name, from the year before on
    kFiscalOf,     // number: how many years after P's
    kMonthDay,     // number: the day of the Nth month after P's
    kDayOfMonth,   // "on the 21st"
    kWeekdayAgo,
    kAheadIfFuture,
    kClock,
    kDuration,
    kLasting,  // the {n} {unit} up to P where that is still so, or a length of time
    kNone,
    kNamedDay,  // of data/dates/days.txt
    kPart,      // number, number2: sixtieths
    kSame,
    kSince,
    kUntil,
    kSpan,
  };
  Kind kind = Kind::kNone;
  DateUnit unit = DateUnit::kDay;
  int number = 0, number2 = 0;
  size_t day = 0;  // of kNamedDay: its index

  static std::optional<DateMeaning> Read(std::string_view text, std::string* error);
};

// What dates are relative to.
struct DateContext {
  Date published;       // empty: unknown
  Date anchor;          // the day that the text spoke of last; empty: none
  Date month;           // the same, or the month spoken of since; for months earlier
  Date year;            // the same, or the year
  Date news;            // the last day spoken of that is not older than a week
  Date month_beside;    // the month that the same sentence named before: its first day
  bool beside = false;  // a day is spoken of in the same sentence or the one before
  std::optional<Interval> spoken;  // of last, of whatever length
  Tense tense = Tense::kUnknown;
  bool perfect = false;  // "have been there for two years"
  bool strict = false;   // nothing outweighs the tense ("since March")
};

// Nothing where what it is relative to is not known. Date parts that are no day of the
// calendar ("31 April") have no interval either; IsPossible tells them from the rest.
std::optional<Interval> Resolve(const DateMeaning& meaning, const DateParts& parts,
                                const DateContext& context);
bool IsPossible(const DateParts& parts);

// The one of `days` that is meant: the last before publication, or the next where the
// clause is about the future. REQUIRES: days in order, not empty.
Interval NearestOf(const std::vector<Interval>& days, const DateContext& context);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_DATE_MEANING_H_
