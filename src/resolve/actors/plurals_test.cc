#include "resolve/actors/plurals.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(Plurals, FollowTheRules) {
  EXPECT_EQ(PluralOf("policeman"), "policemen");
  EXPECT_EQ(PluralOf("German"), "Germans");
  EXPECT_EQ(PluralOf("party"), "parties");
  EXPECT_EQ(PluralOf("attorney"), "attorneys");
  EXPECT_EQ(PluralOf("coach"), "coaches");
  EXPECT_EQ(PluralOf("chief"), "chiefs");
  EXPECT_EQ(PluralOf("child"), "children");
}

TEST(Plurals, ChangeTheNounBeforeAPreposition) {
  EXPECT_EQ(PluralOf("secretary of state"), "secretaries of state");
  EXPECT_EQ(PluralOf("son-in-law"), "sons-in-law");
  EXPECT_EQ(PluralOf("Bosnian Serb"), "Bosnian Serbs");
}

TEST(Plurals, AreEmptyWhereTheWordStaysTheSame) {
  EXPECT_EQ(PluralOf("Chinese"), "");
  EXPECT_EQ(PluralOf("Swiss"), "");
  EXPECT_EQ(PluralOf("British"), "");
}

}  // namespace
}  // namespace dragoman
