// Whom people are against, and where they flee to: neither says whose people these are.
// And who turns against an envoy, who is another state's.
//
//   // "An anti-American protest in Kabul", "they marched to denounce Denmark"
//   IsProtestedAgainst(document, tree, american);   // true
//   // "240 villagers fled to Venezuela"
//   IsFledTo(document, tree, venezuela);            // true
//   // "Kenya expelled two diplomats", "two diplomats were expelled by Kenya"
//   WhoTurnsAgainstEnvoy(document, tree, diplomats);   // 0: the word "Kenya"
//
// Reads tokens and the mention. Pure function, any thread.
#ifndef DRAGOMAN_RESOLVE_COREF_TARGETS_H_
#define DRAGOMAN_RESOLVE_COREF_TARGETS_H_

#include <cstdint>

#include "document/tree.h"
#include "dragoman/document.h"

namespace dragoman {

bool IsProtestedAgainst(const Document& document, const Tree& tree,
                        const Mention& mention);
bool IsFledTo(const Document& document, const Tree& tree, const Mention& mention);
// The head of the phrase, or -1 if the mention is no envoy or nobody does.
int32_t WhoTurnsAgainstEnvoy(const Document& document, const Tree& tree,
                             const Mention& mention);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_TARGETS_H_
