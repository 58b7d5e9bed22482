#include "parse/coordination.h"

#include <cstdint>
#include <string_view>
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

bool IsModifier(Relation relation) {
  switch (BaseOf(relation)) {
    case Relation::kAmod:
    case Relation::kCompound:
    case Relation::kNmodDesc:
    case Relation::kNummod:
      return true;
    default:
      return relation == Relation::kNmodPoss;
  }
}

bool IsPartOfName(std::string_view word) {
  return word == "North" || word == "South" || word == "East" || word == "West";
}

// The joints of one sentence.
class Joints {
 public:
  Joints(Document& document, const Sentence& sentence)
      : document_(document), tokens_(document.tokens), sentence_(sentence) {}

  void Mend() {
    for (uint32_t t = sentence_.begin; t < sentence_.end; ++t) {
      if (tokens_[t].relation != Relation::kCc ||
          tokens_[t].head <= static_cast<int32_t>(t)) {
        continue;
      }
      const uint32_t conjunct = PhraseBehind(t);
      JoinSubject(t, conjunct);
      if (tokens_[conjunct].head < 0) continue;
      if (!JoinBetween(t, conjunct)) JoinInSamePlace(t, conjunct);
      JoinHalvesOfNames(t);
    }
  }

 private:
  // The noun of the phrase that begins behind the conjunction at `t`, though the
  // conjunction may hang at its first word: "NATO and [Afghan forces]".
  uint32_t PhraseBehind(uint32_t t) const {
    auto phrase = static_cast<uint32_t>(tokens_[t].head);
    while (IsModifier(tokens_[phrase].relation) &&
           tokens_[phrase].head > static_cast<int32_t>(phrase)) {
      const auto noun = static_cast<uint32_t>(tokens_[phrase].head);
      if (HasModifierBefore(noun, t)) break;  // "[NATO] and [Afghan] forces"
      phrase = noun;
    }
    return phrase;
  }

  bool HasModifierBefore(uint32_t noun, uint32_t t) const {
    for (uint32_t before = sentence_.begin; before < t; ++before) {
      if (tokens_[before].head == static_cast<int32_t>(noun)) return true;
    }
    return false;
  }

  // The nearest token before the conjunction in the same place is the first conjunct.
  void JoinInSamePlace(uint32_t t, uint32_t conjunct) {
    const Token& second = tokens_[conjunct];
    if (!CanBeCoordinated(second.relation)) return;
    for (uint32_t before = t; before-- > sentence_.begin;) {
      const Token& first = tokens_[before];
      if (first.head != second.head || first.relation != second.relation) continue;
      Join(before, t, conjunct);
      return;
    }
  }

  // "between A and B": A is joined to something, whatever the parser took B for.
  bool JoinBetween(uint32_t t, uint32_t conjunct) {
    if (!CanBeCoordinated(tokens_[conjunct].relation)) return false;
    for (uint32_t before = t; before-- > sentence_.begin;) {
      if (tokens_[before].relation == Relation::kConj) return false;
      if (tokens_[before].lemma != "between") continue;
      const int32_t first = tokens_[before].head;
      const bool whole = first > static_cast<int32_t>(before) &&
                         first < static_cast<int32_t>(t) &&
                         tokens_[before].relation == Relation::kCase;
      if (!whole || IsBelow(first, conjunct)) return false;
      Join(static_cast<uint32_t>(first), t, conjunct);
      return true;
    }
    return false;
  }

  bool IsBelow(int32_t t, uint32_t ancestor) const {
    for (int32_t at = t; at >= 0; at = tokens_[at].head) {
      if (at == static_cast<int32_t>(ancestor)) return true;
    }
    return false;
  }

  // "after U.S. and Iraqi forces raided it", where the conjunction hangs at the verb and
  // the word before it as a bare phrase: both are the subject.
  void JoinSubject(uint32_t t, uint32_t verb) {
    if (t == sentence_.begin || tokens_[verb].upos != Upos::kVerb) return;
    const uint32_t before = t - 1;
    if (tokens_[before].head != static_cast<int32_t>(verb) ||
        BaseOf(tokens_[before].relation) != Relation::kObl || HasCase(before)) {
      return;
    }
    for (uint32_t second = t + 1; second < verb; ++second) {
      const Relation relation = tokens_[second].relation;
      if (tokens_[second].head != static_cast<int32_t>(verb)) continue;
      if (BaseOf(relation) != Relation::kNsubj || !IsBelow(t + 1, second)) return;
      tokens_[before].relation = relation;
      return Join(before, t, second);
    }
  }

  bool HasCase(uint32_t noun) const {
    for (uint32_t t = sentence_.begin; t < noun; ++t) {
      const bool child = tokens_[t].head == static_cast<int32_t>(noun);
      if (child && tokens_[t].relation == Relation::kCase) return true;
    }
    return false;
  }

  // "North and South Korea" are two, the first short for a name of its own.
  void JoinHalvesOfNames(uint32_t t) {
    if (t == sentence_.begin || t + 2 >= sentence_.end) return;
    const uint32_t half = t - 1, name = t + 2;
    if (!IsPartOfName(document_.Text(tokens_[half])) ||
        !IsPartOfName(document_.Text(tokens_[t + 1])) ||
        tokens_[name].upos != Upos::kPropn || tokens_[name].head < 0 ||
        tokens_[half].head != static_cast<int32_t>(name)) {
      return;
    }
    tokens_[half].head = tokens_[name].head;
    tokens_[half].relation = tokens_[name].relation;
    tokens_[t + 1].head = static_cast<int32_t>(name);
    tokens_[t + 1].relation = Relation::kCompound;
    for (uint32_t before = sentence_.begin; before < half; ++before) {
      if (tokens_[before].head == static_cast<int32_t>(name)) {
        tokens_[before].head = static_cast<int32_t>(half);  // "with", "the"
      }
    }
    Join(half, t, name);
  }

  void Join(uint32_t first, uint32_t conjunction, uint32_t second) {
    tokens_[conjunction].head = static_cast<int32_t>(second);
    tokens_[second].head = static_cast<int32_t>(first);
    tokens_[second].relation = Relation::kConj;
  }

  Document& document_;
  std::vector<Token>& tokens_;
  const Sentence& sentence_;
};

}  // namespace

void MendCoordination(Document& document) {
  for (const Sentence& sentence : document.sentences) Joints(document, sentence).Mend();
}

}  // namespace dragoman
