// A day of the (proleptic Gregorian) calendar, and intervals of days.
//
//   Date d = *Date::Parse("2021-11-28");
//   d.weekday();            // 6: Monday is 0, so Sunday
//   d.AddDays(-7).text();   // "2021-11-21"
//
// Nothing here asks what day it is: "today" is always an argument. Plain values.
#ifndef DRAGOMAN_DATE_H_
#define DRAGOMAN_DATE_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

struct Date {
  int16_t year = 0;  // 0: no date
  int8_t month = 0;  // 1-12
  int8_t day = 0;    // 1-31

  auto operator<=>(const Date&) const = default;  // NOLINT(modernize-use-nullptr)
  explicit operator bool() const { return year != 0; }

  // Reads "2021-11-28" or a timestamp that begins so ("2021-11-28T10:15:00Z").
  static std::optional<Date> Parse(std::string_view text);
  static Date FromDays(int64_t days);  // days since 1970-01-01
  int64_t days() const;
  Date AddDays(int64_t n) const { return FromDays(days() + n); }
  Date AddMonths(int n) const;  // the day is cut to the month's end: Jan 31 + 1 = Feb 28
  int weekday() const;          // Monday 0 ... Sunday 6
  std::string text() const;     // "2021-11-28", or "" for no date
};

int DaysInMonth(int year, int month);

}  // namespace dragoman

#endif  // DRAGOMAN_DATE_H_
