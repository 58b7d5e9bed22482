#include "nn/layers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "nn/model_bytes.h"

namespace dragoman {
namespace {

Result<ModelFile> Open(const std::string& bytes) {
  return ModelFile::FromBytes(bytes, "test");
}

TEST(Linear, MultipliesAndAddsTheBias) {
  ModelBytes model;
  model.Halves("l.weight", {1, 2}, {2, 3});
  model.Halves("l.bias", {1}, {0.5f});
  const std::string bytes = model.Build();
  Result<ModelFile> file = Open(bytes);
  Result<Linear> layer = Linear::Read(*file, "l", 1, 2);
  ASSERT_TRUE(layer.ok()) << layer.status().message();
  Matrix x(1, 2), y;
  x.row(0)[0] = 10;
  x.row(0)[1] = 100;
  layer->Apply(x, &y);
  EXPECT_EQ(y.row(0)[0], 320.5f);
  EXPECT_EQ(y.row(0)[1], 0.0f);
  EXPECT_FALSE(Linear::Read(*file, "l", 2, 1).ok());
}

TEST(Linear, WindowsReachToTheNeighbours) {
  std::vector<float> weight(3 * kPanel);
  weight[0] = 1;
  weight[kPanel] = 10;
  weight[2 * kPanel] = 100;
  ModelBytes model;
  model.Halves("c.weight", {1, 3 * kPanel}, weight);
  model.Halves("c.bias", {1}, {0});
  const std::string bytes = model.Build();
  Result<ModelFile> file = Open(bytes);
  Result<Linear> layer = Linear::Read(*file, "c", 1, 3 * kPanel);
  ASSERT_TRUE(layer.ok());
  Matrix x(5, kPanel), y;
  for (size_t i = 1; i <= 3; ++i) x.row(i)[0] = static_cast<float>(i);
  layer->ApplyToWindows(x, &y);
  EXPECT_EQ(y.row(0)[0], 0);
  EXPECT_EQ(y.row(1)[0], 210);  // 0, 1, 2
  EXPECT_EQ(y.row(2)[0], 321);
  EXPECT_EQ(y.row(3)[0], 32);
  EXPECT_EQ(y.row(4)[0], 0);
}

TEST(LayerNorm, MeanNoughtDeviationOne) {
  ModelBytes model;
  model.Halves("n.weight", {4}, {1, 1, 1, 2});
  model.Halves("n.bias", {4}, {0, 0, 5, 0});
  const std::string bytes = model.Build();
  Result<ModelFile> file = Open(bytes);
  Result<LayerNorm> layer = LayerNorm::Read(*file, "n", 4);
  ASSERT_TRUE(layer.ok());
  float row[] = {1, -1, 1, -1};
  layer->ApplyToRow(row);
  EXPECT_NEAR(row[0], 1, 1e-4);
  EXPECT_NEAR(row[2], 6, 1e-4);
  EXPECT_NEAR(row[3], -2, 1e-4);
}

TEST(EmbeddingTable, AddsScaledRows) {
  ModelBytes model;
  model.Add<int8_t>("t.rows", "i8", {2, 2}, {1, 2, 100, -100});
  model.Add<float>("t.scale", "f32", {2}, {1.0f, 0.5f});
  const std::string bytes = model.Build();
  Result<ModelFile> file = Open(bytes);
  Result<EmbeddingTable> table = EmbeddingTable::Read(*file, "t", 2);
  ASSERT_TRUE(table.ok()) << table.status().message();
  EXPECT_EQ(table->rows(), 2u);
  float x[] = {1, 1};
  table->AddRow(1, x);
  EXPECT_EQ(x[0], 51);
  EXPECT_EQ(x[1], -49);
}

TEST(Qrnn, SegmentsAreIndependent) {
  constexpr size_t kWidth = kPanel;
  std::vector<float> weight(3 * kWidth * kWidth);
  for (size_t i = 0; i < weight.size(); ++i) {
    weight[i] = static_cast<float>(i * 7919 % 13) / 13 - 0.5f;
  }
  ModelBytes model;
  model.Halves("q.gates.weight", {3 * kWidth, kWidth}, weight);
  model.Halves("q.gates.bias", {3 * kWidth}, std::vector<float>(3 * kWidth, 0.25f));
  model.Halves("q.norm.weight", {kWidth}, std::vector<float>(kWidth, 1));
  model.Halves("q.norm.bias", {kWidth}, std::vector<float>(kWidth, 0));
  const std::string bytes = model.Build();
  Result<ModelFile> file = Open(bytes);
  Result<Qrnn> layer = Qrnn::Read(*file, "q", kWidth);
  ASSERT_TRUE(layer.ok()) << layer.status().message();
  Matrix both(6, kWidth), gates;
  for (size_t i = 0; i < 6; ++i) {
    for (size_t j = 0; j < kWidth; ++j)
      both.row(i)[j] = std::sin(static_cast<float>(i + j));
  }
  Matrix one(2, kWidth);
  std::copy(both.row(4), both.row(6), one.row(0));
  layer->Apply({{0, 3}, {4, 6}}, &both, &gates);
  layer->Apply({{0, 2}}, &one, &gates);
  for (size_t j = 0; j < kWidth; ++j) {
    EXPECT_EQ(both.row(4)[j], one.row(0)[j]);
    EXPECT_EQ(both.row(5)[j], one.row(1)[j]);
  }
}

}  // namespace
}  // namespace dragoman
