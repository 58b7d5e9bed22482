#include "nn/model_file.h"

#include <gtest/gtest.h>

#include "nn/model_bytes.h"

namespace dragoman {
namespace {

std::string SmallModel() {
  ModelBytes model;
  model.Line("setting\tnetwork\tstudent-1");
  model.Line("list\tupos\tNOUN\tVERB");
  model.Line("remark\tof a later version");
  model.Halves("a", {2, 2}, {1, 2, 3, 4});
  model.Add<uint32_t>("b", "u32", {3}, {7, 8, 9});
  return model.Build();
}

TEST(ModelFile, ReadsWhatWasWritten) {
  const std::string bytes = SmallModel();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "small");
  ASSERT_TRUE(file.ok()) << file.status().message();
  EXPECT_EQ(file->Setting("network"), "student-1");
  EXPECT_EQ(file->List("upos"), (std::vector<std::string_view>{"NOUN", "VERB"}));
  EXPECT_TRUE(file->List("none").empty());
  EXPECT_EQ(file->Find("a")->Floats(), (std::vector<float>{1, 2, 3, 4}));
  EXPECT_EQ(file->Find("b")->Integers(), (std::vector<uint32_t>{7, 8, 9}));
  EXPECT_EQ(file->Find("c"), nullptr);
}

TEST(ModelFile, NeedSaysWhatIsMissing) {
  const std::string bytes = SmallModel();
  Result<ModelFile> file = ModelFile::FromBytes(bytes, "small");
  ASSERT_TRUE(file.ok());
  EXPECT_TRUE(file->Need("a", TensorType::kFloat16, {2, 2}).ok());
  EXPECT_EQ(file->Need("a", TensorType::kFloat16, {4}).status().message(),
            "small: the model's tensor \"a\" is of another type or shape; take the model "
            "of this release");
  EXPECT_EQ(file->Need("c", TensorType::kInt8, {1}).status().message(),
            "small: the model's tensor \"c\" is missing; take the model of this release");
}

TEST(ModelFile, EveryTruncationIsNoticed) {
  const std::string bytes = SmallModel();
  for (size_t n = 0; n < bytes.size(); ++n) {
    const std::string cut = bytes.substr(0, n);
    EXPECT_FALSE(ModelFile::FromBytes(cut, "cut").ok()) << n;
  }
  EXPECT_FALSE(ModelFile::FromBytes(bytes + "x", "longer").ok());
}

TEST(ModelFile, EveryFlippedBitIsNoticed) {
  const std::string bytes = SmallModel();
  for (size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
    std::string damaged = bytes;
    damaged[bit / 8] ^= static_cast<char>(1 << (bit % 8));
    EXPECT_FALSE(ModelFile::FromBytes(damaged, "damaged").ok()) << bit;
  }
}

TEST(ModelFile, ForeignFile) {
  EXPECT_EQ(ModelFile::FromBytes(std::string(1000, 'x'), "novel.txt").status().message(),
            "novel.txt: this is not a Dragoman model; give a file that ends in .dgm");
}

TEST(ModelFile, TensorsMustLieInside) {
  for (const char* line :
       {"tensor\ta\tf16\t0\t1000", "tensor\ta\tf16\t99999\t1", "tensor\ta\tf16\t0\t-1",
        "tensor\ta\tf16\t0\t4294967296\t4294967296", "tensor\ta\tf99\t0\t1", "tensor\ta",
        "tensor\ta\tf16\t0\t0"}) {
    ModelBytes model;
    model.Line(line);
    const std::string bytes = model.Build();
    EXPECT_FALSE(ModelFile::FromBytes(bytes, "bad").ok()) << line;
  }
}

TEST(ModelFile, AbsentFile) { EXPECT_FALSE(ModelFile::Load("/no/such/model.dgm").ok()); }

}  // namespace
}  // namespace dragoman
