#include "parse/apposition.h"

#include <gtest/gtest.h>

#include "document/tree_text.h"

namespace dragoman {
namespace {

TEST(Apposition, HangsASecondSubjectAtThePhraseBeforeTheComma) {
  Document document = TreeText(
      "The/DT/2/det court/NN/3/nsubj issued|issue/VBD/0/root warrants|warrant/NNS/3/obj "
      "for/IN/7/case a/DT/7/det third/JJ/3/obl ,/,/7/punct Elias/NNP/3/nsubj "
      "Kunda/NNP/9/flat ././3/punct");
  MendApposition(document);
  EXPECT_EQ(document.tokens[8].head, 6);
  EXPECT_EQ(document.tokens[8].relation, Relation::kAppos);
}

TEST(Apposition, HangsAtTheNearestPhrase) {
  Document document = TreeText(
      "The/DT/2/det court/NN/3/nsubj issued|issue/VBD/0/root warrants|warrant/NNS/3/obj "
      "for/IN/7/case a/DT/7/det third/JJ/3/obl ,/,/9/punct Elias/NNP/4/appos "
      "Kunda/NNP/9/flat ././3/punct");
  MendApposition(document);
  EXPECT_EQ(document.tokens[8].head, 6);
  EXPECT_EQ(document.tokens[8].relation, Relation::kAppos);
}

TEST(Apposition, ASecondSubjectInBracketsSaysWhoTheFirstIs) {
  Document document = TreeText(
      "The/DT/2/det parties|party/NNS/8/nsubj (/-LRB-/4/punct Iran/NNP/8/nsubj "
      "and/CC/6/cc France/NNP/4/conj )/-RRB-/4/punct met|meet/VBD/0/root");
  MendApposition(document);
  EXPECT_EQ(document.tokens[3].head, 1);
  EXPECT_EQ(document.tokens[3].relation, Relation::kAppos);
}

TEST(Apposition, LeavesASubjectThatIsTheOnlyOne) {
  Document document = TreeText(
      "\"/``/3/punct No/UH/3/discourse never/RB/6/advmod ,/,/3/punct \"/''/3/punct "
      "said|say/VBD/0/root Raisi/NNP/6/nsubj ././6/punct");
  MendApposition(document);
  EXPECT_EQ(document.tokens[6].head, 5);
  EXPECT_EQ(document.tokens[6].relation, Relation::kNsubj);
}

TEST(Apposition, LeavesASubjectBehindOtherWords) {
  Document document = TreeText(
      "He/PRP/2/nsubj says|say/VBZ/0/root many/JJ/4/amod areas|area/NNS/2/nsubj "
      "remain/VBP/2/ccomp ././2/punct");
  MendApposition(document);
  EXPECT_EQ(document.tokens[3].head, 1);
  EXPECT_EQ(document.tokens[3].relation, Relation::kNsubj);
}

}  // namespace
}  // namespace dragoman
