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

// The country of the place `t` heads, if it hangs in its clause by "in", "near" ...
std::string CountryAt(const Discourse& d, uint32_t t) {
  const int32_t preposition = d.tree().Child(t, Relation::kCase);
  if (preposition < 0 || !IsWhere(d.document().tokens[preposition].lemma)) return {};
  const int32_t place = d.index().Headed(t);
  if (place < 0 || !d.mention(place).geographic) return {};
  return d.Known(place).country;
}

}  // namespace

std::string SceneOf(const Discourse& d, int32_t m) {
  const uint32_t head = d.mention(m).head;
  const int32_t predicate = PredicateOf(d, head);
  if (predicate < 0) return {};
  std::string found;
  for (const uint32_t child : d.tree().Children(static_cast<uint32_t>(predicate))) {
    if (BaseOf(d.document().tokens[child].relation) != Relation::kObl) continue;
    if (d.tree().IsAncestor(child, head)) continue;
    const std::string country = CountryAt(d, child);
    if (country.empty() || country == found) continue;
    if (!found.empty()) return {};
    found = country;
  }
  return found;
}

}  // namespace dragoman
