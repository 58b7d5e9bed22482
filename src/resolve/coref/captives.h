// "Gunmen kidnapped three British aid workers ... the hostages": the foreigners of whom
// the text has told, not people of the country that it is set in.
//
//   if (TakeUpCaptives(discourse, m)) return;   // GBR CVL, via "description: three ..."
//
// Only for plural nouns that say nothing else of people ("the men", "the victims"), and
// for one "hostage" or "captive", who is the foreigner taken last. Reads and writes the
// Discourse.
#ifndef DRAGOMAN_RESOLVE_COREF_CAPTIVES_H_
#define DRAGOMAN_RESOLVE_COREF_CAPTIVES_H_

#include <cstdint>

#include "resolve/coref/discourse.h"

namespace dragoman {

// False if the text tells of nobody, or of people of several countries.
bool TakeUpCaptives(Discourse& discourse, int32_t m);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_CAPTIVES_H_
