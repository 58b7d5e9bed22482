// What a phrase shows of itself: what sort of being it names, how many, man or woman, and
// how prominent it is in its sentence.
//
//   // "The Iranian president, Ebrahim Raisi, met ..."
//   Profile p = ProfileOf(rules, document, tree, mention);
//   p.being == Being::kPerson;  p.words;  // {"president"}
//   p.prominence                          // 3: the subject
//
// Reads tokens, names, the mention. Pure function, any thread.
#ifndef DRAGOMAN_RESOLVE_COREF_PROFILE_H_
#define DRAGOMAN_RESOLVE_COREF_PROFILE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/coref/name_match.h"
#include "resolve/coref/reference_rules.h"

namespace dragoman {

enum class Being : uint8_t {
  kUnknown,
  kPerson,
  kState,   // a country, or a capital that stands for it
  kBody,    // an organisation, an authority, a force
  kPeople,  // several persons: "protesters"
};

struct Profile {
  Being being = Being::kUnknown;
  bool plural = false;
  char gender = '?';      // of a person: 'm', 'f', '?'
  bool definite = false;  // "the", "this", "his", "Iran's", "both"
  NameWords name;         // the words of a proper name without titles
  // Nouns that say what it is: its own head, titles, what stands in apposition. Lemmas.
  std::vector<std::string> words;
  float prominence = 0;  // 3 subject, 2 object, 1 and less the rest
  uint32_t sentence = 0;
};

Profile ProfileOf(const ReferenceRules& rules, const Document& document, const Tree& tree,
                  const Mention& mention);

// "protester", "spokesperson", "economist": nouns for persons by their ending.
bool IsPersonNoun(std::string_view lemma);

// Subjects stand out, then objects; what hangs in another phrase least.
float Prominence(const Document& document, const Tree& tree, uint32_t head);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_PROFILE_H_
