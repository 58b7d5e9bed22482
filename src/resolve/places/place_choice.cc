#include "resolve/places/place_choice.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <string>

#include "resolve/places/place_containment.h"
#include "resolve/places/place_neighbours.h"

namespace dragoman {
namespace {

// Weights, tuned on GeoVirus (Wikinews, CC BY 4.0). One unit is a factor of about 20 in
// population.
constexpr double kCountryPrior = 6, kTerritoryPrior = 4, kRegionPrior = 4.5;
constexpr double kCapital = 1.2, kSeat = 0.5, kDivision = -0.2, kCounty = -0.8;
constexpr double kQuarter = -0.8, kAlternate = -0.8, kOthersName = -1.5;
constexpr double kKindFits = 3, kKindFails = -2;
constexpr double kBeside = 8, kInSentence = 2, kActsNearby = 0.5, kSibling = 2,
                 kActorsCountry = 2.5, kAnchorsCountry = 1.5;
constexpr double kNeighbour = 1, kNeighbourKm = 400;
constexpr double kClear = 1.5;           // lead that makes an anchor
constexpr uint32_t kKnownTown = 150000;  // people; smaller ones need a sign
constexpr uint32_t kKnownCounty = 500000;
constexpr uint32_t kSmallCountry = 100000;
constexpr size_t kShortestSmall = 4;  // letters of a small town that nothing else tells

struct Sense {
  KnownPlace place;
  bool alternate = false, weak = false;
  double prior = 0, score = 0;
};

// All spans of one article that are written alike.
struct Group {
  std::vector<size_t> spans;
  std::vector<Sense> senses;
  size_t best = 0;
  bool anchor = false;
  bool contained = false;  // "X, Texas", either of them
  bool small = false;      // only small towns are called so
};

double Prior(const KnownPlace& place, bool alternate) {
  double prior = alternate ? kAlternate : 0;
  if (place.IsCountry()) {
    return prior + (place.population < kSmallCountry ? kTerritoryPrior : kCountryPrior);
  }
  if (place.region) return prior + kRegionPrior;
  if (place.feature == "ADM1") prior += kDivision;
  if (place.feature == "ADM2") prior += kCounty;
  prior += 0.75 * std::log10(std::max<double>(place.population, 100)) - 1;
  if (place.feature == "PPLC") prior += kCapital;
  if (place.feature == "PPLA") prior += kSeat;
  if (place.feature == "PPLX") prior += kQuarter;
  return prior;
}

class Chooser {
 public:
  Chooser(const Gazetteer& gazetteer, const Document& document,
          const std::vector<PlaceSpan>& spans)
      : gazetteer_(gazetteer),
        document_(document),
        spans_(spans),
        neighbours_(gazetteer, document, spans) {}

  std::vector<ChosenPlace> Choose() {
    MakeGroups();
    CountActors();
    JudgeAlone();
    FindAnchors();
    JudgeTogether();
    std::vector<ChosenPlace> chosen(spans_.size());
    for (const auto& [key, group] : groups_) {
      if (group.senses.empty() || !IsPlace(group)) continue;
      const bool unknown =
          (group.small && !IsToldOf(group)) || (IsQuarter(group) && !IsNearTold(group));
      for (const size_t i : group.spans) {
        if (unknown) {
          chosen[i].unknown = spans_[i].tagged && spans_[i].context.IsLocative(true);
          continue;
        }
        if (!IsOnlyCapital(spans_[i]))
          chosen[i].place = group.senses[group.best].place.index;
      }
    }
    const PlaceContainment containment(gazetteer_, spans_, neighbours_);
    containment.ApplyPairs(&chosen);
    for (const auto& [key, group] : groups_) SpreadInside(group, &chosen);
    containment.ApplyPhrases(&chosen);
    return chosen;
  }

 private:
  // "Kabul" and "Kabul province" are different things, and so are "Paris" and "Paris,
  // Texas".
  std::string GroupKey(size_t i) const {
    const PlaceSpan& span = spans_[i];
    const auto any = [&](const auto& fits) {
      return std::any_of(span.senses.begin(), span.senses.end(), [&](const PlaceName& s) {
        return fits(gazetteer_.place(s.place));
      });
    };
    std::string key = span.key + (span.context.division ? "/division" : "");
    if (i + 1 < spans_.size() && neighbours_.Follows(i, i + 1) &&
        any([&](const KnownPlace& place) {
          return neighbours_.MayContain(spans_[i + 1], place);
        })) {
      key += "/in " + spans_[i + 1].key;
    } else if (i > 0 && neighbours_.Follows(i - 1, i) &&
               any([&](const KnownPlace& place) {
                 return neighbours_.Holds(place, spans_[i - 1]);
               })) {
      key += "/of " + spans_[i - 1].key;
    }
    return key;
  }

  void MakeGroups() {
    for (size_t i = 0; i < spans_.size(); ++i) {
      Group& group = groups_[GroupKey(i)];
      group.spans.push_back(i);
      if (!group.senses.empty()) continue;
      for (const PlaceName& name : spans_[i].senses) {
        const KnownPlace place = gazetteer_.place(name.place);
        group.senses.push_back(
            {place, name.alternate, name.weak, Prior(place, name.alternate), 0});
      }
      DropSmall(i, &group);
      LowerAlternates(&group);
    }
  }

  // "Bethlehem" is seldom Belem where a town is really called so.
  static void LowerAlternates(Group* group) {
    const auto is_own_name = [](const Sense& sense) {
      return !sense.alternate && sense.place.IsTown() && !sense.place.IsSmall();
    };
    if (std::none_of(group->senses.begin(), group->senses.end(), is_own_name)) return;
    for (Sense& sense : group->senses) {
      if (sense.alternate) sense.prior += kOthersName;
    }
  }

  // Beside a town that everybody knows, a village of its name is only meant where the
  // text says so: "Moscow, Idaho".
  void DropSmall(size_t span, Group* group) const {
    const auto is_small = [](const Sense& sense) { return sense.place.IsSmall(); };
    group->small = std::all_of(group->senses.begin(), group->senses.end(), is_small);
    if (group->small) return;
    const bool followed = span + 1 < spans_.size() && neighbours_.Follows(span, span + 1);
    std::erase_if(group->senses, [&](const Sense& sense) {
      return is_small(sense) &&
             !(followed && neighbours_.MayContain(spans_[span + 1], sense.place));
    });
  }

  // Whether the article has anything else in the country of a small place.
  bool IsToldOf(const Group& group) const {
    const KnownPlace& place = group.senses[group.best].place;
    return group.contained || IsTold(place) || (IsUnique(group) && !HasHome());
  }
  // The quarters of a city are meant where the city is told of, or the one beside.
  static bool IsQuarter(const Group& group) {
    return std::all_of(group.senses.begin(), group.senses.end(), [](const Sense& sense) {
      return sense.place.feature == "PPLX" && !sense.place.region;
    });
  }
  bool IsNearTold(const Group& group) const {
    constexpr double kCityKm = 60;
    const KnownPlace& place = group.senses[group.best].place;
    return group.contained ||
           std::any_of(anchors_.begin(), anchors_.end(), [&](const KnownPlace& anchor) {
             return anchor.index != place.index && !anchor.IsCountry() &&
                    Kilometres(place.lat, place.lon, anchor.lat, anchor.lon) <=
                        kCityKm + std::min(anchor.radius_km, kCityKm);
           });
  }
  // Nothing else in the world is called so.
  bool IsUnique(const Group& group) const {
    constexpr size_t kTelling = 5;  // letters
    return group.senses.size() == 1 && !group.senses[0].weak &&
           spans_[group.spans[0]].key.size() > kTelling;
  }
  // Whether half of the article is about one country.
  bool HasHome() const {
    const auto leads = [](const std::map<uint32_t, double>& weights, double all) {
      return std::any_of(weights.begin(), weights.end(),
                         [&](const auto& one) { return one.second * 2 >= all; });
    };
    return leads(countries_, all_countries_) || leads(actors_, all_actors_);
  }
  bool IsTold(const KnownPlace& place) const {
    constexpr double kShare = 0.15;
    const auto actors = actors_.find(place.in_country);
    return countries_.contains(place.in_country) ||
           (actors != actors_.end() && actors->second >= kShare * all_actors_);
  }

  void CountActors() {
    for (const Mention& mention : document_.mentions) {
      if (mention.entity.via == "setting") continue;  // a guess says nothing of places
      const uint32_t country = gazetteer_.Country(mention.entity.country);
      if (country != kNoPlace) actors_[country] += 1;
    }
    for (const auto& [country, count] : actors_) all_actors_ += count;
  }

  void JudgeAlone() {
    for (auto& [key, group] : groups_) {
      for (Sense& sense : group.senses) {
        sense.score = sense.prior + KindFit(group, sense) + Beside(&group, sense) +
                      ActorsFit(sense.place) + NationFit(&group, sense.place);
      }
      Rank(&group);
    }
    for (auto& [key, group] : groups_) FollowFullName(key, &group);
  }

  // "Hyderabad" is the one that is elsewhere called "Hyderabad, Sindh".
  void FollowFullName(const std::string& key, Group* group) {
    const std::string full = key + "/";
    for (auto at = groups_.lower_bound(full);
         at != groups_.end() && at->first.starts_with(full); ++at) {
      const Group& other = at->second;
      if (!other.contained || other.senses.empty()) continue;
      for (Sense& sense : group->senses) {
        if (sense.place.index == other.senses[other.best].place.index) {
          sense.score += kBeside;
        }
      }
    }
    Rank(group);
  }

  double KindFit(const Group& group, const Sense& sense) const {
    const KnownPlace& place = sense.place;
    if (place.IsCountry() || sense.alternate) return 0;
    bool town = false, division = false;
    for (const size_t i : group.spans) {
      town |= spans_[i].context.town;
      division |= spans_[i].context.division;
    }
    if (town && !division) return place.IsTown() ? kKindFits : kKindFails;
    if (division) return place.IsDivision() ? kKindFits : kKindFails;
    return 0;
  }

  // The best that the names around say: containment behind a comma, or in the sentence;
  // "Texas and Georgia" are of one kind.
  double Beside(Group* group, const Sense& sense) const {
    double best = 0;
    for (const size_t i : group->spans) {
      for (size_t j = i < 3 ? 0 : i - 3; j < std::min(spans_.size(), i + 4); ++j) {
        if (spans_[j].key == spans_[i].key ||
            neighbours_.SentenceOf(i) != neighbours_.SentenceOf(j))
          continue;
        if (neighbours_.Follows(j, i) && neighbours_.Holds(sense.place, spans_[j])) {
          group->contained = true;
          best = kBeside;
        }
        if (neighbours_.IsNear(i, j) && neighbours_.HasSibling(sense.place, spans_[j])) {
          best = std::max(best, kSibling);
        }
        if (!neighbours_.MayContain(spans_[j], sense.place)) continue;
        const bool contained = IsContained(*group, i, j);
        if (contained) group->contained = true;
        const bool placed = spans_[j].context.IsLocative(true);
        best = std::max(best, contained ? kBeside : placed ? kInSentence : kActsNearby);
      }
    }
    return sense.alternate ? best / 2 : best;
  }

  // What is unknown once is unknown everywhere in the article.
  void SpreadInside(const Group& group, std::vector<ChosenPlace>* chosen) const {
    const auto inside = std::find_if(group.spans.begin(), group.spans.end(),
                                     [&](size_t i) { return (*chosen)[i].inside; });
    if (inside == group.spans.end() || group.contained) return;
    for (const size_t i : group.spans) {
      if ((*chosen)[i].place != kNoPlace || group.senses.empty()) {
        (*chosen)[i] = (*chosen)[*inside];
      }
    }
  }

  // "Paris, Texas"; but "Oregon, Ohio" and "Peru, Brazil" are lists of equals.
  bool IsContained(const Group& group, size_t inner, size_t outer) const {
    if (!neighbours_.Follows(inner, outer)) return false;
    const KnownPlace beside = gazetteer_.place(spans_[outer].senses[0].place);
    return std::none_of(group.senses.begin(), group.senses.end(), [&](const Sense& s) {
      return (s.place.IsCountry() && beside.IsCountry()) ||
             (s.place.feature == "ADM1" && beside.feature == "ADM1" &&
              s.place.in_country == beside.in_country);
    });
  }

  double NationFit(Group* group, const KnownPlace& place) const {
    const bool said =
        std::any_of(group->spans.begin(), group->spans.end(), [&](size_t i) {
          return spans_[i].nation != kNoPlace && spans_[i].nation == place.in_country &&
                 !place.IsCountry();
        });
    group->contained |= said;
    return said ? kBeside : 0;
  }

  double ActorsFit(const KnownPlace& place) const {
    if (all_actors_ == 0 || place.IsCountry()) return 0;
    const auto at = actors_.find(place.in_country);
    return at == actors_.end() ? 0 : kActorsCountry * std::sqrt(at->second / all_actors_);
  }

  static void Rank(Group* group) {
    group->best = 0;
    double second = -100;
    for (size_t i = 1; i < group->senses.size(); ++i) {
      const double score = group->senses[i].score;
      if (score > group->senses[group->best].score) {
        second = group->senses[group->best].score;
        group->best = i;
      } else {
        second = std::max(second, score);
      }
    }
    group->anchor =
        !group->senses.empty() && group->senses[group->best].score - second >= kClear;
  }

  void FindAnchors() {
    for (const auto& [key, group] : groups_) {
      if (!group.anchor || !IsPlace(group)) continue;
      if (group.small && !group.contained) continue;
      const KnownPlace& place = group.senses[group.best].place;
      const double weight = std::sqrt(static_cast<double>(group.spans.size()));
      anchors_.push_back(place);
      if (place.in_country == kNoPlace) continue;
      countries_[place.in_country] += weight;
      all_countries_ += weight;
    }
  }

  void JudgeTogether() {
    for (auto& [key, group] : groups_) {
      if (group.anchor) continue;
      for (Sense& sense : group.senses) {
        const auto at = countries_.find(sense.place.in_country);
        if (at != countries_.end()) {
          sense.score += kAnchorsCountry * std::sqrt(at->second / all_countries_);
        }
        sense.score += Neighbourhood(sense.place);
      }
      Rank(&group);
    }
  }

  double Neighbourhood(const KnownPlace& place) const {
    double nearest = 1e9;
    for (const KnownPlace& anchor : anchors_) {
      if (anchor.radius_km > 500) continue;  // says nothing about the neighbourhood
      nearest =
          std::min(nearest, Kilometres(place.lat, place.lon, anchor.lat, anchor.lon));
    }
    nearest = std::max(0.0, nearest - place.radius_km);
    return kNeighbour * std::exp(-nearest / kNeighbourKm);
  }

  // Whether the name is meant as a place anywhere in the article; then it is everywhere.
  bool IsPlace(const Group& group) const {
    const Sense& best = group.senses[group.best];
    const bool county =
        best.place.feature == "ADM2" && best.place.population < kKnownCounty;
    const bool known =
        best.place.IsCountry() || best.place.region || best.place.feature == "ADM1" ||
        best.place.feature == "PPLC" ||
        (best.place.population >= kKnownTown && !best.alternate && !county);
    if (group.contained) return true;
    return std::any_of(group.spans.begin(), group.spans.end(), [&](size_t i) {
      const PlaceSpan& span = spans_[i];
      if (span.person) return false;
      const bool locative = span.context.IsLocative(!best.place.IsCountry());
      const bool kind = span.context.town || span.context.division;
      if (span.dateline || (span.tagged && locative)) return true;
      // "the village of Rashad" is one, whatever it does.
      if (group.small && !best.weak && span.context.town && IsBehindOf(span)) return true;
      if (group.small) {
        return locative && !best.weak && !span.loud &&
               (kind || (IsTold(best.place) && span.key.size() > kShortestSmall));
      }
      if (best.weak && best.place.IsCountry()) {
        return span.tagged || locative || !MayBeOnlyCapital(span);
      }
      if (best.weak) {
        return (span.tagged && span.context.where != PlaceContext::Where::kActs) ||
               (kind && locative);
      }
      if (known) return true;
      return span.tagged || (locative && !county && !span.loud) || (kind && locative);
    });
  }

  bool IsBehindOf(const PlaceSpan& span) const {
    return span.begin > 0 && document_.Text(document_.tokens[span.begin - 1]) == "of";
  }

  // A common word at the beginning of a sentence or in a headline, whose group was found
  // to be a place elsewhere ("Nice try"): only with its own sign.
  bool IsOnlyCapital(const PlaceSpan& span) const {
    if (span.senses.empty() || !span.senses[0].weak || span.tagged || span.dateline) {
      return false;
    }
    return MayBeOnlyCapital(span) && !span.context.IsLocative(true);
  }

  bool MayBeOnlyCapital(const PlaceSpan& span) const {
    const uint32_t first = document_.sentences[document_.SentenceOf(span.begin)].begin;
    return span.begin == first || span.loud;
  }

  const Gazetteer& gazetteer_;
  const Document& document_;
  const std::vector<PlaceSpan>& spans_;
  const PlaceNeighbours neighbours_;
  std::map<std::string, Group> groups_;
  std::map<uint32_t, double> actors_, countries_;  // country -> weight
  double all_actors_ = 0, all_countries_ = 0;
  std::vector<KnownPlace> anchors_;
};

}  // namespace

double Kilometres(double lat1, double lon1, double lat2, double lon2) {
  constexpr double kDegree = std::numbers::pi / 180, kDiameter = 12742;
  const double a = std::sin((lat2 - lat1) * kDegree / 2);
  const double b = std::sin((lon2 - lon1) * kDegree / 2);
  const double h = a * a + std::cos(lat1 * kDegree) * std::cos(lat2 * kDegree) * b * b;
  return kDiameter * std::asin(std::sqrt(std::min(1.0, h)));
}

std::vector<ChosenPlace> ChoosePlaces(const Gazetteer& gazetteer,
                                      const Document& document,
                                      const std::vector<PlaceSpan>& spans) {
  return Chooser(gazetteer, document, spans).Choose();
}

}  // namespace dragoman
