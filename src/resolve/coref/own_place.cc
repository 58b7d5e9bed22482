#include "resolve/coref/own_place.h"

#include <algorithm>
#include <array>

#include "document/entity_codes.h"
#include "document/tree.h"
#include "resolve/coref/setting_country.h"

namespace dragoman {
namespace {

bool IsWhere(std::string_view preposition) {
  constexpr std::array<std::string_view, 5> kWhere = {"in", "at", "near", "inside",
                                                      "outside"};
  return std::find(kWhere.begin(), kWhere.end(), preposition) != kWhere.end();
}

// The place that hangs at the phrase, or null.
const Place* OwnPlace(const Document& document, const Tree& tree,
                      const Mention& mention) {
  auto place = std::partition_point(
      document.places.begin(), document.places.end(),
      [&](const PlaceMention& one) { return one.begin < mention.head; });
  for (; place != document.places.end(); ++place) {
    const Token& name = document.tokens[place->head];
    if (document.SentenceOf(place->head) != document.SentenceOf(mention.head)) break;
    const int32_t preposition = tree.Child(place->head, Relation::kCase);
    if (name.head == static_cast<int32_t>(mention.head) &&
        name.relation == Relation::kNmod && preposition >= 0 &&
        IsWhere(document.tokens[preposition].lemma)) {
      return &place->place;
    }
  }
  return nullptr;
}

}  // namespace

bool LivesAtScene(std::string_view sector) {
  constexpr std::array<std::string_view, 14> kThere = {"CVL", "UAF", "CRM", "COP", "LAB",
                                                       "AGR", "EDU", "MED", "REL", "ELI",
                                                       "SOC", "REF", "JUD", "BUS"};
  return std::find(kThere.begin(), kThere.end(), sector) != kThere.end();
}

void MoveToOwnPlaces(Document& document) {
  const Tree tree(document);
  for (Mention& mention : document.mentions) {
    Entity& entity = mention.entity;
    if (!entity.via.starts_with("setting") || entity.sectors.empty() ||
        !LivesAtScene(SectorOf(entity))) {
      continue;
    }
    const Place* place = OwnPlace(document, tree, mention);
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
