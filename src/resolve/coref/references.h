// Coreference inside of an article: which phrases mean one actor, and who that is.
//
//   ReferenceRules rules = ReferenceRules::Load(files, &diagnostics);
//   ResolveReferences(rules, document);
//   // "Iranian President Ebrahim Raisi met Ilham Aliyev. He said the two countries ..."
//   //   He                  IRNGOV president  via "pronoun: President Ebrahim Raisi,
//   ..."
//   //   the two countries   members: Iran, Azerbaijan (see document/members.h)
//
// Quotations first (see quotations.h). Then names, over the whole article, since they are
// surest; then descriptions, plurals and pronouns from left to right, each with what the
// earlier ones taught (the body that employs somebody, the foreigners who were taken);
// last the country that the article is set in. What is not clear
// stays open: a phrase without an entity is worth more than one with the wrong entity.
//
// Reads tokens, names, mentions, places. Writes Document::quotations, Mention::chain,
// ::members,
// ::entity (where it lacks country, sectors, name, office; text and span stay those of
// the phrase; via and confidence say how it was found), and adds mentions for pronouns
// and nouns that point back (quotations' speakers are renumbered accordingly).
#ifndef DRAGOMAN_RESOLVE_COREF_REFERENCES_H_
#define DRAGOMAN_RESOLVE_COREF_REFERENCES_H_

#include "dragoman/document.h"
#include "resolve/coref/reference_rules.h"

namespace dragoman {

void ResolveReferences(const ReferenceRules& rules, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_REFERENCES_H_
