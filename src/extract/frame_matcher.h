// Lays frames over trees.
//
//   FrameMatcher matcher(frames, document, tree, clauses, participants);
//   matcher.Trials(t);   // every frame whose head is token t: fits, or why it does not
//
// Reads tokens, mentions, tree. Writes nothing. One per document and thread.
#ifndef DRAGOMAN_EXTRACT_FRAME_MATCHER_H_
#define DRAGOMAN_EXTRACT_FRAME_MATCHER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/clause.h"
#include "extract/frame_set.h"
#include "extract/participants.h"

namespace dragoman {

// One frame laid over one head.
struct FrameTrial {
  const Frame* frame = nullptr;
  uint32_t head = 0;
  uint32_t trigger = 0;          // the head, or the fixed word marked with a star
  std::vector<int32_t> fillers;  // per slot of the frame: token, or -1
  std::vector<int32_t> words;    // per fixed word: token, or -1
  int score = 0;                 // matched words and slots: the more, the closer
  std::string failure;           // why it does not fit; empty if it does
  bool fits() const { return failure.empty(); }
};

class FrameMatcher {
 public:
  FrameMatcher(const FrameSet& frames, const Document& document, const Tree& tree,
               const Clauses& clauses, const Participants& participants)
      : frames_(frames),
        document_(document),
        tree_(tree),
        clauses_(clauses),
        participants_(participants) {}

  // Every frame that has token `t` as its head, fitting ones and others.
  std::vector<FrameTrial> Trials(uint32_t t) const;
  // The frames of this type whose head can be any word of the kind of `t`.
  std::vector<FrameTrial> Proposals(uint32_t t, EventType type) const;
  FrameTrial Try(const Frame& frame, uint32_t t) const;

 private:
  bool MatchWords(FrameTrial* trial) const;
  int32_t FindWord(const FixedWord& word, const FrameTrial& trial) const;
  bool MatchSlots(FrameTrial* trial) const;
  // Tokens that stand in the place of a slot, the likeliest first.
  std::vector<uint32_t> Fillers(const Slot& slot, const FrameTrial& trial) const;
  std::vector<uint32_t> PossessorFillers(uint32_t noun) const;
  std::vector<uint32_t> PrepositionFillers(const Slot& slot, const FrameTrial& t) const;
  std::vector<uint32_t> ClauseFillers(const Slot& slot, const FrameTrial& trial) const;
  bool Accepts(const Slot& slot, uint32_t filler) const;
  bool IsActorHimself(const Slot& slot, uint32_t filler, const FrameTrial& trial) const;
  bool MatchSlot(size_t i, FrameTrial* trial) const;

  const FrameSet& frames_;
  const Document& document_;
  const Tree& tree_;
  const Clauses& clauses_;
  const Participants& participants_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_FRAME_MATCHER_H_
