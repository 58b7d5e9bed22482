#include "resolve/dates/clause_tense.h"

#include "resolve/dates/testing.h"

namespace dragoman {
namespace {

// The tense around the last word but the stop.
Tense At(Document* document) {
  const auto n = static_cast<uint32_t>(document->tokens.size());
  return ShippedGrammar().tense().At(*document, document->sentences.back(), n - 2, n - 1);
}
Tense OfWords(std::string_view text) {
  Document document = TokensOf(text);
  return At(&document);
}

TEST(ClauseTenseTest, FromWordsAlone) {
  EXPECT_EQ(OfWords("Ministers met on Monday ."), Tense::kPast);
  EXPECT_EQ(OfWords("Troops attacked on Monday ."), Tense::kPast);
  EXPECT_EQ(OfWords("Ministers will meet on Monday ."), Tense::kFuture);
  EXPECT_EQ(OfWords("He said they will meet on Monday ."), Tense::kFuture);
  EXPECT_EQ(OfWords("Talks due to begin on Monday ."), Tense::kFuture);
  EXPECT_EQ(OfWords("It should be completed on Monday ."), Tense::kFuture);
  EXPECT_EQ(OfWords("Talks on Monday ."), Tense::kUnknown);
  EXPECT_EQ(OfWords("Shops close due to Sunday ."), Tense::kUnknown);
}

TEST(ClauseTenseTest, NamesAreNoVerbs) {
  EXPECT_EQ(OfWords("He met Will Smith on Monday ."), Tense::kPast);
}

// A date follows the verb that it hangs on, whatever stands nearer.
TEST(ClauseTenseTest, FromTheTree) {
  Document document = TokensOf("They will hold what was agreed Monday .");
  const int heads[] = {2, 2, -1, 5, 5, 2, 2, 2};
  for (size_t i = 0; i < document.tokens.size(); ++i) document.tokens[i].head = heads[i];
  document.tokens[1].upos = Upos::kAux;
  document.tokens[1].relation = Relation::kAux;
  document.tokens[2].upos = Upos::kVerb;
  document.tokens[2].xpos = Xpos::kVB;
  document.tokens[5].upos = Upos::kVerb;
  document.tokens[5].xpos = Xpos::kVBN;
  EXPECT_EQ(At(&document), Tense::kFuture);
  document.tokens[6].head = 5;
  EXPECT_EQ(At(&document), Tense::kPast);
}

TEST(ClauseTenseTest, PlansInTheTree) {
  Document document = TokensOf("Talks scheduled for Monday .");
  const int heads[] = {-1, 0, 3, 1, 0};
  for (size_t i = 0; i < document.tokens.size(); ++i) document.tokens[i].head = heads[i];
  document.tokens[0].upos = Upos::kNoun;
  document.tokens[1].upos = Upos::kVerb;
  document.tokens[1].xpos = Xpos::kVBN;
  EXPECT_EQ(At(&document), Tense::kFuture);
}

}  // namespace
}  // namespace dragoman
