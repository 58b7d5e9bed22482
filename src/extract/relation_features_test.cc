#include "extract/relation_features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "document/tree_text.h"

namespace dragoman {
namespace {

// The features of the pair whose two spans these words are.
std::vector<std::string> Features(std::string_view trees, std::string_view source,
                                  std::string_view target, TriggerGuess guess = {}) {
  Document document = TreeText(trees);
  if (guess.chance > 0) document.trigger_guesses = {guess};
  const Tree tree(document);
  const Clauses clauses(document, tree);
  const auto span = [&](std::string_view words) {
    const auto begin = static_cast<uint32_t>(document.article.text.find(words));
    return Span{begin, begin + static_cast<uint32_t>(words.size())};
  };
  const RelationView view(document, tree, clauses, {span(source), span(target)});
  FeatureNames features(true);
  DescribeRelation(view, {}, &features);
  return features.names();
}

void ExpectAll(const std::vector<std::string>& names,
               const std::vector<std::string>& wanted) {
  for (const std::string& name : wanted) {
    EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
  }
}

constexpr std::string_view kBan =
    "Chad/NNP/4/nsubj did|do/VBD/4/aux not/RB/4/advmod lift/VB/0/root the/DT/6/det "
    "ban/NN/4/obj on/IN/8/case Mali/NNP/6/nmod ././4/punct";

TEST(RelationFeatures, NamesTheWordsWithTheTwoAsOne) {
  ExpectAll(Features(kBan, "Chad", "Mali"),
            {"two|<s>|do", "three|ban|on|<t>", "between|lift", "word|ban", "order|st",
             "behind|.", "in|s|Chad"});
}

TEST(RelationFeatures, NamesTheWayBetweenTheTwo) {
  ExpectAll(
      Features(kBan, "Chad", "Mali"),
      {"path|lift", "path|ban", "path|lift|ban", "above|t|ban", "verb|s|lift", "not|s",
       "not|s|lift", "aux|s|do", "pair|lift|obj|ban", "case|t|on", "same verb|1"});
}

TEST(RelationFeatures, SaysWhoIsMissing) {
  ExpectAll(Features(kBan, "Chad", ""), {"missing|t"});
}

TEST(RelationFeatures, NamesEveryStepThatAGuessReaches) {
  const std::vector<std::string> names =
      Features(kBan, "Chad", "Mali", {3, EventType::kConcede, 0.6F});
  ExpectAll(names, {"guess|any|CONCEDE|5", "guess|path|CONCEDE|50",
                    "guess|verb|CONCEDE|50", "guess|path|top|CONCEDE"});
  EXPECT_EQ(std::find(names.begin(), names.end(), "guess|any|CONCEDE|70"), names.end());
}

}  // namespace
}  // namespace dragoman
