#include "resolve/dates/calendar_dates.h"

#include <algorithm>
#include <cstdlib>

namespace dragoman {
namespace {

constexpr int kDaysOfWeek = 7, kMonthsOfYear = 12;
constexpr int kSaturday = 5;
// Numbers that carry a date out of the years that we know of are no dates.
constexpr int kMostUnits = 1200;

int64_t Distance(Date a, Date b) { return std::abs(a.days() - b.days()); }

Date MakeDate(int year, int month, int day) {
  return {static_cast<int16_t>(year), static_cast<int8_t>(month),
          static_cast<int8_t>(day)};
}

Interval WeekdayNear(Date published, int weekday, Tense tense) {
  const int back = (published.weekday() - weekday + kDaysOfWeek) % kDaysOfWeek;
  if (tense != Tense::kFuture || back == 0) return DayOf(published.AddDays(-back));
  return DayOf(published.AddDays(kDaysOfWeek - back));
}

std::optional<Interval> DayWithYear(const DateParts& parts, int year) {
  const int last = std::max(parts.day, parts.day2);
  if (last > DaysInMonth(year, parts.month)) return std::nullopt;  // 29 February
  Interval days = DayOf(MakeDate(year, parts.month, parts.day));
  if (parts.day2 > 0) days.finish = MakeDate(year, parts.month, parts.day2);
  return days;
}

// "28 November", "March", "summer" without a year: one a year.
std::vector<Interval> OneEachYear(const DateParts& parts, int around) {
  std::vector<Interval> found;
  for (int year = around - 2; year <= around + 2; ++year) {
    if (parts.season > 0) {
      found.push_back(SeasonOf(year, parts.season));
    } else if (parts.day == 0) {
      found.push_back(MonthOf(year, parts.month));
    } else if (std::optional<Interval> days = DayWithYear(parts, year)) {
      found.push_back(*days);
    }
  }
  return found;
}

// "11/12/2021" is read so that it lies nearest to the day of publication.
Interval Slashed(const DateParts& parts, Date published) {
  const bool american = parts.month <= kMonthsOfYear;
  const bool european = parts.day <= kMonthsOfYear;
  const int clipped_day =
      american ? std::min(parts.day, DaysInMonth(parts.year, parts.month)) : 0;
  const Interval us =
      american ? DayOf(MakeDate(parts.year, parts.month, clipped_day)) : Interval();
  if (!european) return us;
  const Interval eu = DayOf(MakeDate(
      parts.year, parts.day, std::min(parts.month, DaysInMonth(parts.year, parts.day))));
  if (!american) return eu;
  if (!published) return us;
  return Distance(eu.start, published) < Distance(us.start, published) ? eu : us;
}

}  // namespace

std::optional<Interval> DateOfYear(const DateParts& parts) {
  if (parts.season > 0) return SeasonOf(parts.year, parts.season);
  if (parts.day > 0) return DayWithYear(parts, parts.year);
  if (parts.month > 0) return MonthOf(parts.year, parts.month);
  Interval years = YearOf(parts.year);
  if (parts.year2 > 0) years.finish = YearOf(parts.year2).finish;
  return years;
}

std::optional<Interval> CalendarDate(const DateParts& parts, const DateContext& context) {
  if (parts.decade > 0) return DecadeOf(parts.decade);
  if (parts.slashed) return Slashed(parts, context.published);
  if (parts.year > 0) return DateOfYear(parts);
  if (!context.published) return std::nullopt;
  if (parts.month > 0 || parts.season > 0) {
    const std::vector<Interval> candidates = OneEachYear(parts, context.published.year);
    if (candidates.empty()) return std::nullopt;
    // The weekday beside a date tells the year: "Sunday, November 28".
    for (const Interval& day : candidates) {
      if (parts.weekday >= 0 && parts.day > 0 && day.start.weekday() == parts.weekday &&
          Distance(day.start, context.published) <= 366) {
        return day;
      }
    }
    return NearestOf(candidates, context);
  }
  if (parts.weekday < 0) return std::nullopt;
  return WeekdayNear(context.published, parts.weekday, context.tense);
}

std::optional<Interval> NamedDate(const DateParts& parts, int direction, Date published) {
  if (parts.weekday >= 0) {
    const int back = (published.weekday() - parts.weekday + kDaysOfWeek) % kDaysOfWeek;
    if (direction < 0) return DayOf(published.AddDays(back == 0 ? -kDaysOfWeek : -back));
    if (direction > 0) return DayOf(published.AddDays(kDaysOfWeek - back));
    return DayOf(WeekOf(published).start.AddDays(parts.weekday));
  }
  const std::vector<Interval> candidates = OneEachYear(parts, published.year);
  std::optional<Interval> last;
  for (const Interval& one : candidates) {
    if (direction < 0 && one.finish < published) last = one;
    if (direction > 0 && one.start > published) return one;
    if (direction == 0 && one.start.year == published.year) return one;
  }
  return last;
}

Interval WeekendOf(Date published, int number) {
  const Date monday =
      WeekOf(published).start.AddDays(static_cast<int64_t>(number) * kDaysOfWeek);
  Interval weekend = DayOf(monday.AddDays(kSaturday));
  weekend.finish = weekend.start.AddDays(1);
  // On a Saturday or Sunday, "the weekend" is the one that is on.
  if (number == -1 && published.weekday() >= kSaturday) return WeekendOf(published, 0);
  return weekend;
}

bool IsPossible(const DateParts& parts) {
  if (parts.has_unit && parts.high > kMostUnits) return false;
  if (parts.day2 > 0 && parts.day2 <= parts.day) return false;
  if (parts.month == 0 || parts.day == 0 || parts.slashed) return true;
  const int year = parts.year > 0 ? parts.year : 2000;  // a leap year
  return std::max(parts.day, parts.day2) <= DaysInMonth(year, parts.month);
}

Interval NearestOf(const std::vector<Interval>& days, const DateContext& context) {
  // A date that lies in the other direction, but much nearer, is the one that is meant:
  // tenses only tell when all else is equal.
  constexpr int kMuchNearer = 6;
  const Date published = context.published;
  const Interval* past = nullptr;
  const Interval* future = nullptr;
  for (const Interval& one : days) {
    if (one.start <= published) past = &one;
    if (future == nullptr && one.finish >= published) future = &one;
  }
  if (past == nullptr) return *future;
  if (future == nullptr || past == future) return *past;
  if (context.strict && context.tense == Tense::kPast) return *past;
  const int64_t back = Distance(past->finish, published);
  const int64_t ahead = Distance(future->start, published);
  switch (context.tense) {
    case Tense::kFuture:
      return back * kMuchNearer * kMuchNearer < ahead ? *past : *future;
    case Tense::kPast:
      return ahead * kMuchNearer * 2 < back ? *future : *past;
    case Tense::kUnknown:
      return ahead < back ? *future : *past;
  }
  return *past;
}

}  // namespace dragoman
