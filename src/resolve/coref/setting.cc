// What a phrase's own sentence names counts most, the sentences before it less, the
// article as a whole by shares. The numbers were chosen on the 696 stories of
// events/train.jsonl, with tests/eval/actors.py.
#include "resolve/coref/setting.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/coref/setting_country.h"

namespace dragoman {
namespace {

constexpr double kDateline = 1.5;  // the factor of the first two sentences
constexpr std::array<double, 3> kNear = {1, 0.5, 0.25};  // this sentence, those before
constexpr double kArticle = 3;                           // the article's shares together
constexpr double kMost = 0.45, kClear = 0.5;             // of the sum
constexpr double kAlliance = 0.9;  // soldiers of a country before those of several
constexpr float kObject = 2;       // prominence: see Profile
constexpr double kTie = 1e-6;
constexpr double kCertainty = 0.8;

bool IsForce(const Entity& entity) { return SectorOf(entity) == "MIL"; }

// "An Israeli military court acquitted an officer": one of Israel's.
bool SpeaksOfForce(const Discourse& d, const Mention& mention) {
  for (uint32_t t = mention.begin; t < mention.end; ++t) {
    const std::string word = FoldCase(d.document().tokens[t].lemma);
    if (word == "military" || word == "army" || word == "navy") return true;
  }
  return false;
}

// The country of a setting; "" if it is not known.
struct Found {
  std::string country;
  bool clear = false;
};

// Few countries per sentence: a list is faster than a map.
class Weights {
 public:
  void Add(const std::string& country, double weight) {
    for (auto& [known, sum] : list_) {
      if (known == country) {
        sum += weight;
        return;
      }
    }
    list_.emplace_back(country, weight);
  }
  void AddAll(const Weights& other, double factor) {
    for (const auto& [country, weight] : other.list_) Add(country, factor * weight);
  }
  double Sum() const {
    double sum = 0;
    for (const auto& one : list_) sum += one.second;
    return sum;
  }
  // The country with most of the sum, if that is more than kMost and than any other's.
  Found Most() const {
    const auto most = std::max_element(
        list_.begin(), list_.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == list_.end() || most->second <= kMost * Sum()) return {};
    const bool shared = std::any_of(list_.begin(), list_.end(), [&](const auto& one) {
      return one.first != most->first && one.second >= most->second - kTie;
    });
    if (shared) return {};
    return {most->first, most->second > kClear * Sum()};
  }

 private:
  std::vector<std::pair<std::string, double>> list_;
};

class Setting {
 public:
  explicit Setting(const Discourse& d)
      : all_(d.document().sentences.size()),
        civil_(d.document().sentences.size()),
        soldiers_(d.document().sentences.size()),
        bodies_(d.document().sentences.size()) {
    for (int32_t m = 0; m < d.size(); ++m) {
      const Mention& mention = d.mention(m);
      const uint32_t sentence = d.profile(m).sentence;
      if (mention.kind == MentionKind::kPronoun) continue;
      if (mention.entity.country.empty()) {
        AddBody(d.profile(m), mention.entity);
        continue;
      }
      all_.Add(sentence, mention.entity.country);
      const bool force = IsForce(mention.entity);
      Named& of_kind = force ? soldiers_ : civil_;
      of_kind.Add(sentence, mention.entity.country);
      if (!force && SpeaksOfForce(d, mention)) {
        soldiers_.Add(sentence, mention.entity.country);
      }
    }
    for (const PlaceMention& place : d.document().places) {
      if (place.place.country.empty()) continue;
      const uint32_t sentence = d.document().SentenceOf(place.head);
      all_.Add(sentence, place.place.country);
      civil_.Add(sentence, place.place.country);
    }
    const std::string& home = d.document().article.country;
    if (home.empty()) return;
    all_.article.Add(home, kDateline);
    civil_.article.Add(home, kDateline);
  }

  // Foreign soldiers say nothing of the land where they are.
  Found At(uint32_t sentence, const Entity& whose) const {
    const Named& named = IsOfTheLand(SectorOf(whose)) ? civil_ : all_;
    Weights weights;
    for (size_t i = 0; i < kNear.size() && i <= sentence; ++i) {
      weights.AddAll(named.sentences[sentence - i], kNear[i]);
    }
    const double all = named.article.Sum();
    if (all > 0) weights.AddAll(named.article, kArticle / all);
    return weights.Most();
  }

  // "Israeli troops entered Gaza. The soldiers ..." are not of Gaza: whose soldiers were
  // named last, in this sentence or shortly before it.
  Found SoldiersAt(uint32_t sentence) const { return LastOf(soldiers_, sentence); }

  // Whose "inspectors" or "mediators" are: the international body that was named last.
  Found BodyAt(uint32_t sentence) const { return LastOf(bodies_, sentence); }

 private:
  struct Named {
    explicit Named(size_t n) : sentences(n) {}
    void Add(uint32_t sentence, const std::string& country, double weight = 1) {
      sentences[sentence].Add(country, weight);
      article.Add(country, sentence < 2 ? kDateline : 1);
    }

    std::vector<Weights> sentences;
    Weights article;
  };

  static Found LastOf(const Named& named, uint32_t sentence) {
    for (size_t i = 0; i < kNear.size() && i <= sentence; ++i) {
      const Weights& here = named.sentences[sentence - i];
      if (here.Sum() > 0) return here.Most();
    }
    return {};
  }

  // "NATO says its commanders told troops to hold back", but not "Greece joined NATO"
  void AddBody(const Profile& profile, const Entity& entity) {
    const std::string owner(CountryOf(entity));
    if (owner == "UNO" || owner == "IGO" || owner == "EUR") {
      bodies_.Add(profile.sentence, owner);
    }
    if (IsForce(entity) && owner != kNoCountry && profile.prominence > kObject) {
      soldiers_.Add(profile.sentence, owner, kAlliance);
    }
  }

  Named all_, civil_, soldiers_, bodies_;
};

bool IsAmong(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "any country", "other states", "foreign troops"
bool IsFromAbroad(const Discourse& d, int32_t m) {
  const uint32_t head = d.mention(m).head;
  if (IsOfRegion(d.document(), d.mention(m))) return true;
  if (IsRootless(d.rules(), d.document(), d.mention(m))) return true;
  const Profile& profile = d.profile(m);
  if (d.IsNobodyInParticular(head)) return true;
  if (profile.being == Being::kState && (profile.plural || !profile.definite))
    return true;
  const auto children = d.tree().Children(head);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    return d.document().tokens[child].relation != Relation::kNmodPoss &&
           d.rules().IsAbroad(FoldCase(d.document().tokens[child].lemma));
  });
}

bool IsHomeGrown(const Discourse& d, int32_t m) {
  const Mention& mention = d.mention(m);
  const bool named = mention.kind == MentionKind::kName;
  // "We" of a general is the army, whose country is still open.
  const bool side =
      mention.kind == MentionKind::kPronoun && !mention.entity.sectors.empty();
  if ((mention.kind == MentionKind::kPronoun && !side) ||
      !mention.entity.country.empty() || !mention.members.empty() || d.HasCountry(m)) {
    return false;
  }
  // "General Villamil", but not a name that a dictionary knows to have no country.
  if (named &&
      (d.profile(m).being != Being::kPerson || !mention.entity.wikidata.empty())) {
    return false;
  }
  const Entity& known = d.Known(m);
  if (!known.sectors.empty() && IsInternational(known.sectors[0])) return false;
  // Of somebody without a title the country is all that can be told.
  if (mention.entity.sectors.empty()) return named;
  for (const std::string_view abroad :
       {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", "UNK", "REF", "PRE"}) {
    if (mention.entity.sectors[0] == abroad) return false;
  }
  return true;
}

// The U.S. military, or NATO, said that two soldiers had died: its own. "The military" in
// the mouth of officials is that of their country.
Found SpeakersCountry(const Discourse& d, int32_t m) {
  const int32_t speaker = d.SpeakerAround(d.mention(m).head);
  if (speaker < 0 || speaker == m) return {};
  const Entity& known = d.Known(speaker);
  const std::string_view noun = d.document().tokens[d.mention(m).head].lemma;
  const bool whole = d.profile(m).definite && IsAmong(noun, {"military", "army", "navy"});
  if (SectorOf(known) != "MIL" && !(whole && SectorOf(known) == "GOV")) return {};
  if (CountryOf(known) == kNoCountry) return {};
  return {std::string(CountryOf(known)), true};
}

// "the inspectors", but not the leaders of rebels
bool IsDelegate(const Discourse& d, int32_t m) {
  const Mention& mention = d.mention(m);
  const std::string_view sector = SectorOf(mention.entity);
  if (mention.kind != MentionKind::kDescription || (sector != "GOV" && sector != "CVL")) {
    return false;
  }
  return d.rules().IsDelegate(d.head(m).lemma) ||
         d.rules().IsDelegate(FoldCase(d.document().Text(d.head(m))));
}

}  // namespace

void SetCountries(Discourse& discourse) {
  const Setting setting(discourse);
  for (int32_t m = 0; m < discourse.size(); ++m) {
    if (!IsHomeGrown(discourse, m) || IsFromAbroad(discourse, m)) continue;
    const uint32_t sentence = discourse.profile(m).sentence;
    Found found;
    if (IsForce(discourse.mention(m).entity)) {
      found = SpeakersCountry(discourse, m);
      if (found.country.empty()) found = setting.SoldiersAt(sentence);
    }
    if (found.country.empty() && IsDelegate(discourse, m)) {
      found = setting.BodyAt(sentence);
    }
    if (found.country.empty()) found = setting.At(sentence, discourse.mention(m).entity);
    if (found.country.empty()) continue;
    if (!CanBeOf(found.country, discourse.mention(m).entity)) continue;
    const std::string how = found.clear ? "setting: " + found.country : "setting";
    discourse.SetCountry(m, found.country, how, kCertainty);
  }
}

}  // namespace dragoman
