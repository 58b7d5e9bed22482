#include "resolve/actors/folded_words.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

std::vector<FoldedWord> Fold(std::string_view text) {
  std::vector<FoldedWord> words;
  FoldWords(text, 0, &words);
  return words;
}

std::vector<uint64_t> Hashes(std::string_view text) {
  std::vector<uint64_t> hashes;
  for (const FoldedWord& word : Fold(text)) hashes.push_back(word.hash);
  return hashes;
}

TEST(FoldedWords, CaseAccentsAndApostrophesDoNotMatter) {
  EXPECT_EQ(Hashes("Erdoğan"), Hashes("ERDOGAN"));
  EXPECT_EQ(Hashes("Ra’isi"), Hashes("raisi"));
  EXPECT_EQ(Hashes("U.S."), Hashes("us"));
  EXPECT_EQ(Hashes("al-Qa'ida"), Hashes("Al Qaida"));
  EXPECT_NE(Hashes("Iran"), Hashes("Iraq"));
}

TEST(FoldedWords, GenitivesAreWordsOfTheirOwn) {
  EXPECT_EQ(Fold("People's Army").size(), 3u);
  EXPECT_EQ(Fold("Workers' Party").size(), 2u);
  EXPECT_EQ(Fold("Trump’s").size(), 2u);
}

TEST(FoldedWords, RememberCapitals) {
  EXPECT_TRUE(Fold("US")[0].capitals);
  EXPECT_TRUE(Fold("Us")[0].capital);
  EXPECT_FALSE(Fold("Us")[0].capitals);
  EXPECT_FALSE(Fold("us")[0].capital);
  EXPECT_FALSE(Fold("20")[0].capital);
}

TEST(FoldedWords, OnlySomePunctuationIsABarrier) {
  EXPECT_TRUE(Fold("-").empty());
  EXPECT_TRUE(Fold(".").empty());
  ASSERT_EQ(Fold(",").size(), 1u);
  EXPECT_EQ(Fold(",")[0].hash, 0u);
  EXPECT_TRUE(Fold("").empty());
}

TEST(FoldedWords, AnyBytesWillDo) {
  const std::string odd = "\xC3\xFF'\xE2\x80\x99s\xF0\x9F";
  for (size_t n = 0; n <= odd.size(); ++n) Fold(std::string_view(odd).substr(0, n));
}

}  // namespace
}  // namespace dragoman
