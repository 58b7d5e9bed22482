// Finds what may be place names in the text: the longest runs of words that the gazetteer
// knows, as far as they do not belong to the name of a person or an organisation.
//
//   for (const PlaceSpan& span : FindPlaceSpans(gazetteer, document, tree)) ...
//
// Reads tokens, trees, names, sentences. Pure function, any thread.
#ifndef DRAGOMAN_RESOLVE_PLACES_PLACE_FINDER_H_
#define DRAGOMAN_RESOLVE_PLACES_PLACE_FINDER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/places/gazetteer.h"
#include "resolve/places/place_context.h"

namespace dragoman {

struct PlaceSpan {
  uint32_t begin = 0, end = 0;  // tokens
  std::string key;
  std::vector<PlaceName> senses;  // empty: the gazetteer does not know it
  PlaceContext context;
  bool dateline = false;
  bool tagged = false;  // the tagger takes it for a place, too
  bool person =
      false;  // the tagger takes it for a person: a place only if it is elsewhere
  uint32_t nation = kNoPlace;  // "the Omani town of X": that country
  bool loud = false;  // in a headline or all in capitals, where capitals say nothing
};

std::vector<PlaceSpan> FindPlaceSpans(const Gazetteer& gazetteer,
                                      const Document& document, const Tree& tree);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_PLACE_FINDER_H_
