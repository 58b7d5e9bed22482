// Says whom a description takes up: "the Iranian president", "the minister", "the
// country", "the group", "his Azerbaijani counterpart", "our army".
//
//   ResolveDescription(discourse, m);
//
// A description takes up the last actor that its noun may stand for
// (data/coref/nouns.txt) and whose country and sex do not contradict it. One with an
// owner ("its army") gets the owner's country. Indefinite phrases ("a minister") are new
// and take up nobody. Reads and writes the Discourse. REQUIRES: pronouns inside the
// phrase are resolved.
#ifndef DRAGOMAN_RESOLVE_COREF_DESCRIPTIONS_H_
#define DRAGOMAN_RESOLVE_COREF_DESCRIPTIONS_H_

#include "resolve/coref/discourse.h"

namespace dragoman {

void ResolveDescription(Discourse& discourse, int32_t m);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_DESCRIPTIONS_H_
