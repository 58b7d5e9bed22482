// English plurals of roles and peoples.
//
//   PluralOf("policeman")            // "policemen"
//   PluralOf("secretary of state")   // "secretaries of state"
//   PluralOf("Chinese")              // "": the same word
#ifndef DRAGOMAN_RESOLVE_ACTORS_PLURALS_H_
#define DRAGOMAN_RESOLVE_ACTORS_PLURALS_H_

#include <string>
#include <string_view>

namespace dragoman {

// "" if the plural is no other word.
std::string PluralOf(std::string_view phrase);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_PLURALS_H_
