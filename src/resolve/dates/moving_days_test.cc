#include "resolve/dates/moving_days.h"

#include <string>

#include <gtest/gtest.h>

#include "base/record_file.h"

namespace dragoman {
namespace {

// "1973-10-06", or with several days "1979-04-12..1979-04-18"; of all in the year.
std::string In(int year, std::string_view day) {
  const std::optional<MovingDay> moving = MovingDay::Read(Split(day, ' '));
  if (!moving) return "no day";
  std::string text;
  for (const Interval& one : moving->In(year)) {
    if (!text.empty()) text += ' ';
    text += one.start.text();
    if (one.finish != one.start) text += ".." + one.finish.text();
  }
  return text;
}

TEST(MovingDaysTest, EasterOfBothChurches) {
  EXPECT_EQ(In(1916, "easter 1"), "1916-04-24");  // the rising in Dublin
  EXPECT_EQ(In(1961, "easter -2"), "1961-03-31");
  EXPECT_EQ(In(2038, "easter 0"), "2038-04-25");
  EXPECT_EQ(In(1967, "orthodox-easter 0"), "1967-04-30");
  EXPECT_EQ(In(2100, "orthodox-easter 0"), "2100-05-02");
  EXPECT_EQ(In(1968, "easter -7 7"), "1968-04-07..1968-04-13");
}

TEST(MovingDaysTest, HebrewDays) {
  EXPECT_EQ(In(1973, "hebrew 07-10"), "1973-10-06");  // Yom Kippur
  EXPECT_EQ(In(1943, "hebrew 01-15 7"), "1943-04-20..1943-04-26");
  EXPECT_EQ(In(1948, "hebrew 02-05"), "1948-05-14");  // 5 Iyar
  EXPECT_EQ(In(1994, "hebrew 12-14"), "1994-02-25");  // Purim, in a year of one Adar
  EXPECT_EQ(In(2024, "hebrew 12-14"), "2024-03-24");  // and in one of two
  EXPECT_EQ(In(2013, "hebrew 09-25 8"), "2013-11-28..2013-12-05");
}

TEST(MovingDaysTest, IslamicDaysMayFallTwiceInAYear) {
  EXPECT_EQ(In(1978, "islamic 01-10"), "1978-12-11");  // the marches in Tehran
  EXPECT_EQ(In(1979, "islamic 01-01"), "1979-11-21");
  EXPECT_EQ(In(2000, "islamic 10-01"), "2000-01-08 2000-12-28");
  EXPECT_EQ(In(1973, "islamic 09"), "1973-09-28..1973-10-27");
}

TEST(MovingDaysTest, WhatIsNoDay) {
  for (const char* wrong :
       {"easter", "easter x", "easter 1 61", "hebrew 07", "hebrew 13-1", "hebrew 01-31",
        "islamic 00", "islamic 09 3", "roman 01-01"}) {
    EXPECT_EQ(In(2000, wrong), "no day") << wrong;
  }
}

}  // namespace
}  // namespace dragoman
