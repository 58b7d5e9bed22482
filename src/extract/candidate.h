// An event on its way to becoming a record: a frame that fits, and what fills it.
#ifndef DRAGOMAN_EXTRACT_CANDIDATE_H_
#define DRAGOMAN_EXTRACT_CANDIDATE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extract/factuality.h"
#include "extract/frame_matcher.h"

namespace dragoman {

struct Candidate {
  FrameTrial trial;
  EventType type = EventType::kNone;
  std::vector<std::string> modes;
  std::string cameo;
  // Mentions. `joint` are the others of a symmetric event ("met with B"): actors too, but
  // recipients where the event turns out to be one-sided ("will not meet B").
  std::vector<uint32_t> actors, joint, recipients;
  Circumstances circumstances;
  std::vector<uint32_t> merged;  // heads of other candidates that tell the same event
  bool unnamed = false;          // nobody is known to take part; the tagger is sure
  bool second_only = false;      // another tells the first event of its frame (`also`)
  bool dropped = false;
  std::string loss;  // why it was dropped, for explain

  uint32_t head() const { return trial.head; }
  const Frame& frame() const { return *trial.frame; }
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CANDIDATE_H_
