// Verb dictionaries of PETRARCH2 as frames: what their patterns report, found by the
// verb.
//
//   LegacyVerbs verbs = LegacyVerbs::Load(files, ontology, &diagnostics);
//   for (const LegacyVerbs::Verb* verb : verbs.At("ferry")) ...   // with its rules
//
// A rule is a pattern of the verb's block, or the verb alone; its Frame has the CAMEO
// code and the PLOVER type of data/ontology/cameo.txt, a place for the actor, one for the
// recipient and one for what the verb governs. legacy_verb_matcher.h lays them over
// trees. Immutable after loading, shared by threads; pointers stay good when it is moved.
#ifndef DRAGOMAN_EXTRACT_LEGACY_VERBS_H_
#define DRAGOMAN_EXTRACT_LEGACY_VERBS_H_

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"
#include "extract/frame.h"
#include "extract/legacy_pattern.h"
#include "extract/legacy_verb_file.h"

namespace dragoman {

class LegacyVerbs {
 public:
  struct Rule {
    Frame frame;
    VerbPattern pattern;    // without pieces for the verb alone
    bool reversed = false;  // the subject is the recipient
  };
  struct Verb {
    std::vector<std::string> before, behind;  // words beside it
    std::vector<const Rule*> rules;           // patterns, then the verb alone
  };
  struct Transformation {
    Frame frame;
    VerbTransformation text;
  };

  static LegacyVerbs Load(const DataFiles& files, const Ontology& ontology,
                          Diagnostics* diagnostics);

  bool empty() const { return by_form_.empty(); }
  // Verbs that have this form, in the order of their lines.
  const std::vector<const Verb*>& At(std::string_view form) const;
  // Whether the frame of an event, "CAMEO.2.0.txt:812", is of these.
  bool Has(std::string_view id) const { return ids_.count(id) > 0; }
  // Any of the runs of a word.
  const std::vector<WordRun>& RunsOf(const PatternWord& word) const {
    return word.index < 0 ? word.runs : sets_[static_cast<size_t>(word.index)];
  }
  const std::vector<std::unique_ptr<Transformation>>& transformations() const {
    return transformations_;
  }

 private:
  friend class LegacyVerbCompiler;

  std::vector<std::vector<WordRun>> sets_;
  std::vector<std::unique_ptr<Rule>> rules_;
  std::vector<std::unique_ptr<Verb>> verbs_;
  std::vector<std::unique_ptr<Transformation>> transformations_;
  std::unordered_map<std::string, std::vector<const Verb*>> by_form_;
  std::unordered_set<std::string_view> ids_;  // of rules and transformations
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_LEGACY_VERBS_H_
