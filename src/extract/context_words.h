// Contexts by the words of the sentence: "missile" is military, "verdict" is legal.
//
//   words.Find(document, sentence)    // {"diplomatic", "territory"}
//
// Read from data/contexts/words.txt. Immutable.
#ifndef DRAGOMAN_EXTRACT_CONTEXT_WORDS_H_
#define DRAGOMAN_EXTRACT_CONTEXT_WORDS_H_

#include <string>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"
#include "dragoman/document.h"
#include "extract/lemma_groups.h"

namespace dragoman {

class ContextWords {
 public:
  static ContextWords Load(const DataFiles& files, const Ontology& ontology,
                           Diagnostics* diagnostics);

  // Contexts that the sentence's words call up, the most frequent first, at most three:
  // annotators of news give no more.
  std::vector<std::string> Find(const Document& document, const Sentence& sentence) const;

 private:
  std::vector<std::string> contexts_;
  LemmaGroups groups_;  // numbered as contexts_
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CONTEXT_WORDS_H_
