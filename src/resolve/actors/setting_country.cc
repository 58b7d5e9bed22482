#include "resolve/actors/setting_country.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "resolve/actors/dictionary.h"

namespace dragoman {
namespace {

// How much a mention counts: by distance in sentences, for places, for the same sector.
constexpr float kSameSentence = 3, kNextSentence = 1.5F, kPlace = 1.5F, kSector = 1.5F;
constexpr double kConfidence = 0.3;
// Mentions farther away than this are left out, so that long articles stay linear.
constexpr size_t kReach = 200;

struct Source {
  uint32_t sentence;
  const Mention* mention;
};

bool LacksCountry(const Mention& mention) {
  const Entity& entity = mention.entity;
  return mention.kind != MentionKind::kPronoun && entity.country.empty() &&
         !entity.sectors.empty() && !IsInternational(entity.sectors[0]) &&
         mention.members.empty();
}

std::string CountryAround(const std::vector<Source>& sources, size_t at,
                          uint32_t sentence, const std::string& sector) {
  std::map<std::string, float> weight;
  const size_t begin = at > kReach ? at - kReach : 0;
  const size_t end = std::min(sources.size(), at + kReach);
  for (size_t i = begin; i < end; ++i) {
    const Source& source = sources[i];
    const int64_t distance = std::abs(int64_t{source.sentence} - int64_t{sentence});
    float w = distance == 0 ? kSameSentence : distance == 1 ? kNextSentence : 1.0F;
    if (source.mention->geographic) w *= kPlace;
    const Entity& entity = source.mention->entity;
    if (!entity.sectors.empty() && entity.sectors[0] == sector) w *= kSector;
    weight[entity.country] += w;
  }
  const auto best =
      std::max_element(weight.begin(), weight.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == weight.end() ? std::string() : best->first;
}

}  // namespace

void InferCountries(Document& document) {
  std::vector<Source> sources;
  for (const Mention& mention : document.mentions) {
    if (mention.entity.country.empty()) continue;
    sources.push_back({document.SentenceOf(mention.head), &mention});
  }
  // Answers are kept apart, lest they count as sources.
  std::vector<std::pair<size_t, std::string>> found;
  size_t at = 0;
  for (size_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (!mention.entity.country.empty()) ++at;
    if (!LacksCountry(mention)) continue;
    std::string country = CountryAround(sources, at, document.SentenceOf(mention.head),
                                        mention.entity.sectors[0]);
    if (!country.empty()) found.emplace_back(m, std::move(country));
  }
  for (auto& [m, country] : found) {
    Entity& entity = document.mentions[m].entity;
    entity.country = std::move(country);
    entity.code = entity.country + entity.sectors[0];
    if (entity.via.empty()) entity.via = "setting";
    entity.confidence = std::min(entity.confidence, kConfidence);
  }
}

}  // namespace dragoman
