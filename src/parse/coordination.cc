#include "parse/coordination.h"

#include <cstdint>
#include <vector>

namespace dragoman {
namespace {

bool CanBeCoordinated(Relation relation) {
  switch (BaseOf(relation)) {
    case Relation::kNsubj:
    case Relation::kObj:
    case Relation::kObl:
    case Relation::kNmod:
      return true;
    default:
      return false;
  }
}

}  // namespace

void MendCoordination(Document& document) {
  std::vector<Token>& tokens = document.tokens;
  for (const Sentence& sentence : document.sentences) {
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (tokens[t].relation != Relation::kCc ||
          tokens[t].head <= static_cast<int32_t>(t)) {
        continue;
      }
      Token& conjunct = tokens[tokens[t].head];
      if (!CanBeCoordinated(conjunct.relation) || conjunct.head < 0) continue;
      // The nearest token before the conjunction in the same place is the first conjunct.
      for (uint32_t before = t; before-- > sentence.begin;) {
        const Token& first = tokens[before];
        if (first.head != conjunct.head || first.relation != conjunct.relation) continue;
        conjunct.head = static_cast<int32_t>(before);
        conjunct.relation = Relation::kConj;
        break;
      }
    }
  }
}

}  // namespace dragoman
