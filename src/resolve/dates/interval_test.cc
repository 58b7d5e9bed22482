#include "resolve/dates/interval.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

std::string Text(const Interval& interval) {
  return interval.start.text() + ".." + interval.finish.text();
}
Date Day(const char* text) { return *Date::Parse(text); }

TEST(IntervalTest, UnitsOfTheCalendar) {
  EXPECT_EQ(Text(WeekOf(Day("2021-11-28"))), "2021-11-22..2021-11-28");
  EXPECT_EQ(Text(MonthOf(2020, 2)), "2020-02-01..2020-02-29");
  EXPECT_EQ(Text(QuarterOf(Day("2021-11-28"))), "2021-10-01..2021-12-31");
  EXPECT_EQ(Text(SeasonOf(2021, 12)), "2021-12-01..2022-02-28");
  EXPECT_EQ(Text(DecadeOf(1994)), "1990-01-01..1999-12-31");
}

TEST(IntervalTest, Shifts) {
  EXPECT_EQ(Shift(Day("2021-11-28"), -2, DateUnit::kWeek).text(), "2021-11-14");
  EXPECT_EQ(Shift(Day("2021-03-31"), -1, DateUnit::kMonth).text(), "2021-02-28");
  EXPECT_EQ(Shift(Day("2021-11-28"), 36, DateUnit::kHour).text(), "2021-11-30");
}

TEST(IntervalTest, Parts) {
  EXPECT_EQ(Text(PartOf(MonthOf(2021, 6), 0, 20)), "2021-06-01..2021-06-10");
  EXPECT_EQ(Text(PartOf(YearOf(2021), 30, 60)), "2021-07-01..2021-12-31");
  EXPECT_EQ(Text(PartOf(YearOf(2021), 15, 30)), "2021-04-01..2021-06-30");
  EXPECT_EQ(Text(PartOf(DayOf(Day("2021-11-28")), 0, 20)), "2021-11-28..2021-11-28");
}

}  // namespace
}  // namespace dragoman
