// Which part of a place the words around its name mean, and where that lies: "northern
// Mali", "the north-west of Syria", "Iran's south-east", "off the eastern coast of
// Yemen".
//
//   PlacePart part = ReadPlacePart(words, document, begin, end);    // part.bearing ==
//   315 Narrow(gazetteer, known, part, &place);     // moved there, with a smaller radius
//
// The parts of a country reach as far as its divisions do in that direction; those of any
// other place are parts of its circle. Pure functions, any thread.
#ifndef DRAGOMAN_RESOLVE_PLACES_PLACE_PART_H_
#define DRAGOMAN_RESOLVE_PLACES_PLACE_PART_H_

#include <cstdint>

#include "dragoman/document.h"
#include "resolve/places/gazetteer.h"

namespace dragoman {

struct PlacePart {
  double bearing = -1;  // degrees from the north; -1: not said
  bool centre = false;  // "central Bosnia"
  bool edge = false;    // "the eastern coast of", "the far north of"
  // "the southern region of", "the northern X province": of a country a part, of anything
  // else the thing itself.
  bool of_countries = false;

  bool guessed = false;  // nobody says so: it stays almost as wide

  bool IsSaid() const { return bearing >= 0 || centre; }
};

// For the name in tokens [begin, end).
PlacePart ReadPlacePart(const PlaceWords& words, const Document& document, uint32_t begin,
                        uint32_t end);

// "off the coast of Libya": the part of a country towards the sea that reaches furthest
// into it; none where it is no country.
PlacePart Seaward(const Gazetteer& gazetteer, const KnownPlace& known);

void Narrow(const Gazetteer& gazetteer, const KnownPlace& known, const PlacePart& part,
            Place* place);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_PLACE_PART_H_
