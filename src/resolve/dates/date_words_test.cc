#include "resolve/dates/date_words.h"

#include "resolve/dates/testing.h"

namespace dragoman {
namespace {

std::vector<Lexeme> Read(std::string_view text) {
  const Document document = TokensOf(text);
  return ShippedGrammar().words().Read(document, document.sentences.front());
}

TEST(DateWordsTest, WordsAreSeenAsWhatTheyMayBe) {
  const std::vector<Lexeme> lexemes = Read("28th November 2021 May may two");
  EXPECT_EQ(lexemes[0].slots, kDaySlot);
  EXPECT_EQ(lexemes[0].day, 28);
  EXPECT_EQ(lexemes[1].slots, kMonthSlot | kNameSlot);
  EXPECT_EQ(lexemes[2].slots, kYearSlot | kNumberSlot);
  EXPECT_EQ(lexemes[3].slots, kMonthSlot | kNameSlot);
  EXPECT_EQ(lexemes[4].slots, 0U);
  EXPECT_EQ(lexemes[5].slots, kNumberSlot);
}

TEST(DateWordsTest, HyphensCutOnlyDates) {
  EXPECT_EQ(Read("mid-January").size(), 3U);
  EXPECT_EQ(Read("mid-sized").size(), 1U);
  EXPECT_EQ(Read("2021-11-28").size(), 1U);
}

TEST(DateWordsTest, YearsAreOfTwoCenturies) {
  EXPECT_EQ(Read("1899").front().slots, kNumberSlot);
  EXPECT_EQ(Read("1900").front().slots, kNumberSlot | kYearSlot);
  EXPECT_EQ(Read("2100").front().slots, kNumberSlot | kYearSlot);
  EXPECT_EQ(Read("2101").front().slots, kNumberSlot);
}

}  // namespace
}  // namespace dragoman
