#include "extract/relation.h"

#include <algorithm>

#include "document/tree.h"
#include "extract/relation_features.h"

namespace dragoman {
namespace {

// What is said in words that look ahead is itself a fact: "will not allow" is a refusal.
bool LooksAhead(EventType type) {
  return type == EventType::kAgree || type == EventType::kThreaten ||
         type == EventType::kReject || type == EventType::kRequest ||
         type == EventType::kConcede;
}

Factuality FactualityOf(const Candidate* closest, EventType type) {
  if (closest == nullptr) return Factuality::kReported;
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

PairAnswer RelationOf(const ExtractKnowledge& knowledge, const ExtractOptions& options,
                      const Document& document, const PairSpans& spans,
                      const TypeChances& read) {
  const Tree tree(document);
  const Clauses clauses(document, tree);
  const RelationView view(document, tree, clauses, spans);
  const std::vector<Candidate> candidates = CandidatesOf(knowledge, options, document);
  FeatureNames features;
  DescribeRelation(view, candidates, &features);
  const RelationModel& model =
      options.accurate ? knowledge.relations_accurate : knowledge.relations_default;
  const TypeChances chances = Mixed(model.Chances(features.ids()), read);
  PairAnswer answer;
  for (size_t k = 1; k < chances.size(); ++k) {
    answer.ranking.push_back({static_cast<EventType>(k), chances[k]});
  }
  std::stable_sort(
      answer.ranking.begin(), answer.ranking.end(),
      [](const RankedType& a, const RankedType& b) { return a.chance > b.chance; });
  answer.type = answer.ranking[0].type;
  answer.confidence = answer.ranking[0].chance;
  answer.quad_code = knowledge.ontology->QuadCode(answer.type);
  const Candidate* closest = ClosestFrame(view, candidates, answer.type);
  if (closest == nullptr) closest = ClosestFrame(view, candidates, EventType::kNone);
  answer.factuality = FactualityOf(closest, answer.type);
  return answer;
}

}  // namespace dragoman
