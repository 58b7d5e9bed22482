// Whether two names can be those of one person or organisation.
//
//   SameWord("Raeisi", "Raisi");                          // true: transliterations
//   SamePerson({"Ebrahim", "Raisi"}, {"Raeisi"});         // true: a surname
//   SamePerson({"Hassan", "Rouhani"}, {"Ali", "Rouhani"}) // false
//   IsAcronymOf("IRGC", {"Islamic", "Revolutionary", "Guard", "Corps"});   // true
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

// A full name and itself, its surname ("Raisi") or its first word ("Xi", "Saddam").
bool SamePerson(const std::vector<std::string>& a, const std::vector<std::string>& b);

bool IsAcronymOf(std::string_view acronym, const std::vector<std::string>& words);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_NAME_MATCH_H_
