#include "resolve/coref/setting_country.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "document/entity_codes.h"
#include "document/tree.h"
#include "resolve/coref/targets.h"

namespace dragoman {
namespace {

// How much a mention counts: by distance in sentences, for places, for the same sector.
constexpr float kSameSentence = 3, kNextSentence = 1.5F, kPlace = 1.5F, kSector = 1.5F;
constexpr float kForeignSoldiers = 0.3F;  // for those who were there before them
constexpr float kSoldiers = 4;  // of another country than the place where they fight
constexpr double kConfidence = 0.3;
// Mentions farther away than this are left out, so that long articles stay linear.
constexpr size_t kReach = 200;

struct Source {
  uint32_t sentence;
  std::string_view country, sector;
  bool place;
};

// Phrases for those abroad, or for nobody in particular, are of no one country.
bool IsAbroad(const ReferenceRules& rules, const Document& document,
              const Mention& mention) {
  if (IsOfRegion(document, mention)) return true;
  if (IsRootless(rules, document, mention)) return true;
  if (IsWorldwide(document, mention)) return true;
  if (IsForeignOffice(document.tokens[mention.head], mention.plural)) return false;
  if (mention.kind == MentionKind::kName) return false;  // "the United Party" is at home
  for (uint32_t t = mention.begin; t < mention.head; ++t) {
    // "The world's largest company" has its seat somewhere.
    if (document.tokens[t].relation == Relation::kNmodPoss) continue;
    const std::string_view lemma = document.tokens[t].lemma;
    if (lemma == "any" || lemma == "every" || lemma == "no" ||
        rules.IsAbroad(FoldCase(lemma)))
      return true;
  }
  return false;
}

bool IsPersonsName(const Document& document, const Mention& mention) {
  if (mention.kind != MentionKind::kName || !mention.entity.wikidata.empty())
    return false;
  const auto after =
      std::upper_bound(document.names.begin(), document.names.end(), mention.head,
                       [](uint32_t t, const Name& name) { return t < name.begin; });
  return after != document.names.begin() && (after - 1)->kind == NameKind::kPerson &&
         mention.head < (after - 1)->end;
}

bool LacksCountry(const Document& document, const Mention& mention) {
  const Entity& entity = mention.entity;
  if (mention.kind == MentionKind::kPronoun || !entity.country.empty() ||
      !mention.members.empty()) {
    return false;
  }
  // Of somebody without a title the country is all that can be told.
  if (entity.sectors.empty()) {
    return mention.kind == MentionKind::kDescription || IsPersonsName(document, mention);
  }
  return !IsInternational(entity.sectors[0]);
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
    if (source.place) w *= kPlace;
    if (source.sector == sector) w *= sector == "MIL" ? kSoldiers : kSector;
    if (source.sector == "MIL" && IsOfTheLand(sector)) w *= kForeignSoldiers;
    weight[std::string(source.country)] += w;
  }
  const auto best =
      std::max_element(weight.begin(), weight.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == weight.end() ? std::string() : best->first;
}

}  // namespace

bool CanBeOf(std::string_view country, const Entity& entity) {
  return country != "VAT" || SectorOf(entity) == "GOV";
}

bool IsForeignOffice(const Token& noun, bool plural) {
  return noun.lemma == "ministry" || noun.lemma == "Ministry" ||
         (!plural && noun.lemma == "minister");
}

bool IsRootless(const ReferenceRules& rules, const Document& document,
                const Mention& mention) {
  const auto is_listed = [&](uint32_t t) {
    const Token& token = document.tokens[t];
    return rules.IsRootless(FoldCase(token.lemma)) ||
           rules.IsRootless(FoldCase(document.Text(token)));
  };
  if (is_listed(mention.head)) return true;
  // "crew members"
  if (mention.head > mention.begin && is_listed(mention.head - 1)) return true;
  // "dozens of ships"
  if (mention.head + 1 >= mention.end ||
      document.Text(document.tokens[mention.head + 1]) != "of") {
    return false;
  }
  for (uint32_t t = mention.head + 2; t < mention.end; ++t) {
    const bool noun = document.tokens[t].upos == Upos::kNoun;
    if (noun) return is_listed(t);
  }
  return false;
}

namespace {

bool IsContinent(std::string_view word) {
  for (const std::string_view one :
       {"Africa", "Asia", "Americas", "Caribbean", "Balkans", "Latin", "Middle"}) {
    if (word == one) return true;
  }
  return false;
}

}  // namespace

bool IsWorldwide(const Document& document, const Mention& mention) {
  const auto word = [&](uint32_t t) {
    return t < document.tokens.size() ? document.Text(document.tokens[t]) : "";
  };
  uint32_t t = mention.end;
  if (word(t) == "worldwide" || word(t) == "everywhere") return true;
  const std::string_view preposition = word(t);
  if (preposition != "around" && preposition != "across" && preposition != "throughout" &&
      preposition != "in" && preposition != "of") {
    return false;
  }
  ++t;
  if (word(t) == "the" || word(t) == "this") ++t;
  if (IsContinent(word(t))) return true;
  const bool part = word(t) == "West" || word(t) == "East" || word(t) == "Central" ||
                    word(t) == "Southeast" || word(t) == "sub-Saharan";
  if (part && IsContinent(word(t + 1))) return true;
  return word(t) == "world" || word(t) == "globe" ||
         (word(t) == "many" && (word(t + 1) == "countries" || word(t + 1) == "nations"));
}

bool IsOfRegion(const Document& document, const Mention& mention) {
  const std::string_view sector = SectorOf(mention.entity);
  if (!mention.plural || (sector != "GOV" && sector != "REL")) return false;
  for (uint32_t t = mention.begin; t < mention.head; ++t) {
    const std::string word = FoldCase(document.Text(document.tokens[t]));
    if (word == "sunni" || word == "shi'ite" || word == "shiite") return false;
    for (const std::string_view region :
         {"arab", "african", "asian", "european", "muslim", "islamic", "western", "latin",
          "american", "gulf", "many", "world"}) {
      if (word == region) return true;
    }
  }
  return false;
}

bool IsOfTheLand(std::string_view sector) {
  return sector == "CVL" || sector == "UAF" || sector == "REB" || sector == "COP" ||
         sector == "CRM";
}

bool AnyLacksCountry(const Document& document) {
  return std::any_of(
      document.mentions.begin(), document.mentions.end(),
      [&](const Mention& mention) { return LacksCountry(document, mention); });
}

namespace {

// "Kenya expelled two diplomats": they are not Kenya's.
bool IsOfWhoTurnsAgainst(const Document& document, const Tree& tree, const Mention& envoy,
                         const std::string& country) {
  const int32_t doer = WhoTurnsAgainstEnvoy(document, tree, envoy);
  return doer >= 0 && std::any_of(document.mentions.begin(), document.mentions.end(),
                                  [&](const Mention& other) {
                                    return other.head == static_cast<uint32_t>(doer) &&
                                           other.entity.country == country;
                                  });
}

}  // namespace

void InferCountries(const ReferenceRules& rules, Document& document) {
  if (!AnyLacksCountry(document)) return;
  const Tree tree(document);
  std::vector<Source> sources;
  for (const Mention& mention : document.mentions) {
    // What has been filled in so far says nothing by itself.
    const bool filled = mention.entity.via.starts_with("setting");
    if (mention.entity.country.empty() || filled) continue;
    if (IsProtestedAgainst(document, tree, mention)) continue;
    if (IsFledTo(document, tree, mention)) continue;
    sources.push_back({document.SentenceOf(mention.head), mention.entity.country,
                       mention.entity.sectors.empty()
                           ? std::string_view()
                           : std::string_view(mention.entity.sectors[0]),
                       mention.geographic});
  }
  for (const PlaceMention& place : document.places) {
    if (place.place.country.empty()) continue;
    sources.push_back({document.SentenceOf(place.head), place.place.country, "", true});
  }
  std::stable_sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) {
    return a.sentence < b.sentence;
  });
  // Answers are kept apart, lest they count as sources or move what these point to.
  std::vector<std::pair<size_t, std::string>> found;
  size_t at = 0;
  for (size_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (!LacksCountry(document, mention) || IsAbroad(rules, document, mention)) continue;
    const uint32_t sentence = document.SentenceOf(mention.head);
    while (at < sources.size() && sources[at].sentence < sentence) ++at;
    const std::vector<std::string>& sectors = mention.entity.sectors;
    std::string country = CountryAround(sources, at, sentence,
                                        sectors.empty() ? std::string() : sectors[0]);
    if (country.empty()) country = document.article.country;
    if (!CanBeOf(country, mention.entity)) continue;
    if (IsOfWhoTurnsAgainst(document, tree, mention, country)) continue;
    if (!country.empty()) found.emplace_back(m, std::move(country));
  }
  for (auto& [m, country] : found) {
    Entity& entity = document.mentions[m].entity;
    entity.country = std::move(country);
    entity.code = entity.country;
    if (!entity.sectors.empty()) entity.code += entity.sectors[0];
    if (entity.via.empty()) entity.via = "setting";
    entity.confidence = std::min(entity.confidence, kConfidence);
  }
}

}  // namespace dragoman
