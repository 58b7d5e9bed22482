// Intervals of days, and the calendar's own ones.
//
//   MonthOf(2019, 3)                  // [2019-03-01, 2019-03-31], month
//   WeekOf(*Date::Parse("2021-11-28"))   // Monday 22 to Sunday 28 November
//
// Pure functions, any thread.
#ifndef DRAGOMAN_RESOLVE_DATES_INTERVAL_H_
#define DRAGOMAN_RESOLVE_DATES_INTERVAL_H_

#include "dragoman/date.h"
#include "dragoman/event.h"
#include "resolve/dates/date_words.h"

namespace dragoman {

struct Interval {
  Date start, finish;  // inclusive
  Precision precision = Precision::kDay;
  bool operator==(const Interval&) const = default;
};

Interval DayOf(Date date);
Interval WeekOf(Date date);  // Monday to Sunday
Interval MonthOf(int year, int month);
Interval QuarterOf(Date date);
Interval YearOf(int year);
Interval DecadeOf(int year);
// `first_month` 12 is the winter that begins in December of `year`.
Interval SeasonOf(int year, int first_month);
// The whole unit that `date` is in; for hours the day.
Interval UnitOf(Date date, DateUnit unit);
// `date` moved by `n` units.
Date Shift(Date date, int n, DateUnit unit);
Precision PrecisionOf(DateUnit unit);
// The part of `whole` between two fractions of its length, in sixtieths.
Interval PartOf(const Interval& whole, int from, int to);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_INTERVAL_H_
