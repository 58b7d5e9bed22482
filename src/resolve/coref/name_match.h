// Whether two names can be those of one person or organisation.
//
//   SameWord("Raeisi", "Raisi");                               // true: transliterations
//   SamePerson(NameWords({"Ebrahim", "Raisi"}), NameWords({"Raeisi"}));   // true: a
//   surname IsAcronymOf("IRGC", {"Islamic", "Revolutionary", "Guard", "Corps"});   //
//   true
//
// Pure functions, any thread.
#ifndef DRAGOMAN_RESOLVE_COREF_NAME_MATCH_H_
#define DRAGOMAN_RESOLVE_COREF_NAME_MATCH_H_

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// The same letters but for case, accents and the ways to spell foreign sounds; in words
// of five letters or more one of the remaining letters may differ.
bool SameWord(std::string_view a, std::string_view b);

// The words of a name, and what is left of each when the ways to spell it are made one.
struct NameWords {
  NameWords() = default;
  explicit NameWords(std::vector<std::string> words);

  std::vector<std::string> words, sounds;
};

// A full name and itself, its surname ("Raisi") or its first word ("Xi", "Saddam").
bool SamePerson(const NameWords& a, const NameWords& b);
// Word for word.
bool SameName(const NameWords& a, const NameWords& b);

bool IsAcronymOf(std::string_view acronym, const std::vector<std::string>& words);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_NAME_MATCH_H_
