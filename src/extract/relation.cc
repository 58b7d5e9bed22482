#include "extract/relation.h"

#include <algorithm>

#include "extract/relation_features.h"

namespace dragoman {
namespace {

// What is said in words that look ahead is itself a fact: "will not allow" is a refusal.
bool LooksAhead(EventType type) {
  return type == EventType::kAgree || type == EventType::kThreaten ||
         type == EventType::kReject || type == EventType::kRequest ||
         type == EventType::kConcede;
}

constexpr size_t kRoom = 768;  // features; for more the list grows

Factuality FactualityOf(const SeenFrame* seen, EventType type) {
  if (seen == nullptr) return Factuality::kReported;
  const Candidate* closest = seen->candidate;
  const Circumstances& c = closest->circumstances;
  const bool turned = closest->type != type && LooksAhead(type);
  if (turned) return Factuality::kReported;
  if (c.negated || closest->frame().negates) return Factuality::kNegated;
  if (c.hypothetical) return Factuality::kHypothetical;
  if ((c.future || closest->frame().future) && !LooksAhead(type)) {
    return Factuality::kFuture;
  }
  return c.claimed ? Factuality::kClaimed : Factuality::kReported;
}

}  // namespace

Relations::Relations(const ExtractKnowledge& knowledge, const ExtractOptions& options,
                     const Document& document)
    : ontology_(*knowledge.ontology),
      model_(options.accurate ? knowledge.relations_accurate
                              : knowledge.relations_default),
      document_(document),
      tree_(document),
      clauses_(document, tree_),
      candidates_(CandidatesOf(knowledge, options, document)) {}

PairAnswer Relations::Between(const PairSpans& spans, const TypeChances& read) const {
  const RelationView view(document_, tree_, clauses_, spans);
  const std::vector<SeenFrame> frames = SeenFrames(view, candidates_);
  FeatureNames features;
  features.Reserve(kRoom);
  DescribeRelation(view, frames, &features);
  const TypeChances chances = Mixed(model_.Chances(features.ids()), read);
  PairAnswer answer;
  answer.ranking.reserve(chances.size());
  for (size_t k = 1; k < chances.size(); ++k) {
    answer.ranking.push_back({static_cast<EventType>(k), chances[k]});
  }
  std::stable_sort(
      answer.ranking.begin(), answer.ranking.end(),
      [](const RankedType& a, const RankedType& b) { return a.chance > b.chance; });
  answer.type = answer.ranking[0].type;
  answer.confidence = answer.ranking[0].chance;
  answer.quad_code = ontology_.QuadCode(answer.type);
  const SeenFrame* closest = ClosestFrame(frames, answer.type);
  if (closest == nullptr) closest = ClosestFrame(frames, EventType::kNone);
  answer.factuality = FactualityOf(closest, answer.type);
  return answer;
}

}  // namespace dragoman
