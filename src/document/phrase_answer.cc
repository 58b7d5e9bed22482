#include "document/phrase_answer.h"

#include <algorithm>
#include <utility>

#include "document/members.h"
#include "document/tree.h"

namespace dragoman {
namespace {

class Answering {
 public:
  Answering(const Document& document, uint32_t begin)
      : document_(document), tree_(document), begin_(begin) {}

  PhraseAnswer Answer() const {
    PhraseAnswer answer;
    const int32_t highest = Highest();
    if (highest < 0) return answer;
    const Mention& mention = document_.mentions[highest];
    answer.found = true;
    answer.kind = mention.kind;
    answer.entity = mention.entity;
    answer.entry = mention.entry;
    const std::vector<int32_t> all = AllOf(highest);
    if (all.size() < 2) return answer;
    for (const int32_t m : all) answer.members.push_back(document_.mentions[m].entity);
    KeepWhatIsCommon(&answer);
    return answer;
  }

 private:
  // The wider one of two that are equally high, then the first.
  int32_t Highest() const {
    int32_t best = -1;
    for (size_t m = 0; m < document_.mentions.size(); ++m) {
      const Mention& mention = document_.mentions[m];
      if (document_.tokens[mention.head].span.begin < begin_) continue;
      if (best >= 0 && !IsHigher(mention, document_.mentions[best])) continue;
      best = static_cast<int32_t>(m);
    }
    return best;
  }

  bool IsHigher(const Mention& a, const Mention& b) const {
    const uint32_t depth_a = tree_.Depth(a.head), depth_b = tree_.Depth(b.head);
    if (depth_a != depth_b) return depth_a < depth_b;
    return a.end - a.begin > b.end - b.begin;
  }

  std::vector<int32_t> AllOf(int32_t highest) const {
    std::vector<int32_t> all = Members(document_, highest);
    const uint32_t head = document_.mentions[highest].head;
    for (size_t m = 0; m < document_.mentions.size(); ++m) {
      const uint32_t other = document_.mentions[m].head;
      const bool joined = tree_.Head(other) == static_cast<int32_t>(head) &&
                          document_.tokens[other].relation == Relation::kConj;
      if (!joined || static_cast<int32_t>(m) == highest) continue;
      for (const int32_t one : Members(document_, static_cast<int32_t>(m))) {
        if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
      }
    }
    return all;
  }

  static void KeepWhatIsCommon(PhraseAnswer* answer) {
    Entity& whole = answer->entity;
    const Entity first = answer->members[0];
    whole.country = first.country;
    whole.sectors = first.sectors;
    whole.code = first.code;
    whole.name.clear();
    whole.office.clear();
    whole.wikidata.clear();
    whole.confidence = first.confidence;
    for (const Entity& member : answer->members) {
      if (member.country != whole.country) whole.country.clear();
      if (member.code != whole.code) whole.code.clear();
      if (member.sectors != whole.sectors) whole.sectors.clear();
      whole.confidence = std::min(whole.confidence, member.confidence);
    }
  }

  const Document& document_;
  const Tree tree_;
  const uint32_t begin_;
};

}  // namespace

PhraseAnswer PhraseAnswerAt(const Document& document, uint32_t begin) {
  return Answering(document, begin).Answer();
}

}  // namespace dragoman
