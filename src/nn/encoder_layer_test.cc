#include "nn/encoder_layer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "nn/model_bytes.h"

namespace dragoman {
namespace {

constexpr size_t kWidth = 32, kInner = 64;

std::string Model() {
  std::mt19937 engine(1);
  ModelBytes model;
  const auto linear = [&](const std::string& name, size_t out, size_t in) {
    std::vector<int8_t> rows(out * in);
    for (int8_t& b : rows) b = static_cast<int8_t>(engine() % 255 - 127);
    model.Add("l." + name + ".rows", "i8", {out, in}, rows);
    model.Add("l." + name + ".scale", "f32", {out}, std::vector<float>(out, 0.004f));
    model.Halves("l." + name + ".bias", {out}, std::vector<float>(out, 0.125f));
  };
  linear("qkv", 3 * kWidth, kWidth);
  linear("out", kWidth, kWidth);
  linear("up", kInner, kWidth);
  linear("down", kWidth, kInner);
  for (const char* norm : {"l.norm1", "l.norm2"}) {
    model.Halves(std::string(norm) + ".weight", {kWidth}, std::vector<float>(kWidth, 1));
    model.Halves(std::string(norm) + ".bias", {kWidth}, std::vector<float>(kWidth, 0));
  }
  return model.Build();
}

Matrix Input(size_t rows) {
  std::mt19937 engine(2);
  std::normal_distribution<float> normal;
  Matrix x(rows, kWidth);
  for (size_t i = 0; i < rows; ++i) {
    for (size_t j = 0; j < kWidth; ++j) x.row(i)[j] = normal(engine);
  }
  return x;
}

TEST(EncoderLayer, SentencesAreIndependent) {
  const std::string bytes = Model();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  Result<EncoderLayer> layer = EncoderLayer::Read(*file, "l", kWidth);
  ASSERT_TRUE(layer.ok()) << layer.status().message();
  Matrix both = Input(90), one(60, kWidth);
  std::copy(both.row(30), both.row(30) + 60 * kWidth, one.row(0));
  EncoderScratch scratch;
  layer->Apply({{0, 30}, {30, 90}}, &both, &scratch);
  layer->Apply({{0, 60}}, &one, &scratch);
  for (size_t i = 0; i < 60; ++i) {
    for (size_t j = 0; j < kWidth; ++j) ASSERT_EQ(both.row(30 + i)[j], one.row(i)[j]);
  }
}

TEST(EncoderLayer, APieceReadsItsSentence) {
  const std::string bytes = Model();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  Result<EncoderLayer> layer = EncoderLayer::Read(*file, "l", kWidth);
  Matrix x = Input(5), y = Input(5);
  y.row(1)[0] += 10;
  EncoderScratch scratch;
  layer->Apply({{0, 3}, {3, 5}}, &x, &scratch);
  layer->Apply({{0, 3}, {3, 5}}, &y, &scratch);
  EXPECT_NE(x.row(0)[3], y.row(0)[3]);
  EXPECT_NE(x.row(2)[3], y.row(2)[3]);
  EXPECT_EQ(x.row(3)[3], y.row(3)[3]);
  EXPECT_EQ(x.row(4)[3], y.row(4)[3]);
}

TEST(EncoderLayer, MissingLayer) {
  const std::string bytes = Model();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "test");
  EXPECT_EQ(EncoderLayer::Read(*file, "m", kWidth).status().message(),
            "test: the model lacks a layer, or a layer has an impossible width; take the "
            "model of this release");
}

}  // namespace
}  // namespace dragoman
