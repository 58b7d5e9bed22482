#include "nn/byte_linear.h"

#include <gtest/gtest.h>

#include <cmath>

#include "nn/layers.h"
#include "nn/model_bytes.h"

namespace dragoman {
namespace {

constexpr size_t kOut = 40, kIn = 64;

float WeightAt(size_t out, size_t in) {
  return static_cast<float>(static_cast<int>(out * 31 + in * 17) % 101 - 50);
}

std::string Model() {
  std::vector<int8_t> rows;
  std::vector<float> scale, bias;
  for (size_t j = 0; j < kOut; ++j) {
    for (size_t k = 0; k < kIn; ++k) rows.push_back(static_cast<int8_t>(WeightAt(j, k)));
    scale.push_back(0.25f * static_cast<float>(j % 3 + 1));
    bias.push_back(static_cast<float>(j));
  }
  ModelBytes model;
  model.Add("l.rows", "i8", {kOut, kIn}, rows);
  model.Add("l.scale", "f32", {kOut}, scale);
  model.Halves("l.bias", {kOut}, bias);
  return model.Build();
}

TEST(ByteLinear, MultipliesAndAddsTheBias) {
  const std::string bytes = Model();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  Result<ByteLinear> layer = ByteLinear::Read(*file, "l", kOut, kIn);
  ASSERT_TRUE(layer.ok()) << layer.status().message();
  Matrix x(3, kIn), y;
  for (size_t i = 0; i < 3; ++i) {  // steps of one: nothing is lost by rounding
    for (size_t k = 0; k < kIn; ++k) x.row(i)[k] = static_cast<float>((i + k) % 128);
    x.row(i)[5] = -127;
  }
  ByteMatrix quantised;
  quantised.Quantise(x, 1, 3);
  ASSERT_EQ(quantised.rows(), 2u);
  layer->Apply(quantised, &y);
  for (size_t j = 0; j < kOut; ++j) {
    float sum = 0;
    for (size_t k = 0; k < kIn; ++k) sum += x.row(1)[k] * WeightAt(j, k);
    EXPECT_NEAR(y.row(0)[j],
                sum * 0.25f * static_cast<float>(j % 3 + 1) + static_cast<float>(j),
                1e-6f * std::fabs(sum) + 1e-4f);
  }
  for (size_t j = kOut; j < y.columns(); ++j) EXPECT_EQ(y.row(0)[j], 0.0f);
}

TEST(ByteLinear, TheSameAsFloats) {
  const std::string bytes = Model();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  Result<Linear> floats = Linear::Read(*file, "l", kOut, kIn);
  ASSERT_TRUE(floats.ok()) << floats.status().message();
  Result<ByteLinear> layer = ByteLinear::Read(*file, "l", kOut, kIn);
  Matrix x(1, kIn), y, z;
  for (size_t k = 0; k < kIn; ++k) x.row(0)[k] = std::sin(static_cast<float>(k));
  ByteMatrix quantised;
  quantised.Quantise(x, 0, 1);
  layer->Apply(quantised, &y);
  floats->Apply(x, &z);
  for (size_t j = 0; j < kOut; ++j) EXPECT_NEAR(y.row(0)[j], z.row(0)[j], 1.0f) << j;
}

TEST(ByteLinear, RoundsHalvesRowByRow) {
  std::vector<float> weight(2 * kIn);
  for (size_t k = 0; k < kIn; ++k) {
    weight[k] = static_cast<float>(k);          // steps of 63 / 127
    weight[kIn + k] = k == 3 ? 0.0f : -0.001f;  // small beside the other row
  }
  ModelBytes model;
  model.Halves("l.weight", {2, kIn}, weight);
  model.Halves("l.bias", {2}, {1, 0});
  const std::string bytes = model.Build();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  Result<ByteLinear> layer = ByteLinear::Read(*file, "l", 2, kIn);
  ASSERT_TRUE(layer.ok()) << layer.status().message();
  Matrix x(2, kIn), y;
  x.row(0)[63] = 2;
  x.row(1)[4] = 1;
  ByteMatrix quantised;
  quantised.Quantise(x, 0, 2);
  layer->Apply(quantised, &y);
  EXPECT_NEAR(y.row(0)[0], 127, 1e-4);
  EXPECT_NEAR(y.row(0)[1], -0.002, 1e-6);
  EXPECT_NEAR(y.row(1)[0], 1 + 4, 63.0 / 127 / 2);
  EXPECT_NEAR(y.row(1)[1], -0.001, 1e-6);
}

TEST(ByteLinear, WindowsReachToTheNeighbours) {
  std::vector<float> weight(3 * kPanel);
  weight[0] = 1;
  weight[kPanel] = 10;
  weight[2 * kPanel] = 100;
  ModelBytes model;
  model.Halves("c.weight", {1, 3 * kPanel}, weight);
  model.Halves("c.bias", {1}, {0});
  const std::string bytes = model.Build();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  Result<ByteLinear> layer = ByteLinear::Read(*file, "c", 1, 3 * kPanel);
  ASSERT_TRUE(layer.ok()) << layer.status().message();
  Matrix x(5, kPanel), y;
  for (size_t i = 1; i <= 3; ++i) x.row(i)[0] = static_cast<float>(i);
  ByteMatrix windows;
  windows.QuantiseWindows(x);
  layer->Apply(windows, &y);
  EXPECT_EQ(y.row(0)[0], 0);
  EXPECT_NEAR(y.row(1)[0], 210, 2);  // 0, 1, 2
  EXPECT_NEAR(y.row(2)[0], 321, 3);
  EXPECT_NEAR(y.row(3)[0], 32, 1);
  EXPECT_EQ(y.row(4)[0], 0);
  for (const size_t rows : {0, 1, 2}) {
    windows.QuantiseWindows(Matrix(rows, kPanel));
    EXPECT_EQ(windows.rows(), rows);
  }
}

TEST(ByteLinear, OtherShapesAreRefused) {
  const std::string bytes = Model();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  EXPECT_EQ(ByteLinear::Read(*file, "l", kIn, kOut / 8 * 32).status().message(),
            "test: the model's tensor \"l.rows\" is of another type or shape; take the "
            "model of this release");
  EXPECT_EQ(ByteLinear::Read(*file, "l", 1, 2 * kWidestInput).status().message(),
            "test: the model's layer \"l\" is too wide; take the model of this release");
}

}  // namespace
}  // namespace dragoman
