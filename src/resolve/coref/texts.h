// "The statement urged Iran to ...": who says so is who made the statement.
//
//   if (IsSpeakingText(rules, document, tree, t)) ...   // the statement of "urged"
//   ResolveText(discourse, m);                          // EUR GOV, via "author"
//
// The author is the owner of the text ("the ministry's statement"), or else whoever said,
// issued or adopted something last.
#ifndef DRAGOMAN_RESOLVE_COREF_TEXTS_H_
#define DRAGOMAN_RESOLVE_COREF_TEXTS_H_

#include <cstdint>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/coref/discourse.h"
#include "resolve/coref/reference_rules.h"

namespace dragoman {

// Whether `t` is something written or spoken and the subject of a verb of saying.
bool IsSpeakingText(const ReferenceRules& rules, const Document& document,
                    const Tree& tree, uint32_t t);

void ResolveText(Discourse& discourse, int32_t m);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_TEXTS_H_
