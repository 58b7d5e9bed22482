#include "parse/lemma_rules.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

std::string Lemma(const char* rule, const char* word) {
  return LemmaRule::Parse(rule)->Apply(word);
}

TEST(LemmaRule, Applies) {
  EXPECT_EQ(Lemma("L3+y", "Studies"), "study");
  EXPECT_EQ(Lemma("K0+", "NATO"), "NATO");
  EXPECT_EQ(Lemma("T0+", "IRAN"), "Iran");
  EXPECT_EQ(Lemma("K1+", "Łódźe"), "Łódź");
  EXPECT_EQ(Lemma("L0+", "ÉLYSÉE"), "élysée");
  EXPECT_EQ(Lemma("L2+be", "is"), "be");
  EXPECT_EQ(Lemma("L9+", "is"), "");
}

TEST(LemmaRule, RefusesOtherTexts) {
  for (const char* text : {"", "L", "L+", "3+y", "X1+", "Lx+y", "L1y"}) {
    EXPECT_FALSE(LemmaRule::Parse(text)) << text;
  }
}

TEST(LemmaExceptions, ByWordAndTag) {
  const std::vector<std::string_view> lines = {"mice NOUN mouse", "left VERB leave",
                                               "odd"};
  const LemmaExceptions exceptions(lines);
  EXPECT_EQ(exceptions.Find("left", Upos::kVerb), "leave");
  EXPECT_EQ(exceptions.Find("left", Upos::kAdj), "");
  EXPECT_EQ(exceptions.Find("mice", Upos::kNoun), "mouse");
}

TEST(LowerLatin, KeepsOtherScripts) { EXPECT_EQ(LowerLatin("ŽIŽEK 你"), "žižek 你"); }

}  // namespace
}  // namespace dragoman
