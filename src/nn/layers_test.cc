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

}  // namespace
}  // namespace dragoman
