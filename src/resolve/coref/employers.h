// Who works for a body that the text has named: "Council members" after "the U.N.
// Security Council", "the Red Cross says a staff member was kidnapped".
//
//   if (TakeUpEmployer(discourse, m)) return;   // UNO GOV, via "owner: the U.N. ..."
//
// Only where nothing else tells whose they are. Reads and writes the Discourse.
#ifndef DRAGOMAN_RESOLVE_COREF_EMPLOYERS_H_
#define DRAGOMAN_RESOLVE_COREF_EMPLOYERS_H_

#include <cstdint>

#include "resolve/coref/discourse.h"

namespace dragoman {

// False if no such body is in reach.
bool TakeUpEmployer(Discourse& discourse, int32_t m);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_EMPLOYERS_H_
