// The stage that answers for two given phrases: what the one does to the other.
//
//   PairAnswer answer = RelationOf(knowledge, options, document, {source, target});
//   answer.type;         // EventType::kAccuse
//   RelationOf(knowledge, options, document, {source, target}, ReadPair(...));
//   answer.factuality;   // of the frame with this type that is closest to the two
//
// Reads tokens, sentences, mentions, quotations, guesses of the tagger. Writes nothing:
// any number of threads may ask of one document.
#ifndef DRAGOMAN_EXTRACT_RELATION_H_
#define DRAGOMAN_EXTRACT_RELATION_H_

#include "dragoman/document.h"
#include "dragoman/relation.h"
#include "extract/extractor.h"

namespace dragoman {

PairAnswer RelationOf(const ExtractKnowledge& knowledge, const ExtractOptions& options,
                      const Document& document, const PairSpans& spans,
                      const TypeChances& read = {});

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_RELATION_H_
