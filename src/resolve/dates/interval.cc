#include "resolve/dates/interval.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr int kDaysOfWeek = 7, kMonthsOfYear = 12, kMonthsOfQuarter = 3, kHoursOfDay = 24;
constexpr int kSixtieths = 60;

Date MakeDate(int year, int month, int day) {
  return {static_cast<int16_t>(year), static_cast<int8_t>(month),
          static_cast<int8_t>(day)};
}

Date LastOfMonth(Date date) {
  return MakeDate(date.year, date.month, DaysInMonth(date.year, date.month));
}

// The whole months of an interval; 0 if it begins or ends inside one.
int MonthsOf(const Interval& whole) {
  if (whole.start.day != 1 || whole.finish != LastOfMonth(whole.finish)) return 0;
  return (whole.finish.year - whole.start.year) * kMonthsOfYear + whole.finish.month -
         whole.start.month + 1;
}

}  // namespace

Interval DayOf(Date date) { return {date, date, Precision::kDay}; }

Interval WeekOf(Date date) {
  const Date monday = date.AddDays(-date.weekday());
  return {monday, monday.AddDays(kDaysOfWeek - 1), Precision::kWeek};
}

Interval MonthOf(int year, int month) {
  const Date first = MakeDate(year, month, 1);
  return {first, LastOfMonth(first), Precision::kMonth};
}

Interval QuarterOf(Date date) {
  const int month = (date.month - 1) / kMonthsOfQuarter * kMonthsOfQuarter + 1;
  const Date first = MakeDate(date.year, month, 1);
  return {first, LastOfMonth(first.AddMonths(kMonthsOfQuarter - 1)), Precision::kSeason};
}

Interval YearOf(int year) {
  return {MakeDate(year, 1, 1), MakeDate(year, kMonthsOfYear, 31), Precision::kYear};
}

Interval DecadeOf(int year) {
  const int first = year / 10 * 10;
  return {MakeDate(first, 1, 1), MakeDate(first + 9, kMonthsOfYear, 31),
          Precision::kDecade};
}

Interval SeasonOf(int year, int first_month) {
  const Date first = MakeDate(year, first_month, 1);
  return {first, LastOfMonth(first.AddMonths(2)), Precision::kSeason};
}

Interval UnitOf(Date date, DateUnit unit) {
  switch (unit) {
    case DateUnit::kHour:
    case DateUnit::kDay:
      return DayOf(date);
    case DateUnit::kWeek:
    case DateUnit::kFortnight:
      return WeekOf(date);
    case DateUnit::kMonth:
      return MonthOf(date.year, date.month);
    case DateUnit::kQuarter:
      return QuarterOf(date);
    case DateUnit::kYear:
      return YearOf(date.year);
    case DateUnit::kDecade:
      return DecadeOf(date.year);
  }
  return DayOf(date);
}

Date Shift(Date date, int n, DateUnit unit) {
  switch (unit) {
    case DateUnit::kHour: {
      const int days = (std::abs(n) + kHoursOfDay - 1) / kHoursOfDay;
      return date.AddDays(n < 0 ? -days : days);
    }
    case DateUnit::kDay:
      return date.AddDays(n);
    case DateUnit::kWeek:
      return date.AddDays(static_cast<int64_t>(n) * kDaysOfWeek);
    case DateUnit::kFortnight:
      return date.AddDays(static_cast<int64_t>(n) * 2 * kDaysOfWeek);
    case DateUnit::kMonth:
      return date.AddMonths(n);
    case DateUnit::kQuarter:
      return date.AddMonths(n * kMonthsOfQuarter);
    case DateUnit::kYear:
      return date.AddMonths(n * kMonthsOfYear);
    case DateUnit::kDecade:
      return date.AddMonths(n * 10 * kMonthsOfYear);
  }
  return date;
}

Precision PrecisionOf(DateUnit unit) {
  switch (unit) {
    case DateUnit::kHour:
    case DateUnit::kDay:
      return Precision::kDay;
    case DateUnit::kWeek:
    case DateUnit::kFortnight:
      return Precision::kWeek;
    case DateUnit::kMonth:
      return Precision::kMonth;
    case DateUnit::kQuarter:
      return Precision::kSeason;
    case DateUnit::kYear:
      return Precision::kYear;
    case DateUnit::kDecade:
      return Precision::kDecade;
  }
  return Precision::kDay;
}

Interval PartOf(const Interval& whole, int from, int to) {
  // The first quarter of a year is January to March.
  const int months = MonthsOf(whole);
  if (months > 1 && months * from % kSixtieths == 0 && months * to % kSixtieths == 0) {
    Interval part = whole;
    part.start = whole.start.AddMonths(months * from / kSixtieths);
    part.finish = LastOfMonth(whole.start.AddMonths(months * to / kSixtieths - 1));
    return part;
  }
  const int64_t days = whole.finish.days() - whole.start.days() + 1;
  if (days <= 1) return whole;
  Interval part = whole;
  part.start = whole.start.AddDays(days * from / kSixtieths);
  part.finish = whole.start.AddDays((days * to + kSixtieths - 1) / kSixtieths - 1);
  part.finish = std::max(part.finish, part.start);
  return part;
}

}  // namespace dragoman
