// What coreference has to know about words: which nouns take up whom, who is a man.
//
//   ReferenceRules rules = ReferenceRules::Load(files, &diagnostics);
//   rules.Noun("leader")->Fits("prime minister");   // true
//   rules.Gender("angela");                         // 'f'
//
// Reads the lists in data/coref and the verbs of speech. Immutable; any number of
// threads.
#ifndef DRAGOMAN_RESOLVE_COREF_REFERENCE_RULES_H_
#define DRAGOMAN_RESOLVE_COREF_REFERENCE_RULES_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/speech_verbs.h"

namespace dragoman {

enum class NounClass : uint8_t { kPerson, kState, kBody };

struct NounRule {
  NounClass noun_class = NounClass::kPerson;
  bool any = false;                     // stands for everybody of its class
  std::vector<std::string> stands_for;  // offices, or sectors for a body

  // Whether the noun may take up somebody with this office or sector: "minister" fits
  // "foreign minister".
  bool Fits(std::string_view office) const;
};

class ReferenceRules {
 public:
  static ReferenceRules Load(const DataFiles& files, Diagnostics* diagnostics);

  const NounRule* Noun(std::string_view lemma) const;  // null if it is not listed
  // 'm', 'f' or '?', by a title, a noun or a first name in lower case.
  char Gender(std::string_view word) const;
  // "foreign", "international": not of the country in which the article is set.
  bool IsAbroad(std::string_view word) const;
  // "inspector", "mediator": of the international body that the text is about.
  bool IsDelegate(std::string_view lemma) const;
  // "foreigner", "ships": of those the country of the story says nothing.
  bool IsRootless(std::string_view word) const;
  // The countries of "south asian", "kingdom"; null if it is not listed.
  const std::vector<std::string>* Region(std::string_view words) const;
  const SpeechVerbs& speech() const { return speech_; }

 private:
  void LoadNouns(const DataFile& file, Diagnostics* diagnostics);
  void LoadGenders(const DataFile& file, Diagnostics* diagnostics);
  void LoadRegions(const DataFile& file, Diagnostics* diagnostics);

  SpeechVerbs speech_;
  struct Hash : std::hash<std::string_view> {  // views can be looked up too
    using is_transparent = void;
  };

  std::unordered_map<std::string, NounRule, Hash, std::equal_to<>> nouns_;
  std::unordered_map<std::string, char, Hash, std::equal_to<>> genders_;
  std::unordered_map<std::string, std::vector<std::string>, Hash, std::equal_to<>>
      regions_;
  using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;
  static Words WordsOf(const DataFile* file, Diagnostics* diagnostics);
  Words abroad_, delegates_, rootless_;
};

// Whether `words` ends with `last` as whole words: "foreign minister", "minister"; but a
// vice president is no president.
bool EndsWithWords(std::string_view words, std::string_view last);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_REFERENCE_RULES_H_
