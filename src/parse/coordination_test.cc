#include "parse/coordination.h"

#include <gtest/gtest.h>

#include "document/tree_text.h"

namespace dragoman {
namespace {

Token Make(int32_t head, Relation relation) {
  Token token;
  token.head = head;
  token.relation = relation;
  return token;
}

TEST(Coordination, HangsASecondObjectAtTheFirst) {
  Document document;  // described Daesh and acts
  document.tokens = {Make(-1, Relation::kRoot), Make(0, Relation::kObj),
                     Make(3, Relation::kCc), Make(0, Relation::kObj)};
  document.sentences = {{{}, 0, 4, 0}};
  MendCoordination(document);
  EXPECT_EQ(document.tokens[3].head, 1);
  EXPECT_EQ(document.tokens[3].relation, Relation::kConj);
}

TEST(Coordination, LeavesTheRestAlone) {
  Document document;  // met Raisi and left Baku: left is a conjunct already
  document.tokens = {Make(-1, Relation::kRoot), Make(0, Relation::kObj),
                     Make(3, Relation::kCc), Make(0, Relation::kConj),
                     Make(3, Relation::kObj)};
  document.sentences = {{{}, 0, 5, 0}};
  MendCoordination(document);
  EXPECT_EQ(document.tokens[3].head, 0);
  EXPECT_EQ(document.tokens[4].relation, Relation::kObj);
}

TEST(Coordination, FindsThePhraseThoughTheConjunctionHangsAtItsFirstWord) {
  Document document = TreeText(
      "Cuba/NNP/5/nsubj and/CC/3/cc Iranian/JJ/4/amod firms|firm/NNS/5/nsubj "
      "signed|sign/VBD/0/root");
  MendCoordination(document);
  EXPECT_EQ(document.tokens[3].head, 0);
  EXPECT_EQ(document.tokens[3].relation, Relation::kConj);
  EXPECT_EQ(document.tokens[1].head, 3);
}

TEST(Coordination, LeavesTwoModifiersOfOneNoun) {
  Document document = TreeText(
      "NATO/NNP/4/compound and/CC/3/cc Afghan/JJ/4/amod forces|force/NNS/5/nsubj "
      "fought|fight/VBD/0/root");
  MendCoordination(document);
  EXPECT_EQ(document.tokens[1].head, 2);
  EXPECT_EQ(document.tokens[3].relation, Relation::kNsubj);
}

TEST(Coordination, TheWordBeforeAJoinedSubjectIsItsFirst) {
  Document document = TreeText(
      "Cuban/NNP/5/obl and/CC/5/cc Iranian/JJ/4/amod firms|firm/NNS/5/nsubj "
      "signed|sign/VBD/0/root");
  MendCoordination(document);
  EXPECT_EQ(document.tokens[0].relation, Relation::kNsubj);
  EXPECT_EQ(document.tokens[3].head, 0);
  EXPECT_EQ(document.tokens[3].relation, Relation::kConj);
  EXPECT_EQ(document.tokens[1].head, 3);
}

TEST(Coordination, BetweenHasTwo) {
  Document document = TreeText(
      "A/DT/2/det shootout/NN/7/nsubj between/IN/4/case police/NNS/2/nmod and/CC/6/cc "
      "rebels|rebel/NNS/7/nsubj killed|kill/VBD/0/root eight/CD/7/obj");
  MendCoordination(document);
  EXPECT_EQ(document.tokens[5].head, 3);
  EXPECT_EQ(document.tokens[5].relation, Relation::kConj);
}

TEST(Coordination, NorthAndSouthKoreaAreTwo) {
  Document document = TreeText(
      "talks|talk/NNS/0/root with/IN/6/case North/NNP/6/compound and/CC/5/cc "
      "South/NNP/3/conj Korea/NNP/1/nmod");
  MendCoordination(document);
  EXPECT_EQ(document.tokens[2].head, 0);
  EXPECT_EQ(document.tokens[2].relation, Relation::kNmod);
  EXPECT_EQ(document.tokens[1].head, 2);
  EXPECT_EQ(document.tokens[5].head, 2);
  EXPECT_EQ(document.tokens[5].relation, Relation::kConj);
}

}  // namespace
}  // namespace dragoman
