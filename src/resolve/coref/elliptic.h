// Numbers and quantities that stand for people by themselves: "killing 34", "two soldiers
// died and another was wounded", "some left".
//
//   if (IsElliptic(document, tree, t)) ...             // a phrase without a noun
//   if (TakeUpKind(discourse, m)) return;              // what they are: soldiers
//
// They are of the kind and country of the people told of last in the same sentence or the
// one before, without being the same ones. Reads and writes the Discourse.
#ifndef DRAGOMAN_RESOLVE_COREF_ELLIPTIC_H_
#define DRAGOMAN_RESOLVE_COREF_ELLIPTIC_H_

#include <cstdint>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/coref/discourse.h"

namespace dragoman {

bool IsElliptic(const Document& document, const Tree& tree, uint32_t t);

// False if `m` has a noun, or nobody is told of whose kind it could be.
bool TakeUpKind(Discourse& discourse, int32_t m);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_ELLIPTIC_H_
