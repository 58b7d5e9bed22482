// Known base forms, to mend lemmas that the network gets almost right.
//
//   LemmaLexicon lexicon = LemmaLexicon::Load(files, &diagnostics);
//   lexicon.Mend("expelled", Xpos::kVBD, "expell");     // "expel"
//   lexicon.Mend("fired", Xpos::kVBD, "fir");           // "fire"
//   lexicon.Mend("went", Xpos::kVBD, "go");             // "go": known, so it stays
//   lexicon.Mend("fled", Xpos::kVBD, "fl");             // "flee", from irregular.txt
//
// The network chooses among edit scripts by the sound of a word; whether "fir" or "fire"
// is a verb it cannot hear. If its choice is no known base form, but a regular one of the
// word is, that one is taken. Frames are found by lemma, so an error here loses events:
// on news this was the largest single cause of missed ones. Reads
// data/lemmas/{verbs,nouns}.txt. Immutable, any thread.
#ifndef DRAGOMAN_PARSE_LEMMA_LEXICON_H_
#define DRAGOMAN_PARSE_LEMMA_LEXICON_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"

namespace dragoman {

class LemmaLexicon {
 public:
  static LemmaLexicon Load(const DataFiles& files, Diagnostics* diagnostics);

  // The lemma of `form` (in lower case). Returns a view into `lemma`, `form` or this.
  std::string_view Mend(std::string_view form, Xpos xpos, std::string_view lemma) const;

  bool HasNoun(std::string_view lemma) const { return nouns_.contains(lemma); }
  // "fought", "made"; not "men", "wives".
  bool IsIrregularVerb(std::string_view form) const {
    const auto base = irregular_.find(form);
    return base != irregular_.end() && verbs_.contains(base->second);
  }

 private:
  // All are views into the data files.
  std::unordered_set<std::string_view> verbs_, nouns_;
  std::unordered_map<std::string_view, std::string_view> irregular_;  // form -> base
  DataFiles files_;
};

// Base forms that an inflected form can come from by the regular rules of spelling, the
// likelier first: "planned" -> plan, plann, planne.
std::vector<std::string> RegularBases(std::string_view form, Xpos xpos);

// Mends the lemmas of verbs and common nouns. Reads tokens. Writes lemmas.
void MendLemmas(const LemmaLexicon& lexicon, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_LEMMA_LEXICON_H_
