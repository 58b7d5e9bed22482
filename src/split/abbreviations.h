// Words that keep their stop: "Gen.", "U.S.", "J.", "Ph.D.".
//
// Pure functions, any thread. Knowledge: data/split/abbreviations.txt.
#ifndef DRAGOMAN_SPLIT_ABBREVIATIONS_H_
#define DRAGOMAN_SPLIT_ABBREVIATIONS_H_

#include "split/chunk.h"
#include "split/splitter.h"

namespace dragoman {

struct Abbreviation {
  size_t end = 0;  // behind its stop; 0: there is none
  StopKind kind = StopKind::kNone;
};

// The abbreviation that begins at `at`, whose letters before the first stop end at `end`.
Abbreviation AbbreviationAt(const Splitter& splitter, const Chunk& chunk, size_t at,
                            size_t end);

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_ABBREVIATIONS_H_
