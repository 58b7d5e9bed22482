#include "document/pair_labels.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr int kYieldQuadCode = 2;  // CAMEO's root 08 is material cooperation

}  // namespace

PairAnswer WithYield(PairAnswer answer) {
  std::vector<RankedType>& ranking = answer.ranking;
  double both = 0;
  for (RankedType& ranked : ranking) {
    if (ranked.type == EventType::kRetreat) both = ranked.chance;
  }
  std::erase_if(ranking,
                [](const RankedType& r) { return r.type == EventType::kRetreat; });
  for (RankedType& ranked : ranking) {
    if (ranked.type == EventType::kConcede) ranked.chance += both;
  }
  std::stable_sort(
      ranking.begin(), ranking.end(),
      [](const RankedType& a, const RankedType& b) { return a.chance > b.chance; });
  if (ranking.empty()) return answer;
  answer.type = ranking[0].type;
  answer.confidence = ranking[0].chance;
  if (answer.type == EventType::kConcede) answer.quad_code = kYieldQuadCode;
  return answer;
}

std::string_view LabelOf(EventType type, PairLabels labels) {
  if (labels == PairLabels::kCameo15 && type == EventType::kConcede) return "YIELD";
  return ToString(type);
}

}  // namespace dragoman
