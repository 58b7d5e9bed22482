#include "extract/clause.h"

#include <algorithm>
#include <string_view>

namespace dragoman {
namespace {

// Control is at most a few clauses deep in real sentences; the bound keeps odd trees
// cheap.
constexpr int kMostSteps = 8;

bool IsVerbTag(Xpos xpos) { return xpos >= Xpos::kVB && xpos <= Xpos::kVBZ; }

}  // namespace

bool Clauses::IsPredicate(uint32_t t) const {
  return token(t).upos == Upos::kVerb || tree_.HasChild(t, Relation::kCop);
}

bool Clauses::IsRelativePronoun(uint32_t t) const {
  const Xpos xpos = token(t).xpos;
  return xpos == Xpos::kWDT || xpos == Xpos::kWP ||
         (token(t).lemma == "that" && token(t).upos == Upos::kPron);
}

bool Clauses::IsPassive(uint32_t t) const {
  if (tree_.HasChild(t, Relation::kAuxPass) || tree_.HasChild(t, Relation::kOblAgent)) {
    return true;
  }
  if (tree_.HasChild(t, Relation::kNsubjPass)) {
    // "lawmakers have called": parsers mistake perfects for passives, not the reverse.
    for (const uint32_t child : tree_.Children(t)) {
      if (token(child).relation == Relation::kAux && token(child).lemma == "have") {
        return false;
      }
    }
    return true;
  }
  // "since rebels threatened to attack", whatever participle the tagger took it for.
  const bool clause = BaseOf(token(t).relation) == Relation::kAdvcl;
  if (clause && tree_.HasChild(t, Relation::kNsubj)) return false;
  // A reduced relative is passive also where the tagger took the participle for a past
  // tense ("the man killed near Nablus"): a past tense would have a subject.
  const bool reduced = token(t).relation == Relation::kAcl && OwnSubject(t) < 0;
  if (token(t).xpos != Xpos::kVBN && !(reduced && token(t).xpos == Xpos::kVBD))
    return false;
  for (const uint32_t child : tree_.Children(t)) {
    if (token(child).relation == Relation::kAux && token(child).lemma == "have")
      return false;
    if (token(child).relation == Relation::kObj) return false;
  }
  // "the men arrested on Sunday", "... was tried and sentenced", "Three killed in blast"
  const Relation relation = token(t).relation;
  // "the kidnapped men"
  if (BaseOf(relation) == Relation::kAcl || relation == Relation::kRoot ||
      relation == Relation::kAmod) {
    return true;
  }
  if (relation == Relation::kConj && OwnSubject(t) < 0) {
    const int32_t head = tree_.Head(t);
    return head >= 0 && IsPassive(static_cast<uint32_t>(head));
  }
  return BaseOf(relation) == Relation::kAdvcl || relation == Relation::kXcomp;
}

int32_t Clauses::OwnSubject(uint32_t t) const {
  for (const Relation relation : {Relation::kNsubj, Relation::kNsubjPass,
                                  Relation::kNsubjOuter, Relation::kCsubj}) {
    const int32_t child = tree_.Child(t, relation);
    if (child >= 0) return child;
  }
  return -1;
}

int32_t Clauses::SubjectAbove(uint32_t t, int steps) const {
  if (steps > kMostSteps) return -1;
  const int32_t own = OwnSubject(t);
  if (own < 0) return InheritedSubject(t, steps);
  if (!IsRelativePronoun(static_cast<uint32_t>(own))) return own;
  // "the group that claimed": the noun which the clause modifies. A verb coordinated
  // inside the relative clause finds it through its first conjunct.
  const int32_t head = tree_.Head(t);
  return BaseOf(token(t).relation) == Relation::kAcl && head >= 0 ? head : own;
}

bool Clauses::StartsWithVerb(uint32_t t) const {
  const uint32_t first = tree_.Leftmost(t);
  return first == t || BaseOf(token(first).relation) == Relation::kAux;
}

bool Clauses::IsFinite(uint32_t t) const {
  const auto finite = [](Xpos xpos) {
    return xpos == Xpos::kVBD || xpos == Xpos::kVBZ || xpos == Xpos::kVBP ||
           xpos == Xpos::kMD;
  };
  if (finite(token(t).xpos)) return true;
  const auto children = tree_.Children(t);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    return BaseOf(token(child).relation) == Relation::kAux && finite(token(child).xpos);
  });
}

int32_t Clauses::InheritedSubject(uint32_t t, int steps) const {
  const int32_t head = tree_.Head(t);
  if (head < 0) return -1;
  const auto governor = static_cast<uint32_t>(head);
  switch (BaseOf(token(t).relation)) {
    case Relation::kAmod:
      return token(t).xpos == Xpos::kVBN ? head : -1;
    case Relation::kAcl: {
      if (!HasMark(t, "to")) return head;  // "rebels fighting the army"
      // "made a promise to help": who made it; "Iran's promise to help": whose it is.
      const int32_t owner = tree_.Child(governor, Relation::kNmodPoss);
      if (owner >= 0) return owner;
      const int32_t verb = Governor(governor);
      return verb < 0 ? -1 : SubjectAbove(static_cast<uint32_t>(verb), steps + 1);
    }
    case Relation::kXcomp: {
      const int32_t object = tree_.Child(governor, Relation::kObj);
      if (object >= 0 && token(t).upos == Upos::kVerb) return object;  // "urged R to V"
      return SubjectAbove(governor, steps + 1);
    }
    case Relation::kAdvcl:
      // "accused R of killing", "banned R from entering", "thanked R for helping"
      if (token(t).xpos == Xpos::kVBG && (HasMark(t, "of") || HasMark(t, "from") ||
                                          HasMark(t, "for") || HasMark(t, "into"))) {
        const int32_t object = Object(governor);
        if (object >= 0) return object;
      }
      [[fallthrough]];
    case Relation::kCcomp:
      // "say in the north troops [obl] have fallen": the parser has lost the subject,
      // which is not who says so; but "Iran says will retaliate" has none.
      if (IsFinite(t) && !StartsWithVerb(t)) return -1;
      [[fallthrough]];
    case Relation::kConj:
      if (!IsPredicate(governor)) return -1;
      return SubjectAbove(governor, steps + 1);
    default:
      return -1;
  }
}

int32_t Clauses::Actor(uint32_t t) const {
  if (!IsPassive(t)) return Subject(t);
  const int32_t agent = tree_.Child(t, Relation::kOblAgent);
  if (agent >= 0) return agent;
  const int32_t own = ByPhrase(t);
  if (own >= 0) return own;
  // "were shot dead by the army": the phrase may hang at the adjective.
  for (const uint32_t child : tree_.Children(t)) {
    const Upos upos = token(child).upos;
    if (upos != Upos::kAdj && upos != Upos::kAdv) continue;
    const int32_t below = ByPhrase(child);
    if (below >= 0) return below;
  }
  return -1;
}

int32_t Clauses::ByPhrase(uint32_t t) const {
  for (const Phrase& phrase : Phrases(t)) {
    if (phrase.preposition == "by" && token(phrase.token).upos != Upos::kVerb) {
      return static_cast<int32_t>(phrase.token);
    }
  }
  return -1;
}

int32_t Clauses::Object(uint32_t t) const {
  const int32_t own = tree_.Child(t, Relation::kObj);
  if (own >= 0 && !IsRelativePronoun(static_cast<uint32_t>(own))) return own;
  if (IsPassive(t)) return Subject(t);
  // "the sanctions (which) Washington imposed"
  const bool relative = token(t).relation == Relation::kAclRelcl;
  if (relative && (own >= 0 || OwnSubject(t) >= 0)) {
    const int32_t subject = OwnSubject(t);
    if (subject < 0 || !IsRelativePronoun(static_cast<uint32_t>(subject))) {
      return tree_.Head(t);
    }
  }
  return own;
}

bool Clauses::IsNegated(uint32_t t) const {
  for (const uint32_t child : tree_.Children(t)) {
    const std::string_view lemma = token(child).lemma;
    if (lemma == "not" || lemma == "never" || lemma == "n't") return true;
    if (lemma == "no" && token(child).relation == Relation::kDet) return true;
    if (lemma == "without") return true;
    // "no longer allows", "No soldier was hurt"
    const Relation base = BaseOf(token(child).relation);
    if (base == Relation::kAdvmod || base == Relation::kNsubj || base == Relation::kObj) {
      for (const uint32_t below : tree_.Children(child)) {
        if (token(below).lemma == "no" && token(below).upos != Upos::kIntj) return true;
      }
    }
  }
  return false;
}

std::vector<Clauses::Phrase> Clauses::Phrases(uint32_t t) const {
  std::vector<Phrase> result;
  for (const uint32_t child : tree_.Children(t)) {
    switch (BaseOf(token(child).relation)) {
      case Relation::kObl:
      case Relation::kNmod:
      case Relation::kAdvcl:
      case Relation::kAcl:
      case Relation::kXcomp:
      case Relation::kCcomp:
        break;
      default:
        continue;
    }
    for (const uint32_t below : tree_.Children(child)) {
      const Relation relation = token(below).relation;
      // "for attacking" is one, the infinitive of "to attack" none.
      const bool infinitive = relation == Relation::kMark && token(below).lemma == "to" &&
                              token(child).xpos == Xpos::kVB;
      if ((relation == Relation::kCase || relation == Relation::kMark) && !infinitive) {
        result.push_back({child, token(below).lemma});
      }
    }
  }
  return result;
}

bool Clauses::IsConditional(uint32_t t) const {
  for (const uint32_t child : tree_.Children(t)) {
    const bool clause = BaseOf(token(child).relation) == Relation::kAdvcl;
    if (clause && (HasMark(child, "if") || HasMark(child, "unless"))) return true;
  }
  return false;
}

bool Clauses::HasMark(uint32_t t, std::string_view lemma) const {
  for (const uint32_t child : tree_.Children(t)) {
    if (token(child).relation == Relation::kMark && token(child).lemma == lemma)
      return true;
  }
  return false;
}

int32_t Clauses::Governor(uint32_t t) const {
  for (int32_t head = tree_.Head(t); head >= 0; head = tree_.Head(head)) {
    if (IsVerbTag(token(head).xpos) || IsPredicate(head)) return head;
  }
  return -1;
}

}  // namespace dragoman
