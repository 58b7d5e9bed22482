#include "extract/type_chances.h"

#include <gtest/gtest.h>

#include <vector>

namespace dragoman {
namespace {

TEST(TypeChances, AddsUpWhatTheWordsOfASentenceHave) {
  const std::vector<TriggerGuess> guesses = {{1, EventType::kAccuse, 0.3f},
                                             {5, EventType::kAccuse, 0.35f},
                                             {5, EventType::kReject, 0.1f}};
  const TypeChances chances(guesses);
  EXPECT_FLOAT_EQ(chances.Of(EventType::kAccuse), 0.65f);
  EXPECT_FLOAT_EQ(chances.Of(EventType::kReject), 0.1f);
  EXPECT_FLOAT_EQ(chances.Of(EventType::kAssault), 0);
  EXPECT_FALSE(chances.IsLikeliest(guesses[0]));
  EXPECT_TRUE(chances.IsLikeliest(guesses[1]));
  EXPECT_TRUE(chances.IsLikeliest(guesses[2])) << "another type";
}

TEST(TypeChances, AreNeverMoreThanCertain) {
  const std::vector<TriggerGuess> guesses = {{1, EventType::kAssault, 0.9f},
                                             {2, EventType::kAssault, 0.9f}};
  const TypeChances chances(guesses);
  EXPECT_FLOAT_EQ(chances.Of(EventType::kAssault), 1);
  EXPECT_TRUE(chances.IsLikeliest(guesses[0])) << "the first of equals";
  EXPECT_FALSE(chances.IsLikeliest(guesses[1]));
}

TEST(TypeChances, KnowNothingWhereNothingIsGuessed) {
  EXPECT_FLOAT_EQ(TypeChances({}).Of(EventType::kAgree), 0);
}

}  // namespace
}  // namespace dragoman
