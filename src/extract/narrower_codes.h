// CAMEO's narrowest code, by what a deed is about: a demand (100) for a minister's
// resignation is one for other leaders (1041), an appeal for wheat one for relief (0233).
//
//   codes.Of("104", document, tree, head)    // "1041": the clause has "step down"
//
// Reads data/ontology/topics.txt (topics and their words) and data/ontology/narrower.txt
// (code, topic, narrower code). Immutable, shared by threads.
#ifndef DRAGOMAN_EXTRACT_NARROWER_CODES_H_
#define DRAGOMAN_EXTRACT_NARROWER_CODES_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"
#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/lemma_groups.h"

namespace dragoman {

class NarrowerCodes {
 public:
  static NarrowerCodes Load(const DataFiles& files, const Ontology& ontology,
                            Diagnostics* diagnostics);

  // `code`, or the code of the first line for it whose topic the clause of `head` names;
  // then again for that one.
  std::string Of(std::string_view code, const Document& document, const Tree& tree,
                 uint32_t head) const;

 private:
  struct Rule {
    size_t topic;
    std::string code;
  };
  void LoadTopics(const DataFiles& files, Diagnostics* diagnostics);
  void LoadRules(const DataFiles& files, const Ontology& ontology,
                 Diagnostics* diagnostics);
  std::vector<bool> TopicsOf(const std::vector<std::string>& lemmas) const;

  std::vector<std::string> topics_;
  LemmaGroups groups_;  // numbered as topics_
  std::map<std::string, std::vector<Rule>, std::less<>> rules_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_NARROWER_CODES_H_
