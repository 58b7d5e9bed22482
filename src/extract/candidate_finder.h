// Finds the candidates of a sentence: the best fitting frame at each trigger, with the
// mentions that fill it and the circumstances that its words state.
//
// Reads tokens, mentions, tree. Writes nothing. One per document.
#ifndef DRAGOMAN_EXTRACT_CANDIDATE_FINDER_H_
#define DRAGOMAN_EXTRACT_CANDIDATE_FINDER_H_

#include <vector>

#include "dragoman/document.h"
#include "extract/candidate.h"
#include "extract/clause.h"
#include "extract/factuality.h"
#include "extract/frame_matcher.h"
#include "extract/legacy_verb_matcher.h"
#include "extract/participants.h"
#include "extract/public_life.h"

namespace dragoman {

class CandidateFinder {
 public:
  CandidateFinder(const Document& document, const Clauses& clauses,
                  const FrameMatcher& matcher, const LegacyVerbMatcher& legacy,
                  const FactualityReader& factuality, const Participants& participants,
                  bool propose)
      : document_(document),
        clauses_(clauses),
        matcher_(matcher),
        legacy_(legacy),
        factuality_(factuality),
        participants_(participants),
        propose_(propose),
        public_life_(SpeaksOfPublicLife(document)) {}

  // In text order of their heads. Those that lost to another frame at the same trigger
  // are there too, dropped, with the reason in `loss`.
  std::vector<Candidate> Find(const Sentence& sentence) const;

 private:
  Candidate Laid(const Sentence& sentence, FrameTrial trial) const;
  bool ActTogether(const Candidate& candidate) const;
  bool IsAmong(const std::vector<uint32_t>& mentions, uint32_t mention) const;
  bool HasPartnersOnly(const Candidate& candidate) const;
  // Whether the tagger is, so that nobody need take part.
  bool IsSure(const Sentence& sentence, const Candidate& candidate) const;
  void Propose(const Sentence& sentence, std::vector<Candidate>* candidates) const;
  void GiveToSpeaker(Candidate* candidate) const;
  bool Fill(Candidate* candidate) const;
  void FillSlot(const Slot& slot, int32_t filler, Candidate* candidate) const;
  void FillFromMeanwhile(Candidate* candidate) const;
  void FillFromJudged(Candidate* candidate) const;
  int32_t Addressee(const Candidate& candidate) const;
  void FillFromContext(Candidate* candidate) const;
  bool MeetsPolarity(Candidate* candidate) const;
  void KeepBest(std::vector<Candidate>* candidates) const;

  const Document& document_;
  const Clauses& clauses_;
  const FrameMatcher& matcher_;
  const LegacyVerbMatcher& legacy_;
  const FactualityReader& factuality_;
  const Participants& participants_;
  bool propose_;  // also what only the tagger has seen
  bool public_life_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CANDIDATE_FINDER_H_
