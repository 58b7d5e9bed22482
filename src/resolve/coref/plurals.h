// Says whom "the two countries", "both sides", "the two presidents" stand for.
//
//   ResolvePlural(discourse, m);
//
// The number asks for that many actors: those that stand out most in what was said
// before; without a number, those of the last sentence that named at least two. Phrases
// that say themselves who they are ("the two countries, Iran and Iraq") have these as
// members. Reads and writes the Discourse.
#ifndef DRAGOMAN_RESOLVE_COREF_PLURALS_H_
#define DRAGOMAN_RESOLVE_COREF_PLURALS_H_

#include "resolve/coref/discourse.h"

namespace dragoman {

void ResolvePlural(Discourse& discourse, int32_t m);

// "Officials of our two countries" are those of each of them.
void ResolveOfficialsOfSeveral(Discourse& discourse, int32_t m);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_PLURALS_H_
