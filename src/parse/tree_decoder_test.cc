#include "parse/tree_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <random>

#include "parse/projective_tree.h"

namespace dragoman {
namespace {

using Rows = std::vector<std::vector<float>>;

Matrix ToMatrix(const Rows& rows) {
  Matrix m(rows.size(), rows.size() + 1);
  for (size_t i = 0; i < rows.size(); ++i) {
    std::copy(rows[i].begin(), rows[i].end(), m.row(i));
  }
  return m;
}

bool IsTree(const std::vector<int32_t>& heads) {
  size_t roots = 0;
  for (size_t i = 0; i < heads.size(); ++i) {
    roots += heads[i] == 0;
    int32_t node = static_cast<int32_t>(i) + 1;
    for (size_t steps = 0; node != 0; node = heads[node - 1]) {
      if (++steps > heads.size()) return false;
    }
  }
  return roots == 1;
}

double ScoreOf(const Rows& rows, const std::vector<int32_t>& heads) {
  double sum = HasCrossingArcs(heads) ? -kCrossingCost : 0;
  for (size_t i = 0; i < heads.size(); ++i) sum += rows[i][heads[i]];
  return sum;
}

// The best tree by trying all.
double BestScore(const Rows& rows) {
  double best = -1e9;
  std::vector<int32_t> heads(rows.size());
  std::function<void(size_t)> choose = [&](size_t i) {
    if (i == rows.size()) {
      if (IsTree(heads)) best = std::max(best, ScoreOf(rows, heads));
      return;
    }
    for (heads[i] = 0; heads[i] <= static_cast<int32_t>(rows.size()); ++heads[i]) {
      choose(i + 1);
    }
  };
  choose(0);
  return best;
}

TEST(DecodeTree, BestHeadsThatMakeATree) {
  EXPECT_EQ(DecodeTree(ToMatrix({{9, 0, 1}, {0, 9, 0}})), (std::vector<int32_t>{0, 1}));
  EXPECT_TRUE(DecodeTree(Matrix()).empty());
}

TEST(DecodeTree, BreaksACycle) {
  // The words prefer each other; the first has the better way to the root.
  EXPECT_EQ(DecodeTree(ToMatrix({{5, 0, 9}, {1, 9, 0}})), (std::vector<int32_t>{0, 1}));
}

TEST(DecodeTree, OneRoot) {
  EXPECT_EQ(DecodeTree(ToMatrix({{9, 0, 1}, {8, 1, 0}})), (std::vector<int32_t>{0, 1}));
}

TEST(DecodeTree, AsGoodAsTryingAll) {
  std::mt19937 engine(1);
  std::normal_distribution<float> normal(0, 4);
  for (int round = 0; round < 300; ++round) {
    const size_t n = 1 + round % 5;
    Rows rows(n, std::vector<float>(n + 1));
    for (auto& row : rows) {
      for (float& score : row) score = normal(engine);
    }
    const std::vector<int32_t> heads = DecodeTree(ToMatrix(rows));
    ASSERT_TRUE(IsTree(heads));
    EXPECT_NEAR(ScoreOf(rows, heads), BestScore(rows), 1e-4);
  }
}

TEST(DecodeTree, LargeAndSenselessScores) {
  std::mt19937 engine(2);
  std::normal_distribution<float> normal;
  Rows rows(150, std::vector<float>(151));
  for (auto& row : rows) {
    for (float& score : row) score = normal(engine);
  }
  EXPECT_TRUE(IsTree(DecodeTree(ToMatrix(rows))));
  const float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(IsTree(DecodeTree(ToMatrix(Rows(20, std::vector<float>(21, nan))))));
  EXPECT_TRUE(IsTree(DecodeTree(ToMatrix(Rows(20, std::vector<float>(21, 0.0f))))));
}

}  // namespace
}  // namespace dragoman
