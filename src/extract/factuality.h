// Whether an event happened, and who says so, read off the words above it in the tree.
//
//   "Officials denied that the army will attack": attack is negated, said by officials
//
// Reads tokens, tree, mentions, quotations. Writes nothing. One per document.
#ifndef DRAGOMAN_EXTRACT_FACTUALITY_H_
#define DRAGOMAN_EXTRACT_FACTUALITY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "document/speech_acts.h"
#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/clause.h"
#include "extract/factuality_cues.h"
#include "extract/participants.h"

namespace dragoman {

// What the words around an event say about it.
struct Circumstances {
  bool negated = false;
  bool future = false;
  bool occasion_ahead = false;  // "[will raise it] during the visit": so is what it is on
  bool hypothetical = false;
  bool conditional = false;  // "if it goes further, we will ..."
  bool claimed = false;      // by a word: "allegedly", "claims that"
  int32_t speaker = -1;      // mention to whom it is attributed
  std::string cue;           // what decided, for Event::why
};

class FactualityReader {
 public:
  FactualityReader(const FactualityCues& cues, const SpeechActs& speech,
                   const Document& document, const Tree& tree, const Clauses& clauses,
                   const Participants& participants)
      : cues_(cues),
        speech_(speech),
        document_(document),
        tree_(tree),
        clauses_(clauses),
        participants_(participants) {}

  // Of the event whose frame has its head at token `head`.
  Circumstances Read(uint32_t head) const;

 private:
  void ReadAt(uint32_t t, Circumstances* result) const;
  void ReadInfinitive(uint32_t t, Circumstances* result) const;
  // Applies what `governor` does to its dependent `t`; false where the search ends.
  bool ReadGovernor(uint32_t t, uint32_t governor, Circumstances* result) const;
  // What the verb of speech says about its clause: "deny that", "claim that".
  void ApplySpeech(const SpeechAct& act, Circumstances* result) const;
  // Whether `t` says on what occasion something is done that is yet to come.
  bool IsOccasionAhead(uint32_t t) const;
  void ReadFutureInPast(uint32_t content, const SpeechAct& act,
                        Circumstances* result) const;
  void Apply(Factuality factuality, uint32_t cue, Circumstances* result) const;
  int32_t Source(uint32_t head) const;
  int32_t Speaker(uint32_t head) const;

  const FactualityCues& cues_;
  const SpeechActs& speech_;
  const Document& document_;
  const Tree& tree_;
  const Clauses& clauses_;
  const Participants& participants_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_FACTUALITY_H_
