// Finds the phrases that point back to somebody and that nobody has listed yet: pronouns
// ("he", "its", "we", "who") and nouns that take up actors ("the country", "his
// counterpart", "the two leaders").
//
//   AddPhrases(rules, document);
//
// Reads tokens. Writes Document::mentions.
#ifndef DRAGOMAN_RESOLVE_COREF_PHRASES_H_
#define DRAGOMAN_RESOLVE_COREF_PHRASES_H_

#include "dragoman/document.h"
#include "resolve/coref/reference_rules.h"

namespace dragoman {

enum class Pronoun : uint8_t { kNone, kI, kWe, kYou, kHe, kShe, kIt, kThey, kRelative };

// What sort of pronoun the token is; kNone if it is none that points to an actor.
Pronoun PronounOf(const Token& token);
bool IsReflexive(const Token& token);

void AddPhrases(const ReferenceRules& rules, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_PHRASES_H_
