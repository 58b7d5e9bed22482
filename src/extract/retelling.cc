#include "extract/retelling.h"

#include <algorithm>

namespace dragoman {
namespace {

// Farther back it is mostly another event; chosen on the training stories.
constexpr uint32_t kMostSentences = 4;

bool IsDefinite(const Document& document, const Tree& tree, uint32_t t) {
  for (const uint32_t child : tree.Children(t)) {
    if (document.tokens[child].relation != Relation::kDet) continue;
    const std::string_view lemma = document.tokens[child].lemma;
    if (lemma == "the" || lemma == "this" || lemma == "that") return true;
  }
  return false;
}

bool IsFact(const Candidate& candidate) {
  const Circumstances& c = candidate.circumstances;
  return !c.negated && !c.hypothetical && !c.future;
}

// Those of whom anything is known: "who had fired" tells nothing about "the attack".
std::vector<uint32_t> Known(const Participants& participants,
                            std::vector<uint32_t> mentions) {
  std::erase_if(mentions, [&](uint32_t m) { return !participants.IsIdentified(m); });
  return mentions;
}

// The nearest event before `later` of its type that names somebody, or null.
const Candidate* Earlier(const Document& document, const Participants& participants,
                         const std::vector<Candidate>& all, size_t later) {
  const uint32_t sentence = document.SentenceOf(all[later].head());
  for (size_t i = later; i-- > 0;) {
    const Candidate& candidate = all[i];
    const uint32_t at = document.SentenceOf(candidate.head());
    if (at + kMostSentences < sentence) return nullptr;
    const bool named = !Known(participants, candidate.actors).empty() ||
                       !Known(participants, candidate.recipients).empty();
    if (at < sentence && candidate.type == all[later].type && named &&
        IsFact(candidate)) {
      return &candidate;
    }
  }
  return nullptr;
}

// "air strikes killed two ... condemned the strike": the nearest event before that the
// same word told, or null.
const Candidate* ToldBy(const Document& document, const std::vector<Candidate>& all,
                        uint32_t noun) {
  const Candidate* nearest = nullptr;
  for (const Candidate& deed : all) {
    const uint32_t head = deed.head();
    if (head >= noun) break;
    const bool near =
        document.SentenceOf(head) + kMostSentences >= document.SentenceOf(noun);
    if (near && document.tokens[head].lemma == document.tokens[noun].lemma &&
        !deed.actors.empty() && IsFact(deed)) {
      nearest = &deed;
    }
  }
  return nearest;
}

void TakeActors(const Candidate& deed, Candidate* speech) {
  speech->recipients = deed.actors;
  std::erase_if(speech->recipients, [&](uint32_t mention) {
    const std::vector<uint32_t>& own = speech->actors;
    return std::find(own.begin(), own.end(), mention) != own.end();
  });
}

// Whose deed the object of "condemned the attack" is.
void TakeDoer(const Document& document, const Tree& tree,
              const std::vector<Candidate>& all, Candidate* speech) {
  const std::vector<Slot>& slots = speech->frame().slots;
  for (size_t i = 0; i < slots.size(); ++i) {
    const int32_t filler = speech->trial.fillers[i];
    if (!slots[i].behind || slots[i].role != SlotRole::kRecipient || filler < 0) continue;
    for (const Candidate& deed : all) {
      if (deed.head() == static_cast<uint32_t>(filler)) return TakeActors(deed, speech);
    }
    const auto noun = static_cast<uint32_t>(filler);
    if (!IsDefinite(document, tree, noun)) return;
    const Candidate* told = ToldBy(document, all, noun);
    if (told != nullptr) TakeActors(*told, speech);
    return;
  }
}

}  // namespace

void FillFromRetelling(const Document& document, const Tree& tree,
                       const Participants& participants,
                       std::vector<Candidate>* candidates) {
  for (size_t i = 0; i < candidates->size(); ++i) {
    Candidate& candidate = (*candidates)[i];
    const bool noun = candidate.frame().kind == HeadKind::kNoun;
    const bool nobody = candidate.actors.empty() && candidate.recipients.empty();
    if (!noun || !nobody || !IsDefinite(document, tree, candidate.head())) continue;
    const Candidate* earlier = Earlier(document, participants, *candidates, i);
    if (earlier == nullptr) continue;
    candidate.actors = Known(participants, earlier->actors);
    candidate.joint = Known(participants, earlier->joint);
    candidate.recipients = Known(participants, earlier->recipients);
  }
  for (Candidate& candidate : *candidates) {
    if (candidate.recipients.empty()) {
      TakeDoer(document, tree, *candidates, &candidate);
    }
  }
}

}  // namespace dragoman
