// Gives "the police", "protesters", "the defence minister" the country that the article
// is about, where it is about one.
//
//   SetCountries(discourse);
//
// Countries are counted over all mentions and places, early ones more. If one has nearly
// all of the weight, home-grown actors (authorities, forces, parties, citizens) without a
// country of their own are its. Where two countries share the article nothing is filled.
// Reads and writes the Discourse; reads Document::places.
#ifndef DRAGOMAN_RESOLVE_COREF_SETTING_H_
#define DRAGOMAN_RESOLVE_COREF_SETTING_H_

#include "resolve/coref/discourse.h"

namespace dragoman {

void SetCountries(Discourse& discourse);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_SETTING_H_
