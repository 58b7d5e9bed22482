// Whom people are against, and where they flee to: neither says whose people these are.
//
//   // "An anti-American protest in Kabul", "they marched to denounce Denmark"
//   IsProtestedAgainst(document, tree, american);   // true
//   // "240 villagers fled to Venezuela"
//   IsFledTo(document, tree, venezuela);            // true
//
// Reads tokens and the mention. Pure function, any thread.
#ifndef DRAGOMAN_RESOLVE_COREF_TARGETS_H_
#define DRAGOMAN_RESOLVE_COREF_TARGETS_H_

#include "document/tree.h"
#include "dragoman/document.h"

namespace dragoman {

bool IsProtestedAgainst(const Document& document, const Tree& tree,
                        const Mention& mention);
bool IsFledTo(const Document& document, const Tree& tree, const Mention& mention);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_TARGETS_H_
