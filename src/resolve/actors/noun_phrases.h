// The noun phrases of a document: which token leads one, and how far it reaches.
//
//   NounPhrases phrases(document, tree, hits);
//   // "the Iranian foreign minister of the day said"
//   phrases.IsHead(minister);    // true; false for "foreign"
//   phrases.Extent(minister);    // "the Iranian foreign minister"
//
// An extent holds determiners, adjectives, compounds, titles, possessors and the parts of
// a name; not prepositions, clauses, appositions or what is joined by "and". A name or
// role of the dictionaries is never cut ("Ministry of Defence"). Immutable.
#ifndef DRAGOMAN_RESOLVE_ACTORS_NOUN_PHRASES_H_
#define DRAGOMAN_RESOLVE_ACTORS_NOUN_PHRASES_H_

#include <cstdint>

#include "document/tree.h"
#include "dragoman/document.h"
#include "resolve/actors/dictionary_hits.h"

namespace dragoman {

struct Extent {
  uint32_t begin = 0, end = 0;  // tokens
};

class NounPhrases {
 public:
  NounPhrases(const Document& document, const Tree& tree, const DictionaryHits& hits)
      : document_(document), tree_(tree), hits_(hits) {}

  bool IsHead(uint32_t t) const;
  Extent ExtentOf(uint32_t head) const;
  // The token of a hit that hangs outside of it.
  uint32_t TopOf(const Hit& hit) const;
  // "King Abdullah" parsed as two subjects of one verb: the first is part of the other.
  bool IsTwinOfNext(uint32_t t) const;

 private:
  uint32_t HighestIn(uint32_t begin, uint32_t end) const;
  bool IsNominal(uint32_t t) const;
  bool IsPart(uint32_t t) const;

  const Document& document_;
  const Tree& tree_;
  const DictionaryHits& hits_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_NOUN_PHRASES_H_
