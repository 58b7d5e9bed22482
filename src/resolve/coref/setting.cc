#include "resolve/coref/setting.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace dragoman {
namespace {

// The share of all weight that the one country must have.
constexpr double kNearlyAll = 0.7;
constexpr double kCertainty = 0.8;

// Sentences at the head of an article say where it is set.
double WeightAt(uint32_t sentence) { return sentence < 2 ? 3 : 1; }

std::map<std::string, double> CountCountries(const Discourse& d) {
  std::map<std::string, double> weights;
  for (int32_t m = 0; m < d.size(); ++m) {
    const std::string& country = d.mention(m).entity.country;
    if (!country.empty()) weights[country] += WeightAt(d.profile(m).sentence);
  }
  for (const PlaceMention& place : d.document().places) {
    if (place.place.country.empty()) continue;
    weights[place.place.country] += WeightAt(d.document().SentenceOf(place.head));
  }
  return weights;
}

// The one country that the article is about; end() if there is none.
std::map<std::string, double>::const_iterator Setting(
    const std::map<std::string, double>& weights) {
  double all = 0;
  for (const auto& [country, weight] : weights) all += weight;
  const auto most =
      std::max_element(weights.begin(), weights.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most != weights.end() && most->second >= kNearlyAll * all ? most : weights.end();
}

// Whether another country is named in the sentence: "Venezuela sent soldiers".
std::vector<bool> ForeignSentences(const Discourse& d, const std::string& country) {
  std::vector<bool> foreign(d.document().sentences.size(), false);
  for (int32_t m = 0; m < d.size(); ++m) {
    const std::string& other = d.mention(m).entity.country;
    if (!other.empty() && other != country) foreign[d.profile(m).sentence] = true;
  }
  return foreign;
}

bool IsHomeGrown(const Discourse& d, int32_t m) {
  const Mention& mention = d.mention(m);
  const bool named = mention.kind == MentionKind::kName;
  if (mention.kind == MentionKind::kPronoun || mention.entity.sectors.empty() ||
      !mention.entity.country.empty() || !mention.members.empty() || d.HasCountry(m)) {
    return false;
  }
  // "General Villamil", but not a name that a dictionary knows to have no country.
  if (named &&
      (d.profile(m).being != Being::kPerson || !mention.entity.wikidata.empty())) {
    return false;
  }
  for (const std::string_view abroad :
       {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", "UNK", "REF", "PRE"}) {
    if (mention.entity.sectors[0] == abroad) return false;
  }
  return true;
}

}  // namespace

void SetCountries(Discourse& discourse) {
  const std::map<std::string, double> weights = CountCountries(discourse);
  const auto setting = Setting(weights);
  if (setting == weights.end()) return;
  const std::vector<bool> foreign = ForeignSentences(discourse, setting->first);
  for (int32_t m = 0; m < discourse.size(); ++m) {
    if (foreign[discourse.profile(m).sentence] || !IsHomeGrown(discourse, m)) continue;
    discourse.SetCountry(m, setting->first, "the article's country", kCertainty);
  }
}

}  // namespace dragoman
