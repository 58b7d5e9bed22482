#include "read/local_day.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

std::string Day(std::string_view timestamp, int zone) {
  const std::optional<Date> day = LocalDay(timestamp, zone);
  return day ? day->text() : "nothing";
}

TEST(LocalDay, TurnsWithTheZone) {
  EXPECT_EQ(Day("2021-11-28T22:30:00Z", 0), "2021-11-28");
  EXPECT_EQ(Day("2021-11-28T22:30:00Z", 210), "2021-11-29");
  EXPECT_EQ(Day("2021-12-31T22:30Z", 120), "2022-01-01");
  EXPECT_EQ(Day("2021-11-28T01:15:00Z", -300), "2021-11-27");
  EXPECT_EQ(Day("2021-11-28T05:00:00Z", -300), "2021-11-28");
}

TEST(LocalDay, ReadsOffsetsAsTheyAreWritten) {
  EXPECT_EQ(Day("2021-11-28T22:30:00-05:00", 0), "2021-11-29");
  EXPECT_EQ(Day("2021-11-28T22:30:00.125+0330", 0), "2021-11-28");
  EXPECT_EQ(Day("2021-11-28 23:59:60 +00:00", 1), "2021-11-29");
  EXPECT_EQ(Day("2021-11-28T00:30:00+04", 0), "2021-11-27");
}

TEST(LocalDay, ADayAloneIsNoMoment) {
  EXPECT_EQ(Day("2021-11-28", 210), "nothing");
  EXPECT_EQ(Day("2021-11-28T22:30:00", 210), "nothing");
}

TEST(LocalDay, WhatBreaksOffIsNothing) {
  constexpr std::string_view kWhole = "2021-11-28T22:30:00.5+03:30";
  for (size_t n = 0; n < kWhole.size(); ++n) {
    // "+03" is whole, too: hours alone are an offset.
    if (kWhole.substr(0, n).ends_with("+03")) continue;
    EXPECT_EQ(Day(kWhole.substr(0, n), 0), "nothing") << kWhole.substr(0, n);
  }
  for (const char* bad : {"2021-11-28T25:00Z", "2021-11-28T22:61Z", "2021-11-28T22:30+3",
                          "2021-11-28T22:30Zulu", "2021-11-28T22:30+03:3x"}) {
    EXPECT_EQ(Day(bad, 0), "nothing") << bad;
  }
}

}  // namespace
}  // namespace dragoman
