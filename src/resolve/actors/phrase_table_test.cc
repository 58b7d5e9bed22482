#include "resolve/actors/phrase_table.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

std::vector<FoldedWord> Fold(std::string_view text) {
  std::vector<FoldedWord> words;
  FoldWords(text, 0, &words);
  return words;
}

// "1:7 2:9": lengths and values that begin at the first word.
std::string Matches(const PhraseTable& table, std::string_view text) {
  std::string out;
  table.Match(Fold(text), 0, [&](size_t length, uint32_t value) {
    out +=
        (out.empty() ? "" : " ") + std::to_string(length) + ":" + std::to_string(value);
  });
  return out;
}

TEST(PhraseTable, FindsAllPhrasesThatBeginAtAWord) {
  PhraseTable table;
  table.Add(Fold("united"), 1);
  table.Add(Fold("united nations"), 2);
  table.Add(Fold("united nations security council"), 3);
  EXPECT_EQ(Matches(table, "United Nations envoy"), "1:1 2:2");
  EXPECT_EQ(Matches(table, "United Nations Security Council"), "1:1 2:2 4:3");
  EXPECT_EQ(Matches(table, "nations united"), "");
}

TEST(PhraseTable, APhraseMayHaveSeveralValues) {
  PhraseTable table;
  table.Add(Fold("Bush"), 1);
  table.Add(Fold("bush"), 2);
  EXPECT_EQ(Matches(table, "Bush said"), "1:2 1:1");
}

TEST(PhraseTable, GrowsWithItsContents) {
  PhraseTable table;
  for (uint32_t i = 0; i < 50000; ++i) table.Add(Fold("w" + std::to_string(i)), i);
  EXPECT_EQ(Matches(table, "w49999"), "1:49999");
  EXPECT_EQ(Matches(table, "w50000"), "");
}

}  // namespace
}  // namespace dragoman
