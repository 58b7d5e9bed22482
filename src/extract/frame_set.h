// All frames, found by the word that is their head.
//
//   FrameSet frames = FrameSet::Load(files, ontology, &diagnostics);
//   for (const Frame* frame : frames.At("accuse", HeadKind::kVerb)) ...
//
// Read from data/frames/*.txt (docs/formats/frames.md). Immutable after loading, shared
// by threads. Move-only, so that pointers to frames stay good.
#ifndef DRAGOMAN_EXTRACT_FRAME_SET_H_
#define DRAGOMAN_EXTRACT_FRAME_SET_H_

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"
#include "extract/frame.h"
#include "extract/word_sets.h"

namespace dragoman {

class FrameSet {
 public:
  // `own` false: the sets without the frames.
  static FrameSet Load(const DataFiles& files, const Ontology& ontology,
                       Diagnostics* diagnostics, bool own = true);

  // Frames whose head can be this lemma, in the order of their lines.
  const std::vector<const Frame*>& At(std::string_view lemma, HeadKind kind) const;
  // Frames for a word that the tagger proposed: their head is "?".
  const std::vector<const Frame*>& Proposed(HeadKind kind) const { return At("?", kind); }
  // The frame of a line, "frames/accuse.txt:14"; null if there is none.
  const Frame* ById(std::string_view id) const;
  size_t size() const { return frames_.size(); }
  const std::vector<std::unique_ptr<Frame>>& all() const { return frames_; }
  const WordSets& sets() const { return sets_; }

 private:
  void Index(const Frame& frame);

  WordSets sets_;
  std::vector<std::unique_ptr<Frame>> frames_;
  std::unordered_map<std::string_view, const Frame*> by_id_;
  // One table per HeadKind. Keys are views into the frames or sets.
  std::unordered_map<std::string_view, std::vector<const Frame*>> by_head_[3];
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_FRAME_SET_H_
