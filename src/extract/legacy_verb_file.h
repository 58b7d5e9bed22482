// Verb dictionaries of PETRARCH2 (CAMEO.2.0.txt), as they are: what the file says, before
// anything is made of it.
//
//   &CARGO                       # a set of words; each also in the plural
//   +GRAIN
//   --- FERRY [070] ---          # a block of verbs with its code and their patterns
//   FERRY {FERRIES FERRYING FERRIED}
//   HAUL_+UP [071]               # the verb is behind the +
//   - * &CARGO (TO {REFUGEE CAMP}) [073]
//   ~ a (b . FERRY) SAY = a b 0211
//
//   VerbFile verbs = ReadVerbFile(file, &diagnostics);
//
// A line that is wrong is reported and left out. Pure.
#ifndef DRAGOMAN_EXTRACT_LEGACY_VERB_FILE_H_
#define DRAGOMAN_EXTRACT_LEGACY_VERB_FILE_H_

#include <string>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "extract/legacy_pattern.h"

namespace dragoman {

// A verb, perhaps with words around it.
struct VerbForms {
  std::vector<std::string> forms;  // small letters, the first is the lemma
  std::vector<std::string> before, behind;
  PatternCode code;
  bool coded = false;  // has a code by itself or by its block
  std::string text;    // "HAUL_+UP"
  int line = 0;
};

struct VerbBlock {
  std::string name;
  std::vector<VerbForms> verbs;
  std::vector<VerbPattern> patterns;
  std::vector<int> lines;  // of the patterns
};

struct VerbSet {
  std::string name;  // "&CARGO"
  std::vector<PatternWord> members;
  int line = 0;
};

// "~ a (b . FERRY) SAY = a b 0211": who says what of whom becomes what. Letters stand for
// actors, "." for any, "_" for none.
struct VerbTransformation {
  std::string source, inner_source, inner_target;  // "a", "b", "."
  std::string inner, outer;                        // verbs, small letters; "q" is any
  std::string from, to;                            // letters of the event
  std::string code;                                // "" for that of the inner verb
  std::string text;
  int line = 0;
};

struct VerbFile {
  std::vector<VerbSet> sets;
  std::vector<VerbBlock> blocks;
  std::vector<VerbTransformation> transformations;
};

VerbFile ReadVerbFile(const DataFile& file, Diagnostics* diagnostics);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_LEGACY_VERB_FILE_H_
