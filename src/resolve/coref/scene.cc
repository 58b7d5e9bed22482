#include "resolve/coref/scene.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "resolve/coref/antecedents.h"

namespace dragoman {
namespace {

bool IsWhere(std::string_view preposition) {
  constexpr std::array<std::string_view, 10> kWhere = {
      "in",     "at",      "near",   "inside", "outside",
      "across", "through", "around", "within", "throughout"};
  return std::find(kWhere.begin(), kWhere.end(), preposition) != kWhere.end();
}

constexpr int kSteps = 6;  // from "herders" to "killing" in "the killing of two herders"

// The country of the place `t` heads, if it hangs in its clause by "in", "near" ...
std::string CountryAt(const Discourse& d, uint32_t t) {
  const int32_t preposition = d.tree().Child(t, Relation::kCase);
  if (preposition < 0 || !IsWhere(d.document().tokens[preposition].lemma)) return {};
  const int32_t place = d.index().Headed(t);
  if (place < 0 || !d.mention(place).geographic) return {};
  return d.Known(place).country;
}

// "police stormed the embassy in Quito"
std::string CountryOfObject(const Discourse& d, uint32_t object) {
  for (const uint32_t child : d.tree().Children(object)) {
    if (d.document().tokens[child].relation != Relation::kNmod) continue;
    std::string country = CountryAt(d, child);
    if (!country.empty()) return country;
  }
  return {};
}

}  // namespace

std::string SceneOf(const Discourse& d, int32_t m) {
  uint32_t below = d.mention(m).head;
  for (int steps = 0; steps < kSteps; ++steps) {
    const int32_t above = d.tree().Head(below);
    if (above < 0) return {};
    const auto deed = static_cast<uint32_t>(above);
    std::string found;
    for (const uint32_t child : d.tree().Children(deed)) {
      const Relation relation = BaseOf(d.document().tokens[child].relation);
      if (child == below) continue;
      std::string country;
      if (relation == Relation::kObl || relation == Relation::kNmod) {
        country = CountryAt(d, child);
      } else if (relation == Relation::kObj) {
        country = CountryOfObject(d, child);
      }
      if (country.empty() || country == found) continue;
      if (!found.empty()) return {};
      found = country;
    }
    if (!found.empty()) return found;
    const Token& verb = d.document().tokens[deed];
    if (verb.upos == Upos::kVerb && verb.relation != Relation::kConj) return found;
    below = deed;
  }
  return {};
}

}  // namespace dragoman
