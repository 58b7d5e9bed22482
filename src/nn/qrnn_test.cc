#include "nn/qrnn.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "nn/model_bytes.h"

namespace dragoman {
namespace {

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
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  Result<Qrnn> layer = Qrnn::Read(*file, "q", kWidth);
  ASSERT_TRUE(layer.ok()) << layer.status().message();
  Matrix both(6, kWidth);
  QrnnScratch scratch;
  for (size_t i = 0; i < 6; ++i) {
    for (size_t j = 0; j < kWidth; ++j)
      both.row(i)[j] = std::sin(static_cast<float>(i + j));
  }
  Matrix one(2, kWidth);
  std::copy(both.row(4), both.row(6), one.row(0));
  layer->Apply({{0, 3}, {4, 6}}, &both, &scratch);
  layer->Apply({{0, 2}}, &one, &scratch);
  for (size_t j = 0; j < kWidth; ++j) {
    EXPECT_EQ(both.row(4)[j], one.row(0)[j]);
    EXPECT_EQ(both.row(5)[j], one.row(1)[j]);
  }
}

}  // namespace
}  // namespace dragoman
