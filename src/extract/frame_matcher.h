// Lays frames over trees.
//
//   FrameMatcher matcher(frames, document, tree, clauses, participants);
//   matcher.Trials(t);   // every frame whose head is token t: fits, or why it does not
//   matcher.Fitting(t);  // those that fit
//
// Reads tokens, mentions, tree. Writes nothing. One per document and thread.
#ifndef DRAGOMAN_EXTRACT_FRAME_MATCHER_H_
#define DRAGOMAN_EXTRACT_FRAME_MATCHER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/clause.h"
#include "extract/frame_set.h"
#include "extract/participants.h"

namespace dragoman {

// Why a frame does not fit, in three pieces: most do not, and hardly anybody asks why.
// The pieces are constants or words of the knowledge.
struct Misfit {
  std::string_view before, what, behind;
  bool empty() const { return before.empty(); }
  std::string ToString() const;
};

// One frame laid over one head.
struct FrameTrial {
  const Frame* frame = nullptr;
  uint32_t head = 0;
  uint32_t trigger = 0;          // the head, or the fixed word marked with a star
  std::vector<int32_t> fillers;  // per slot of the frame: token, or -1
  std::vector<int32_t> words;    // per fixed word: token, or -1
  int score = 0;                 // matched words and slots: the more, the closer
  Misfit failure;                // empty if it fits
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
        participants_(participants),
        places_(document.tokens.size()) {}

  // Every frame that has token `t` as its head, fitting ones and others.
  std::vector<FrameTrial> Trials(uint32_t t) const;
  std::vector<FrameTrial> Fitting(uint32_t t) const;
  // The frames of this type whose head can be any word of the kind of `t`.
  std::vector<FrameTrial> Proposals(uint32_t t, EventType type) const;
  FrameTrial Try(const Frame& frame, uint32_t t) const;

 private:
  // What many frames ask of one token.
  struct Place {
    std::vector<Clauses::Phrase> phrases;
    std::vector<uint32_t> people;  // Participants::At
    int32_t actor = -1, object = -1;
  };
  const Place& At(uint32_t t) const;

  template <typename Each>
  void ForEachFrame(uint32_t t, const Each& each) const;
  void Lay(const Frame& frame, uint32_t t, FrameTrial* trial) const;
  bool MatchWords(FrameTrial* trial) const;
  int32_t FindCounted(const FixedWord& word, uint32_t t) const;
  int32_t FindWord(const FixedWord& word, const FrameTrial& trial) const;
  int32_t FindParticle(const FixedWord& word, uint32_t head) const;
  bool IsWord(const FixedWord& word, uint32_t t) const;
  bool MatchSlots(FrameTrial* trial) const;
  // Tokens that stand in the place of a slot, the likeliest first.
  std::vector<uint32_t> Fillers(const Slot& slot, const FrameTrial& trial) const;
  std::vector<uint32_t> PossessorFillers(uint32_t noun) const;
  bool IsNamed(uint32_t t) const;
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
  mutable std::vector<std::unique_ptr<const Place>> places_;  // by token, when asked for
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_FRAME_MATCHER_H_
