#include "parse/phrase_consistency.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"

namespace dragoman {
namespace {

// "relation > head" of the token after mending.
std::string Place(std::string_view sentence, uint32_t t) {
  Document document = TreeText(sentence);
  MendPhrases(document);
  const Token& token = document.tokens[t];
  std::string head = "nothing";
  if (token.head >= 0) head = document.Text(document.tokens[token.head]);
  return std::string(ToString(token.relation)) + " > " + head;
}

TEST(MendPhrases, ATitleIsNoSubjectBesideItsName) {
  EXPECT_EQ(Place("scientist/NN/4/nsubj Abdul/NNP/4/nsubj Khan/NNP/2/flat "
                  "fled|flee/VBD/0/root",
                  0),
            "nmod:desc > Abdul");
  EXPECT_EQ(
      Place("the/DT/2/det scientist/NN/4/nsubj Khan/NNP/4/nsubj fled|flee/VBD/0/root", 2),
      "appos > scientist");
}

TEST(MendPhrases, ADayDoesNothing) {
  const char* const sentence =
      "Officials|official/NNS/3/nsubj Tuesday/NNP/3/nsubj said|say/VBD/0/root "
      "so/RB/3/advmod";
  EXPECT_EQ(Place(sentence, 0), "nsubj > said");
  EXPECT_EQ(Place(sentence, 1), "obl:unmarked > said");
}

TEST(MendPhrases, ADayHasNoPlace) {
  EXPECT_EQ(Place("They/PRP/2/nsubj met|meet/VBD/0/root Thursday/NNP/2/obl:unmarked "
                  "in/IN/5/case Athens/NNP/3/nmod",
                  4),
            "obl > met");
  EXPECT_EQ(Place("talks|talk/NNS/0/root Friday/NNP/1/nmod:unmarked with/IN/4/case "
                  "Cuba/NNP/2/nmod",
                  3),
            "nmod > talks");
}

TEST(MendPhrases, InBehindASumSaysWhatItIsASumOf) {
  EXPECT_EQ(Place("He/PRP/2/nsubj sent|send/VBD/0/root 5/CD/4/nummod "
                  "dollars|dollar/NNS/2/obj in/IN/6/case "
                  "aid/NN/2/obl",
                  5),
            "nmod > dollars");
  // Places and days are not.
  EXPECT_EQ(Place("He/PRP/2/nsubj sent|send/VBD/0/root 5/CD/4/nummod "
                  "dollars|dollar/NNS/2/obj in/IN/6/case "
                  "May/NNP/2/obl",
                  5),
            "obl > sent");
  EXPECT_EQ(Place("He/PRP/2/nsubj lost|lose/VBD/0/root men/NNS/2/obj in/IN/5/case "
                  "battle/NN/2/obl",
                  4),
            "obl > lost");
}

TEST(MendPhrases, NobodyBowsToDoSomething) {
  EXPECT_EQ(
      Place("He/PRP/2/nsubj bowed|bow/VBD/0/root to/TO/4/mark pressure/VB/2/xcomp", 3),
      "obl > bowed");
  EXPECT_EQ(
      Place("He/PRP/2/nsubj wants|want/VBZ/0/root to/TO/4/mark pressure/VB/2/xcomp", 3),
      "xcomp > wants");
}

TEST(MendPhrases, FightingThatIsASubjectIsANoun) {
  Document document = TreeText(
      "Fighting|fight/VBG/2/csubj continues|continue/VBZ/0/root between/IN/4/case "
      "clans|clan/NNS/2/obl");
  MendPhrases(document);
  EXPECT_EQ(document.tokens[0].upos, Upos::kNoun);
  EXPECT_EQ(document.tokens[0].lemma, "fighting");
  EXPECT_EQ(document.tokens[0].relation, Relation::kNsubj);
  document = TreeText(
      "Fighting|fight/VBG/3/csubj poverty/NN/1/obj costs|cost/VBZ/0/root "
      "money/NN/3/obj");
  MendPhrases(document);
  EXPECT_EQ(document.tokens[0].upos, Upos::kVerb);
}

TEST(MendPhrases, VisitingBeforeAJoinedNameIsNoVerb) {
  const char* const sentence =
      "Kirchner/NNP/5/nsubj and/CC/3/cc visiting|visit/VBG/1/conj Zapatero/NNP/3/obj "
      "signed|sign/VBD/0/root it/PRP/5/obj";
  EXPECT_EQ(Place(sentence, 2), "amod > Zapatero");
  EXPECT_EQ(Place(sentence, 3), "conj > Kirchner");
  EXPECT_EQ(Place(sentence, 1), "cc > Zapatero");
  EXPECT_EQ(Place("Kabul/NNP/2/nsubj blames|blame/VBZ/0/root "
                  "neighboring|neighbor/VBG/2/xcomp Pakistan/NNP/3/obj",
                  3),
            "obj > blames");
  EXPECT_EQ(Place("He/PRP/2/nsubj told|tell/VBD/0/root visiting|visit/VBG/2/xcomp "
                  "envoys|envoy/NNS/3/obj",
                  3),
            "obj > told");
  EXPECT_EQ(Place("He/PRP/2/nsubj avoids|avoid/VBZ/0/root visiting|visit/VBG/2/xcomp "
                  "envoys|envoy/NNS/3/obj",
                  3),
            "obj > visiting");
}

TEST(MendPhrases, MarksHangAtTheFirstWordOfAName) {
  EXPECT_EQ(Place("talks|talk/NNS/0/root with/IN/4/case King/NNP/1/nmod "
                  "Abdullah/NNP/3/flat",
                  1),
            "case > King");
}

}  // namespace
}  // namespace dragoman
