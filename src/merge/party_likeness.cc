#include "merge/party_likeness.h"

#include <algorithm>

namespace dragoman {
namespace {

PartyLikeness Compare(const Party& a, const Party& b) {
  if (a.name != 0 && a.name == b.name) return PartyLikeness::kName;
  if (a.country == 0 || b.country == 0) {
    // "gunmen" of no country may be those of one, a government may not.
    const bool differ = a.sector != 0 && b.sector != 0 && a.sector != b.sector;
    return differ ? PartyLikeness::kOther : PartyLikeness::kUnknown;
  }
  if (a.country != b.country) return PartyLikeness::kOther;
  return a.sector == b.sector ? PartyLikeness::kCode : PartyLikeness::kCountry;
}

PartyLikeness Best(const Party& party, const std::vector<Party>& others) {
  PartyLikeness best = PartyLikeness::kOther;
  for (const Party& other : others) best = std::min(best, Compare(party, other));
  return best;
}

}  // namespace

PartyLikeness Compare(const std::vector<Party>& a, const std::vector<Party>& b) {
  if (a.empty() || b.empty()) return PartyLikeness::kUnknown;
  const std::vector<Party>& fewer = a.size() <= b.size() ? a : b;
  const std::vector<Party>& more = a.size() <= b.size() ? b : a;
  PartyLikeness best = PartyLikeness::kOther, worst = PartyLikeness::kName;
  for (const Party& party : fewer) {
    const PartyLikeness likeness = Best(party, more);
    best = std::min(best, likeness);
    worst = std::max(worst, likeness);
  }
  if (worst == PartyLikeness::kOther && best < PartyLikeness::kPartly) {
    return PartyLikeness::kPartly;
  }
  return best;
}

}  // namespace dragoman
