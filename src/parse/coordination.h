// Mends one slip of parsers: a conjunct that hangs at the verb beside the first one.
//
//   "described Daesh and Israel's acts as threats"
//   before: Daesh obj, acts obj (with "and" below it);  after: acts is conj of Daesh
//
// In Universal Dependencies whatever has a coordinating conjunction before it is a
// conjunct, so such a second object, subject or phrase can only be that. Reads and writes
// heads and relations of tokens; trees stay trees. Pure.
#ifndef DRAGOMAN_PARSE_COORDINATION_H_
#define DRAGOMAN_PARSE_COORDINATION_H_

#include "dragoman/document.h"

namespace dragoman {

void MendCoordination(Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_COORDINATION_H_
