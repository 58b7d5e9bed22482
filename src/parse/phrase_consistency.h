// Mends places in a phrase that cannot be.
//
//   "scientist Abdul Khan gave": two subjects side by side;  after: one with its title
//   "Kirchner and visiting Zapatero signed": visiting a verb;  after: says of Zapatero
//   "met Thursday in Athens": Athens below Thursday;  after: below met
//   "suspended $5 million in aid": aid below suspended;  after: below the sum
//   "fighting continues": a verb;  after: a noun
//
// Reads and writes heads, relations and the tags of such nouns; trees stay trees. Pure.
#ifndef DRAGOMAN_PARSE_PHRASE_CONSISTENCY_H_
#define DRAGOMAN_PARSE_PHRASE_CONSISTENCY_H_

#include "dragoman/document.h"

namespace dragoman {

void MendPhrases(Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_PHRASE_CONSISTENCY_H_
