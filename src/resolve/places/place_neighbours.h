// How the place names of an article stand to each other: "Paris, Texas", "Baghdad's
// Khilani Square", "Texas and Georgia".
//
//   PlaceNeighbours neighbours(gazetteer, document, spans);
//   neighbours.Follows(0, 1);                 // only a comma or "in" stands between
//   neighbours.MayContain(spans[1], place);   // a sense of the second holds the place
//
// Reads tokens and sentences. A view of all three; any thread.
#ifndef DRAGOMAN_RESOLVE_PLACES_PLACE_NEIGHBOURS_H_
#define DRAGOMAN_RESOLVE_PLACES_PLACE_NEIGHBOURS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dragoman/document.h"
#include "resolve/places/gazetteer.h"
#include "resolve/places/place_finder.h"

namespace dragoman {

class PlaceNeighbours {
 public:
  PlaceNeighbours(const Gazetteer& gazetteer, const Document& document,
                  const std::vector<PlaceSpan>& spans)
      : gazetteer_(gazetteer), document_(document), spans_(spans) {}

  uint32_t SentenceOf(size_t span) const;
  // Whether only a comma or "in" stands between two spans: "Paris, Texas", "Pingtan, in
  // Fujian".
  bool Follows(size_t first, size_t second) const;
  // Whether what stands behind a comma ends there: "Rome, Georgia, has", but not "in
  // Kakuma, Kenya plans" or "in Leeds, France and Spain".
  bool IsClosed(size_t span) const;
  // Whether they are next to each other, with two words between them at most.
  bool IsNear(size_t i, size_t j) const;
  bool IsPossessor(size_t owner, size_t owned) const;
  // Whether only words like "district in the east of" stand between.
  bool LeadsInto(size_t inner, size_t outer) const;
  // Whether "in" stands right before it, with or without "the".
  bool IsBehindIn(size_t span) const;

  // Whether the place holds what the span names, by a name of its own.
  bool Holds(const KnownPlace& outer, const PlaceSpan& inner) const;
  bool MayContain(const PlaceSpan& outer, const KnownPlace& inner) const;
  // Whether the span may be of the same kind: both states of one country, or countries.
  bool HasSibling(const KnownPlace& place, const PlaceSpan& span) const;

 private:
  const Gazetteer& gazetteer_;
  const Document& document_;
  const std::vector<PlaceSpan>& spans_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_PLACE_NEIGHBOURS_H_
