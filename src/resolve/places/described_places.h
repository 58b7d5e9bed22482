// Places without a name: "the Saudi capital", "Israeli territory", "across the country",
// "the Afghan border".
//
//   uint32_t country = CountryOfArticle(gazetteer, document, spans, chosen);
//   for (const DescribedPlace& d : FindDescribedPlaces(...)) ...
//
// The country is that of the adjective, the possessor or the phrase with "of"; where the
// noun stands alone, the one that most of the article is about, if there is one, or the
// first of the sentence. A border has two; if the text names one, the other is that of
// the article, on whose side it happened.
//
// Reads tokens, trees, mentions. Pure functions, any thread.
#ifndef DRAGOMAN_RESOLVE_PLACES_DESCRIBED_PLACES_H_
#define DRAGOMAN_RESOLVE_PLACES_DESCRIBED_PLACES_H_

#include <cstdint>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/places/gazetteer.h"
#include "resolve/places/place_choice.h"
#include "resolve/places/place_finder.h"

namespace dragoman {

// The country in which half of the places and actors of the article are, or kNoPlace.
uint32_t CountryOfArticle(const Gazetteer& gazetteer, const Document& document,
                          const std::vector<PlaceSpan>& spans,
                          const std::vector<ChosenPlace>& chosen);

struct DescribedPlace {
  PlaceSpan span;  // without senses
  uint32_t place = kNoPlace;
  uint32_t side = kNoPlace;  // the country on whose side of a border it is
};

// In text order; none of them overlaps one of `spans`.
std::vector<DescribedPlace> FindDescribedPlaces(const Gazetteer& gazetteer,
                                                const Document& document,
                                                const Tree& tree,
                                                const std::vector<PlaceSpan>& spans,
                                                uint32_t country_of_article);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_DESCRIBED_PLACES_H_
