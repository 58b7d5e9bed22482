#include "resolve/actors/coded_actor.h"

namespace dragoman {

const CodedTerm* CodedTermAt(const std::vector<CodedTerm>& terms, Date date) {
  const CodedTerm* undated = nullptr;
  const CodedTerm* last = nullptr;
  for (const CodedTerm& term : terms) {
    if (!term.dated()) {
      if (undated == nullptr) undated = &term;
      continue;
    }
    if (last == nullptr || term.start > last->start) last = &term;
    const bool holds =
        date && term.start <= date && (!term.finish || date <= term.finish);
    if (holds) return &term;
  }
  return undated != nullptr || date ? undated : last;
}

}  // namespace dragoman
