// The stage that answers for two given phrases: what the one does to the other.
//
//   const Relations relations(knowledge, options, document);   // of one sentence
//   PairAnswer answer = relations.Between({source, target});
//   answer.type;         // EventType::kAccuse
//   answer.factuality;   // of the frame with this type that is closest to the two
//   relations.Between({target, source}, ReadPair(...));
//
// What frames find in the sentence is asked once, for all its pairs.
// Reads tokens, sentences, mentions, quotations, guesses of the tagger. Writes nothing:
// any number of threads may ask. A view: knowledge and document must outlive it.
#ifndef DRAGOMAN_EXTRACT_RELATION_H_
#define DRAGOMAN_EXTRACT_RELATION_H_

#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "dragoman/relation.h"
#include "extract/clause.h"
#include "extract/extractor.h"

namespace dragoman {

class Relations {
 public:
  Relations(const ExtractKnowledge& knowledge, const ExtractOptions& options,
            const Document& document);
  Relations(const Relations&) = delete;
  Relations& operator=(const Relations&) = delete;

  PairAnswer Between(const PairSpans& spans, const TypeChances& read = {}) const;

 private:
  const Ontology& ontology_;
  const RelationModel& model_;
  const Document& document_;
  Tree tree_;
  Clauses clauses_;
  std::vector<Candidate> candidates_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_RELATION_H_
