// Trees of plain noun phrases, by rule: for those who ask about phrases by the million.
//
//   // "Iran's foreign minister Hossein Amirabdollahian"
//   if (!ParsePlainPhrase(lexicon, document)) Parse(parser, document, ParseFor::kTrees);
//   // minister and all before it hang on Amirabdollahian; Iran by nmod:poss
//
// The network costs as much for two words as for ten, and a noun phrase has little that
// could be misread: the last word of each stretch leads it, owners and what follows a
// preposition hang on it, what follows a comma is an apposition, what follows "and" is
// its like. Whatever is not that plain (verbs and participles, "US and Iraqi troops",
// quotation marks, clauses) is left to the network.
//
// Reads article.text, tokens (spans), sentences. Writes what Parse() writes, or nothing
// and returns false. Any thread.
#ifndef DRAGOMAN_PARSE_PLAIN_PHRASE_H_
#define DRAGOMAN_PARSE_PLAIN_PHRASE_H_

#include "dragoman/document.h"
#include "parse/lemma_lexicon.h"

namespace dragoman {

bool ParsePlainPhrase(const LemmaLexicon& lexicon, Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_PLAIN_PHRASE_H_
