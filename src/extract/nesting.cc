#include "extract/nesting.h"

#include <algorithm>

namespace dragoman {
namespace {

// Token that fills the slot V of a candidate, or -1.
int32_t ContentToken(const Candidate& candidate) {
  const std::vector<Slot>& slots = candidate.frame().slots;
  for (size_t i = 0; i < slots.size(); ++i) {
    if (slots[i].role == SlotRole::kContent && candidate.trial.fillers[i] >= 0) {
      return candidate.trial.fillers[i];
    }
  }
  return -1;
}

class Nester {
 public:
  Nester(const Document& document, const Tree& tree, const Clauses& clauses,
         const Participants& participants, const ContentRules& rules,
         std::vector<Candidate>* candidates)
      : document_(document),
        tree_(tree),
        clauses_(clauses),
        participants_(participants),
        rules_(rules),
        candidates_(*candidates) {}

  void Run() {
    // Innermost first, so that a ruler hands up what it has itself received.
    std::vector<size_t> order(candidates_.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      return tree_.Depth(candidates_[a].head()) > tree_.Depth(candidates_[b].head());
    });
    for (const size_t i : order) Rule(&candidates_[i]);
  }

 private:
  void Rule(Candidate* ruler) {
    if (ruler->dropped) return;  // what lost says nothing about others
    const int32_t content = ContentToken(*ruler);
    EventType inner = EventType::kNone;
    std::vector<std::string> modes;
    std::string cameo;
    if (content >= 0) {
      for (Candidate& ruled : candidates_) {
        if (&ruled == ruler || ruled.dropped) continue;
        if (!IsInside(static_cast<uint32_t>(content), ruled.head())) continue;
        if (inner == EventType::kNone) {
          inner = ruled.type;
          modes = ruled.modes;
          cameo = ruled.cameo;
        }
        Apply(ruler, &ruled);
      }
      // "met to discuss the dispute with Iran": that is the topic.
      if (ruler->recipients.empty() && ruler->type != EventType::kConsult) {
        if (ruler->frame().content == ContentUse::kAbsorb) {
          // "demand that the government repeal it" is said to the government.
          if (ruler->type == EventType::kRequest) {
            TakeSubjectOf(static_cast<uint32_t>(content), ruler);
          }
          if (ruler->recipients.empty())
            TakeRecipientFrom(static_cast<uint32_t>(content), ruler);
        } else if (ruler->frame().content == ContentUse::kClaim) {
          TakeSubjectOf(static_cast<uint32_t>(content), ruler);
        }
      }
    }
    const ContentRule* rule = rules_.Find(ruler->type, inner, modes, cameo);
    if (rule == nullptr || !ruler->frame().modes.empty()) return;
    if (content < 0 && inner == EventType::kNone) return;
    if (!rule->mode.empty()) ruler->modes = {rule->mode};
    if (inner != EventType::kNone) ruler->cameo = rule->cameo;
  }

  // Inside the clause itself; a relative clause within it tells of something else.
  bool IsInside(uint32_t content, uint32_t t) const {
    if (!tree_.IsAncestor(content, t)) return false;
    for (uint32_t at = t; at != content; at = static_cast<uint32_t>(tree_.Head(at))) {
      if (document_.tokens[at].relation == Relation::kAclRelcl) return false;
    }
    return true;
  }

  void Apply(Candidate* ruler, Candidate* ruled) {
    switch (ruler->frame().content) {
      case ContentUse::kAbsorb:
        ruled->dropped = true;
        ruled->loss = "is the content of " + ruler->frame().id;
        Inherit(*ruled, ruler);
        break;
      case ContentUse::kClaim:
        ruled->circumstances.claimed = true;
        // "says that Washington arms the rebels" accuses Washington.
        if (ruler->recipients.empty()) {
          for (const uint32_t mention : ruled->actors) Add(mention, ruler);
        }
        if (!ruler->actors.empty()) {
          ruled->circumstances.speaker = static_cast<int32_t>(ruler->actors[0]);
        }
        break;
      case ContentUse::kKeep:
        // "fled after the army burned the village": who burned it.
        if (ruler->actors.empty() && ruler->frame().cause) ruler->actors = ruled->actors;
        break;
    }
    if (ruler->frame().negates) ruled->circumstances.negated = true;
  }

  void Inherit(const Candidate& ruled, Candidate* ruler) {
    if (!ruler->recipients.empty()) return;
    const size_t sides = ruler->actors.size() + ruler->joint.size();
    if (ruler->type == EventType::kConsult && sides > 1) return;
    // GUIDE: of those who are to meet each other nobody is the recipient.
    const bool visit =
        std::find(ruled.modes.begin(), ruled.modes.end(), "visit") != ruled.modes.end();
    if (ruler->type == EventType::kAgree && ruled.type == EventType::kConsult && !visit &&
        !IsOneSided(*ruler)) {
      for (const std::vector<uint32_t>* side :
           {&ruled.recipients, &ruled.joint, &ruled.actors}) {
        for (const uint32_t mention : *side) Join(mention, ruler);
      }
      return;
    }
    // "demanded that Syria pull out of Lebanon": who is to do it is asked.
    const bool asked = ruler->type == EventType::kRequest;
    const std::vector<uint32_t>* const done[] = {&ruled.recipients, &ruled.joint,
                                                 &ruled.actors};
    const std::vector<uint32_t>* const doing[] = {&ruled.actors, &ruled.joint,
                                                  &ruled.recipients};
    for (const std::vector<uint32_t>* side : asked ? doing : done) {
      for (const uint32_t mention : *side) Add(mention, ruler);
      if (!ruler->recipients.empty()) return;
    }
  }

  // "wants to meet R", "offered to hold talks with R": what the other wants is not said.
  bool IsOneSided(const Candidate& ruler) const {
    const std::string_view lemma = document_.tokens[ruler.head()].lemma;
    return lemma == "want" || lemma == "wish" || lemma == "like" || lemma == "offer" ||
           lemma == "seek" || lemma == "propose" || lemma == "willing" ||
           lemma == "ready" || lemma == "volunteer";
  }

  // "expected to discuss trade with Turkey": both, but not whoever is talked about.
  void TakePartnersFrom(uint32_t content, Candidate* ruler) {
    const int32_t object = clauses_.Object(content);
    std::vector<uint32_t> partners;
    if (object >= 0) partners = participants_.At(static_cast<uint32_t>(object));
    for (const Clauses::Phrase& phrase : clauses_.Phrases(content)) {
      if (phrase.preposition != "with") continue;
      for (const uint32_t m : participants_.At(phrase.token)) partners.push_back(m);
    }
    for (const uint32_t mention : participants_.Expand(partners)) Join(mention, ruler);
  }

  bool IsMeeting(uint32_t content) const {
    const std::string_view lemma = document_.tokens[content].lemma;
    return lemma == "meet" || lemma == "discuss" || lemma == "talk" ||
           lemma == "confer" || lemma == "negotiate" || lemma == "consult" ||
           lemma == "hold";
  }

  // "promised to develop ties with Turkey": somebody named in the clause.
  void TakeRecipientFrom(uint32_t content, Candidate* ruler) {
    if (ruler->type == EventType::kAgree && IsMeeting(content) && !IsOneSided(*ruler)) {
      return TakePartnersFrom(content, ruler);
    }
    const int32_t object = clauses_.Object(content);
    if (object >= 0) {
      for (const uint32_t m : participants_.Behind(static_cast<uint32_t>(object))) {
        Add(m, ruler);
      }
    }
    for (const uint32_t place :
         {content, object >= 0 ? static_cast<uint32_t>(object) : content}) {
      if (!ruler->recipients.empty()) return;
      for (const Clauses::Phrase& phrase : clauses_.Phrases(place)) {
        if (phrase.preposition != "with" && phrase.preposition != "to" &&
            phrase.preposition != "against" && phrase.preposition != "for") {
          continue;
        }
        for (const uint32_t m : participants_.At(phrase.token)) Add(m, ruler);
      }
    }
  }

  // "says that the blockade is a crime": whose the blockade is.
  void TakeSubjectOf(uint32_t content, Candidate* ruler) {
    const int32_t subject = clauses_.Actor(content);
    if (subject < 0) return;
    const std::vector<uint32_t> behind =
        participants_.Behind(static_cast<uint32_t>(subject));
    for (const uint32_t m : participants_.Expand(behind)) Add(m, ruler);
  }

  bool Acts(uint32_t mention, const Candidate& ruler) const {
    const int32_t chain = document_.mentions[mention].chain;
    return std::any_of(ruler.actors.begin(), ruler.actors.end(), [&](uint32_t actor) {
      return actor == mention || (chain >= 0 && document_.mentions[actor].chain == chain);
    });
  }

  void Join(uint32_t mention, Candidate* ruler) {
    if (!Acts(mention, *ruler)) ruler->actors.push_back(mention);
  }

  void Add(uint32_t mention, Candidate* ruler) {
    if (Acts(mention, *ruler)) return;
    std::vector<uint32_t>& to = ruler->recipients;
    if (std::find(to.begin(), to.end(), mention) == to.end()) to.push_back(mention);
  }

  const Document& document_;
  const Tree& tree_;
  const Clauses& clauses_;
  const Participants& participants_;
  const ContentRules& rules_;
  std::vector<Candidate>& candidates_;
};

}  // namespace

void NestCandidates(const Document& document, const Tree& tree, const Clauses& clauses,
                    const Participants& participants, const ContentRules& rules,
                    std::vector<Candidate>* candidates) {
  Nester(document, tree, clauses, participants, rules, candidates).Run();
}

}  // namespace dragoman
