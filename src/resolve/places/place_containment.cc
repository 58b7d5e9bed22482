#include "resolve/places/place_containment.h"

namespace dragoman {
namespace {

// Of a region nobody says in which division it lies.
bool IsWithin(const KnownPlace& region, const KnownPlace& outer) {
  return region.region && region.in_country == outer.in_country &&
         Kilometres(region.lat, region.lon, outer.lat, outer.lon) <=
             2 * outer.radius_km + region.radius_km;
}

}  // namespace

void PlaceContainment::NotePair(size_t i, std::vector<ChosenPlace>* chosen) const {
  ChosenPlace& inner = (*chosen)[i];
  ChosenPlace& outer = (*chosen)[i + 1];
  if (!neighbours_.Follows(i, i + 1) || inner.place == kNoPlace ||
      outer.place == kNoPlace || !neighbours_.IsClosed(i + 1)) {
    return;
  }
  const bool holds = inner.inside ? inner.place == outer.place
                                  : gazetteer_.Contains(gazetteer_.place(outer.place),
                                                        gazetteer_.place(inner.place));
  inner.paired |= holds;
  outer.paired |= holds;
}

// "Malakoff, Texas": neither unknown nor in France.
void PlaceContainment::PlaceInside(size_t i, std::vector<ChosenPlace>* all) const {
  const ChosenPlace& beside = (*all)[i + 1];
  const bool closed = neighbours_.IsClosed(i + 1);
  ChosenPlace* chosen = &(*all)[i];
  const PlaceSpan& span = spans_[i];
  if (beside.place == kNoPlace || beside.inside) return;
  const KnownPlace outer = gazetteer_.place(beside.place);
  if (!outer.IsDivision() && !outer.IsCountry()) return;
  if (chosen->place != kNoPlace) {
    const KnownPlace known = gazetteer_.place(chosen->place);
    if (IsWithin(known, outer)) return;
    // "Lebanon, Ky." is no country.
    const bool town = known.IsTown() || (known.IsCountry() && outer.IsDivision() &&
                                         outer.in_country != known.index);
    if (!town || (outer.feature != "ADM1" && !closed) || (known.IsCountry() && !closed) ||
        gazetteer_.Contains(outer, known)) {
      return;
    }
  } else if (!span.tagged && !span.context.IsLocative(true)) {
    return;
  }
  *chosen = {beside.place, true, false, false};
}

// "Baghdad's Khilani Square", "the Shejaiya district in the east of Gaza City": an
// unknown name lies where the phrase puts it, and so does one whose places are elsewhere
// ("Bara district in Nepal").
void PlaceContainment::PlaceByPhrase(size_t i, std::vector<ChosenPlace>* chosen) const {
  ChosenPlace& own = (*chosen)[i];
  const bool unknown = own.place == kNoPlace && (spans_[i].senses.empty() || own.unknown);
  if (!unknown && !IsElsewhere(i, *chosen)) return;
  for (const size_t j : {i - 1, i + 1}) {
    if (j >= spans_.size() || (*chosen)[j].place == kNoPlace || (*chosen)[j].inside ||
        !(j < i ? neighbours_.IsPossessor(j, i) : neighbours_.LeadsInto(i, j))) {
      continue;
    }
    own = {(*chosen)[j].place, true, false, false};
    return;
  }
}

bool PlaceContainment::IsElsewhere(size_t i,
                                   const std::vector<ChosenPlace>& chosen) const {
  if (i + 1 >= spans_.size() || chosen[i].inside || chosen[i].place == kNoPlace ||
      chosen[i + 1].inside || chosen[i + 1].place == kNoPlace ||
      !neighbours_.LeadsInto(i, i + 1) || !neighbours_.IsBehindIn(i + 1)) {
    return false;
  }
  const KnownPlace inner = gazetteer_.place(chosen[i].place);
  const KnownPlace outer = gazetteer_.place(chosen[i + 1].place);
  return outer.IsCountry() && (inner.IsTown() || inner.IsDivision()) &&
         inner.in_country != outer.index;
}

void PlaceContainment::ApplyPairs(std::vector<ChosenPlace>* chosen) const {
  for (size_t i = 0; i + 1 < spans_.size(); ++i) {
    if (neighbours_.Follows(i, i + 1)) PlaceInside(i, chosen);
  }
  for (size_t i = 0; i + 1 < spans_.size(); ++i) NotePair(i, chosen);
}

void PlaceContainment::ApplyPhrases(std::vector<ChosenPlace>* chosen) const {
  for (size_t i = 0; i < spans_.size(); ++i) PlaceByPhrase(i, chosen);
}

}  // namespace dragoman
