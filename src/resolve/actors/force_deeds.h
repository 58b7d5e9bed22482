// What states do by their armed forces, as data/roles/deeds.txt lists it.
//
//   ForceDeeds deeds = ForceDeeds::Load(files, &diagnostics);
//   MarkForces(deeds, document);
//   // "Israel bombed the bridge": ISRMIL; "the Russian air strike": RUSMIL
//
// Immutable; any number of threads.
#ifndef DRAGOMAN_RESOLVE_ACTORS_FORCE_DEEDS_H_
#define DRAGOMAN_RESOLVE_ACTORS_FORCE_DEEDS_H_

#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"

namespace dragoman {

class ForceDeeds {
 public:
  static ForceDeeds Load(const DataFiles& files, Diagnostics* diagnostics);

  // "launch": it is done by force if its object is.
  bool IsStart(std::string_view lemma) const { return starts_.count(lemma) > 0; }
  bool IsVerb(std::string_view lemma) const { return verbs_.count(lemma) > 0; }
  bool IsNoun(std::string_view lemma) const { return nouns_.count(lemma) > 0; }
  // Whether the noun is a deed with this word before it.
  bool IsNounWith(std::string_view lemma, std::string_view before) const;

 private:
  DataFiles files_;  // owns the bytes that the sets point into
  std::set<std::string_view> verbs_, nouns_, starts_;
  std::map<std::string_view, std::set<std::string_view>> with_;
};

// Reads tokens, mentions. Writes sector and code of countries that do such a thing.
void MarkForces(const ForceDeeds& deeds, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_FORCE_DEEDS_H_
