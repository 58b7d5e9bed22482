#include "extract/frame_set.h"

#include <utility>

#include "base/record_file.h"
#include "extract/frame_parser.h"

namespace dragoman {

FrameSet FrameSet::Load(const DataFiles& files, const Ontology& ontology,
                        Diagnostics* diagnostics, bool own) {
  FrameSet result;
  result.sets_ = WordSets::Load(files, ontology, diagnostics);
  const std::vector<DataFile> all = own ? files.List("frames/") : std::vector<DataFile>();
  for (const DataFile& file : all) {
    if (!file.name.ends_with(".txt") || file.name == "frames/sets.txt") continue;
    RecordFile record(file, diagnostics);
    while (record.Next()) {
      auto frame = std::make_unique<Frame>();
      if (!ParseFrame(record, result.sets_, ontology, frame.get())) continue;
      result.frames_.push_back(std::move(frame));
    }
  }
  // After all are loaded: the keys are views into sets_ and frames_, which stay in place.
  for (const std::unique_ptr<Frame>& frame : result.frames_) result.Index(*frame);
  return result;
}

void FrameSet::Index(const Frame& frame) {
  by_id_[frame.id] = &frame;
  auto& table = by_head_[static_cast<int>(frame.kind)];
  for (const std::string& head : frame.heads) table[head].push_back(&frame);
  if (frame.head_set < 0) return;
  for (const std::vector<std::string>& group : sets_[frame.head_set].groups) {
    std::vector<const Frame*>& at = table[group.back()];
    if (at.empty() || at.back() != &frame) at.push_back(&frame);
  }
}

const Frame* FrameSet::ById(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

const std::vector<const Frame*>& FrameSet::At(std::string_view lemma,
                                              HeadKind kind) const {
  static const std::vector<const Frame*> kNone;
  const auto& table = by_head_[static_cast<int>(kind)];
  const auto at = table.find(lemma);
  return at == table.end() ? kNone : at->second;
}

}  // namespace dragoman
