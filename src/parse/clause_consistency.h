// Mends places in a clause that cannot be.
//
//   "accused the U.S. of protecting him"
//   before: U.S. obj of protecting, with "of" behind it;  after: U.S. obj of accused
//   "said all countries must fight": countries obj of fight;  after: its subject
//   "after the United States deployed warships": States obl;  after: the subject
//   "said he does not know and called it false": called conj of know;  after: of said
//
// English words of a clause stand behind what marks it, objects behind their verb, and a
// finite verb has one subject; verbs that are joined agree in tense. Reads and writes
// heads and relations of tokens; trees stay trees. Pure.
#ifndef DRAGOMAN_PARSE_CLAUSE_CONSISTENCY_H_
#define DRAGOMAN_PARSE_CLAUSE_CONSISTENCY_H_

#include "dragoman/document.h"

namespace dragoman {

void MendClauses(Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_CLAUSE_CONSISTENCY_H_
