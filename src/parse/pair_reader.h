// What the accurate network itself says of how two phrases of a sentence relate.
//
//   TypeChances chances = ReadPair(parser, document, {source, target});
//   chances[static_cast<size_t>(EventType::kAid)];    // 0.87
//
// Reads tokens and sentences; any thread. All zeros with the default model, where the two
// do not stand in one sentence, or one of them is not there, and for sentences of more
// than about 200 words.
#ifndef DRAGOMAN_PARSE_PAIR_READER_H_
#define DRAGOMAN_PARSE_PAIR_READER_H_

#include "dragoman/document.h"
#include "dragoman/relation.h"
#include "parse/parser.h"

namespace dragoman {

TypeChances ReadPair(const Parser& parser, const Document& document,
                     const PairSpans& spans);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_PAIR_READER_H_
