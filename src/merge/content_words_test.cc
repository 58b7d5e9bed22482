#include "merge/content_words.h"

#include <gtest/gtest.h>

#include "merge/testing.h"

namespace dragoman {
namespace {

class ContentWordsTest : public testing::Test {
 protected:
  Diagnostics diagnostics_;
  const ContentWords words_ = ContentWords::Load(MergeData(), &diagnostics_);
};

TEST_F(ContentWordsTest, LoadsWithoutAWarning) { EXPECT_TRUE(diagnostics_.empty()); }

TEST_F(ContentWordsTest, EndingsAndCaseDoNotCount) {
  EXPECT_EQ(words_.Of("Rebels attacked the markets."), words_.Of("rebel ATTACKS market"));
}

TEST_F(ContentWordsTest, SmallWordsAndDaysAreNothing) {
  EXPECT_TRUE(words_.Of("It was said on Tuesday that he had been there").empty());
}

TEST_F(ContentWordsTest, AccentsDoNotCountAndNumbersDo) {
  EXPECT_EQ(words_.Of("Erdoğan 12"), words_.Of("Erdogan, 12"));
  EXPECT_NE(words_.Of("Erdoğan 12"), words_.Of("Erdogan 13"));
}

TEST_F(ContentWordsTest, NamesHaveACapitalAndAreNotTheFirstWord) {
  EXPECT_EQ(words_.NamesIn("Rebels from Oicha attacked (Mbau) on Tuesday"),
            words_.Of("Oicha Mbau"));
}

TEST_F(ContentWordsTest, OverlapIsTheShareOfTheSmallerSet) {
  const WordSet three = words_.Of("rebels market Oicha");
  const WordSet two = words_.Of("market clinic");
  EXPECT_DOUBLE_EQ(Overlap(three, two, 1), 0.5);
  EXPECT_DOUBLE_EQ(Overlap(three, two, 4), 0.25);
  EXPECT_DOUBLE_EQ(Overlap({}, {}, 0), 0);
}

TEST(ContentWords, AMissingListIsTold) {
  Diagnostics diagnostics;
  ContentWords::Load(DataFiles(), &diagnostics);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].path, "data/merge/stop_words.txt");
}

TEST(ContentWords, WordsThatCouldNeverBeMetAreTold) {
  DataFiles files;
  files.Add("merge/stop_words.txt", "the of\nThe don't  # no\n");
  Diagnostics diagnostics;
  ContentWords::Load(files, &diagnostics);
  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].line, 2);
  EXPECT_EQ(diagnostics[0].reason, "this is no word of small letters");
  EXPECT_EQ(diagnostics[1].column, 5);
}

}  // namespace
}  // namespace dragoman
