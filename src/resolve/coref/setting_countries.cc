// What a phrase's own sentence names counts most, the sentences before it less, the
// article as a whole by shares. The numbers were chosen on the 696 stories of
// events/train.jsonl, with tests/eval/actors.py.
#include "resolve/coref/setting_countries.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/coref/setting_country.h"
#include "resolve/coref/targets.h"

namespace dragoman {
namespace {

constexpr double kDateline = 1.5;  // the factor of the first two sentences
constexpr std::array<double, 3> kNear = {1, 0.5, 0.25};  // this sentence, those before
constexpr size_t kOrganReach = 8;                        // sentences
constexpr double kSection = 4;                // "Egypt: ...", up to the next one
constexpr double kCourts = 3, kPolice = 1.5;  // of the country whose own were named last
constexpr double kArticle = 3;                // the article's shares together
constexpr double kMost = 0.45, kClear = 0.5;  // of the sum
constexpr double kAlliance = 0.9;  // soldiers of a country before those of several
constexpr double kWhereSoldiersAre = 0.5;  // beside whoever sends or visits them
constexpr float kObject = 2;               // prominence: see Profile
constexpr double kTie = 1e-6;

// "An Israeli military court acquitted an officer": one of Israel's.
bool SpeaksOfForce(const Discourse& d, const Mention& mention) {
  for (uint32_t t = mention.begin; t < mention.end; ++t) {
    const std::string word = FoldCase(d.document().tokens[t].lemma);
    if (word == "military" || word == "army" || word == "navy") return true;
  }
  return false;
}

// "visiting troops in Kuwait"
bool IsWhereabouts(const Discourse& d, const Mention& mention) {
  if (!mention.geographic) return false;
  const int32_t preposition = d.tree().Child(mention.head, Relation::kCase);
  if (preposition < 0) return false;
  constexpr std::array<std::string_view, 11> kWhere = {
      "in",      "at",     "near", "inside", "outside", "across",
      "through", "around", "into", "to",     "from"};
  const std::string_view lemma = d.document().tokens[preposition].lemma;
  return std::find(kWhere.begin(), kWhere.end(), lemma) != kWhere.end();
}

}  // namespace

bool IsForce(const Entity& entity) { return SectorOf(entity) == "MIL"; }

void SettingCountries::Weights::Add(const std::string& country, double weight) {
  for (auto& [known, sum] : list_) {
    if (known == country) {
      sum += weight;
      return;
    }
  }
  list_.emplace_back(country, weight);
}

void SettingCountries::Weights::AddAll(const Weights& other, double factor) {
  for (const auto& [country, weight] : other.list_) Add(country, factor * weight);
}

double SettingCountries::Weights::Sum() const {
  double sum = 0;
  for (const auto& one : list_) sum += one.second;
  return sum;
}

SettingCountries::Found SettingCountries::Weights::Most() const {
  const auto most =
      std::max_element(list_.begin(), list_.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == list_.end() || most->second <= kMost * Sum()) return {};
  const bool shared = std::any_of(list_.begin(), list_.end(), [&](const auto& one) {
    return one.first != most->first && one.second >= most->second - kTie;
  });
  if (shared) return {};
  return {most->first, most->second > kClear * Sum()};
}

void SettingCountries::Named::Add(uint32_t sentence, const std::string& country,
                                  double weight) {
  sentences[sentence].Add(country, weight);
  article.Add(country, sentence < 2 ? kDateline : 1);
}

SettingCountries::SettingCountries(const Discourse& d)
    : sections_(d.document().sentences.size()),
      all_(d.document().sentences.size()),
      senders_(all_),
      civil_(all_),
      soldiers_(all_),
      bodies_(all_),
      courts_(all_),
      police_(all_) {
  for (int32_t m = 0; m < d.size(); ++m) AddMention(d, m);
  for (const PlaceMention& place : d.document().places) {
    if (place.place.country.empty()) continue;
    AddPlace(d.document().SentenceOf(place.head), place.place.country);
  }
  FindSections(d);
  const std::string& home = d.document().article.country;
  if (home.empty()) return;
  for (Named* named : {&all_, &senders_, &civil_}) named->article.Add(home, kDateline);
}

void SettingCountries::FindSections(const Discourse& d) {
  const Document& document = d.document();
  for (int32_t m = 0; m < d.size(); ++m) {
    const Mention& mention = d.mention(m);
    const uint32_t sentence = d.profile(m).sentence;
    const bool label = mention.geographic && !mention.entity.country.empty() &&
                       mention.begin == document.sentences[sentence].begin &&
                       mention.end < document.tokens.size() &&
                       document.Text(document.tokens[mention.end]) == ":";
    if (label) sections_[sentence] = mention.entity.country;
  }
  for (size_t s = 1; s < sections_.size(); ++s) {
    if (sections_[s].empty()) sections_[s] = sections_[s - 1];
  }
}

void SettingCountries::AddMention(const Discourse& d, int32_t m) {
  const Mention& mention = d.mention(m);
  if (mention.kind == MentionKind::kPronoun ||
      IsProtestedAgainst(d.document(), d.tree(), mention) ||
      IsFledTo(d.document(), d.tree(), mention)) {
    return;
  }
  const Entity& entity = mention.entity;
  if (entity.country.empty()) return AddBody(d.profile(m), entity);
  const uint32_t sentence = d.profile(m).sentence;
  const bool force = IsForce(entity);
  all_.Add(sentence, entity.country);
  senders_.Add(sentence, entity.country,
               IsWhereabouts(d, mention) ? kWhereSoldiersAre : 1);
  if (!force) civil_.Add(sentence, entity.country);
  if (force || SpeaksOfForce(d, mention)) soldiers_.Add(sentence, entity.country);
  if (SectorOf(entity) == "JUD") courts_.Add(sentence, entity.country);
  if (SectorOf(entity) == "COP") police_.Add(sentence, entity.country);
}

void SettingCountries::AddPlace(uint32_t sentence, const std::string& country) {
  for (Named* named : {&all_, &senders_, &civil_}) named->Add(sentence, country);
}

// "NATO says its commanders told troops to hold back", but not "Greece joined NATO"
void SettingCountries::AddBody(const Profile& profile, const Entity& entity) {
  const std::string owner(CountryOf(entity));
  if (owner == "UNO" || owner == "IGO" || owner == "EUR") {
    bodies_.Add(profile.sentence, owner);
  }
  if (IsForce(entity) && owner != kNoCountry && profile.prominence > kObject) {
    soldiers_.Add(profile.sentence, owner, kAlliance);
  }
}

SettingCountries::Found SettingCountries::At(uint32_t sentence,
                                             const Entity& whose) const {
  const Named& named = IsOfTheLand(SectorOf(whose)) ? civil_
                       : IsForce(whose)             ? senders_
                                                    : all_;
  Weights weights;
  for (size_t i = 0; i < kNear.size() && i <= sentence; ++i) {
    weights.AddAll(named.sentences[sentence - i], kNear[i]);
  }
  if (!sections_[sentence].empty()) weights.Add(sections_[sentence], kSection);
  if (const Found organ = OrganAt(sentence, whose); !organ.country.empty()) {
    weights.Add(organ.country, SectorOf(whose) == "JUD" ? kCourts : kPolice);
  }
  const double all = named.article.Sum();
  if (all > 0) weights.AddAll(named.article, kArticle / all);
  return weights.Most();
}

SettingCountries::Found SettingCountries::SoldiersAt(uint32_t sentence) const {
  return LastOf(soldiers_, sentence, kNear.size());
}

SettingCountries::Found SettingCountries::OrganAt(uint32_t sentence,
                                                  const Entity& whose) const {
  const Named* organs = OrgansOf(whose);
  return organs == nullptr ? Found() : LastOf(*organs, sentence, kOrganReach);
}

SettingCountries::Found SettingCountries::BodyAt(uint32_t sentence) const {
  return LastOf(bodies_, sentence, kNear.size());
}

const SettingCountries::Named* SettingCountries::OrgansOf(const Entity& entity) const {
  const std::string_view sector = SectorOf(entity);
  return sector == "JUD" ? &courts_ : sector == "COP" ? &police_ : nullptr;
}

SettingCountries::Found SettingCountries::LastOf(const Named& named, uint32_t sentence,
                                                 size_t reach) {
  for (size_t i = 0; i < reach && i <= sentence; ++i) {
    const Weights& here = named.sentences[sentence - i];
    if (here.Sum() > 0) return here.Most();
  }
  return {};
}

}  // namespace dragoman
