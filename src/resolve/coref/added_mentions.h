// Puts phrases that somebody overlooked among the mentions of a document.
//
//   AddMentions({DescriptionAt(document, tree, witnesses)}, document);
//
// Writes Document::mentions, kept by begin with nested ones after the outer, and corrects
// the indices that point into it: chains, members, speakers.
#ifndef DRAGOMAN_RESOLVE_COREF_ADDED_MENTIONS_H_
#define DRAGOMAN_RESOLVE_COREF_ADDED_MENTIONS_H_

#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"

namespace dragoman {

void AddMentions(std::vector<Mention> added, Document& document);

// The phrase that `head` leads, without clauses, appositions and conjuncts behind it; who
// it is stays open.
Mention PhraseAt(const Document& document, const Tree& tree, uint32_t head,
                 MentionKind kind);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_ADDED_MENTIONS_H_
