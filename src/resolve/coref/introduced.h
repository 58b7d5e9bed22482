// Names that nothing explains, after words that say who it is: "A British journalist was
// shot. James Miller was ..."; "two Australian men ... Andrew Chan and Myuran Sukumaran".
//
//   if (TakeUpIntroduction(discourse, m)) return;   // James Miller: GBR JRN
//
// Reads and writes the Discourse.
#ifndef DRAGOMAN_RESOLVE_COREF_INTRODUCED_H_
#define DRAGOMAN_RESOLVE_COREF_INTRODUCED_H_

#include <cstdint>

#include "resolve/coref/discourse.h"

namespace dragoman {

// False if `m` is no name of an unknown person, or nobody fits, or several do.
bool TakeUpIntroduction(Discourse& discourse, int32_t m);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_INTRODUCED_H_
