// The pieces of sentences that the network reads at once.
//
//   for (RowRange piece : SegmentsOf(document)) ...   // parse each on its own
//   JoinSegments(&document);                          // and make one tree of each
//   sentence
//
// Most sentences are one piece. Two kinds are cut:
//   "ASHGABAT (Reuters) - Police fired tear gas"   after the dateline, which would pass
//   for
//       the subject: the treebanks have hardly any
//   lists and tables of more than kLongestSegment tokens, so that time grows linearly
//   with
//       the length of any text
// Reads Document::article.text, sentences, tokens. Pure functions, any thread.
#ifndef DRAGOMAN_PARSE_SEGMENTS_H_
#define DRAGOMAN_PARSE_SEGMENTS_H_

#include <cstdint>
#include <vector>

#include "dragoman/document.h"
#include "nn/layers.h"

namespace dragoman {

inline constexpr uint32_t kLongestSegment = 200;

// In token indices and text order; every token of a sentence is in one.
std::vector<RowRange> SegmentsOf(const Document& document);

// The first token behind the dateline of a sentence; sentence.begin if it has none.
uint32_t DatelineEnd(const Document& document, const Sentence& sentence);

// Reads and writes heads and relations: of several roots in a sentence, the first behind
// the dateline stays, and the others hang on it as parataxis.
void JoinSegments(Document* document);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_SEGMENTS_H_
