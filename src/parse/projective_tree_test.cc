#include "parse/projective_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace dragoman {
namespace {

Matrix ToMatrix(const std::vector<std::vector<float>>& rows) {
  Matrix m(rows.size(), rows.size() + 1);
  for (size_t i = 0; i < rows.size(); ++i) {
    std::copy(rows[i].begin(), rows[i].end(), m.row(i));
  }
  return m;
}

TEST(ProjectiveTree, GivesTheWordBetweenToThePhraseThatSpansIt) {
  // talks with King Abdullah: "with" wants Abdullah, "King" wants talks, Abdullah King.
  const Matrix arcs = ToMatrix({{9, 0, 0, 0, 0},    // talks
                                {0, 1, 0, 3, 5},    // with
                                {0, 9, 0, 0, 2},    // King
                                {0, 1, 0, 9, 0}});  // Abdullah
  EXPECT_EQ(ProjectiveTree(arcs), (std::vector<int32_t>{0, 3, 1, 3}));
}

TEST(ProjectiveTree, OneRootAndOneWord) {
  EXPECT_EQ(ProjectiveTree(ToMatrix({{9, 0, 1}, {8, 1, 0}})),
            (std::vector<int32_t>{0, 1}));
  EXPECT_EQ(ProjectiveTree(ToMatrix({{0, 0}})), (std::vector<int32_t>{0}));
  EXPECT_TRUE(ProjectiveTree(Matrix()).empty());
}

TEST(ProjectiveTree, ScoresThatAreNoNumbersGiveSomeTree) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const Matrix arcs =
      ToMatrix(std::vector<std::vector<float>>(20, std::vector<float>(21, nan)));
  EXPECT_EQ(ProjectiveTree(arcs).size(), 20u);
}

TEST(HasCrossingArcs, SeesThatTwoArcsCross) {
  EXPECT_TRUE(HasCrossingArcs({0, 4, 1, 3}));
  EXPECT_FALSE(HasCrossingArcs({0, 3, 1, 3}));
  EXPECT_FALSE(HasCrossingArcs({}));
}

}  // namespace
}  // namespace dragoman
