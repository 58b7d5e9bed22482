#include "resolve/coref/descriptions.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/coref/antecedents.h"
#include "resolve/coref/phrases.h"
#include "resolve/coref/pronouns.h"
#include "resolve/coref/regions.h"

namespace dragoman {
namespace {

// A noun says more than a pronoun and so reaches farther back.
constexpr Reach kNounReach = {12, 0.6F};
// "The man" may be anybody, so only somebody near.
constexpr Reach kAnybodyReach = {2, 0.6F};
constexpr Reach kStateReach = {4, 0.8F};
// Mentions behind a counterpart that may name him.
constexpr int32_t kAhead = 100;
constexpr float kSameNoun = 1.2F;
// What a country loses if only its people or bodies are named.
constexpr float kByPeople = 1.5F;

bool Contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string CodeOf(const std::string& country, const std::vector<std::string>& sectors) {
  return sectors.empty() ? country : country + sectors[0];
}

class DescriptionResolver {
 public:
  DescriptionResolver(Discourse& discourse, int32_t m)
      : d_(discourse),
        m_(m),
        profile_(discourse.profile(m)),
        lemma_(FoldCase(discourse.head(m).lemma)),
        rule_(discourse.rules().Noun(lemma_)) {}

  void Resolve() {
    const int32_t owner = OwnerMention();
    if (lemma_ == "counterpart") return ResolveCounterpart(owner);
    if (owner >= 0 && TakeOwnersCountry(owner)) return;
    if (d_.mention(m_).kind == MentionKind::kName || d_.Facts(m_).size > 1) return;
    switch (profile_.being) {
      case Being::kPerson:
        if (profile_.definite) TakeUp(false);
        return;
      case Being::kState:
        if (profile_.definite && !profile_.plural) TakeUpState();
        return;
      case Being::kBody:
        if (profile_.definite) TakeUp(false);
        return;
      case Being::kPeople:
        if (!IsCrowd()) TakeUp(true);
        return;
      case Being::kUnknown:
        return;
    }
  }

 private:
  const Entity& own() const { return d_.mention(m_).entity; }

  // "Thousands of people" are others than those before, whoever they are.
  bool IsCrowd() const {
    if (profile_.definite) return false;
    const bool many = lemma_ == "thousand" || lemma_ == "hundred" || lemma_ == "dozen" ||
                      lemma_ == "million" || lemma_ == "score";
    const bool whose = d_.tree().HasChild(d_.mention(m_).head, Relation::kNmod);
    return (many && whose) || lemma_ == "people";
  }

  int32_t OwnerMention() const {
    // "Its spokeswoman, Grace Tembo" may be headed by the name.
    const Mention& mention = d_.mention(m_);
    for (uint32_t t = mention.begin; t < mention.end; ++t) {
      if (d_.document().tokens[t].relation != Relation::kNmodPoss) continue;
      if (t == mention.head || d_.tree().Leftmost(t) != mention.begin) continue;
      return d_.index().Headed(t);
    }
    return -1;
  }

  // "my", "our": the speaker; "his", "Iran's": whoever that is.
  Entity OwnerEntity(int32_t owner) const {
    const Pronoun pronoun = PronounOf(d_.head(owner));
    if (pronoun == Pronoun::kI || pronoun == Pronoun::kWe) {
      const int32_t speaker = d_.SpeakerAround(d_.mention(owner).head);
      return speaker < 0 ? Entity() : d_.Known(speaker);
    }
    return d_.Known(owner);
  }

  bool TakeOwnersCountry(int32_t owner) {
    if (!own().country.empty()) return false;
    const Entity owners = OwnerEntity(owner);
    // "Its partners of the OAS": of no country for all that.
    const bool abroad = !own().sectors.empty() && IsInternational(own().sectors[0]);
    if (abroad && !owners.country.empty()) return false;
    if (owners.country.empty()) return TakeOwnersSectors(owner, owners);
    // A country's country is somebody else: "their neighbour".
    const bool itself = rule_ != nullptr && rule_->noun_class == NounClass::kState;
    if (itself && !rule_->any) return false;
    if (itself) {
      TakeCountry(owner, "owner", 0.85);
      return true;
    }
    Entity entity = own();
    if (IsOfficialOf(owners)) entity.sectors = owners.sectors;
    if (entity.sectors.empty()) return false;
    entity.country = owners.country;
    entity.code = CodeOf(owners.country, entity.sectors);
    d_.Derive(m_, std::move(entity), owner, "owner", 0.85);
    return true;
  }

  // A spokeswoman or a leader is of the body that has her: a union has no government, so
  // "its secretary" is of the union.
  bool IsOfficialOf(const Entity& owners) const {
    const bool people =
        profile_.being == Being::kPerson || profile_.being == Being::kPeople;
    if (!people || owners.sectors.empty()) return false;
    if (own().sectors.empty()) return profile_.being == Being::kPerson;
    return own().sectors[0] == "GOV" && !IsPartOfState(owners.sectors[0]);
  }

  static bool IsPartOfState(std::string_view sector) {
    for (const std::string_view one : {"GOV", "LEG", "JUD", "ELI", "CVL", "UNK"}) {
      if (sector == one) return true;
    }
    return false;
  }

  // "its secretariat", "its fighters" of a body that has no country
  bool TakeOwnersSectors(int32_t owner, const Entity& owners) {
    if (owners.sectors.empty() || d_.Facts(owner).being != Being::kBody) return false;
    if (profile_.being == Being::kState || profile_.being == Being::kUnknown)
      return false;
    Entity entity = own();
    entity.sectors = owners.sectors;
    entity.code = owners.code;
    d_.Derive(m_, std::move(entity), owner, "owner", 0.8);
    return true;
  }

  // "his Azerbaijani counterpart": his office, their country.
  void ResolveCounterpart(int32_t owner) {
    Entity entity = own();
    if (entity.country.empty()) entity.country = CountryInside();
    if (owner >= 0 && entity.name.empty()) {
      const Entity owners = OwnerEntity(owner);
      if (owners.country == entity.country) entity.country.clear();
      entity.office = owners.office;
      entity.sectors = owners.sectors;
    }
    if (owner >= 0) GiveOffice(entity, owner);
    if (entity.country.empty()) return;
    entity.code = CodeOf(entity.country, entity.sectors);
    const std::string country = entity.country, office = entity.office;
    if (owner >= 0) d_.Derive(m_, std::move(entity), owner, "counterpart", 0.9);
    LinkHolder(country, office);
  }

  // "his South Korean and Russian counterparts": each of them.
  void GiveOffice(const Entity& counterpart, int32_t owner) {
    const std::vector<int32_t> members = d_.mention(m_).members;
    for (const int32_t member : members) {
      Entity entity = d_.mention(member).entity;
      if (entity.country.empty() || !entity.name.empty()) continue;
      entity.office = counterpart.office;
      entity.sectors = counterpart.sectors;
      entity.code = CodeOf(entity.country, entity.sectors);
      d_.Derive(member, std::move(entity), owner, "counterpart", 0.9);
    }
  }

  std::string CountryInside() const {
    const Mention& mention = d_.mention(m_);
    for (int32_t m = m_ + 1; m < d_.size() && d_.mention(m).begin < mention.end; ++m) {
      const bool owner = d_.head(m).relation == Relation::kNmodPoss;
      if (!owner && !d_.mention(m).entity.country.empty()) {
        return d_.mention(m).entity.country;
      }
    }
    return {};
  }

  // Whoever holds that office of that country, before or behind.
  void LinkHolder(const std::string& country, const std::string& office) {
    for (int32_t m = d_.FirstInReach(m_); m < std::min(m_ + kAhead, d_.size()); ++m) {
      const Entity& known = d_.Known(m);
      if (m == m_ || d_.profile(m).being != Being::kPerson || d_.profile(m).plural ||
          known.country != country || known.name.empty()) {
        continue;
      }
      if (office.empty() || known.office.empty() || EndsWithWords(known.office, office)) {
        return d_.Link(m_, m, "counterpart", 0.9);
      }
    }
  }

  void TakeUp(bool people) {
    if (!own().wikidata.empty()) return;  // known by itself
    // "300 soldiers" are new ones.
    if (d_.tree().HasChild(d_.mention(m_).head, Relation::kNummod)) return;
    const bool anybody = rule_ != nullptr && rule_->any;
    const Reach reach = anybody ? kAnybodyReach : kNounReach;
    std::vector<AntecedentOption> found = Antecedents(d_, m_, reach, [&](int32_t other) {
      if (!IsAlike(other) || IsOfOthers(other)) return false;
      const bool same = people && !(anybody && HasThis());
      return Agrees(other) && (same ? SameNoun(other) : MayStandFor(other)) &&
             !SaysMoreThan(other);
    });
    PreferSameNoun(&found);
    const AntecedentOption* best = Clear(d_, found);
    if (best == nullptr) return;
    const bool stranger = profile_.being == Being::kPerson && anybody &&
                          StrangerScore(d_, m_, reach) > best->score;
    if (!stranger) d_.Link(m_, best->mention, "description", Certainty(found));
  }

  // One and one, many and many; but "the group" may be "the rebels", and "the rebels" the
  // group that has a name.
  bool IsAlike(int32_t other) const {
    const Being being = d_.Facts(other).being;
    if (profile_.plural == d_.profile(other).plural) {
      return being == profile_.being || being == Being::kUnknown;
    }
    if (profile_.being == Being::kBody) {
      return being == Being::kPeople && d_.profile(other).definite && rule_ != nullptr &&
             !d_.tree().HasChild(d_.mention(other).head, Relation::kNummod);
    }
    return false;
  }

  // "The group" after "a human rights group" is that group, not the rebels.
  void PreferSameNoun(std::vector<AntecedentOption>* found) const {
    for (AntecedentOption& one : *found) {
      const bool near = d_.profile(one.mention).sentence + 2 >= profile_.sentence;
      if (near && Contains(d_.Facts(one.mention).words, lemma_)) one.score += kSameNoun;
    }
    Rank(found);
  }

  // "The rebels' leader" is not the president.
  bool IsOfOthers(int32_t other) const {
    const int32_t owner = OwnerMention();
    if (owner < 0) return false;
    const std::vector<std::string>& owners = d_.Known(owner).sectors;
    return !owners.empty() && !IsPartOfState(owners[0]) && owners[0] != "MIL" &&
           owners[0] != "COP" && IsOfState(d_.Known(other));
  }

  bool Agrees(int32_t other) const {
    const Entity& known = d_.Known(other);
    if (!own().country.empty() && known.country != own().country) return false;
    // An army is no party. Persons have several sectors in their lives, men any.
    const bool anybody = rule_ != nullptr && rule_->any && HasThis();
    if (profile_.being != Being::kPerson && !anybody && !own().sectors.empty() &&
        !known.sectors.empty() && !Contains(known.sectors, own().sectors[0]) &&
        !StandsForBody(known)) {
      return false;
    }
    if (profile_.being == Being::kPerson && IsAttacker(own()) && IsOfState(known)) {
      return false;
    }
    const char gender = d_.Facts(other).gender;
    return profile_.gender == '?' || gender == '?' || gender == profile_.gender;
  }

  // "The gunman" is nobody whom the text calls an ambassador.
  static bool IsAttacker(const Entity& entity) {
    return !entity.sectors.empty() &&
           (entity.sectors[0] == "UAF" || entity.sectors[0] == "CRM");
  }

  static bool IsOfState(const Entity& entity) {
    if (entity.sectors.empty()) return false;
    const std::string& sector = entity.sectors[0];
    return sector == "GOV" || sector == "LEG" || sector == "JUD";
  }

  // An alliance may be one of parties or one of states.
  bool StandsForBody(const Entity& known) const {
    return rule_ != nullptr && rule_->noun_class == NounClass::kBody &&
           IsInternational(known.sectors[0]) && rule_->Fits(known.sectors[0]);
  }

  // "The Monti government" is not just any government that was named before.
  bool SaysMoreThan(int32_t other) const {
    const std::string before = FoldCase(d_.mention(other).entity.text);
    for (const uint32_t child : d_.tree().Children(d_.mention(m_).head)) {
      const Token& token = d_.document().tokens[child];
      if (!Restricts(child) || token.lemma == "same") continue;
      const std::string_view form = d_.document().Text(token);
      const std::string word = FoldCase(token.lemma);
      const bool country = !own().country.empty() && ToLower(form) != form;
      const bool office = own().office.find(word) != std::string::npos;
      if (!country && !office && before.find(word) == std::string::npos) return true;
    }
    return false;
  }

  // Other phrases behind the noun are often not its own ("the group in January").
  bool Restricts(uint32_t t) const {
    const Relation relation = d_.document().tokens[t].relation;
    if (relation == Relation::kAmod || relation == Relation::kCompound) return true;
    const int32_t preposition = d_.tree().Child(t, Relation::kCase);
    return relation == Relation::kNmod && preposition >= 0 &&
           d_.document().tokens[preposition].lemma == "of";
  }

  bool SameNoun(int32_t other) const {
    return Contains(d_.Facts(other).words, lemma_) && !Names(other);
  }

  // A plural for a named group would be another actor.
  bool Names(int32_t other) const { return !d_.profile(other).name.words.empty(); }

  bool MayStandFor(int32_t other) const {
    const std::vector<std::string>& words = d_.Facts(other).words;
    const std::string office = FoldCase(own().office.empty() ? lemma_ : own().office);
    for (const std::string& word : words) {
      // "the foreign minister" is not the defence minister, "the minister" may be.
      if (EndsWithWords(word, office) || (word == lemma_ && own().office.empty())) {
        return true;
      }
    }
    if (rule_ == nullptr) return false;
    const Entity& known = d_.Known(other);
    if (rule_->noun_class == NounClass::kBody) {
      return std::any_of(known.sectors.begin(), known.sectors.end(),
                         [&](const std::string& sector) { return rule_->Fits(sector); });
    }
    if (own().office.empty() || own().office == lemma_) {
      if (rule_->any) return true;
      return !known.office.empty() && rule_->Fits(FoldCase(known.office));
    }
    return false;
  }

  // "the country": of the countries in reach, people and bodies counting for theirs.
  void TakeUpState() {
    if (rule_ == nullptr || !rule_->any || !own().country.empty()) return;
    // "The war-torn country" is not just the last one: see setting.h.
    const uint32_t head = d_.mention(m_).head;
    const auto* region = RegionOf(d_.rules(), d_.document(), d_.mention(m_));
    if (region == nullptr && (d_.tree().HasChild(head, Relation::kAmod) ||
                              d_.tree().HasChild(head, Relation::kCompound))) {
      return;
    }
    const int32_t speaker = d_.SpeakerAround(head);
    if (speaker >= 0 && d_.HasCountry(speaker) && HasThis()) {
      return TakeCountry(speaker, "speaker", 0.85);
    }
    const Reach reach = region == nullptr ? kStateReach : kNounReach;
    const std::vector<AntecedentOption> found =
        Antecedents(d_, m_, reach, [&](int32_t other) {
          return d_.HasCountry(other) && IsWithin(region, d_.Known(other).country);
        });
    if (const int32_t other = OtherState(speaker); other >= 0) {
      return TakeCountry(other, "description", 0.75);
    }
    std::map<std::string, AntecedentOption> by_country;
    for (const AntecedentOption& one : found) {
      const bool state = d_.profile(one.mention).being == Being::kState;
      AntecedentOption& best = by_country[d_.Known(one.mention).country];
      const float score = one.score - (state ? 0 : kByPeople);
      if (best.mention < 0 || score > best.score) best = {one.mention, score};
    }
    std::vector<AntecedentOption> countries;
    countries.reserve(by_country.size());
    for (const auto& [country, best] : by_country) countries.push_back(best);
    Rank(&countries);
    const AntecedentOption* best = Clear(d_, countries);
    if (best == nullptr) return;
    TakeCountry(best->mention, "description", Certainty(countries));
  }

  // "this country", in somebody's mouth his own; "these men", those just named
  bool HasThis() const { return HasDeterminer("this"); }

  bool HasDeterminer(std::string_view word) const {
    const int32_t det = d_.tree().Child(d_.mention(m_).head, Relation::kDet);
    return det >= 0 && d_.document().tokens[det].lemma == word;
  }

  // "Poland says there will be no talks with Croatia unless that country ...": the one
  // named last, not that of whoever speaks. -1 for "the country".
  int32_t OtherState(int32_t speaker) const {
    if (!HasDeterminer("that")) return -1;
    const std::string own = speaker < 0 ? std::string() : d_.Known(speaker).country;
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      if (d_.profile(other).sentence + 2 < profile_.sentence) break;
      const bool state = d_.profile(other).being == Being::kState &&
                         d_.mention(other).kind == MentionKind::kName;
      if (state && !d_.HasCountry(other)) continue;
      if (state && d_.Known(other).country != own) return other;
    }
    return -1;
  }

  // The phrase is the country of `source`.
  void TakeCountry(int32_t source, std::string_view how, double certainty) {
    const std::string country = OwnerEntity(source).country;
    const int32_t state = d_.StateOf(country);
    Entity entity = state >= 0 ? d_.mention(state).entity : Entity();
    entity.country = country;
    if (entity.sectors.empty()) entity.sectors = {"GOV"};
    if (entity.code.empty()) entity.code = CodeOf(country, entity.sectors);
    d_.Derive(m_, std::move(entity), source, how, certainty);
    if (state >= 0 && state != m_) d_.Link(m_, state, how, certainty);
  }

  Discourse& d_;
  int32_t m_;
  const Profile& profile_;
  std::string lemma_;
  const NounRule* rule_;
};

}  // namespace

void ResolveDescription(Discourse& discourse, int32_t m) {
  DescriptionResolver(discourse, m).Resolve();
}

}  // namespace dragoman
