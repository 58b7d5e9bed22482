// Who says what, as the trees show it: every "X said that ...", "..., X said",
// "according to X, ...", "X's claim that ...", "X urged Y to ...".
//
//   SpeechActs speech(verbs, tree, document);
//   // "Raisi said that Tel Aviv had attacked the ship."
//   const SpeechAct* act = speech.Around(attacked);   // null: the outlet's own words
//   act->verb;      // "said"
//   act->speaker;   // "Raisi", a token; -1 if nobody is named ("it was reported that")
//   act->kind;      // SpeechKind::kSay
//
// Indirect speech lasts as long as its clause: the next sentence is the outlet's own
// unless it has a mark of speech of its own ("He added that ..."). What stands in
// quotation marks is in Document::quotations.
// Reads tokens, sentences. Immutable; any number of threads.
#ifndef DRAGOMAN_DOCUMENT_SPEECH_ACTS_H_
#define DRAGOMAN_DOCUMENT_SPEECH_ACTS_H_

#include <cstdint>
#include <vector>

#include "document/speech_verbs.h"
#include "document/tree.h"
#include "dragoman/document.h"

namespace dragoman {

struct SpeechAct {
  uint32_t verb = 0;       // "said", "claim", the X of "according to X"
  int32_t content = -1;    // head of what is said; -1: only a quotation can follow
  int32_t speaker = -1;    // head of the phrase that speaks
  int32_t addressee = -1;  // head of the phrase that is spoken to
  SpeechKind kind = SpeechKind::kSay;
};

class SpeechActs {
 public:
  SpeechActs(const SpeechVerbs& verbs, const Tree& tree, const Document& document);

  const std::vector<SpeechAct>& all() const { return acts_; }  // by verb
  // The innermost act that `t` is content of; null for what the outlet itself says.
  const SpeechAct* Around(uint32_t t) const {
    return around_[t] < 0 ? nullptr : &acts_[around_[t]];
  }
  // The act whose verb is `t`, or null.
  const SpeechAct* At(uint32_t t) const;
  // The first act whose speaker is `t`, or null.
  const SpeechAct* By(uint32_t t) const { return by_[t] < 0 ? nullptr : &acts_[by_[t]]; }

 private:
  std::vector<SpeechAct> acts_;
  std::vector<int32_t> around_, by_;  // per token, index into acts_
};

// The subject of a verb, inherited by conjoined verbs and participles ("He left,
// saying"), the noun itself in relative clauses ("officials who said"), the doer of a
// passive. -1 if there is none.
int32_t SpeakerOf(const Document& document, const Tree& tree, uint32_t verb);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_SPEECH_ACTS_H_
