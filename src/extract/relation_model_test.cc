#include "extract/relation_model.h"

#include <gtest/gtest.h>

#include <cmath>

#include <string>
#include <utility>

#include "extract/feature_names.h"

namespace dragoman {
namespace {

RelationModel Load(std::string text, Diagnostics* diagnostics) {
  DataFiles files;
  files.Add("choice/relations-default.txt", std::move(text));
  return RelationModel::Load(files, "choice/relations-default.txt", diagnostics);
}

float ChanceOf(EventType type, const TypeChances& chances) {
  return chances[static_cast<size_t>(type)];
}

TEST(RelationModel, IsASoftmaxOfSums) {
  Diagnostics diagnostics;
  const RelationModel model =
      Load("verb|s|aid\tAID=2 ACCUSE=-1\nalways\tAID=0.5\n", &diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  const uint64_t always = FeatureNames::HashOf("always");
  const uint64_t aid = FeatureNames::HashOf("verb|s|aid");
  const TypeChances chances = model.Chances({always, aid, aid, 17});
  EXPECT_NEAR(ChanceOf(EventType::kAid, chances) / ChanceOf(EventType::kAgree, chances),
              std::exp(2.5), 1e-3);
  EXPECT_NEAR(
      ChanceOf(EventType::kAccuse, chances) / ChanceOf(EventType::kAgree, chances),
      std::exp(-1.0), 1e-4);
  EXPECT_EQ(ChanceOf(EventType::kNone, chances), 0);
}

TEST(RelationModel, WithoutWeightsAllTypesAreEquallyLikely) {
  EXPECT_NEAR(ChanceOf(EventType::kAid, RelationModel().Chances({1, 2})), 1.0 / 16, 1e-6);
}

TEST(RelationModel, TellsALineThatItCannotRead) {
  Diagnostics diagnostics;
  Load("always\tAID=much\n", &diagnostics);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].reason, "this is no type with its weight");
  EXPECT_EQ(diagnostics[0].remedy, "write a feature, a tab, and weights as AID=0.31");
}

}  // namespace
}  // namespace dragoman
