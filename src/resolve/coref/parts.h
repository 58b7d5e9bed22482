// "Three of them", "some of us": those who are a part of others.
//
//   const int32_t whole = WholeOf(document, tree, three);   // the token "them"
//   if (TakeFromWhole(discourse, m)) return;                // whose the three are
//
// A part has the country and the sectors of its whole without being the same actor.
#ifndef DRAGOMAN_RESOLVE_COREF_PARTS_H_
#define DRAGOMAN_RESOLVE_COREF_PARTS_H_

#include <cstdint>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/coref/discourse.h"

namespace dragoman {

// The pronoun of whom the number or quantity `t` is a part; -1 if it is none.
int32_t WholeOf(const Document& document, const Tree& tree, uint32_t t);

// False if the mention is no part, or of people of whom nothing is known.
bool TakeFromWhole(Discourse& discourse, int32_t m);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_PARTS_H_
