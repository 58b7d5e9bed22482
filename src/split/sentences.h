// Decides where sentences end among the tokens of a paragraph.
//
//   SentenceEnds(splitter, text, run)   // {8, 12}: two sentences, of 8 and of 4 tokens
//
// The last end is always run.tokens.size(). Sentences that no stop ends for hundreds of
// tokens (tables, lists) are cut at the best place. Pure; any thread.
#ifndef DRAGOMAN_SPLIT_SENTENCES_H_
#define DRAGOMAN_SPLIT_SENTENCES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "split/splitter.h"
#include "split/tokens.h"

namespace dragoman {

// The parser's cost and memory grow with the sentence; no written sentence is longer.
inline constexpr uint32_t kLongestSentence = 250;

// Ends (exclusive) of the sentences, as indices into run.tokens. REQUIRES: run not empty.
std::vector<uint32_t> SentenceEnds(const Splitter& splitter, std::string_view text,
                                   const TokenRun& run);

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_SENTENCES_H_
