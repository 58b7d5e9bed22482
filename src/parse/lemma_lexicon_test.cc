#include "parse/lemma_lexicon.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

LemmaLexicon Lexicon() {
  DataFiles files;
  files.Add("lemmas/verbs.txt", "accuse\nexpel\nfire\nplan\ndie\ncarry\npass\ngo\nbe\n");
  files.Add("lemmas/nouns.txt", "country\nwife\nmatch\nfisherman\n");
  files.Add("lemmas/irregular.txt", "flee | fled\nfind | found\n");
  Diagnostics diagnostics;
  return LemmaLexicon::Load(files, &diagnostics);
}

std::string Mended(std::string_view form, Xpos xpos, std::string_view lemma) {
  const LemmaLexicon lexicon = Lexicon();
  return std::string(lexicon.Mend(form, xpos, lemma));
}

TEST(LemmaLexicon, MendsVerbs) {
  EXPECT_EQ(Mended("accused", Xpos::kVBD, "accus"), "accuse");
  EXPECT_EQ(Mended("expelled", Xpos::kVBN, "expell"), "expel");
  EXPECT_EQ(Mended("fired", Xpos::kVBD, "fir"), "fire");
  EXPECT_EQ(Mended("planning", Xpos::kVBG, "plann"), "plan");
  EXPECT_EQ(Mended("dying", Xpos::kVBG, "dy"), "die");
  EXPECT_EQ(Mended("carried", Xpos::kVBD, "carrie"), "carry");
  EXPECT_EQ(Mended("passes", Xpos::kVBZ, "passe"), "pass");
}

TEST(LemmaLexicon, MendsPlurals) {
  EXPECT_EQ(Mended("countries", Xpos::kNNS, "countrie"), "country");
  EXPECT_EQ(Mended("wives", Xpos::kNNS, "wive"), "wife");
  EXPECT_EQ(Mended("matches", Xpos::kNNS, "matche"), "match");
  EXPECT_EQ(Mended("fishermen", Xpos::kNNS, "fishermen"), "fisherman");
}

TEST(LemmaLexicon, KnowsIrregularForms) {
  EXPECT_EQ(Mended("fled", Xpos::kVBD, "fl"), "flee");
}

TEST(LemmaLexicon, LeavesWhatIsKnownOrUnknown) {
  EXPECT_EQ(Mended("went", Xpos::kVBD, "go"), "go");
  EXPECT_EQ(Mended("blorged", Xpos::kVBD, "blorge"), "blorge");
}

}  // namespace
}  // namespace dragoman
