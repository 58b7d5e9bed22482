#include "store/event_pairs.h"

#include <gtest/gtest.h>

#include <string>

#include "store/testing.h"

namespace dragoman {
namespace {

using testing::Somebody;

std::string Text(const Event& event) {
  std::string out;
  for (const EventPair& pair : PairsOf(event)) {
    out += pair.source.country + pair.source.sector + (pair.mutual ? " = " : " > ") +
           pair.target.country + pair.target.sector + "\n";
  }
  return out;
}

TEST(EventPairs, EveryActorActsOnEveryRecipient) {
  Event event;
  event.actor = {Somebody("USA", {"GOV"}), Somebody("GBR", {"GOV"})};
  event.recipient = {Somebody("IRN", {"GOV", "MIL"})};
  EXPECT_EQ(Text(event), "USAGOV > IRNGOV\nGBRGOV > IRNGOV\n");
}

TEST(EventPairs, InSymmetricEventsEachActsOnEachOther) {
  Event event;
  event.actor = {Somebody("IRN", {"GOV"}), Somebody("AZE", {"GOV"})};
  EXPECT_EQ(Text(event), "IRNGOV = AZEGOV\nAZEGOV = IRNGOV\n");
}

TEST(EventPairs, TwoOfAKindAreOneSide) {
  Event event;
  event.actor = {Somebody("IRN", {"GOV"}), Somebody("IRN", {"GOV"})};
  event.recipient = {Somebody("AZE", {})};
  EXPECT_EQ(Text(event), "IRNGOV > AZE\n");
}

TEST(EventPairs, WhoIsNotKnownAtAllIsNoSide) {
  Event event;
  event.actor = {Somebody("", {})};
  event.recipient = {Somebody("AZE", {})};
  EXPECT_EQ(Text(event), "");
}

TEST(EventPairs, ADayIsTheFirstOfAWeekTheLastOfWhatIsUnknownAndNoneInAYear) {
  EventDate date;
  date.start = *Date::Parse("2021-11-22");
  date.finish = *Date::Parse("2021-11-28");
  date.precision = Precision::kWeek;
  EXPECT_EQ(DayOf(date).text(), "2021-11-22");
  date.precision = Precision::kUnknown;
  EXPECT_EQ(DayOf(date).text(), "2021-11-28");
  date.precision = Precision::kYear;
  EXPECT_EQ(DayOf(date).text(), "");
}

}  // namespace
}  // namespace dragoman
