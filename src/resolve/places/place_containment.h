// Puts names into what they are said to lie in, once the senses of all are chosen:
// "Malakoff, Texas", "the Shejaiya district in the east of Gaza City".
//
//   PlaceContainment containment(gazetteer, spans, neighbours);
//   containment.ApplyPairs(&chosen);        // one for each span
//   containment.ApplyPhrases(&chosen);
//
// A name that the gazetteer does not know there lies where its phrase puts it
// (ChosenPlace::inside); pairs that fit each other are noted as such. A view; any thread.
#ifndef DRAGOMAN_RESOLVE_PLACES_PLACE_CONTAINMENT_H_
#define DRAGOMAN_RESOLVE_PLACES_PLACE_CONTAINMENT_H_

#include <cstddef>
#include <vector>

#include "resolve/places/gazetteer.h"
#include "resolve/places/place_choice.h"
#include "resolve/places/place_finder.h"
#include "resolve/places/place_neighbours.h"

namespace dragoman {

class PlaceContainment {
 public:
  PlaceContainment(const Gazetteer& gazetteer, const std::vector<PlaceSpan>& spans,
                   const PlaceNeighbours& neighbours)
      : gazetteer_(gazetteer), spans_(spans), neighbours_(neighbours) {}

  // By what stands behind a comma.
  void ApplyPairs(std::vector<ChosenPlace>* chosen) const;
  // By the words around a name that is still unknown.
  void ApplyPhrases(std::vector<ChosenPlace>* chosen) const;

 private:
  void PlaceInside(size_t i, std::vector<ChosenPlace>* chosen) const;
  void NotePair(size_t i, std::vector<ChosenPlace>* chosen) const;
  void PlaceByPhrase(size_t i, std::vector<ChosenPlace>* chosen) const;
  // Whether it is said to lie in a country in which its place does not lie.
  bool IsElsewhere(size_t i, const std::vector<ChosenPlace>& chosen) const;

  const Gazetteer& gazetteer_;
  const std::vector<PlaceSpan>& spans_;
  const PlaceNeighbours& neighbours_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_PLACE_CONTAINMENT_H_
