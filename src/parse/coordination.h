// Mends slips of parsers where phrases are joined.
//
//   "described Daesh and Israel's acts as threats"
//   before: Daesh obj, acts obj (with "and" below it);  after: acts is conj of Daesh
//   "talks between Cuba and Iranian officials": the two of "between" are joined
//   "North and South Korea agreed": North nsubj, Korea its conj
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
