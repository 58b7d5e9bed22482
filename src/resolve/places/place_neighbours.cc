#include "resolve/places/place_neighbours.h"

#include <algorithm>
#include <string_view>

namespace dragoman {

bool PlaceNeighbours::IsPossessor(size_t owner, size_t owned) const {
  return spans_[owned].begin == spans_[owner].end + 1 &&
         document_.tokens[spans_[owner].end].xpos == Xpos::kPOS;
}

bool PlaceNeighbours::LeadsInto(size_t inner, size_t outer) const {
  constexpr uint32_t kMost = 7;
  const uint32_t begin = spans_[inner].end, end = spans_[outer].begin;
  if (end <= begin + 1 || end > begin + kMost) return false;
  bool joined = false;
  for (uint32_t t = begin; t < end; ++t) {
    const std::string_view word = document_.Text(document_.tokens[t]);
    const PlaceWords& words = gazetteer_.words();
    const bool in = word == "in" || word == "of" || word == "outside" || word == "near";
    joined |= in;
    if (!in && word != "the" && word != "," && !words.Is(PlaceWord::kTown, word) &&
        !words.Is(PlaceWord::kDivision, word) && !words.Is(PlaceWord::kPart, word) &&
        !words.Is(PlaceWord::kFacility, word) && !words.Is(PlaceWord::kArea, word)) {
      return false;
    }
  }
  return joined;
}

bool PlaceNeighbours::IsBehindIn(size_t span) const {
  uint32_t t = spans_[span].begin;
  if (t > 0 && document_.Text(document_.tokens[t - 1]) == "the") --t;
  return t > 0 && document_.Text(document_.tokens[t - 1]) == "in";
}

bool PlaceNeighbours::Follows(size_t first, size_t second) const {
  const uint32_t begin = spans_[first].end, end = spans_[second].begin;
  if (second != first + 1 || end <= begin || end > begin + 2) return false;
  const std::string_view one = document_.Text(document_.tokens[begin]);
  const std::string_view last = document_.Text(document_.tokens[end - 1]);
  return end == begin + 1 ? one == "," || one == "in" : one == "," && last == "in";
}

bool PlaceNeighbours::IsClosed(size_t i) const {
  const uint32_t end = spans_[i].end;
  const Sentence& sentence = document_.sentences[SentenceOf(i)];
  if (end >= sentence.end) return true;
  const std::string_view mark = document_.Text(document_.tokens[end]);
  if (mark == "." || mark == ")" || mark == ";" || mark == "?" || mark == ":") {
    return true;
  }
  return mark == "," && (i + 1 == spans_.size() || spans_[i + 1].begin != end + 1);
}

bool PlaceNeighbours::IsNear(size_t i, size_t j) const {
  const size_t first = std::min(i, j), second = std::max(i, j);
  return second == first + 1 && spans_[second].begin <= spans_[first].end + 2;
}

bool PlaceNeighbours::Holds(const KnownPlace& outer, const PlaceSpan& inner) const {
  return std::any_of(inner.senses.begin(), inner.senses.end(), [&](const PlaceName& s) {
    return !s.alternate && gazetteer_.Contains(outer, gazetteer_.place(s.place));
  });
}

bool PlaceNeighbours::HasSibling(const KnownPlace& place, const PlaceSpan& span) const {
  if (!place.IsCountry() && place.feature != "ADM1") return false;
  return std::any_of(span.senses.begin(), span.senses.end(), [&](const PlaceName& s) {
    const KnownPlace other = gazetteer_.place(s.place);
    return other.feature == place.feature &&
           (place.IsCountry() || other.in_country == place.in_country);
  });
}

uint32_t PlaceNeighbours::SentenceOf(size_t span) const {
  return document_.SentenceOf(spans_[span].begin);
}

bool PlaceNeighbours::MayContain(const PlaceSpan& outer, const KnownPlace& inner) const {
  return std::any_of(outer.senses.begin(), outer.senses.end(), [&](const PlaceName& s) {
    return gazetteer_.Contains(gazetteer_.place(s.place), inner);
  });
}

}  // namespace dragoman
