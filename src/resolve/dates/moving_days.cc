#include "resolve/dates/moving_days.h"

#include <charconv>
#include <utility>

namespace dragoman {
namespace {

using Calendar = MovingDay::Calendar;
constexpr std::pair<std::string_view, Calendar> kCalendars[] = {
    {"easter", Calendar::kEaster},
    {"orthodox-easter", Calendar::kOrthodoxEaster},
    {"islamic", Calendar::kIslamic},
    {"hebrew", Calendar::kHebrew}};
// Days from a calendar's first one to 1970-01-01.
constexpr int64_t kIslamicEpoch = 492148, kHebrewEpoch = 2092590;
constexpr int kMonthsOfYear = 12;

Date MakeDate(int year, int month, int day) {
  return {static_cast<int16_t>(year), static_cast<int8_t>(month),
          static_cast<int8_t>(day)};
}
Date FromDays(int64_t days) { return MakeDate(1970, 1, 1).AddDays(days); }

// By Meeus, Jones and Butcher.
Date EasterSunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - b / 4 - g + 15) % 30;
  const int i = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * i) / 451;
  const int sum = h + i - 7 * m + 114;
  return MakeDate(year, sum / 31, sum % 31 + 1);
}

// By Meeus in the Julian calendar, which lags behind ours.
Date OrthodoxEaster(int year) {
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int sum = d + e + 114;
  const int lag = year / 100 - year / 400 - 2;
  return MakeDate(year, sum / 31, sum % 31 + 1).AddDays(lag);
}

// Months have 30 and 29 days by turns; 11 of 30 years have a day more at their end.
Date IslamicDay(int year, int month, int day) {
  const int64_t days = day - 1 + 29 * int64_t{month - 1} + month / 2 +
                       354 * int64_t{year - 1} + (3 + 11 * int64_t{year}) / 30;
  return FromDays(days - kIslamicEpoch);
}

// The first day of a Hebrew year: that of the mean new moon, put off where it would bring
// holy days too near to a Sabbath.
int64_t HebrewNewYear(int year) {
  const auto moon_day = [](int64_t of) {
    const int64_t months = (235 * of - 234) / 19;
    const int64_t parts = 12084 + 13753 * months;
    const int64_t day = 29 * months + parts / 25920;
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
  };
  const int64_t before = moon_day(year - 1), day = moon_day(year),
                after = moon_day(year + 1);
  constexpr int kTooLong = 356, kTooShort = 382;
  if (after - day == kTooLong) return day + 2;
  return day - before == kTooShort ? day + 1 : day;
}

// Months from Nisan, 1, to Adar, 12, which is the second Adar where there are two; the
// year begins with Tishri, 7.
Date HebrewDay(int year, int month, int day) {
  constexpr int kTishri = 7, kNisanToTishri = 177;
  constexpr int kDays[] = {30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, 29};
  const int64_t begin = HebrewNewYear(year), next = HebrewNewYear(year + 1);
  int64_t at = begin;
  if (month < kTishri || month == kMonthsOfYear) {
    // From Nisan on all months have the same days in every year: counted from the end.
    at = next - kNisanToTishri;
    for (int m = 1; m < month && month < kTishri; ++m) at += kDays[m - 1];
    if (month == kMonthsOfYear) at -= kDays[kMonthsOfYear - 1];
  } else {
    const int64_t length = next - begin;
    constexpr int kFull = 5, kShort = 3, kTen = 10;
    for (int m = kTishri; m < month; ++m) {
      at += kDays[m - 1];
      if (m == kTishri + 1 && length % kTen == kFull) ++at;
      if (m == kTishri + 2 && length % kTen == kShort) --at;
    }
  }
  return FromDays(at + day - 1 - kHebrewEpoch);
}

bool ReadInt(std::string_view text, int* value) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), *value);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

// "10-01", "09"
bool ReadMonthDay(std::string_view text, MovingDay* moving) {
  constexpr int kLongestMonth = 30;
  const size_t dash = text.find('-');
  if (!ReadInt(text.substr(0, dash), &moving->month)) return false;
  if (moving->month < 1 || moving->month > kMonthsOfYear) return false;
  if (dash == std::string_view::npos) return moving->calendar == Calendar::kIslamic;
  return ReadInt(text.substr(dash + 1), &moving->day) && moving->day >= 1 &&
         moving->day <= kLongestMonth;
}

}  // namespace

bool MovingDay::IsCalendar(std::string_view word) {
  for (const auto& [name, calendar] : kCalendars) {
    if (name == word) return true;
  }
  return false;
}

std::optional<MovingDay> MovingDay::Read(std::span<const std::string_view> words) {
  constexpr int kLongest = 60;
  if (words.size() < 2 || words.size() > 3 || !IsCalendar(words[0])) return std::nullopt;
  MovingDay moving;
  for (const auto& [name, calendar] : kCalendars) {
    if (name == words[0]) moving.calendar = calendar;
  }
  const bool easter = moving.calendar == Calendar::kEaster ||
                      moving.calendar == Calendar::kOrthodoxEaster;
  if (easter ? !ReadInt(words[1], &moving.offset) : !ReadMonthDay(words[1], &moving)) {
    return std::nullopt;
  }
  if (words.size() > 2) {
    const bool days = ReadInt(words[2], &moving.length) && moving.length >= 1 &&
                      moving.length <= kLongest && (easter || moving.day > 0);
    if (!days) return std::nullopt;
  }
  return moving;
}

std::vector<Interval> MovingDay::In(int year) const {
  // Our years of the first ones of those calendars, and how much shorter theirs are.
  constexpr int kHebrewYears = 3760, kIslamicYears = 622;
  std::vector<Interval> found;
  const auto add = [&](Date from, Date to) {
    if (from.year == year) found.push_back({from, to, Precision::kDay});
  };
  const auto add_days = [&](Date from) { add(from, from.AddDays(length - 1)); };
  switch (calendar) {
    case Calendar::kEaster:
      add_days(EasterSunday(year).AddDays(offset));
      break;
    case Calendar::kOrthodoxEaster:
      add_days(OrthodoxEaster(year).AddDays(offset));
      break;
    case Calendar::kHebrew:
      for (const int of : {year + kHebrewYears, year + kHebrewYears + 1}) {
        add_days(HebrewDay(of, month, day));
      }
      break;
    case Calendar::kIslamic: {
      const int first = (year - kIslamicYears) * 33 / 32;
      for (int of = first - 1; of <= first + 1; ++of) {
        if (day > 0) {
          add_days(IslamicDay(of, month, day));
          continue;
        }
        const bool last = month == kMonthsOfYear;
        const Date next = IslamicDay(last ? of + 1 : of, last ? 1 : month + 1, 1);
        add(IslamicDay(of, month, 1), next.AddDays(-1));
      }
      break;
    }
  }
  return found;
}

}  // namespace dragoman
