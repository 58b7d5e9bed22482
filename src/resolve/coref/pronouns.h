// Says whom a pronoun takes up.
//
//   ResolvePronoun(discourse, m);
//
// "he" and "she" take up persons, "it" states and bodies, "they" groups or two actors
// joined by "and"; in quotations and indirect speech "I" is the speaker and "we" the
// speaker's side; "who" is the noun before it. "it" and "they" stay open where a thing
// is as likely.
// Reads and writes the Discourse.
#ifndef DRAGOMAN_RESOLVE_COREF_PRONOUNS_H_
#define DRAGOMAN_RESOLVE_COREF_PRONOUNS_H_

#include "resolve/coref/discourse.h"

namespace dragoman {

void ResolvePronoun(Discourse& discourse, int32_t m);

// Whom "we" means in the mouth of `speaker`: a state or body itself, a person's
// government or organisation. An entity without country and sectors if that is unknown.
Entity SideOf(const Discourse& discourse, int32_t speaker);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_PRONOUNS_H_
