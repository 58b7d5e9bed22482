#include "parse/coordination.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace dragoman
