// Gives "a hospital in Khan Younis" the country of its own place, where it only had that
// of the story around.
//
//   // "Chile condemned the bombing of a hospital in Khan Younis."
//   // "Russian forces shelled Kherson, wounding two rescuers."
//   MoveToOwnPlaces(document);   // hospital: PSE instead of CHL; rescuers: UKR
//
// Run after the places are known: the dictionary of actors, which comes before, knows the
// large cities only. Not soldiers and officials, who are sent to places.
// Reads Document::mentions, ::places, tokens. Writes Mention::entity country, code, via.
// Any thread.
#ifndef DRAGOMAN_RESOLVE_COREF_OWN_PLACE_H_
#define DRAGOMAN_RESOLVE_COREF_OWN_PLACE_H_

#include <string_view>

#include "dragoman/document.h"

namespace dragoman {

// Those who live where something happens: not soldiers, who are sent, nor officials and
// parties, who travel, nor rebels, who hide abroad.
bool LivesAtScene(std::string_view sector);

void MoveToOwnPlaces(Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_OWN_PLACE_H_
