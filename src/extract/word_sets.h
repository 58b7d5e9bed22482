// Named sets that frames refer to: words ("@TIE"), words around any verb ("@OUGHT") and
// classes of actors ("@armed").
//
//   @TIE   | words   | tie, relation, diplomatic relation
//   @OUGHT | around  | must, should
//   @armed | sectors | MIL REB UAF
//
// Read from data/frames/sets.txt. Immutable after loading, shared by threads.
#ifndef DRAGOMAN_EXTRACT_WORD_SETS_H_
#define DRAGOMAN_EXTRACT_WORD_SETS_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"

namespace dragoman {

class WordSets {
 public:
  static WordSets Load(const DataFiles& files, const Ontology& ontology,
                       Diagnostics* diagnostics);

  struct Set {
    std::string name;  // with the "@"
    // Groups of lemmas; the last of a group is its head.
    std::vector<std::vector<std::string>> groups;
    // Of a set "around": groups of lemmas that all hang at one verb, whichever it is.
    std::vector<std::vector<std::string>> around;
    std::vector<std::string> sectors;  // a class of actors
  };

  // Index of the set, or -1.
  int Find(std::string_view name) const;
  const Set& operator[](int index) const { return sets_[index]; }
  // The groups of a set that end in some word.
  struct Groups {
    int set;
    std::vector<int> groups;
  };
  // All whose last word is `lemma`, by set.
  const std::vector<Groups>& EndingIn(std::string_view lemma) const;
  std::vector<std::string_view> names() const;

 private:
  std::vector<Set> sets_;
  // Keys are views into sets_, whose words stay in place.
  std::unordered_map<std::string_view, std::vector<Groups>> by_head_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_WORD_SETS_H_
