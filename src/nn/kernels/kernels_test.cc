// The wider kernels against the scalar ones, bit by bit, for all lengths and odd
// addresses.
#include "nn/kernels/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace dragoman {
namespace {

std::vector<float> Random(size_t n, uint32_t seed) {
  std::mt19937 engine(seed);
  std::normal_distribution<float> normal;
  std::vector<float> values(n);
  for (float& v : values) v = normal(engine);
  return values;
}

class KernelsTest : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    fast_ = FindKernels(GetParam());
    if (fast_ == nullptr) GTEST_SKIP() << "not on this CPU";
  }
  const Kernels* fast_ = nullptr;
  const Kernels* plain_ = FindKernels("scalar");
};

TEST_P(KernelsTest, MultiplyForAllNumbersOfRows) {
  constexpr size_t kDepth = 37, kPanels = 3, kWidth = kPanels * kPanel;
  const std::vector<float> packed = Random(kDepth * kWidth, 1), bias = Random(kWidth, 2);
  for (size_t rows = 0; rows <= 130; ++rows) {
    const std::vector<float> a = Random(1 + rows * kDepth, 3);
    std::vector<float> x(rows * kWidth), y(rows * kWidth);
    plain_->multiply(a.data() + 1, rows, kDepth, kDepth, packed.data(), kPanels,
                     bias.data(), x.data());
    fast_->multiply(a.data() + 1, rows, kDepth, kDepth, packed.data(), kPanels,
                    bias.data(), y.data());
    ASSERT_EQ(x, y);
  }
}

TEST_P(KernelsTest, RowsDoNotDependOnTheirNeighbours) {
  constexpr size_t kDepth = 37, kRows = 50;
  const std::vector<float> packed = Random(kDepth * kPanel, 1), bias = Random(kPanel, 2);
  const std::vector<float> a = Random(kRows * kDepth, 3);
  const auto multiply = [&](size_t first, size_t rows) {
    std::vector<float> out(rows * kPanel);
    fast_->multiply(a.data() + first * kDepth, rows, kDepth, kDepth, packed.data(), 1,
                    bias.data(), out.data());
    return out;
  };
  const std::vector<float> all = multiply(0, kRows);
  for (size_t rows = 1; rows < 30; ++rows) {  // blocks, and each rest of a block
    const size_t first = kRows - rows;
    EXPECT_EQ(multiply(first, rows),
              std::vector<float>(all.begin() + first * kPanel, all.end()))
        << rows;
  }
}

TEST_P(KernelsTest, ElementwiseForAllLengths) {
  for (size_t n = 1; n <= 130; ++n) {
    const std::vector<float> start = Random(n + 1, 5), other = Random(n + 1, 6);
    std::vector<float> x = start, y = start;
    for (const auto& [kernels, out] : {std::pair(plain_, &x), std::pair(fast_, &y)}) {
      kernels->add(out->data() + 1, other.data(), n);
      kernels->relu(out->data() + 1, n, 0.1f);
      kernels->layer_norm(out->data() + 1, n, other.data(), start.data());
      float sum = 0;
      kernels->dots(out->data() + 1, 1, n, other.data(), &sum);
      out->push_back(sum);
    }
    ASSERT_EQ(x, y);
  }
}

TEST_P(KernelsTest, DotsDoNotDependOnTheirNeighbours) {
  for (size_t n = 1; n <= 70; ++n) {
    const std::vector<float> rows = Random(20 * n, 11), x = Random(n, 12);
    std::vector<float> all(20);
    fast_->dots(rows.data(), all.size(), n, x.data(), all.data());
    for (size_t i = 0; i < all.size(); ++i) {
      float one = 0;
      fast_->dots(rows.data() + i * n, 1, n, x.data(), &one);
      ASSERT_EQ(all[i], one) << n;
    }
  }
}

TEST_P(KernelsTest, QrnnStep) {
  for (size_t hidden : {1u, 7u, 16u, 96u, 100u}) {
    const std::vector<float> gates = Random(3 * hidden, 8);
    std::vector<float> x = Random(2 * hidden, 9), y = x;
    plain_->qrnn_step(gates.data(), hidden, x.data(), x.data() + hidden);
    fast_->qrnn_step(gates.data(), hidden, y.data(), y.data() + hidden);
    ASSERT_EQ(x, y);
  }
}

INSTANTIATE_TEST_SUITE_P(AllKinds, KernelsTest,
                         testing::Values("scalar", "avx2", "avx512"));

TEST(ScalarKernels, QrnnStepIsTheFormula) {
  const float gates[] = {0.5f, -1.0f, 2.0f};
  float c = 0.25f, out = 1.0f;
  FindKernels("scalar")->qrnn_step(gates, 1, &c, &out);
  const auto sigmoid = [](float x) { return 1 / (1 + std::exp(-x)); };
  const float keep = sigmoid(-1.0f);
  const float state = keep * 0.25f + (1 - keep) * std::tanh(0.5f);
  EXPECT_NEAR(c, state, 1e-6f);
  EXPECT_NEAR(out, 1.0f + sigmoid(2.0f) * state, 1e-6f);
}

TEST(ScalarKernels, ActiveOnesHaveAName) {
  EXPECT_NE(std::string(ActiveKernels().name), "");
  EXPECT_EQ(FindKernels("abacus"), nullptr);
}

}  // namespace
}  // namespace dragoman
