#include "base/legacy_kind.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(LegacyKind, LinesShowWhatAFileIs) {
  EXPECT_EQ(KindOfDictionary("# x\nIVO_MARELL\n+MARELL\n\t[XCVGOV >20110305]\n"),
            LegacyKind::kActors);
  EXPECT_EQ(KindOfDictionary("FERRY_WARDEN {} [~COP]\n"), LegacyKind::kAgents);
  EXPECT_EQ(KindOfDictionary("STATE_RADIO [MED~]\n"), LegacyKind::kAgents);
  EXPECT_EQ(KindOfDictionary("!MAN! = MAN, MEN\n"), LegacyKind::kAgents);
  EXPECT_EQ(KindOfDictionary("1912\n+HORSE RACE\n"), LegacyKind::kDiscards);
  EXPECT_EQ(KindOfDictionary("##### X #####\n&CARGO\n+GRAIN\n"), LegacyKind::kVerbs);
  EXPECT_EQ(KindOfDictionary("--- FERRY [070] ---\nFERRY\n"), LegacyKind::kVerbs);
  EXPECT_EQ(KindOfDictionary("<ISSUE CATEGORY=\"ID_WATER\">\n"), LegacyKind::kIssues);
}

TEST(LegacyKind, OurFormsAreKnownByTheirBars) {
  EXPECT_EQ(KindOfDictionary("Ivo Marell | XCVGOV\n"), LegacyKind::kActors);
  EXPECT_EQ(KindOfDictionary("warden | wardens | ~COP\n"), LegacyKind::kAgents);
  EXPECT_EQ(KindOfDictionary("horse race | sentence | word\n"), LegacyKind::kDiscards);
}

TEST(LegacyKind, OtherTextsAreNone) {
  EXPECT_EQ(KindOfDictionary(""), LegacyKind::kUnknown);
  EXPECT_EQ(KindOfDictionary("A letter.\nIt has lines.\n"), LegacyKind::kUnknown);
  EXPECT_EQ(KindOfDictionary("a | b | c\n"), LegacyKind::kUnknown);
}

}  // namespace
}  // namespace dragoman
