#include "resolve/places/place_part.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "base/utf8.h"
#include "resolve/places/place_choice.h"

namespace dragoman {
namespace {

constexpr double kRadians = std::numbers::pi / 180, kKilometresOfDegree = 111.2;

class Reader {
 public:
  Reader(const PlaceWords& words, const Document& document, uint32_t begin, uint32_t end)
      : words_(words),
        document_(document),
        begin_(begin),
        end_(end),
        sentence_(document.sentences[document.SentenceOf(begin)]) {}

  PlacePart Read() {
    if (ReadBefore() || ReadOf() || ReadPossessed()) return part_;
    return {};
  }

 private:
  // A direction in tokens [begin, end); "north - west" is one.
  struct Direction {
    double bearing = -1;
    uint32_t begin = 0, end = 0;
  };

  std::string Word(uint32_t t) const {
    return ToLower(document_.Text(document_.tokens[t]));
  }
  bool Has(uint32_t t) const { return t >= sentence_.begin && t < sentence_.end; }
  bool Is(PlaceWord what, uint32_t t) const { return Has(t) && words_.Is(what, Word(t)); }

  Direction At(uint32_t t) const {
    if (!Has(t)) return {};
    const std::string first = Word(t);
    const bool hyphen = Has(t + 1) && Word(t + 1) == "-";
    const uint32_t next = hyphen ? t + 2 : t + 1;
    if (Has(next)) {
      const double both = words_.Bearing(first + "-" + Word(next));
      if (both >= 0) return {both, t, next + 1};
    }
    return {words_.Bearing(first), t, t + 1};
  }
  Direction EndingAt(uint32_t end) const {
    constexpr uint32_t kLongest = 3;
    for (uint32_t length = kLongest; length > 0; --length) {
      if (end < sentence_.begin + length) continue;
      const Direction found = At(end - length);
      if (found.bearing >= 0 && found.end == end) return found;
    }
    return {};
  }

  void Take(const Direction& direction) {
    part_.bearing = direction.bearing;
    if (direction.begin > sentence_.begin) {
      part_.edge |= Is(PlaceWord::kFar, direction.begin - 1);
    }
  }

  // "northern Mali", "central Bosnia"; but "Ethiopia's northern Tigray region" and
  // "southern Helmand province" tell where in the country that lies.
  bool ReadBefore() {
    if (begin_ == sentence_.begin) return false;
    const Direction direction = EndingAt(begin_);
    uint32_t first = begin_ - 1;
    if (direction.bearing >= 0) {
      Take(direction);
      first = direction.begin;
    } else {
      part_.centre = Is(PlaceWord::kMiddle, first);
    }
    const bool owned =
        first > sentence_.begin &&
        (Word(first - 1) == "the" || document_.tokens[first - 1].xpos == Xpos::kPOS);
    part_.of_countries =
        owned || Is(PlaceWord::kDivision, end_) || Is(PlaceWord::kTown, end_);
    return part_.IsSaid();
  }

  // "the north-west of Syria", "the northern part of Kosovo", "the heart of Paris".
  bool ReadOf() {
    uint32_t of = begin_;
    if (of > sentence_.begin && Word(of - 1) == "the") --of;
    if (of < sentence_.begin + 2 || Word(of - 1) != "of") return false;
    const uint32_t noun = of - 2;
    const Direction direction = EndingAt(noun + 1);
    if (direction.bearing >= 0) {
      // Without "the", "north of Kabul" is outside.
      uint32_t before = direction.begin;
      if (before > sentence_.begin && Is(PlaceWord::kFar, before - 1)) --before;
      if (before == sentence_.begin || Word(before - 1) != "the") return false;
      Take(direction);
      return true;
    }
    if (Is(PlaceWord::kMiddle, noun)) {
      part_.centre = true;
      return true;
    }
    return ReadPiece(noun, EndingAt(noun));
  }

  // `noun` with a direction before it.
  bool ReadPiece(uint32_t noun, const Direction& direction) {
    const bool piece = Is(PlaceWord::kPiece, noun), rim = Is(PlaceWord::kRim, noun),
               area = Is(PlaceWord::kStretch, noun);
    if (direction.bearing < 0 || (!piece && !rim && !area)) return false;
    Take(direction);
    part_.edge |= rim;
    part_.of_countries = area && !piece && !rim;
    return true;
  }

  // "Iran's south-east", "Yemen's western coast", "Turkey's south-eastern provinces".
  bool ReadPossessed() {
    if (!Has(end_) || document_.tokens[end_].xpos != Xpos::kPOS) return false;
    uint32_t t = end_ + 1;
    constexpr uint32_t kAdjectives = 2;
    while (Has(t) && t <= end_ + kAdjectives && At(t).bearing < 0 &&
           document_.tokens[t].upos == Upos::kAdj) {
      ++t;
    }
    const Direction direction = At(t);
    if (direction.bearing < 0) return false;
    const uint32_t next = direction.end;
    const bool noun = Has(next) && (document_.tokens[next].upos == Upos::kNoun ||
                                    document_.tokens[next].upos == Upos::kPropn ||
                                    document_.tokens[next].upos == Upos::kAdj);
    if (!noun) {
      Take(direction);
      return true;
    }
    if (ReadPiece(next, direction)) return true;
    if (!Is(PlaceWord::kTown, next) && !Is(PlaceWord::kDivision, next)) return false;
    Take(direction);
    return true;
  }

  const PlaceWords& words_;
  const Document& document_;
  const uint32_t begin_, end_;
  const Sentence& sentence_;
  PlacePart part_;
};

double WidthOfDegree(double lat) {
  constexpr double kNearestToPole = 0.1;
  return kKilometresOfDegree * std::max(kNearestToPole, std::cos(lat * kRadians));
}

// How far a place reaches, in kilometres.
struct Reach {
  double north = 0, east = 0, south = 0, west = 0;
};

Reach ReachOf(const Gazetteer& gazetteer, const KnownPlace& known) {
  const double r = known.radius_km;
  if (!known.IsCountry()) return {r, r, r, r};
  const Gazetteer::Extent* extent = gazetteer.ExtentOf(known.index);
  if (extent == nullptr) return {r, r, r, r};
  const double wide = WidthOfDegree(known.lat);
  const auto within = [&](double kilometres) {
    return std::clamp(kilometres, r / 4, r * 2);
  };
  return {within((extent->north - known.lat) * kKilometresOfDegree),
          within((extent->east - known.lon) * wide),
          within((known.lat - extent->south) * kKilometresOfDegree),
          within((known.lon - extent->west) * wide)};
}

bool IsSea(const KnownPlace& place) {
  return place.feature == "SEA" || place.feature == "GULF" || place.feature == "OCN" ||
         place.feature == "BAY";
}

}  // namespace

PlacePart Seaward(const Gazetteer& gazetteer, const KnownPlace& known) {
  if (!known.IsCountry()) return {};
  PlacePart part;
  double best = 0;
  for (const KnownPlace& sea : gazetteer.regions()) {
    if (!IsSea(sea)) continue;
    const double apart = Kilometres(known.lat, known.lon, sea.lat, sea.lon) -
                         sea.radius_km - known.radius_km;
    if (apart >= best) continue;
    best = apart;
    const double north = (sea.lat - known.lat) * kKilometresOfDegree;
    const double around = std::remainder(sea.lon - known.lon, 360.0);
    const double degrees =
        std::atan2(around * WidthOfDegree(known.lat), north) / kRadians;
    part.bearing = degrees < 0 ? degrees + 360 : degrees;
    part.edge = part.guessed = true;
  }
  return part;
}

PlacePart ReadPlacePart(const PlaceWords& words, const Document& document, uint32_t begin,
                        uint32_t end) {
  return Reader(words, document, begin, end).Read();
}

void Narrow(const Gazetteer& gazetteer, const KnownPlace& known, const PlacePart& part,
            Place* place) {
  // Of the way from the middle to the rim; and how wide the parts are.
  constexpr double kPart = 0.6, kEdge = 0.85, kHalf = 0.5, kMiddle = 0.5, kWidest = 0.8;
  const bool whole = part.of_countries && !known.IsCountry() && !IsSea(known);
  if (!part.IsSaid() || whole) return;
  if (part.centre) {
    place->radius_km = std::round(place->radius_km * kMiddle);
    return;
  }
  const Reach reach = ReachOf(gazetteer, known);
  const double up = std::cos(part.bearing * kRadians),
               right = std::sin(part.bearing * kRadians);
  const double far = part.edge ? kEdge : kPart;
  const double north = up * (up > 0 ? reach.north : reach.south),
               east = right * (right > 0 ? reach.east : reach.west);
  place->lat = std::clamp(place->lat + far * north / kKilometresOfDegree, -90.0, 90.0);
  place->lon += far * east / WidthOfDegree(known.lat);
  // Half as long as the way to the rim, and as wide as the place is across it.
  const double along = std::hypot(north, east) * kHalf;
  const double across = kHalf * (std::abs(right) * (reach.north + reach.south) +
                                 std::abs(up) * (reach.east + reach.west));
  const double radius =
      part.guessed ? place->radius_km : std::hypot(along, kWidest * across);
  place->radius_km = std::round(std::min(kWidest * place->radius_km, radius));
}

}  // namespace dragoman
