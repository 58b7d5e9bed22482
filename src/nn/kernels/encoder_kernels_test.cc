// The wider kernels give the same bits as the scalar ones; those are near the formulas.
#include "nn/kernels/encoder_kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
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

template <typename T>
std::vector<T> RandomBytes(size_t n, uint32_t seed) {
  std::mt19937 engine(seed);
  std::vector<T> bytes(n);
  for (T& b : bytes) b = static_cast<T>(engine());
  return bytes;
}

// A layer of random bytes, the least and the greatest among them.
struct Layer {
  Layer(size_t panels, size_t depth)
      : packed(RandomBytes<int8_t>(panels * kBytePanel * depth, 1)),
        scale(Random(panels * kBytePanel, 2)),
        bias(Random(panels * kBytePanel, 3)),
        start(panels * kBytePanel) {
    std::fill_n(packed.begin(), 2 * kByteGroup, int8_t{-128});
    for (size_t i = 0; i < packed.size(); ++i) {
      const size_t column =
          i / (depth * kBytePanel) * kBytePanel + i / kByteGroup % kBytePanel;
      start[column] -= 128 * packed[i];
    }
    weights = {packed.data(), panels, depth, scale.data(), bias.data(), start.data()};
  }
  std::vector<int8_t> packed;
  std::vector<float> scale, bias;
  std::vector<int32_t> start;
  ByteWeights weights;
};

const EncoderKernels& Scalar() { return *FindEncoderKernels("scalar"); }

class EncoderKernelsTest : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    fast_ = FindEncoderKernels(GetParam());
    if (fast_ == nullptr) GTEST_SKIP() << "not on this CPU";
  }
  const EncoderKernels* fast_ = nullptr;
};

TEST_P(EncoderKernelsTest, MultiplyForAllNumbersOfRows) {
  constexpr size_t kPanels = 3, kDepth = 64, kWidth = kPanels * kBytePanel;
  const Layer layer(kPanels, kDepth);
  for (size_t rows = 0; rows <= 110; ++rows) {
    std::vector<uint8_t> a = RandomBytes<uint8_t>(rows * kDepth + kDepth, 4);
    std::fill_n(a.begin(), kDepth, uint8_t{255});
    for (uint8_t& byte : a) byte = std::max<uint8_t>(byte, 1);  // as quantise gives them
    const std::vector<float> a_scale = Random(rows + 1, 5);
    std::vector<float> x(rows * kWidth), y(rows * kWidth);
    Scalar().multiply(a.data(), a_scale.data(), rows, layer.weights, x.data());
    fast_->multiply(a.data(), a_scale.data(), rows, layer.weights, y.data());
    ASSERT_EQ(x, y) << rows;
  }
}

TEST_P(EncoderKernelsTest, QuantiseGeluNormAddRow) {
  for (size_t n = 16; n <= 160; n += 16) {
    std::vector<float> x = Random(n, 6), y = x;
    const std::vector<float> weight = Random(n, 7), bias = Random(n, 8);
    const std::vector<int8_t> row = RandomBytes<int8_t>(n, 9);
    std::vector<uint8_t> p(n), q(n);
    EXPECT_EQ(Scalar().quantise(x.data(), n, p.data()),
              fast_->quantise(y.data(), n, q.data()));
    EXPECT_EQ(p, q);
    for (const auto& [kernels, out] : {std::pair(&Scalar(), &x), std::pair(fast_, &y)}) {
      kernels->gelu(out->data(), n);
      kernels->norm(out->data(), n, 1e-12f, weight.data(), bias.data());
      kernels->add_row(out->data(), row.data(), 0.3f, n);
    }
    EXPECT_EQ(x, y);
  }
}

TEST_P(EncoderKernelsTest, AttendForAllLengths) {
  constexpr size_t kWidth = 32, kStride = 3 * kWidth;
  for (size_t n = 1; n <= 70; ++n) {
    const std::vector<float> qkv = Random(n * kStride, 10);
    const AttentionHead head = {
        qkv.data(), qkv.data() + kWidth, qkv.data() + 2 * kWidth, n, kStride, kWidth,
        0.7f};
    std::vector<float> scratch((kWidth + kQueries) * 80);
    std::vector<float> x(n * kWidth), y(n * kWidth);
    Scalar().attend(head, scratch.data(), x.data(), kWidth);
    fast_->attend(head, scratch.data(), y.data(), kWidth);
    ASSERT_EQ(x, y) << n;
  }
}

INSTANTIATE_TEST_SUITE_P(AllKinds, EncoderKernelsTest, testing::Values("avx2", "avx512"));

TEST(ScalarEncoderKernels, QuantiseReachesBothEnds) {
  std::vector<float> x(16, 0.0f);
  x[1] = 2;
  x[2] = -2;
  x[3] = 1;
  std::vector<uint8_t> q(16);
  EXPECT_EQ(Scalar().quantise(x.data(), 16, q.data()), 2.0f / 127);
  EXPECT_EQ(std::vector<uint8_t>(q.begin(), q.begin() + 5),
            (std::vector<uint8_t>{128, 255, 1, 192, 128}));
  x.assign(16, 0.0f);
  EXPECT_EQ(Scalar().quantise(x.data(), 16, q.data()), 0.0f);
  EXPECT_EQ(q, std::vector<uint8_t>(16, 128));
}

TEST(ScalarEncoderKernels, MultiplyIsTheFormula) {
  const Layer layer(1, 8);
  const std::vector<uint8_t> a = {128, 129, 127, 255, 1, 128, 130, 200};
  const float a_scale = 0.5f;
  std::vector<float> out(kBytePanel);
  Scalar().multiply(a.data(), &a_scale, 1, layer.weights, out.data());
  for (size_t j = 0; j < kBytePanel; ++j) {
    float sum = 0;
    for (size_t k = 0; k < 8; ++k) {
      const size_t at = (k / kByteGroup * kBytePanel + j) * kByteGroup + k % kByteGroup;
      sum += (static_cast<float>(a[k]) - 128) * layer.packed[at];
    }
    EXPECT_NEAR(out[j], sum * a_scale * layer.scale[j] + layer.bias[j], 1e-2f);
  }
}

TEST(ScalarEncoderKernels, GeluIsTheFormula) {
  for (float v = -10; v < 10; v += 0.25f) {
    std::vector<float> x(16, v);
    Scalar().gelu(x.data(), 16);
    EXPECT_NEAR(x[7], v * (1 + std::erf(v / std::sqrt(2.0))) / 2, 2e-6) << v;
  }
}

TEST(ScalarEncoderKernels, AttendIsTheFormula) {
  constexpr size_t kWidth = 16, kRows = 21;
  const std::vector<float> q = Random(kRows * kWidth, 1), k = Random(kRows * kWidth, 2),
                           v = Random(kRows * kWidth, 3);
  std::vector<float> scratch((kWidth + kQueries) * 32), out(kRows * kWidth);
  Scalar().attend({q.data(), k.data(), v.data(), kRows, kWidth, kWidth, 0.25f},
                  scratch.data(), out.data(), kWidth);
  for (size_t i = 0; i < kRows; ++i) {
    std::vector<double> weight(kRows), sum(kWidth);
    double total = 0;
    for (size_t j = 0; j < kRows; ++j) {
      double score = 0;
      for (size_t d = 0; d < kWidth; ++d) score += q[i * kWidth + d] * k[j * kWidth + d];
      total += weight[j] = std::exp(score / 4);
    }
    for (size_t j = 0; j < kRows; ++j) {
      for (size_t d = 0; d < kWidth; ++d) sum[d] += weight[j] / total * v[j * kWidth + d];
    }
    for (size_t d = 0; d < kWidth; ++d) EXPECT_NEAR(out[i * kWidth + d], sum[d], 1e-5);
  }
}

TEST(ScalarEncoderKernels, ActiveOnesHaveAName) {
  EXPECT_NE(std::string(ActiveEncoderKernels().name), "");
  EXPECT_EQ(FindEncoderKernels("abacus"), nullptr);
}

}  // namespace
}  // namespace dragoman
