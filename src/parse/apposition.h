// Mends one slip of parsers: an apposition that hangs at the verb as a second subject, or
// at a noun farther away.
//
//   "issued a warrant for a third, the former secretary Elias Kunda"
//   before: Elias nsubj of issued, or appos of warrant;  after: appos of third
//   "The parties (Iran and France) met": Iran nsubj of met;  after: appos of parties
//
// A verb has one subject, so a phrase that is called its second one and stands right
// behind another phrase and a comma, or in brackets, can only say who or what that is.
// Reads and writes heads and relations of tokens; trees stay trees. Pure.
#ifndef DRAGOMAN_PARSE_APPOSITION_H_
#define DRAGOMAN_PARSE_APPOSITION_H_

#include "dragoman/document.h"

namespace dragoman {

void MendApposition(Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_APPOSITION_H_
