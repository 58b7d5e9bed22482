#include "resolve/dates/date_meaning.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "base/record_file.h"

namespace dragoman {
namespace {

using Kind = DateMeaning::Kind;
constexpr int kDaysOfWeek = 7, kSixtieths = 60, kMonthsOfYear = 12;
constexpr int kSaturday = 5;

std::optional<DateUnit> UnitFrom(std::string_view name) {
  static constexpr std::pair<std::string_view, DateUnit> kUnits[] = {
      {"day", DateUnit::kDay},     {"week", DateUnit::kWeek},
      {"month", DateUnit::kMonth}, {"quarter", DateUnit::kQuarter},
      {"year", DateUnit::kYear},   {"decade", DateUnit::kDecade}};
  for (const auto& [known, unit] : kUnits) {
    if (known == name) return unit;
  }
  return std::nullopt;
}

bool ReadInt(std::string_view text, int* value) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), *value);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

// "1/3" -> 20, "1" -> 60.
bool ReadFraction(std::string_view text, int* sixtieths) {
  const size_t slash = text.find('/');
  int over = 0, under = 1;
  if (!ReadInt(text.substr(0, slash), &over)) return false;
  if (slash != std::string_view::npos && !ReadInt(text.substr(slash + 1), &under)) {
    return false;
  }
  if (under < 1 || over < 0 || over > under) return false;
  *sixtieths = kSixtieths * over / under;
  return true;
}

// What comes after the first word of a meaning.
enum class Takes : uint8_t { kNothing, kNumber, kTwoNumbers, kUnit, kFractions, kHalf };
struct MeaningForm {
  std::string_view name;
  Kind kind;
  Takes takes;
};
constexpr MeaningForm kForms[] = {
    {"calendar", Kind::kCalendar, Takes::kNothing},
    {"weekend", Kind::kWeekend, Takes::kNumber},
    {"days", Kind::kDays, Takes::kTwoNumbers},
    {"so-far", Kind::kSoFar, Takes::kUnit},
    {"rest", Kind::kRest, Takes::kUnit},
    {"name", Kind::kName, Takes::kNumber},
    {"week-of", Kind::kWeekOf, Takes::kNumber},
    {"year-of", Kind::kYearOf, Takes::kNumber},
    {"ago", Kind::kAgo, Takes::kHalf},
    {"ahead", Kind::kAhead, Takes::kNothing},
    {"past", Kind::kPast, Takes::kNothing},
    {"coming", Kind::kComing, Takes::kNothing},
    {"earlier", Kind::kEarlier, Takes::kNothing},
    {"later", Kind::kLater, Takes::kNothing},
    {"that", Kind::kThat, Takes::kUnit},
    {"clock", Kind::kClock, Takes::kNothing},
    {"duration", Kind::kDuration, Takes::kNothing},
    {"none", Kind::kNone, Takes::kNothing},
    {"part", Kind::kPart, Takes::kFractions},
    {"same", Kind::kSame, Takes::kNothing},
    {"since", Kind::kSince, Takes::kNothing},
    {"until", Kind::kUntil, Takes::kNothing},
    {"span", Kind::kSpan, Takes::kNothing},
};

bool ReadArguments(const std::vector<std::string_view>& words, Takes takes,
                   DateMeaning* meaning) {
  const auto word = [&](size_t i) {
    return i < words.size() ? words[i] : std::string_view();
  };
  switch (takes) {
    case Takes::kNothing:
      return words.size() == 1;
    case Takes::kNumber:
      return words.size() == 2 && ReadInt(word(1), &meaning->number);
    case Takes::kTwoNumbers:
      return words.size() == 3 && ReadInt(word(1), &meaning->number) &&
             ReadInt(word(2), &meaning->number2);
    case Takes::kUnit: {
      const std::optional<DateUnit> unit = UnitFrom(word(1));
      if (unit) meaning->unit = *unit;
      return words.size() == 2 && unit.has_value();
    }
    case Takes::kFractions:
      return words.size() == 3 && ReadFraction(word(1), &meaning->number) &&
             ReadFraction(word(2), &meaning->number2);
    case Takes::kHalf:
      meaning->number = word(1) == "half" ? 1 : 0;
      return words.size() == 1 || meaning->number == 1;
  }
  return false;
}

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

std::optional<Interval> WithYear(const DateParts& parts) {
  if (parts.season > 0) return SeasonOf(parts.year, parts.season);
  if (parts.day > 0) return DayWithYear(parts, parts.year);
  if (parts.month > 0) return MonthOf(parts.year, parts.month);
  Interval years = YearOf(parts.year);
  if (parts.year2 > 0) years.finish = YearOf(parts.year2).finish;
  return years;
}

std::optional<Interval> Calendar(const DateParts& parts, const DateContext& context) {
  if (parts.decade > 0) return DecadeOf(parts.decade);
  if (parts.slashed) return Slashed(parts, context.published);
  if (parts.year > 0) return WithYear(parts);
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

// "last Monday", "next March", "this summer".
std::optional<Interval> Named(const DateParts& parts, int direction, Date published) {
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

std::optional<Interval> Weekend(Date published, int number) {
  const Date monday =
      WeekOf(published).start.AddDays(static_cast<int64_t>(number) * kDaysOfWeek);
  Interval weekend = DayOf(monday.AddDays(kSaturday));
  weekend.finish = weekend.start.AddDays(1);
  // On a Saturday or Sunday, "the weekend" is the one that is on.
  if (number == -1 && published.weekday() >= kSaturday) return Weekend(published, 0);
  return weekend;
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
    // Round numbers of decades are rounded: give two years either way.
    constexpr int kSlack = 2;
    return {YearOf(day.year - kSlack).start, YearOf(day.year + kSlack).finish,
            Precision::kDecade};
  }
  return UnitOf(day, parts.unit);
}

std::optional<Interval> FromPublished(const DateMeaning& meaning, const DateParts& parts,
                                      Date published) {
  const auto until = [&](Date from, Date to, Precision precision) {
    return Interval{from, to, precision};
  };
  switch (meaning.kind) {
    case Kind::kUnit:
      return UnitOf(Shift(published, meaning.number, meaning.unit), meaning.unit);
    case Kind::kWeekend:
      return Weekend(published, meaning.number);
    case Kind::kDays: {
      const int length = meaning.number2 - meaning.number;
      return until(published.AddDays(meaning.number), published.AddDays(meaning.number2),
                   length <= 3    ? Precision::kDay
                   : length <= 10 ? Precision::kWeek
                                  : Precision::kUnknown);
    }
    case Kind::kSoFar:
      return until(UnitOf(published, meaning.unit).start, published,
                   PrecisionOf(meaning.unit));
    case Kind::kRest:
      return until(published, UnitOf(published, meaning.unit).finish,
                   PrecisionOf(meaning.unit));
    case Kind::kName:
      return Named(parts, meaning.number, published);
    case Kind::kWeekOf:
      if (parts.weekday < 0) return std::nullopt;
      return DayOf(WeekOf(published).start.AddDays(
          static_cast<int64_t>(meaning.number) * kDaysOfWeek + parts.weekday));
    case Kind::kYearOf: {
      DateParts dated = parts;
      dated.year = published.year + meaning.number;
      if (parts.month == 0) return std::nullopt;
      return WithYear(dated);
    }
    case Kind::kAgo:
      return Away(published, parts, -1, meaning.number);
    case Kind::kAhead:
      return Away(published, parts, 1, 0);
    case Kind::kPast:
      return until(Shift(published, -parts.high, parts.unit), published,
                   PrecisionOf(parts.unit));
    case Kind::kComing:
      return until(published, Shift(published, parts.high, parts.unit),
                   PrecisionOf(parts.unit));
    default:
      return std::nullopt;
  }
}

std::optional<Interval> FromAnchor(const DateMeaning& meaning, const DateParts& parts,
                                   Date anchor) {
  switch (meaning.kind) {
    case Kind::kEarlier:
      return Away(anchor, parts, -1, 0);
    case Kind::kLater:
      return Away(anchor, parts, 1, 0);
    case Kind::kThat:
      return UnitOf(anchor, meaning.unit);
    case Kind::kClock:
      return DayOf(anchor);
    default:
      return std::nullopt;
  }
}

// Numbers that carry a date out of the years that we know of are no dates.
constexpr int kMostUnits = 1200;

}  // namespace

std::optional<DateMeaning> DateMeaning::Read(std::string_view text, std::string* error) {
  const std::vector<std::string_view> words = Split(text, ' ');
  DateMeaning meaning;
  if (words.empty()) {
    *error = "the meaning is missing";
    return std::nullopt;
  }
  if (const std::optional<DateUnit> unit = UnitFrom(words[0])) {
    meaning.kind = Kind::kUnit;
    meaning.unit = *unit;
    if (ReadArguments(words, Takes::kNumber, &meaning)) return meaning;
    *error = "\"" + std::string(words[0]) + "\" wants a number";
    return std::nullopt;
  }
  for (const MeaningForm& form : kForms) {
    if (form.name != words[0]) continue;
    meaning.kind = form.kind;
    if (ReadArguments(words, form.takes, &meaning)) return meaning;
    *error = "wrong arguments of \"" + std::string(words[0]) + "\"";
    return std::nullopt;
  }
  *error = "unknown meaning \"" + std::string(words[0]) + "\"";
  return std::nullopt;
}

bool IsPossible(const DateParts& parts) {
  if (parts.high > kMostUnits) return false;
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

std::optional<Interval> Resolve(const DateMeaning& meaning, const DateParts& parts,
                                const DateContext& context) {
  switch (meaning.kind) {
    case Kind::kCalendar:
      return Calendar(parts, context);
    case Kind::kEarlier:
    case Kind::kLater:
    case Kind::kThat:
    case Kind::kClock:
      if (!context.anchor) return std::nullopt;
      return FromAnchor(meaning, parts, context.anchor);
    default:
      if (!context.published) return std::nullopt;
      return FromPublished(meaning, parts, context.published);
  }
}

}  // namespace dragoman
