#include "extract/relation_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>
#include <numeric>
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

TEST(RelationModel, OfTwoLinesTheLastCounts) {
  Diagnostics diagnostics;
  const RelationModel model = Load("a\tAID=2\nb\tAID=7\na\tAID=1\n", &diagnostics);
  const TypeChances chances = model.Chances({FeatureNames::HashOf("a")});
  EXPECT_NEAR(ChanceOf(EventType::kAid, chances) / ChanceOf(EventType::kAgree, chances),
              std::exp(1.0), 1e-4);
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

TypeChances Of(std::initializer_list<std::pair<EventType, float>> list) {
  TypeChances chances = {};
  for (const auto& [type, chance] : list) chances[static_cast<size_t>(type)] = chance;
  return chances;
}

TEST(RelationModel, IsMixedWithWhatTheNetworkReads) {
  const TypeChances weighed = Of({{EventType::kAid, 0.6F}, {EventType::kReject, 0.4F}});
  EXPECT_EQ(Mixed(weighed, {}), weighed);
  const TypeChances mixed = Mixed(weighed, Of({{EventType::kReject, 1.0F}}));
  EXPECT_GT(mixed[static_cast<size_t>(EventType::kReject)], 0.85F);
  EXPECT_NEAR(std::accumulate(mixed.begin(), mixed.end(), 0.0F), 1, 1e-5);
}

TEST(RelationModel, WhetherItIsAConcessionOrARetreatTheNetworkDoesNotSay) {
  const TypeChances weighed = Of({{EventType::kConcede, 0.3F},
                                  {EventType::kRetreat, 0.1F},
                                  {EventType::kAid, 0.6F}});
  const TypeChances mixed = Mixed(weighed, Of({{EventType::kRetreat, 1.0F}}));
  const float concede = mixed[static_cast<size_t>(EventType::kConcede)];
  EXPECT_GT(concede, 0.6F);
  EXPECT_NEAR(concede / mixed[static_cast<size_t>(EventType::kRetreat)], 3, 1e-4);
}

}  // namespace
}  // namespace dragoman
