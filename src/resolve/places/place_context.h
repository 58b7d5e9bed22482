// What the words around a name say about it: "in", "30 km north of", "the city of".
//
//   PlaceContext c = ReadPlaceContext(words, document, tree, begin, end);
//   c.where == PlaceContext::Where::kNear;  c.away_km == 30;
//
// Reads tokens and trees. Pure function, any thread.
#ifndef DRAGOMAN_RESOLVE_PLACES_PLACE_CONTEXT_H_
#define DRAGOMAN_RESOLVE_PLACES_PLACE_CONTEXT_H_

#include <cstdint>
#include <string>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/places/place_words.h"

namespace dragoman {

struct PlaceContext {
  enum class Where : uint8_t {
    kNone,   // no sign that anything is there
    kActs,   // subject, agent, possessor: somebody, where the name can be one
    kOther,  // a preposition of another kind: "with Iran", "against Iran"
    kWay,    // "to", "from": a place if it is small, or if somebody moves
    kNear,
    kAt
  };
  Where where = Where::kNone;
  uint32_t head = 0;      // the token of the name that hangs in the tree
  uint32_t phrase = 0;    // head of the whole phrase: "outskirts" of Baghdad
  bool moves = false;     // the phrase belongs to a word of movement
  bool town = false;      // "the city of X"
  bool division = false;  // "X province"
  bool facility = false;  // "X airport"
  double away_km = 0;     // "30 km north of X"
  double bearing = -1;    // of that, degrees from the north; -1: not said
  std::string words;      // the preposition, or the verb whose object the name is

  // Something is, comes from or goes there. `small`: the place is no country.
  bool IsLocative(bool small) const {
    return where >= Where::kNear || (where == Where::kWay && (small || moves));
  }
};

PlaceContext ReadPlaceContext(const PlaceWords& words, const Document& document,
                              const Tree& tree, uint32_t begin, uint32_t end);

// The tokens of the line that opens an article, its dash included: "ASHGABAT, Nov 28
// (Agency) - ". Empty if there is none.
Span Dateline(const Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_PLACE_CONTEXT_H_
