// The sets of words of a verb dictionary, by name, with the sets in them resolved.
//
//   VerbSetNames names;
//   names.Compile(file.sets, &all);      // appends the words of each set to `all`
//   all[names.Find("&CARGO")]            // runs of words
//
// One thread.
#ifndef DRAGOMAN_EXTRACT_LEGACY_VERB_SETS_H_
#define DRAGOMAN_EXTRACT_LEGACY_VERB_SETS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/legacy_pattern.h"
#include "extract/legacy_verb_file.h"

namespace dragoman {

class VerbSetNames {
 public:
  // Forgets the names of the file before.
  void Compile(const std::vector<VerbSet>& sets, std::vector<std::vector<WordRun>>* all);
  // Index into `all`, -1 if there is no such set.
  int Find(std::string_view name) const;

 private:
  std::map<std::string, int> indices_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_LEGACY_VERB_SETS_H_
