// Intervals of meanings: Resolve of date_meaning.h.

#include <algorithm>

#include "resolve/dates/calendar_dates.h"
#include "resolve/dates/date_meaning.h"

namespace dragoman {
namespace {

using Kind = DateMeaning::Kind;
constexpr int kDaysOfWeek = 7, kSixtieths = 60;

Interval Between(Date from, Date to, Precision precision) {
  return {from, to, precision};
}

// `low` to `high` units away from `from`; `sign` -1 is the past.
Interval Away(Date from, const DateParts& parts, int sign, int half_units) {
  if (parts.unit == DateUnit::kHour || (parts.low != parts.high)) {
    Date near = Shift(from, sign * parts.low, parts.unit);
    Date far = Shift(from, sign * parts.high, parts.unit);
    if (parts.unit == DateUnit::kHour) near = from;
    if (far < near) std::swap(near, far);
    return {near, far, PrecisionOf(parts.unit)};
  }
  Date day = Shift(from, sign * parts.low, parts.unit);
  if (half_units > 0) {
    constexpr int kHalfYear = 6, kHalfMonth = 15;
    if (parts.unit == DateUnit::kYear) day = day.AddMonths(sign * kHalfYear);
    if (parts.unit == DateUnit::kMonth) day = day.AddDays(sign * kHalfMonth);
  }
  if (parts.unit == DateUnit::kDecade) {
    // Round numbers are rounded: the more decades, the more.
    const int slack = parts.low > 1 ? 2 : 1;
    return {YearOf(day.year - slack).start, YearOf(day.year + slack).finish,
            Precision::kDecade};
  }
  return UnitOf(day, parts.unit);
}

// "a week ago" is counted from today's weekday, "a year ago" from today's month; with
// more of them nobody counts days.
Interval Ago(Date published, const DateParts& parts, int half_units) {
  constexpr int kCountedWeeks = 2;
  Interval away = Away(published, parts, -1, half_units);
  if (parts.unit == DateUnit::kWeek && parts.low == parts.high &&
      parts.low <= kCountedWeeks) {
    away.start = away.finish = Shift(published, -parts.low, parts.unit);
  }
  if (parts.unit == DateUnit::kFortnight && parts.low == 1 && parts.high == 1) {
    away.start = away.finish = Shift(published, -1, parts.unit);
  }
  if (parts.unit == DateUnit::kYear && parts.low == 1 && parts.high == 1 &&
      half_units == 0) {
    away = UnitOf(Shift(published, -1, parts.unit), DateUnit::kMonth);
  }
  return away;
}

// "at the end of the month": its last quarter, from today on; where the clause speaks
// about the past and that has not begun, the month before.
Interval Closing(DateUnit unit, const DateContext& context) {
  constexpr int kFrom = 45;
  const Date published = context.published;
  Interval closing = PartOf(UnitOf(published, unit), kFrom, kSixtieths);
  if (closing.start <= published) {
    if (context.tense != Tense::kPast) closing.start = published;
    return closing;
  }
  if (context.tense != Tense::kPast) return closing;
  return PartOf(UnitOf(Shift(published, -1, unit), unit), kFrom, kSixtieths);
}

Interval Opening(DateUnit unit, Date published) {
  Interval opening = PartOf(UnitOf(published, unit), 0, kSixtieths / 3);
  if (published >= opening.start) opening.finish = std::min(opening.finish, published);
  return opening;
}

// "in the third quarter": of the year in which it is nearest.
Interval PartOfYear(const DateMeaning& meaning, const DateParts& parts,
                    const DateContext& context) {
  const auto part = [&](int year) {
    Interval months = PartOf(YearOf(year), meaning.number, meaning.number2);
    months.precision = Precision::kSeason;
    return months;
  };
  if (parts.year > 0) return part(parts.year);
  std::vector<Interval> candidates;
  for (int year = context.published.year - 1; year <= context.published.year + 1;
       ++year) {
    candidates.push_back(part(year));
  }
  return NearestOf(candidates, context);
}

// A fiscal or school year has the number of the year in which it ends, and nobody says
// when it begins.
Interval Fiscal(int year) {
  return Between(YearOf(year - 1).start, YearOf(year).finish, Precision::kYear);
}

// "on the 21st", "on the tenth of last month".
std::optional<Interval> DayOfMonth(int day, Date month) {
  if (day < 1 || day > DaysInMonth(month.year, month.month)) return std::nullopt;
  return DayOf(Interval(MonthOf(month.year, month.month)).start.AddDays(day - 1));
}

std::optional<Interval> NearestDayOfMonth(int day, const DateContext& context) {
  if (context.month_beside) return DayOfMonth(day, context.month_beside);
  std::vector<Interval> candidates;
  const Date first = MonthOf(context.published.year, context.published.month).start;
  for (int months = -2; months <= 2; ++months) {
    if (const auto one = DayOfMonth(day, first.AddMonths(months))) {
      candidates.push_back(*one);
    }
  }
  if (candidates.empty()) return std::nullopt;
  return NearestOf(candidates, context);
}

std::optional<Interval> OfUnitNow(const DateMeaning& meaning,
                                  const DateContext& context) {
  const Date published = context.published;
  const Interval unit = UnitOf(published, meaning.unit);
  switch (meaning.kind) {
    case Kind::kSoFar:
      return Between(unit.start, published, PrecisionOf(meaning.unit));
    case Kind::kRest:
      return Between(published, unit.finish, PrecisionOf(meaning.unit));
    case Kind::kOpening:
      return Opening(meaning.unit, published);
    case Kind::kClosing:
      return Closing(meaning.unit, context);
    default:
      return std::nullopt;
  }
}

std::optional<Interval> OfYearNow(const DateMeaning& meaning, const DateParts& parts,
                                  const DateContext& context) {
  const int year = context.published.year;
  switch (meaning.kind) {
    case Kind::kYearOf: {
      DateParts dated = parts;
      dated.year = year + meaning.number;
      if (parts.month == 0) return std::nullopt;
      return DateOfYear(dated);
    }
    case Kind::kPartOfYear:
      return PartOfYear(meaning, parts, context);
    case Kind::kFirstMonths: {
      constexpr int kMonths = 12;
      if (parts.unit != DateUnit::kMonth || parts.high < 1 || parts.high > kMonths) {
        return std::nullopt;
      }
      return Between(YearOf(year).start, MonthOf(year, parts.high).finish,
                     Precision::kSeason);
    }
    case Kind::kFiscalOf:
      // Whether this year's has ended yet depends on the country.
      return Between(YearOf(year + meaning.number - 1).start,
                     YearOf(year + meaning.number + 1).finish, Precision::kYear);
    default:
      return std::nullopt;
  }
}

std::optional<Interval> FromPublished(const DateMeaning& meaning, const DateParts& parts,
                                      const DateContext& context) {
  const Date published = context.published;
  switch (meaning.kind) {
    case Kind::kUnit:
      return UnitOf(Shift(published, meaning.number, meaning.unit), meaning.unit);
    case Kind::kWeekend:
      return WeekendOf(published, meaning.number);
    case Kind::kWeekendNear:
      return WeekendOf(published, context.tense == Tense::kFuture ? 0 : -1);
    case Kind::kDays: {
      const int length = meaning.number2 - meaning.number;
      return Between(published.AddDays(meaning.number),
                     published.AddDays(meaning.number2),
                     length <= 3    ? Precision::kDay
                     : length <= 10 ? Precision::kWeek
                                    : Precision::kUnknown);
    }
    case Kind::kName:
      return NamedDate(parts, meaning.number, published);
    case Kind::kWeekOf:
      if (parts.weekday < 0) return std::nullopt;
      return DayOf(WeekOf(published).start.AddDays(
          static_cast<int64_t>(meaning.number) * kDaysOfWeek + parts.weekday));
    case Kind::kWeekdayAgo: {
      const std::optional<Interval> last = NamedDate(parts, -1, published);
      if (parts.weekday < 0 || !last || parts.low != parts.high) return std::nullopt;
      return DayOf(Shift(last->start, 1 - parts.low, DateUnit::kWeek));
    }
    case Kind::kDayOfMonth:
      return NearestDayOfMonth(parts.day, context);
    case Kind::kMonthDay:
      return DayOfMonth(
          parts.day,
          MonthOf(published.year, published.month).start.AddMonths(meaning.number));
    case Kind::kAgo:
      return Ago(published, parts, meaning.number);
    case Kind::kAheadIfFuture:
      if (context.tense != Tense::kFuture) return std::nullopt;
      return Away(published, parts, 1, 0);
    case Kind::kAhead:
      return Away(published, parts, 1, 0);
    case Kind::kLasting:
      if (!context.perfect) return std::nullopt;
      [[fallthrough]];
    case Kind::kPast:
      return Between(Shift(published, -parts.high, parts.unit), published,
                     PrecisionOf(parts.unit));
    case Kind::kComing:
      return Between(published, Shift(published, parts.high, parts.unit),
                     PrecisionOf(parts.unit));
    default: {
      const std::optional<Interval> unit = OfUnitNow(meaning, context);
      return unit ? unit : OfYearNow(meaning, parts, context);
    }
  }
}

// "that December": of the year spoken of; "that Friday": the first one from that day on.
std::optional<Interval> NameOf(int years, const DateParts& parts,
                               const DateContext& context) {
  if (parts.weekday >= 0 && parts.day == 0) {
    if (!context.anchor) return std::nullopt;
    const int ahead =
        (parts.weekday - context.anchor.weekday() + kDaysOfWeek) % kDaysOfWeek;
    return DayOf(context.anchor.AddDays(ahead));
  }
  if (!context.year || parts.weekday >= 0) return std::nullopt;
  DateParts dated = parts;
  dated.year = context.year.year + years;
  return DateOfYear(dated);
}

// "the following Monday", "the following March".
std::optional<Interval> NextName(const DateParts& parts, const DateContext& context) {
  if (parts.weekday >= 0 && parts.day == 0) {
    if (!context.anchor) return std::nullopt;
    const int ahead =
        (parts.weekday - context.anchor.weekday() + kDaysOfWeek - 1) % kDaysOfWeek;
    return DayOf(context.anchor.AddDays(ahead + 1));
  }
  if (!context.month || parts.month == 0 || parts.weekday >= 0) return std::nullopt;
  DateParts dated = parts;
  dated.year = context.month.year + (parts.month > context.month.month ? 0 : 1);
  return DateOfYear(dated);
}

// Where to count from: months from the month spoken of last, years from the year.
Date AnchorFor(DateUnit unit, const DateContext& context) {
  if (unit >= DateUnit::kYear) return context.year;
  return unit >= DateUnit::kMonth ? context.month : context.anchor;
}

// Hours do not lead far away from a day.
std::optional<Interval> FromAnchor(const DateMeaning& meaning, const DateParts& parts,
                                   const DateContext& context) {
  constexpr int kHoursOfSameDay = 12;
  const bool same_day = parts.unit == DateUnit::kHour && parts.high <= kHoursOfSameDay;
  const bool counts = meaning.kind == Kind::kEarlier || meaning.kind == Kind::kLater;
  const Date anchor = AnchorFor(counts ? parts.unit : meaning.unit, context);
  if (!anchor) return std::nullopt;
  switch (meaning.kind) {
    case Kind::kEarlier:
      return same_day ? DayOf(anchor) : Away(anchor, parts, -1, 0);
    case Kind::kLater:
      return same_day ? DayOf(anchor) : Away(anchor, parts, 1, 0);
    case Kind::kThat:
      return UnitOf(Shift(anchor, meaning.number, meaning.unit), meaning.unit);
    case Kind::kClock:
      return DayOf(context.beside || !context.news ? anchor : context.news);
    case Kind::kEve:
      return DayOf(anchor.AddDays(-1));
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Interval> Resolve(const DateMeaning& meaning, const DateParts& parts,
                                const DateContext& context) {
  switch (meaning.kind) {
    case Kind::kCalendar:
      return CalendarDate(parts, context);
    case Kind::kThatName:
      return NameOf(meaning.number, parts, context);
    case Kind::kNextName:
      return NextName(parts, context);
    case Kind::kThen:
      return context.spoken;
    case Kind::kFiscal:
      if (parts.year == 0) return std::nullopt;
      return Fiscal(parts.year);
    case Kind::kEarlier:
    case Kind::kLater:
    case Kind::kThat:
    case Kind::kClock:
    case Kind::kEve:
      return FromAnchor(meaning, parts, context);
    default:
      if (!context.published) return std::nullopt;
      return FromPublished(meaning, parts, context);
  }
}

}  // namespace dragoman
