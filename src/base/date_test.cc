#include "dragoman/date.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(Date, KnowsTheWeekdayOfTheSummit) {
  EXPECT_EQ(Date::Parse("2021-11-28")->weekday(), 6);
}

TEST(Date, CountsThroughFourCenturies) {
  Date d = *Date::Parse("1600-01-01");
  for (int i = 0; i < 146097; ++i) d = d.AddDays(1);
  EXPECT_EQ(d.text(), "2000-01-01");
}

TEST(Date, CutsTheDayWhenTheMonthIsShorter) {
  EXPECT_EQ(Date::Parse("2024-01-31")->AddMonths(1).text(), "2024-02-29");
  EXPECT_EQ(Date::Parse("2024-03-31")->AddMonths(-1).text(), "2024-02-29");
  EXPECT_EQ(Date::Parse("2024-01-15")->AddMonths(-1).text(), "2023-12-15");
}

TEST(Date, ReadsTimestampsAndRefusesNonsense) {
  EXPECT_EQ(Date::Parse("2021-11-28T10:15:00Z")->text(), "2021-11-28");
  for (const char* bad : {"", "2021", "2021-13-01", "2021-02-29", "2021-11-2x",
                          "20211128", "2021-11-28x"}) {
    EXPECT_FALSE(Date::Parse(bad)) << bad;
  }
}

}  // namespace
}  // namespace dragoman
