#include "document/pair_labels.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

PairAnswer Answer() {
  PairAnswer answer;
  answer.type = EventType::kAid;
  answer.quad_code = 2;
  answer.confidence = 0.4;
  answer.ranking = {
      {EventType::kAid, 0.4}, {EventType::kRetreat, 0.35}, {EventType::kConcede, 0.25}};
  return answer;
}

TEST(PairLabels, AddsUpConcedeAndRetreat) {
  const PairAnswer answer = WithYield(Answer());
  EXPECT_EQ(LabelOf(answer.type, PairLabels::kCameo15), "YIELD");
  EXPECT_EQ(answer.quad_code, 2);
  EXPECT_NEAR(answer.confidence, 0.6, 1e-9);
  ASSERT_EQ(answer.ranking.size(), 2U);
  EXPECT_EQ(answer.ranking[1].type, EventType::kAid);
}

TEST(PairLabels, NamesAllOthersAsTheyAre) {
  EXPECT_EQ(LabelOf(EventType::kConcede, PairLabels::kPlover16), "CONCEDE");
  EXPECT_EQ(LabelOf(EventType::kAid, PairLabels::kCameo15), "AID");
}

}  // namespace
}  // namespace dragoman
