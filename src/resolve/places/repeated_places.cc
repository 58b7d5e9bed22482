#include "resolve/places/repeated_places.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"

namespace dragoman {
namespace {

enum class Kind : uint8_t { kNone, kTown, kDivision, kArea, kAny };

class Repeater {
 public:
  Repeater(const Gazetteer& gazetteer, const Document& document, const Tree& tree,
           const std::vector<NamedPlace>& named)
      : gazetteer_(gazetteer), document_(document), tree_(tree), named_(named) {}

  std::vector<DescribedPlace> Find() {
    std::vector<DescribedPlace> found;
    size_t before = 0;
    for (uint32_t t = 0; t < document_.tokens.size(); ++t) {
      while (before < named_.size() && named_[before].begin <= t) ++before;
      if (before == 0 || t < named_[before - 1].end) continue;
      const Kind kind = KindOf(t);
      if (kind == Kind::kNone) continue;
      DescribedPlace repeated;
      repeated.place = LastOf(kind, before);
      if (repeated.place == kNoPlace || !SpanAround(t, &repeated.span)) continue;
      if (kind == Kind::kAny || repeated.span.context.IsLocative(true)) {
        found.push_back(std::move(repeated));
      }
    }
    return found;
  }

 private:
  std::string Lemma(uint32_t t) const {
    const Token& token = document_.tokens[t];
    return ToLower(token.lemma.empty() ? document_.Text(token) : token.lemma);
  }

  Kind KindOf(uint32_t t) const {
    const Token& token = document_.tokens[t];
    // "There" that opens a sentence is mostly no place, nor is that of "there is".
    if (token.upos == Upos::kAdv) {
      const bool there = token.relation == Relation::kAdvmod;
      return there && document_.Text(token) == "there" ? Kind::kAny : Kind::kNone;
    }
    if (token.upos != Upos::kNoun || token.xpos == Xpos::kNNS) return Kind::kNone;
    const std::string word = Lemma(t);
    const PlaceWords& words = gazetteer_.words();
    if (words.Is(PlaceWord::kArea, word)) {
      return words.Is(PlaceWord::kDivision, word) ? Kind::kDivision : Kind::kArea;
    }
    if (words.Is(PlaceWord::kCapital, word)) return Kind::kNone;
    if (words.Is(PlaceWord::kTown, word)) return Kind::kTown;
    return words.Is(PlaceWord::kDivision, word) ? Kind::kDivision : Kind::kNone;
  }

  // From "the", "that" or "the same" to the noun; false where more is said about it.
  bool SpanAround(uint32_t t, PlaceSpan* span) const {
    span->begin = t;
    span->end = t + 1;
    span->context = ReadPlaceContext(gazetteer_.words(), document_, tree_, t, t + 1);
    if (document_.tokens[t].upos == Upos::kAdv) return true;
    bool definite = false;
    for (const uint32_t child : tree_.Children(t)) {
      const Relation base = BaseOf(document_.tokens[child].relation);
      if (base == Relation::kCase || base == Relation::kPunct) continue;
      const std::string word = Lemma(child);
      const bool article = base == Relation::kDet && (word == "the" || word == "that");
      if (!article && !(base == Relation::kAmod && word == "same")) return false;
      definite |= article;
      span->begin = std::min(span->begin, child);
    }
    return definite;
  }

  // Of the first `before` named places, the last of this kind.
  uint32_t LastOf(Kind kind, size_t before) const {
    for (size_t i = before; i-- > 0;) {
      if (named_[i].place == kNoPlace) {
        if (kind == Kind::kArea || kind == Kind::kDivision) return kNoPlace;
        continue;
      }
      const KnownPlace place = gazetteer_.place(named_[i].place);
      if (IsOfKind(place, kind)) return place.index;
    }
    return kNoPlace;
  }

  static bool IsOfKind(const KnownPlace& place, Kind kind) {
    switch (kind) {
      case Kind::kTown:
        return place.IsTown();
      case Kind::kDivision:
        return place.IsDivision() || place.region;
      case Kind::kArea:
        return !place.IsCountry();
      default:
        return true;
    }
  }

  const Gazetteer& gazetteer_;
  const Document& document_;
  const Tree& tree_;
  const std::vector<NamedPlace>& named_;
};

}  // namespace

std::vector<DescribedPlace> FindRepeatedPlaces(const Gazetteer& gazetteer,
                                               const Document& document, const Tree& tree,
                                               const std::vector<NamedPlace>& named) {
  return Repeater(gazetteer, document, tree, named).Find();
}

}  // namespace dragoman
