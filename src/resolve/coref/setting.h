// Gives "the police", "protesters", "the defence minister" the country that this part of
// the article is about, where it is about one.
//
//   SetCountries(discourse);
//
// Countries are counted in the phrase's own sentence, in those before it and in the whole
// article. If one has most of the weight, a home-grown actor (authority, force, party,
// citizens) without a country of its own is its. Where two share the weight, it stays
// open.
// Reads and writes the Discourse; reads Document::places.
#ifndef DRAGOMAN_RESOLVE_COREF_SETTING_H_
#define DRAGOMAN_RESOLVE_COREF_SETTING_H_

#include "resolve/coref/discourse.h"

namespace dragoman {

void SetCountries(Discourse& discourse);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_SETTING_H_
