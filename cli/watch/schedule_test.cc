#include "schedule.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace dragoman::cli {
namespace {

Errand At(const std::string& site, const std::string& url, double due = 0) {
  Errand errand;
  errand.site = site;
  errand.url = url;
  errand.due = due;
  return errand;
}

std::string TakeUrl(Schedule* schedule, double now) {
  const std::optional<Errand> errand = schedule->Take(now);
  return errand ? errand->url : "nothing";
}

TEST(Schedule, AsksASiteOnlyNowAndThen) {
  Schedule schedule(5, 60);
  schedule.Add(At("a", "a1"));
  schedule.Add(At("a", "a2"));
  schedule.Add(At("b", "b1"));
  EXPECT_EQ(TakeUrl(&schedule, 100), "a1");
  schedule.Asked("a", 100);
  EXPECT_EQ(TakeUrl(&schedule, 100), "b1");
  EXPECT_EQ(TakeUrl(&schedule, 104), "nothing");
  EXPECT_EQ(schedule.next(), 105);
  EXPECT_EQ(TakeUrl(&schedule, 105), "a2");
}

TEST(Schedule, AsksASiteOneQuestionAtATime) {
  Schedule schedule(0, 60);
  schedule.Add(At("a", "a1"));
  schedule.Add(At("a", "a2"));
  schedule.Add(At("b", "b1"));
  EXPECT_EQ(TakeUrl(&schedule, 100), "a1");
  EXPECT_EQ(TakeUrl(&schedule, 100), "b1");
  EXPECT_EQ(TakeUrl(&schedule, 1000), "nothing");
  EXPECT_EQ(schedule.next(), std::numeric_limits<double>::infinity());
  schedule.NotAsked("b");
  schedule.Asked("a", 1000);
  EXPECT_EQ(TakeUrl(&schedule, 1000), "a2");
}

TEST(Schedule, GivesASiteTheDelayThatItAsksFor) {
  Schedule schedule(5, 60);
  schedule.SetDelay("a", 30);
  schedule.Asked("a", 100);
  schedule.Add(At("a", "a1"));
  EXPECT_EQ(schedule.next(), 130);
}

TEST(Schedule, LeavesASiteInTroubleAloneLongerAndLonger) {
  Schedule schedule(5, 60);
  schedule.Add(At("a", "a1"));
  schedule.Troubled("a", 100, 0);
  EXPECT_EQ(schedule.next(), 160);
  schedule.Troubled("a", 160, 0);
  EXPECT_EQ(schedule.next(), 280);
  schedule.Troubled("a", 280, 1000);
  EXPECT_EQ(schedule.next(), 1280);
  schedule.Recovered("a");
  schedule.Troubled("a", 2000, 0);
  EXPECT_EQ(schedule.next(), 2060);
}

}  // namespace
}  // namespace dragoman::cli
