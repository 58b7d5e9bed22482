// Gives "the police", "protesters", "the defence minister" the country that this part of
// the article is about, where it is about one.
//
//   SetCountries(discourse);
//
// Home-grown actors (authority, force, party, citizens) without a country of their own
// are, in this order: soldiers and inspectors of those who were named last, citizens of
// the place that their clause names (scene.h), all others of the country that is named
// most around them. Where two are named as much, it stays open (setting_countries.h).
// Reads and writes the Discourse; reads Document::places.
#ifndef DRAGOMAN_RESOLVE_COREF_SETTING_H_
#define DRAGOMAN_RESOLVE_COREF_SETTING_H_

#include "resolve/coref/discourse.h"

namespace dragoman {

void SetCountries(Discourse& discourse);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_SETTING_H_
