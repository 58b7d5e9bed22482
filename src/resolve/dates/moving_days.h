// Feasts that move through our calendar, computed: Easter, and the days of the Islamic
// and Hebrew calendars.
//
//   std::optional<MovingDay> day = MovingDay::Read(Split("easter -2", ' '));
//   day->In(1961);      // Good Friday: 1961-03-31
//
//   "hebrew 07-10"      // Yom Kippur: 1973-10-06
//   "islamic 10-01"     // Eid al-Fitr: 1979-08-24, or the day before or after
//
// The Islamic calendar is the tabular one: where a month begins when its moon is seen,
// the day may be another one, mostly by one. Pure functions, any thread.
#ifndef DRAGOMAN_RESOLVE_DATES_MOVING_DAYS_H_
#define DRAGOMAN_RESOLVE_DATES_MOVING_DAYS_H_

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "resolve/dates/interval.h"

namespace dragoman {

struct MovingDay {
  enum class Calendar : uint8_t { kEaster, kOrthodoxEaster, kIslamic, kHebrew };
  Calendar calendar = Calendar::kEaster;
  int offset = 0;          // from Easter Sunday
  int month = 0, day = 0;  // of the other calendars; day 0: the whole month
  int length = 1;          // days

  // The words of data/dates/days.txt; nothing where they are no such day.
  static std::optional<MovingDay> Read(std::span<const std::string_view> words);
  static bool IsCalendar(std::string_view word);

  // All that begin in this year of ours, in order: none, one or two.
  std::vector<Interval> In(int year) const;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_MOVING_DAYS_H_
