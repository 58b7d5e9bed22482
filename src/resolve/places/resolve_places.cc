#include "resolve/places/resolve_places.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "document/tree.h"
#include "resolve/places/described_places.h"
#include "resolve/places/place_choice.h"
#include "resolve/places/place_finder.h"
#include "resolve/places/place_part.h"
#include "resolve/places/repeated_places.h"

namespace dragoman {
namespace {

constexpr double kNearKm = 20;  // "near", "outside": about a drive of half an hour

// The tokens that head a mention of a state or capital, in order.
std::vector<uint32_t> GeographicHeads(const Document& document) {
  std::vector<uint32_t> heads;
  for (const Mention& mention : document.mentions) {
    if (mention.geographic) heads.push_back(mention.head);
  }
  std::sort(heads.begin(), heads.end());
  return heads;
}

// Whether the name stands for the government that sits there: "Baku said", "with Iran",
// "ties between Tehran and Baku".
bool OnlyActs(const std::vector<uint32_t>& geographic, const PlaceSpan& span,
              std::string_view feature) {
  if (span.dateline || span.context.IsLocative(false)) return false;
  // "on Crete" is on the island.
  if (span.context.words == "on" && (feature.starts_with("ISL") || feature == "PEN")) {
    return false;
  }
  // "a train derailed between Lagos and Ibadan": only capitals have ties between them.
  if (span.context.words == "between" && feature.starts_with("PPL") &&
      feature != "PPLC") {
    return false;
  }
  // A noun of place takes it: "Kabul airport", "the capital city, Kabul".
  if (span.context.town || span.context.division || span.context.facility) return false;
  if (span.context.where == PlaceContext::Where::kNone) return false;
  const auto head = std::lower_bound(geographic.begin(), geographic.end(), span.begin);
  return head != geographic.end() && *head < span.end;
}

std::string Basis(const PlaceSpan& span) {
  if (span.dateline) return "dateline";
  if (span.context.IsLocative(true) && !span.context.words.empty()) {
    return span.context.words;
  }
  return "name";
}

// With a direction, "30 km north of" is a place of its own; without, a ring around the
// town.
double Radius(const KnownPlace& place, const PlaceContext& context) {
  constexpr double kRoundedBy = 0.25;
  double radius = place.radius_km;
  if (context.away_km > 0) {
    return radius + context.away_km * (context.bearing < 0 ? 1 : kRoundedBy);
  }
  if (context.where == PlaceContext::Where::kNear) radius += kNearKm;
  return radius;
}

// Goes `away_km` from the place in the direction that the text gives.
void MoveAway(const PlaceContext& context, Place* place) {
  if (context.away_km <= 0 || context.bearing < 0) return;
  constexpr double kDegree = std::numbers::pi / 180, kKilometres = 111.2;
  constexpr double kNearestToPole = 0.1;
  const double bearing = context.bearing * kDegree;
  const double narrow = std::max(kNearestToPole, std::cos(place->lat * kDegree));
  place->lat += context.away_km * std::cos(bearing) / kKilometres;
  place->lon += context.away_km * std::sin(bearing) / (kKilometres * narrow);
}

Place Describe(const Gazetteer& gazetteer, const Document& document,
               const PlaceSpan& span, const ChosenPlace& chosen) {
  Place place;
  place.text = document.Text(document.SpanOf(span.begin, span.end));
  place.basis = Basis(span);
  if (chosen.place == kNoPlace) return place;
  const KnownPlace known = gazetteer.place(chosen.place);
  if (!chosen.inside) {
    place.name = known.name;
    place.geonames_id = known.geonames_id;
    place.feature = known.feature;
  }
  place.lat = known.lat;
  place.lon = known.lon;
  place.country = known.country;
  if (known.in_admin1 != kNoPlace) place.admin1 = gazetteer.place(known.in_admin1).name;
  place.radius_km = Radius(known, span.context);
  MoveAway(span.context, &place);
  if (!chosen.inside && span.context.away_km <= 0) {
    PlacePart part = ReadPlacePart(gazetteer.words(), document, span.begin, span.end);
    if (!part.IsSaid() && span.context.words == "off") part = Seaward(gazetteer, known);
    Narrow(gazetteer, known, part, &place);
  }
  return place;
}

bool IsAnd(const Document& document, uint32_t token) {
  const std::string_view text = document.Text(document.tokens[token]);
  return text == "and" || text == "or";
}

// The country of the place that the name is listed with, or that all other places of the
// sentence are in, or kNoPlace.
uint32_t CountryAround(const Gazetteer& gazetteer, const Document& document,
                       const std::vector<PlaceSpan>& spans,
                       const std::vector<ChosenPlace>& chosen, size_t i) {
  uint32_t country = kNoPlace;
  bool differs = false;
  const uint32_t sentence = document.SentenceOf(spans[i].begin);
  for (size_t j = 0; j < spans.size(); ++j) {
    if (j == i || chosen[j].place == kNoPlace ||
        document.SentenceOf(spans[j].begin) != sentence) {
      continue;
    }
    const uint32_t other = gazetteer.place(chosen[j].place).in_country;
    if (other == kNoPlace) continue;  // a sea, a river
    // "Hamdayet and Gedaref": names of one list lie in one country.
    const bool listed =
        (spans[i].end + 1 == spans[j].begin && IsAnd(document, spans[i].end)) ||
        (spans[j].end + 1 == spans[i].begin && IsAnd(document, spans[j].end));
    if (listed) return other;
    differs |= country != kNoPlace && other != country;
    country = other;
  }
  return differs ? kNoPlace : country;
}

// "Diabaly, some 400 km north-east of Bamako": an unknown name is as far from the known
// one as the words behind it say.
void PlaceByDistance(const Document& document, const ChosenPlace& known,
                     const PlaceSpan& beside, ChosenPlace* chosen, PlaceSpan* span) {
  constexpr uint32_t kMost = 14;  // tokens between, with "(250 miles)"
  const bool unknown = chosen->place == kNoPlace || chosen->inside;
  if (!unknown || (!span->tagged && !chosen->unknown) || known.place == kNoPlace ||
      beside.context.away_km <= 0 || beside.begin <= span->end + 1 ||
      beside.begin > span->end + kMost ||
      document.Text(document.tokens[span->end]) != ",") {
    return;
  }
  for (uint32_t t = span->end; t < beside.begin; ++t) {
    if (document.tokens[t].upos == Upos::kVerb) return;
  }
  *chosen = {known.place, true, false, false};
  span->context.away_km = beside.context.away_km;
  span->context.bearing = beside.context.bearing;
}

// On whose side of "the Peru-Bolivia border" an article about one of them tells of it.
uint32_t SideOf(const Gazetteer& gazetteer, const ChosenPlace& chosen, uint32_t country) {
  if (chosen.place == kNoPlace || country == kNoPlace) return kNoPlace;
  const std::string_view border = gazetteer.place(chosen.place).name;
  const std::string_view name = gazetteer.place(country).name;
  const bool beside = border.ends_with(" border") && border.find(name) != border.npos;
  return beside ? country : kNoPlace;
}

// The names that are places, with what they are.
std::vector<NamedPlace> Named(const std::vector<PlaceSpan>& spans,
                              const std::vector<ChosenPlace>& chosen) {
  std::vector<NamedPlace> named;
  for (size_t i = 0; i < spans.size(); ++i) {
    if (chosen[i].place == kNoPlace && !spans[i].senses.empty()) continue;
    named.push_back(
        {spans[i].begin, spans[i].end, chosen[i].inside ? kNoPlace : chosen[i].place});
  }
  return named;
}

}  // namespace

void ResolvePlaces(const Gazetteer& gazetteer, Document& document) {
  const Tree tree(document);
  std::vector<PlaceSpan> spans = FindPlaceSpans(gazetteer, document, tree);
  std::vector<ChosenPlace> chosen = ChoosePlaces(gazetteer, document, spans);
  for (size_t i = 0; i + 1 < spans.size(); ++i) {
    PlaceByDistance(document, chosen[i + 1], spans[i + 1], &chosen[i], &spans[i]);
  }
  const uint32_t country = CountryOfArticle(gazetteer, document, spans, chosen);
  const std::vector<uint32_t> geographic = GeographicHeads(document);
  std::vector<PlaceMention> places;
  const auto add = [&](const PlaceSpan& span, const ChosenPlace& choice, uint32_t side) {
    Place place = Describe(gazetteer, document, span, choice);
    if (place.country.empty() && side != kNoPlace) {
      place.country = gazetteer.place(side).country;
    }
    places.push_back({span.begin, span.end, span.context.head, std::move(place)});
  };
  const std::vector<ChosenPlace> known = chosen;
  for (size_t i = 0; i < spans.size(); ++i) {
    const PlaceSpan& span = spans[i];
    if (chosen[i].place == kNoPlace) {
      if (!span.senses.empty() && !chosen[i].unknown) continue;
      // Somewhere in the country of its sentence, or of the article, for all that we
      // know.
      const uint32_t around = span.nation != kNoPlace
                                  ? span.nation
                                  : CountryAround(gazetteer, document, spans, known, i);
      chosen[i] = {around == kNoPlace ? country : around, true, false, false};
    }
    const std::string_view feature = chosen[i].place == kNoPlace
                                         ? std::string_view()
                                         : gazetteer.place(chosen[i].place).feature;
    if (chosen[i].paired || !OnlyActs(geographic, span, feature)) {
      add(span, chosen[i], SideOf(gazetteer, chosen[i], country));
    }
  }
  for (const DescribedPlace& described :
       FindDescribedPlaces(gazetteer, document, tree, spans, country)) {
    add(described.span, {described.place, false, false, false}, described.side);
  }
  for (const DescribedPlace& repeated :
       FindRepeatedPlaces(gazetteer, document, tree, Named(spans, chosen))) {
    add(repeated.span, {repeated.place, false, false, false}, kNoPlace);
  }
  std::stable_sort(
      places.begin(), places.end(),
      [](const PlaceMention& a, const PlaceMention& b) { return a.begin < b.begin; });
  document.places = std::move(places);
}

}  // namespace dragoman
