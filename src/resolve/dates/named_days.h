// Days with a name: when Nowruz, Thanksgiving or Eid al-Fitr fall.
//
//   NamedDays days;  days.Load(file, &words, &diagnostics);   // data/dates/days.txt
//   days.entries()[i].pattern, .In(year)
//
// Immutable after loading; any thread.
#ifndef DRAGOMAN_RESOLVE_DATES_NAMED_DAYS_H_
#define DRAGOMAN_RESOLVE_DATES_NAMED_DAYS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "base/record_file.h"
#include "resolve/dates/date_pattern.h"
#include "resolve/dates/interval.h"
#include "resolve/dates/moving_days.h"

namespace dragoman {

class NamedDays {
 public:
  struct Day {
    std::string rule;  // "dates/days.txt:20", or that and kDayEitherWay
    // Either a day of each year, or the nth weekday of a month, or one that moves by
    // another calendar, or the dates themselves, which go before what is computed.
    Date first, last;                     // of each year; the year in them means nothing
    int nth = 0, weekday = 0, month = 0;  // nth -1: the last
    std::optional<MovingDay> moving;
    std::vector<Interval> dates;

    // All of them that matter for an article of `published`; the only one for a day of
    // history, which needs no `published`. Empty if the table does not go so far.
    std::vector<Interval> Near(Date published) const;

   private:
    void AddOf(int year, std::vector<Interval>* found) const;
  };
  // Behind the rule of a day that begins when the moon is seen.
  static constexpr std::string_view kDayEitherWay = " (+-1 day)";

  struct Name {
    DatePattern pattern;
    size_t day = 0;  // index into days()
  };

  void Load(const DataFile& file, DateWords* words, Diagnostics* diagnostics);
  const std::vector<Day>& days() const { return days_; }
  const std::vector<Name>& names() const { return names_; }

 private:
  bool ReadWhen(std::string_view when, const DateWords& words, Day* day) const;
  static bool ReadAllDates(const std::vector<std::string_view>& parts, Day* day);
  void AddName(std::string_view name, DateWords* words);

  std::vector<Day> days_;
  std::vector<Name> names_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_NAMED_DAYS_H_
