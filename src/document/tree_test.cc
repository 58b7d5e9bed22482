#include "document/tree.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

// One sentence per list of heads, counted from 1 as in CoNLL-U; 0 is the root.
Document Heads(const std::vector<std::vector<int>>& sentences) {
  Document document;
  for (const std::vector<int>& heads : sentences) {
    const uint32_t begin = static_cast<uint32_t>(document.tokens.size());
    for (const int head : heads) {
      Token token;
      token.head = head == 0 ? -1 : static_cast<int32_t>(begin) + head - 1;
      document.tokens.push_back(token);
    }
    document.sentences.push_back(
        {{}, begin, static_cast<uint32_t>(document.tokens.size()), 0});
  }
  return document;
}

std::vector<uint32_t> List(std::span<const uint32_t> tokens) {
  return {tokens.begin(), tokens.end()};
}

TEST(Tree, ListsChildrenAndSubtrees) {
  // The new minister met rebels .
  const Document document = Heads({{3, 3, 4, 0, 4, 4}});
  const Tree tree(document);
  EXPECT_EQ(List(tree.Children(3)), (std::vector<uint32_t>{2, 4, 5}));
  EXPECT_EQ(List(tree.Subtree(2)), (std::vector<uint32_t>{2, 0, 1}));
  EXPECT_EQ(tree.Leftmost(2), 0u);
  EXPECT_EQ(tree.Rightmost(2), 2u);
  EXPECT_EQ(tree.Head(2), 3);
  EXPECT_EQ(tree.Depth(0), 2u);
  EXPECT_EQ(tree.Root(0), 3u);
}

TEST(Tree, KnowsAncestorsAndPaths) {
  const Document document = Heads({{3, 3, 4, 0, 4, 5}, {0}});
  const Tree tree(document);
  EXPECT_TRUE(tree.IsAncestor(3, 0));
  EXPECT_TRUE(tree.IsAncestor(3, 3));
  EXPECT_FALSE(tree.IsAncestor(2, 4));
  EXPECT_EQ(tree.CommonAncestor(0, 5), 3);
  EXPECT_EQ(tree.Path(0, 5), (std::vector<uint32_t>{0, 2, 3, 4, 5}));
  EXPECT_EQ(tree.CommonAncestor(0, 6), -1);
  EXPECT_TRUE(tree.Path(0, 6).empty());
}

TEST(Tree, FindsChildrenByRelation) {
  Document document = Heads({{2, 0, 2}});
  document.tokens[0].relation = Relation::kNsubjPass;
  document.tokens[2].relation = Relation::kObl;
  const Tree tree(document);
  EXPECT_EQ(tree.Child(1, Relation::kNsubj), -1);
  EXPECT_EQ(tree.ChildByBase(1, Relation::kNsubj), 0);
  EXPECT_TRUE(tree.HasChild(1, Relation::kObl));
}

TEST(Tree, CutsRingsAndHeadsThatLeaveTheSentence) {
  Document document = Heads({{2, 3, 2, 1}, {0, 1}});
  document.tokens[5].head = 0;  // in the first sentence
  const Tree tree(document);
  EXPECT_EQ(tree.Head(5), -1);
  uint32_t seen = 0;
  for (uint32_t t = 0; t < 6; ++t) {
    if (tree.Head(t) < 0) seen += static_cast<uint32_t>(tree.Subtree(t).size());
    EXPECT_LT(tree.Depth(t), 4u);
  }
  EXPECT_EQ(seen, 6u);
}

TEST(Tree, OfNothingIsEmpty) {
  const Document document;
  const Tree tree(document);
  EXPECT_EQ(document.tokens.size(), 0u);
}

}  // namespace
}  // namespace dragoman
