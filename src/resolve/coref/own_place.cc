#include "resolve/coref/own_place.h"

#include <algorithm>
#include <array>

#include "document/entity_codes.h"
#include "document/tree.h"
#include "resolve/coref/setting_country.h"

namespace dragoman {
namespace {

constexpr int kSteps =
    4;  // from "rescuers" to "shelled" in "shelled Kherson, wounding two"

bool IsWhere(std::string_view preposition) {
  constexpr std::array<std::string_view, 5> kWhere = {"in", "at", "near", "inside",
                                                      "outside"};
  return std::find(kWhere.begin(), kWhere.end(), preposition) != kWhere.end();
}

class Scenes {
 public:
  explicit Scenes(const Document& document) : document_(document), tree_(document) {}

  // The place that hangs at the phrase, or else that of the deed which it takes part in;
  // null if there is none, or places of two countries.
  const Place* Of(const Mention& mention) const {
    const Place* own = Below(mention.head);
    uint32_t at = mention.head;
    for (int step = 0; own == nullptr && step < kSteps; ++step) {
      const int32_t above = tree_.Head(at);
      if (above < 0) return nullptr;
      at = static_cast<uint32_t>(above);
      own = Below(at);
      const Relation relation = BaseOf(document_.tokens[at].relation);
      const bool goes_on = relation == Relation::kAdvcl || relation == Relation::kConj;
      if (document_.tokens[at].upos == Upos::kVerb && !goes_on) break;
    }
    return own;
  }

 private:
  const Place* At(uint32_t t) const {
    const auto& places = document_.places;
    const auto place =
        std::find_if(places.begin(), places.end(),
                     [&](const PlaceMention& one) { return one.head == t; });
    return place == places.end() || place->place.country.empty() ? nullptr
                                                                 : &place->place;
  }

  // "a hospital in Khan Younis", "shelled Kherson"
  const Place* Below(uint32_t t) const {
    const Place* found = nullptr;
    for (const uint32_t child : tree_.Children(t)) {
      const Relation relation = BaseOf(document_.tokens[child].relation);
      const int32_t preposition = tree_.Child(child, Relation::kCase);
      const bool object = relation == Relation::kObj && preposition < 0;
      const bool where = (relation == Relation::kNmod || relation == Relation::kObl) &&
                         preposition >= 0 && IsWhere(document_.tokens[preposition].lemma);
      const Place* place = object || where ? At(child) : nullptr;
      if (place == nullptr) continue;
      if (found != nullptr && found->country != place->country) return nullptr;
      found = place;
    }
    return found;
  }

  const Document& document_;
  const Tree tree_;
};

}  // namespace

bool LivesAtScene(std::string_view sector) {
  constexpr std::array<std::string_view, 14> kThere = {"CVL", "UAF", "CRM", "COP", "LAB",
                                                       "AGR", "EDU", "MED", "REL", "ELI",
                                                       "SOC", "REF", "JUD", "BUS"};
  return std::find(kThere.begin(), kThere.end(), sector) != kThere.end();
}

void MoveToOwnPlaces(Document& document) {
  if (document.places.empty()) return;
  const Scenes scenes(document);
  for (Mention& mention : document.mentions) {
    Entity& entity = mention.entity;
    if (!entity.via.starts_with("setting") || entity.sectors.empty() ||
        !LivesAtScene(SectorOf(entity))) {
      continue;
    }
    const Place* place = scenes.Of(mention);
    if (place == nullptr || place->country.empty() || place->country == entity.country ||
        !CanBeOf(place->country, entity)) {
      continue;
    }
    entity.country = place->country;
    entity.code = entity.country + entity.sectors[0];
    entity.via = "place: " + place->name;
  }
}

}  // namespace dragoman
