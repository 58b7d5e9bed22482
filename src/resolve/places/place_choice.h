// Which Tripoli: chooses the senses of all place names of an article together.
//
//   std::vector<ChosenPlace> chosen = ChoosePlaces(gazetteer, document, spans);
//   chosen[i].place == kNoPlace;      // span i names no place, or an unknown one
//
// Two rounds. In the first each name is judged by itself: how well known the place is,
// the words around ("the city of"), what it stands beside ("Paris, Texas"), and the
// countries of the people in the article. Names that this decides clearly become anchors.
// In the second the others are drawn towards the countries and the neighbourhood of the
// anchors. A name has one sense in an article, but for "Hyderabad, Sindh" and "Hyderabad,
// Telangana". Names that are common words, or of small places, need a sign in the text
// that they are places at all; the smallest also one that something there is told of.
//
// Reads mentions. Pure function, any thread.
#ifndef DRAGOMAN_RESOLVE_PLACES_PLACE_CHOICE_H_
#define DRAGOMAN_RESOLVE_PLACES_PLACE_CHOICE_H_

#include <cstdint>
#include <vector>

#include "dragoman/document.h"
#include "resolve/places/gazetteer.h"
#include "resolve/places/place_finder.h"

namespace dragoman {

struct ChosenPlace {
  uint32_t place = kNoPlace;  // index in the gazetteer
  // The name is unknown, but said to lie in `place`: "Malakoff, Texas".
  bool inside = false;
  // A small place is called so, but nothing says that the text means it.
  bool unknown = false;
  // It stands beside what it lies in, or what lies in it: "Rome, Georgia".
  bool paired = false;
};

// One for each span.
std::vector<ChosenPlace> ChoosePlaces(const Gazetteer& gazetteer,
                                      const Document& document,
                                      const std::vector<PlaceSpan>& spans);

// Great-circle distance.
double Kilometres(double lat1, double lon1, double lat2, double lon2);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_PLACE_CHOICE_H_
