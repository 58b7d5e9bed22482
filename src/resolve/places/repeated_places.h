// Places that the text has named before: "in the same area", "marched through the city",
// "there".
//
//   for (const DescribedPlace& d : FindRepeatedPlaces(gazetteer, document, tree, named))
//   ...
//
// "The city" is the last town before it, "that province" the last division, "the area"
// the last place that is no country, "there" the last of all. Reads tokens and trees.
// Pure, any thread.
#ifndef DRAGOMAN_RESOLVE_PLACES_REPEATED_PLACES_H_
#define DRAGOMAN_RESOLVE_PLACES_REPEATED_PLACES_H_

#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/places/described_places.h"
#include "resolve/places/gazetteer.h"

namespace dragoman {

// A name of the text, and which place it is.
struct NamedPlace {
  uint32_t begin = 0, end = 0;  // tokens
  uint32_t place = kNoPlace;
};

// `named`: in text order. So is the answer; none of it overlaps one of `named`.
std::vector<DescribedPlace> FindRepeatedPlaces(const Gazetteer& gazetteer,
                                               const Document& document, const Tree& tree,
                                               const std::vector<NamedPlace>& named);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_REPEATED_PLACES_H_
