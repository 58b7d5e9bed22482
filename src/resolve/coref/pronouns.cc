#include "resolve/coref/pronouns.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "document/members.h"
#include "resolve/coref/antecedents.h"
#include "resolve/coref/phrases.h"

namespace dragoman {
namespace {

constexpr Reach kPronounReach = {3, 1.1F};
constexpr Reach kItReach = {1, 1.1F};
// What a body loses as antecedent of "they".
constexpr float kSingularThey = 0.6F;

// Sectors that speak for their state.
bool SpeaksForState(const Entity& entity) {
  if (entity.country.empty()) return false;
  if (entity.sectors.empty()) return true;
  for (const std::string_view sector : {"GOV", "MIL", "SPY", "LEG", "JUD", "COP"}) {
    if (entity.sectors[0] == sector) return true;
  }
  return false;
}

class PronounResolver {
 public:
  PronounResolver(Discourse& discourse, int32_t m)
      : d_(discourse), m_(m), token_(discourse.mention(m).head) {}

  void Resolve() {
    const Token& token = d_.head(m_);
    switch (PronounOf(token)) {
      case Pronoun::kI:
        return ResolveSpeaker();
      case Pronoun::kWe:
        return ResolveSide();
      case Pronoun::kHe:
        return ResolvePerson('m');
      case Pronoun::kShe:
        return ResolvePerson('f');
      case Pronoun::kIt:
        return ResolveBody();
      case Pronoun::kThey:
        return ResolveGroup();
      case Pronoun::kRelative:
        return ResolveRelative();
      case Pronoun::kYou:
        return ResolveAddressee();
      case Pronoun::kNone:
        return;
    }
  }

 private:
  void ResolveSpeaker() {
    const int32_t speaker = d_.SpeakerAround(token_);
    if (speaker >= 0 && speaker != m_) d_.Link(m_, speaker, "speaker", 0.95);
  }

  void ResolveSide() {
    const int32_t speaker = d_.SpeakerAround(token_);
    if (speaker < 0 || speaker == m_) return;
    const Being being = d_.Facts(speaker).being;
    if (being != Being::kPerson && being != Being::kUnknown) {
      return d_.Link(m_, speaker, "speaker", 0.9);
    }
    Entity side = SideOf(d_, speaker);
    if (side.country.empty() && side.sectors.empty()) return;
    const int32_t state = d_.StateOf(side.country);
    const bool is_state = !side.sectors.empty() && side.sectors[0] == "GOV";
    d_.Derive(m_, std::move(side), speaker, "the speaker's side", 0.85);
    if (is_state && state >= 0) d_.Link(m_, state, "the speaker's side", 0.85);
  }

  // "We thank you", he told the general.
  void ResolveAddressee() {
    const int32_t q = d_.QuotationAt(token_);
    if (q < 0 || d_.document().quotations[q].speaker < 0) return;
    const uint32_t speaker = d_.mention(d_.document().quotations[q].speaker).head;
    const SpeechAct* act = d_.speech().By(speaker);
    if (act == nullptr || act->addressee < 0) return;
    const int32_t addressee = d_.index().At(static_cast<uint32_t>(act->addressee));
    if (addressee >= 0 && addressee != m_) d_.Link(m_, addressee, "addressee", 0.7);
  }

  // "thanked [the envoy] for his visit": what one is thanked or blamed for is one's own.
  bool LinkThanked(char gender) {
    const int32_t owned = d_.tree().Head(token_);
    if (d_.head(m_).relation != Relation::kNmodPoss || owned < 0) return false;
    const Token& deed = d_.document().tokens[owned];
    if (deed.relation != Relation::kObl || deed.head < 0) return false;
    const auto verb = static_cast<uint32_t>(deed.head);
    const int32_t object = d_.tree().Child(verb, Relation::kObj);
    const std::string_view lemma = d_.document().tokens[verb].lemma;
    constexpr std::array<std::string_view, 10> kFor = {
        "thank",     "praise",    "congratulate", "commend", "blame",
        "criticize", "criticise", "fire",         "jail",    "honor"};
    const bool thanked = std::find(kFor.begin(), kFor.end(), lemma) != kFor.end();
    const int32_t one =
        thanked && object >= 0 ? d_.index().Headed(static_cast<uint32_t>(object)) : -1;
    if (one < 0 || d_.Facts(one).being != Being::kPerson || d_.Facts(one).plural) {
      return false;
    }
    const char other = d_.Facts(one).gender;
    if (other != '?' && other != gender) return false;
    d_.Link(m_, one, "pronoun", 0.9);
    return true;
  }

  void ResolvePerson(char gender) {
    if (LinkReflexive() || LinkThanked(gender)) return;
    std::vector<AntecedentOption> found =
        Antecedents(d_, m_, kPronounReach, [&](int32_t other) {
          const ChainFacts& facts = d_.Facts(other);
          const bool unknown_name =
              facts.being == Being::kUnknown && !d_.profile(other).name.words.empty();
          if ((facts.being != Being::kPerson && !unknown_name) || facts.plural)
            return false;
          if (facts.gender != '?' && facts.gender != gender) return false;
          return !IsOwnSpeaker(other);
        });
    if (found.empty() && LinkAhead()) return;
    Take(found, StrangerScore(d_, m_, kPronounReach));
  }

  // A speaker calls himself "I".
  bool IsOwnSpeaker(int32_t other) const {
    const int32_t q = d_.QuotationAt(token_);
    if (q >= 0) {
      const int32_t speaker = d_.document().quotations[q].speaker;
      return speaker >= 0 && d_.SameActor(speaker, other);
    }
    // Nor is somebody who is spoken of within quotation marks the one who speaks them.
    const int32_t other_q = d_.QuotationAt(d_.mention(other).head);
    return other_q >= 0 && d_.document().quotations[other_q].speaker == m_;
  }

  bool LinkReflexive() {
    if (!IsReflexive(d_.head(m_))) return false;
    const int32_t predicate = PredicateOf(d_, token_);
    if (predicate < 0) return false;
    const int32_t subject =
        SpeakerOf(d_.document(), d_.tree(), static_cast<uint32_t>(predicate));
    const int32_t antecedent =
        subject < 0 ? -1 : d_.index().Headed(static_cast<uint32_t>(subject));
    if (antecedent < 0 || antecedent == m_) return false;
    d_.Link(m_, antecedent, "pronoun", 0.9);
    return true;
  }

  // "In his speech, Raisi warned ...": nobody before, but the subject behind.
  bool LinkAhead() {
    if (d_.head(m_).xpos != Xpos::kPRPS) return false;
    const int32_t predicate =
        d_.tree().Head(static_cast<uint32_t>(std::max(d_.tree().Head(token_), 0)));
    if (predicate < 0) return false;
    const int32_t subject =
        d_.tree().ChildByBase(static_cast<uint32_t>(predicate), Relation::kNsubj);
    if (subject < static_cast<int32_t>(token_)) return false;
    const int32_t named = d_.index().Headed(static_cast<uint32_t>(subject));
    if (named < 0 || d_.Facts(named).being != Being::kPerson) return false;
    d_.Link(m_, named, "pronoun", 0.8);
    return true;
  }

  // "imposed sanctions on [the carrier] and its affiliates": not those of the subject.
  bool LinkJoined() {
    if (d_.head(m_).relation != Relation::kNmodPoss) return false;
    const int32_t owned = d_.tree().Head(token_);
    if (owned < 0 || d_.document().tokens[owned].relation != Relation::kConj)
      return false;
    const int32_t first = d_.document().tokens[owned].head;
    const int32_t antecedent =
        first < 0 ? -1 : d_.index().Headed(static_cast<uint32_t>(first));
    if (antecedent < 0 || antecedent == m_ || d_.Facts(antecedent).plural) return false;
    d_.Link(m_, antecedent, "pronoun", 0.9);
    return true;
  }

  void ResolveBody() {
    if (LinkReflexive() || LinkJoined() || IsSubjectOfState()) return;
    const std::vector<AntecedentOption> found =
        Antecedents(d_, m_, kItReach, [&](int32_t other) {
          const ChainFacts& facts = d_.Facts(other);
          if (facts.plural || !d_.mention(other).members.empty()) return false;
          const bool spoken = d_.QuotationAt(d_.mention(other).head) >= 0;
          if (!spoken && IsOnSpeakersSide(other))
            return false;  // but "my country ... it"
          if (facts.being == Being::kState || facts.being == Being::kBody) return true;
          return facts.being == Being::kUnknown && !d_.profile(other).name.words.empty();
        });
    Take(found, HasActorsRole() ? 0 : ThingScore(d_, m_, kItReach) + BurdenOfProof());
  }

  // "It is a long game": what is said to be something is mostly a thing or nothing.
  bool IsSubjectOfState() const {
    if (BaseOf(d_.head(m_).relation) != Relation::kNsubj) return false;
    const int32_t predicate = d_.tree().Head(token_);
    return predicate >= 0 &&
           d_.tree().HasChild(static_cast<uint32_t>(predicate), Relation::kCop);
  }

  // "It" that something is done to is rarely an actor; one that does or owns may be.
  float BurdenOfProof() const {
    const Relation relation = d_.head(m_).relation;
    return relation == Relation::kNsubj || relation == Relation::kNmodPoss ? 0 : 1;
  }

  void ResolveGroup() {
    if (LinkReflexive()) return;
    if (const std::vector<int32_t> pair = PairBefore(); !pair.empty()) {
      return d_.SetMembers(m_, pair, "pronoun");
    }
    std::vector<AntecedentOption> found =
        Antecedents(d_, m_, kPronounReach, [&](int32_t other) {
          const ChainFacts& facts = d_.Facts(other);
          if (IsOnSpeakersSide(other)) return false;
          return facts.being == Being::kPeople || facts.being == Being::kBody ||
                 !d_.mention(other).members.empty() || d_.profile(other).plural;
        });
    for (AntecedentOption& one : found) {
      if (!d_.profile(one.mention).plural) one.score -= kSingularThey;
    }
    Rank(&found);
    Take(found, HasActorsRole() ? 0 : ThingScore(d_, m_, kPronounReach));
  }

  // Speakers say "we" of those, not "they" or "it".
  bool IsOnSpeakersSide(int32_t other) const {
    if (d_.QuotationAt(token_) < 0) return false;
    const int32_t speaker = d_.SpeakerAround(token_);
    if (speaker < 0) return false;
    const std::vector<int32_t> others = Members(d_.document(), other);
    return std::any_of(others.begin(), others.end(), [&](int32_t one) {
      return d_.SameActor(speaker, one) || IsOneSide(d_.Known(speaker), d_.Known(one));
    });
  }

  // The subject of this clause or of the sentence before, if it is "A and B".
  std::vector<int32_t> PairBefore() const {
    const uint32_t sentence = d_.profile(m_).sentence;
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      const Profile& profile = d_.profile(other);
      if (profile.sentence + 1 < sentence) break;
      if (BaseOf(d_.head(other).relation) != Relation::kNsubj) continue;
      if (d_.Facts(other).being == Being::kPeople) break;
      std::vector<int32_t> pair = {other};
      for (const uint32_t child : d_.tree().Children(d_.mention(other).head)) {
        if (d_.document().tokens[child].relation != Relation::kConj) continue;
        const int32_t joined = d_.index().Headed(child);
        if (joined >= 0) pair.push_back(joined);
      }
      const bool known = std::all_of(pair.begin(), pair.end(), [&](int32_t one) {
        return d_.HasCountry(one) || !d_.Known(one).sectors.empty();
      });
      if (pair.size() > 1 && known) return pair;
      break;
    }
    return {};
  }

  // It speaks, or has a president, an army: no thing does.
  bool HasActorsRole() const {
    if (d_.speech().By(token_) != nullptr) return true;
    const int32_t owned = d_.tree().Head(token_);
    return d_.head(m_).relation == Relation::kNmodPoss && owned >= 0 &&
           d_.rules().Noun(FoldCase(d_.document().tokens[owned].lemma)) != nullptr;
  }

  void ResolveRelative() {
    int32_t at = static_cast<int32_t>(token_);
    for (int steps = 0; steps < 6 && at >= 0; ++steps) {
      if (d_.document().tokens[at].relation == Relation::kAclRelcl) {
        const int32_t noun = d_.tree().Head(static_cast<uint32_t>(at));
        const int32_t named = noun < 0 ? -1 : Somebody(static_cast<uint32_t>(noun));
        if (named >= 0 && named != m_) d_.Link(m_, named, "relative pronoun", 0.95);
        return;
      }
      at = d_.tree().Head(static_cast<uint32_t>(at));
    }
    LinkToNeighbour();
  }

  // The mention that the noun heads; "who" is no country: "the president of Peru, who".
  int32_t Somebody(uint32_t noun) const {
    const int32_t named = d_.index().Headed(noun);
    const bool personal = FoldCase(d_.head(m_).lemma).starts_with("who");
    if (named < 0 || !personal || d_.profile(named).being != Being::kState) return named;
    if (d_.document().tokens[noun].relation != Relation::kNmod) return named;
    const int32_t whole =
        d_.index().Headed(static_cast<uint32_t>(std::max(d_.tree().Head(noun), 0)));
    const bool person = whole >= 0 && (d_.profile(whole).being == Being::kPerson ||
                                       d_.profile(whole).being == Being::kPeople);
    return person ? whole : named;
  }

  // Where the tree does not say so: the noun right before "who", "that", ", which".
  void LinkToNeighbour() {
    if (token_ == 0) return;
    const bool comma = d_.document().tokens[token_ - 1].lemma == ",";
    const uint32_t before = comma ? 2 : 1;
    if (token_ < before + d_.document().sentences[d_.profile(m_).sentence].begin) return;
    const int32_t named = d_.index().Headed(token_ - before);
    if (named >= 0) d_.Link(m_, named, "relative pronoun", 0.8);
  }

  void Take(const std::vector<AntecedentOption>& found, float rival) {
    const AntecedentOption* best = Clear(d_, found);
    if (best == nullptr || best->score < rival) return;
    const std::vector<int32_t>& members = d_.mention(best->mention).members;
    if (!members.empty()) return d_.SetMembers(m_, members, "pronoun");
    d_.Link(m_, best->mention, "pronoun", Certainty(found));
  }

  Discourse& d_;
  int32_t m_;
  uint32_t token_;
};

}  // namespace

void ResolvePronoun(Discourse& discourse, int32_t m) {
  PronounResolver(discourse, m).Resolve();
}

Entity SideOf(const Discourse& discourse, int32_t speaker) {
  const Entity& known = discourse.Known(speaker);
  Entity side;
  side.country = known.country;
  // "We" of a general is the army, of a minister the state.
  const bool force =
      !known.sectors.empty() && (known.sectors[0] == "MIL" || known.sectors[0] == "COP");
  if (SpeaksForState(known) && !force) {
    const int32_t state = discourse.StateOf(known.country);
    if (state >= 0) side.name = discourse.mention(state).entity.name;
    side.sectors = {"GOV"};
    side.code = known.country + "GOV";
  } else {
    side.sectors = known.sectors;
    side.code = known.code;
  }
  return side;
}

}  // namespace dragoman
