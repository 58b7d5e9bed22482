// Joins the names of one actor: "President Ebrahim Raisi" and "Raeisi", "Islamic
// Revolutionary Guard Corps" and "IRGC", a name and what stands in apposition to it.
//
//   LinkNames(discourse);
//
// A short name belongs to the last longer one before it, or else to the first behind it.
// Reads and writes the Discourse.
#ifndef DRAGOMAN_RESOLVE_COREF_NAMES_H_
#define DRAGOMAN_RESOLVE_COREF_NAMES_H_

#include "resolve/coref/discourse.h"

namespace dragoman {

void LinkNames(Discourse& discourse);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_NAMES_H_
