#include "extract/legacy_transformation.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace dragoman {
namespace {

using Mentions = std::vector<uint32_t>;

class Transformer {
 public:
  Transformer(const LegacyVerbs& verbs, const LegacyVerbMatcher& matcher,
              const Document& document, const Tree& tree, const Clauses& clauses,
              const Participants& participants, std::vector<Candidate>* candidates)
      : verbs_(verbs),
        matcher_(matcher),
        document_(document),
        tree_(tree),
        clauses_(clauses),
        participants_(participants),
        candidates_(*candidates) {}

  void Run() {
    for (Candidate& inner : candidates_) {
      if (inner.dropped || !verbs_.Has(inner.frame().id)) continue;
      const int32_t outer = Outer(inner.head());
      if (outer < 0) continue;
      for (const auto& t : verbs_.transformations()) {
        if (Apply(*t, static_cast<uint32_t>(outer), &inner)) break;
      }
    }
  }

 private:
  // The verb that governs the clause of `t`.
  int32_t Outer(uint32_t t) const {
    const Relation base = BaseOf(document_.tokens[t].relation);
    const bool clause = base == Relation::kCcomp || base == Relation::kXcomp;
    const int32_t outer = tree_.Head(t);
    if (clause) return outer;
    // "The government attacked, she said"
    return base == Relation::kRoot ? tree_.Child(t, Relation::kParataxis) : -1;
  }

  bool Apply(const LegacyVerbs::Transformation& t, uint32_t outer, Candidate* inner) {
    if (!matcher_.IsVerb(outer, t.text.outer)) return false;
    if (t.text.inner != "q" && !matcher_.IsVerb(inner->head(), t.text.inner) &&
        !SharesCode(t.text.inner, *inner)) {
      return false;
    }
    std::map<std::string, Mentions> actors;
    const bool unsaid = tree_.Child(inner->head(), Relation::kNsubj) < 0 &&
                        tree_.Child(inner->head(), Relation::kNsubjPass) < 0;
    if (!Bind(t.text.source, PeopleAt(clauses_.Actor(outer)), &actors)) return false;
    if (t.text.inner_source == "_") {
      if (!unsaid) return false;
    } else if (!Bind(t.text.inner_source, inner->actors, &actors)) {
      return false;
    }
    if (!Bind(t.text.inner_target, inner->recipients, &actors)) return false;
    const auto from = actors.find(t.text.from), to = actors.find(t.text.to);
    if (from == actors.end() || to == actors.end()) return false;
    Become(t.frame, from->second, to->second, inner);
    for (Candidate& other : candidates_) {
      if (other.dropped || other.head() != outer) continue;
      other.dropped = true;
      other.loss = "is taken into " + t.frame.id;
    }
    return true;
  }

  // "ATTACK" stands for all verbs with its code.
  bool SharesCode(const std::string& name, const Candidate& inner) const {
    const auto& named = verbs_.At(name);
    if (named.empty() || named[0]->rules.empty()) return false;
    std::string code = named[0]->rules.back()->frame.cameo;
    while (code.size() > 2 && code.back() == '0') code.pop_back();  // 190: any of 19
    return code.size() >= 2 && inner.cameo.starts_with(code);
  }

  Mentions PeopleAt(int32_t t) const {
    if (t < 0) return {};
    return participants_.Expand(participants_.At(static_cast<uint32_t>(t)));
  }

  bool AreSame(const Mentions& a, const Mentions& b) const {
    return std::any_of(a.begin(), a.end(), [&](uint32_t one) {
      const int32_t chain = document_.mentions[one].chain;
      return std::any_of(b.begin(), b.end(), [&](uint32_t other) {
        return one == other || (chain >= 0 && chain == document_.mentions[other].chain);
      });
    });
  }

  bool Bind(const std::string& letter, const Mentions& mentions,
            std::map<std::string, Mentions>* actors) const {
    if (letter == ".") return true;
    if (letter == "_") return mentions.empty();
    if (mentions.empty()) return false;
    for (const auto& [other, bound] : *actors) {
      if (AreSame(bound, mentions) != (other == letter)) return false;
    }
    (*actors)[letter] = mentions;
    return true;
  }

  void Become(const Frame& frame, Mentions from, Mentions to, Candidate* inner) {
    inner->actors = std::move(from);
    inner->recipients = std::move(to);
    inner->joint.clear();
    // What is said or wanted was done by saying or wanting it.
    inner->circumstances.claimed = inner->circumstances.hypothetical = false;
    inner->circumstances.future = inner->circumstances.negated = false;
    inner->circumstances.speaker = -1;
    inner->trial.frame = &frame;
    if (frame.cameo.empty()) return;  // "= a b Q": the code of the inner verb stays
    inner->type = frame.type;
    inner->modes = frame.modes;
    inner->cameo = frame.cameo;
  }

  const LegacyVerbs& verbs_;
  const LegacyVerbMatcher& matcher_;
  const Document& document_;
  const Tree& tree_;
  const Clauses& clauses_;
  const Participants& participants_;
  std::vector<Candidate>& candidates_;
};

}  // namespace

void TransformCandidates(const LegacyVerbs& verbs, const LegacyVerbMatcher& matcher,
                         const Document& document, const Tree& tree,
                         const Clauses& clauses, const Participants& participants,
                         std::vector<Candidate>* candidates) {
  if (verbs.transformations().empty()) return;
  Transformer(verbs, matcher, document, tree, clauses, participants, candidates).Run();
}

}  // namespace dragoman
