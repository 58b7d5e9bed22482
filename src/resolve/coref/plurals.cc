#include "resolve/coref/plurals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "resolve/coref/antecedents.h"
#include "resolve/coref/numbered.h"
#include "resolve/coref/regions.h"

namespace dragoman {
namespace {

// What is left of an actor's prominence one sentence later.
constexpr double kFading = 0.75;
constexpr uint32_t kFarthest = 12;  // sentences
constexpr size_t kMostMembers = 8;
constexpr size_t kFewestListed = 3;  // two are often named together by chance
constexpr int64_t kListReach = 4;    // sentences

struct Rival {
  int32_t mention = -1;
  double weight = 0;
};

bool IsRival(std::string_view lemma) {
  return lemma == "rival" || lemma == "foe" || lemma == "enemy" || lemma == "adversary";
}

class PluralResolver {
 public:
  PluralResolver(Discourse& discourse, int32_t m)
      : d_(discourse),
        m_(m),
        lemma_(Noun()),
        rule_(discourse.rules().Noun(lemma_)),
        between_countries_(IsBetweenCountries()),
        region_(RegionOf(discourse.rules(), discourse.document(), discourse.mention(m))),
        sides_(lemma_ == "side" || (between_countries_ && IsRival(lemma_))) {}

  void Resolve() {
    if (rule_ == nullptr || !d_.mention(m_).entity.country.empty()) return;
    std::vector<int32_t> members = MembersByName();
    if (members.size() < 2) members = MembersBeside();
    if (members.size() < 2) members = MembersListed();
    if (members.size() < 2) members = MembersBefore();
    if (members.size() < 2) members = MembersPaired();
    if (members.size() < 2 && (rule_->stands_for.empty() || !IsState())) {
      const size_t number = NumberOf(d_.document(), d_.tree(), d_.mention(m_).head);
      // "Three men" are new ones.
      const bool few = number >= 2 && number <= kMostMembers;
      if (few && IsDefinite()) members = MostProminent(number);
      if (number == 0 && d_.profile(m_).definite && IsPlain()) {
        // "Those nations" are those that were named, before those of whom people were.
        if (IsState()) members = LastTogether(true);
        if (members.size() < 2) members = LastTogether(false);
      }
    }
    if (members.size() >= 2) d_.SetMembers(m_, std::move(members), "plural");
  }

 private:
  // Of names ("the two Koreas") as it stands.
  std::string Noun() const {
    const Token& head = d_.head(m_);
    const bool name = head.upos == Upos::kPropn;
    return FoldCase(name ? d_.document().Text(head) : head.lemma);
  }

  // "the leaders", not "the member states", "the countries of the region"
  bool IsPlain() const {
    // Without a number "the men", "the groups" are mostly many and nameless.
    const bool people = rule_->noun_class == NounClass::kPerson && rule_->any;
    const bool bodies =
        rule_->noun_class == NounClass::kBody && !sides_ && lemma_ != "government";
    if (people || bodies) return false;
    for (const uint32_t child : d_.tree().Children(d_.mention(m_).head)) {
      const Token& token = d_.document().tokens[child];
      const Relation relation = BaseOf(token.relation);
      if (token.upos == Upos::kNum || relation == Relation::kAmod ||
          relation == Relation::kCompound || relation == Relation::kNmod) {
        return false;
      }
    }
    return true;
  }

  // "the sides", but also "each side"
  bool IsDefinite() const {
    return d_.profile(m_).definite || (lemma_ == "side" && !d_.profile(m_).plural);
  }

  bool IsState() const { return rule_->noun_class == NounClass::kState; }

  // "the two Koreas", before or behind their names
  std::vector<int32_t> MembersByName() const {
    std::vector<int32_t> members;
    if (!IsState()) return members;
    for (const std::string& country : rule_->stands_for) {
      if (const int32_t one = d_.StateOf(country); one >= 0) members.push_back(one);
    }
    std::sort(members.begin(), members.end());
    return members;
  }

  // "the two countries, Iran and Azerbaijan"
  std::vector<int32_t> MembersBeside() const {
    const int32_t beside = d_.tree().Child(d_.mention(m_).head, Relation::kAppos);
    if (beside < 0) return {};
    std::vector<int32_t> members;
    if (const int32_t one = d_.index().Headed(static_cast<uint32_t>(beside)); one >= 0) {
      members.push_back(one);
    }
    for (const uint32_t child : d_.tree().Children(static_cast<uint32_t>(beside))) {
      if (d_.document().tokens[child].relation != Relation::kConj) continue;
      if (const int32_t one = d_.index().Headed(child); one >= 0) members.push_back(one);
    }
    return members;
  }

  // "four Andean countries", if there is just one list of four near, before or behind it.
  std::vector<int32_t> MembersListed() const {
    const size_t number = NumberOf(d_.document(), d_.tree(), d_.mention(m_).head);
    if (!IsState() || number < kFewestListed || number > kMostMembers) return {};
    const int64_t here = d_.profile(m_).sentence;
    std::vector<int32_t> found;
    for (int32_t m = d_.FirstInReach(m_); m < d_.size(); ++m) {
      const int64_t sentence = d_.profile(m).sentence;
      if (sentence > here + kListReach) break;
      if (sentence + kListReach < here || !IsStateByName(m)) continue;
      std::vector<int32_t> listed = StatesListedFrom(m);
      if (listed.size() != number) continue;
      if (!found.empty()) return {};
      found = std::move(listed);
    }
    return found;
  }

  // "four African countries ... the countries": those of the same noun before it. "Both
  // countries ... the two rivals": as many states.
  std::vector<int32_t> MembersBefore() const {
    const bool states = IsState() || IsRival(lemma_) || lemma_ == "side";
    if (!IsDefinite() || !states) return {};
    const size_t number = NumberOf(d_.document(), d_.tree(), d_.mention(m_).head);
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      if (d_.profile(other).sentence + kListReach < d_.profile(m_).sentence) break;
      const std::vector<int32_t>& members = d_.mention(other).members;
      if (members.empty()) continue;
      const bool same = d_.head(other).lemma == d_.head(m_).lemma;
      const bool as_many =
          number == members.size() &&
          (d_.profile(other).being == Being::kState || d_.head(other).lemma == "side");
      if (as_many || (same && number == 0 && IsPlain())) return members;
    }
    return {};
  }

  // "both the United States and Japan ... The two sides": two countries that the sentence
  // before joins.
  std::vector<int32_t> MembersPaired() const {
    if (!(IsState() || lemma_ == "side") || !d_.profile(m_).definite) return {};
    if (NumberOf(d_.document(), d_.tree(), d_.mention(m_).head) != 2) return {};
    const uint32_t here = d_.profile(m_).sentence;
    for (int32_t m = m_ - 1; m >= d_.FirstInReach(m_); --m) {
      if (d_.profile(m).sentence + 1 < here) break;
      if (d_.profile(m).sentence == here || !IsStateByName(m)) continue;
      std::vector<int32_t> joined = StatesListedFrom(m);
      if (joined.size() == 2 && MayMean(joined[0]) && MayMean(joined[1])) return joined;
    }
    return {};
  }

  bool IsStateByName(int32_t m) const {
    return d_.mention(m).kind == MentionKind::kName &&
           d_.profile(m).being == Being::kState;
  }

  // Empty if somebody else is among them.
  std::vector<int32_t> StatesListedFrom(int32_t first) const {
    std::vector<int32_t> listed = {first};
    for (const uint32_t child : d_.tree().Children(d_.mention(first).head)) {
      if (d_.document().tokens[child].relation != Relation::kConj) continue;
      const int32_t one = d_.index().Headed(child);
      if (one < 0 || !IsStateByName(one)) return {};
      listed.push_back(one);
    }
    return listed;
  }

  // Whether the phrase could mean this one among others.
  bool MayMean(int32_t other, bool by_name = false) const {
    const ChainFacts& facts = d_.Facts(other);
    if (!d_.mention(other).members.empty()) return false;
    // "Officials from both sides" are not one of them.
    if (d_.tree().IsAncestor(d_.mention(other).head, d_.mention(m_).head)) return false;
    // "Conflicts in Indonesia and Sri Lanka": named, they may be where something happens.
    if (by_name)
      return IsStateByName(other) && IsWithin(region_, d_.Known(other).country);
    if (IsWhereabouts(other)) return false;
    if (sides_) {
      if (IsOnlooker(other)) return false;
      return !d_.Known(other).code.empty() || facts.being == Being::kBody;
    }
    switch (rule_->noun_class) {
      case NounClass::kState:
        return d_.HasCountry(other) && IsWithin(region_, d_.Known(other).country);
      case NounClass::kPerson:
        return facts.being == Being::kPerson && !facts.plural && HoldsOffice(other);
      case NounClass::kBody:
        return d_.HasCountry(other) || facts.being == Being::kBody;
    }
    return false;
  }

  // Who urges both sides is seldom one of them.
  bool IsOnlooker(int32_t other) const {
    const std::vector<std::string>& sectors = d_.Known(other).sectors;
    if (sectors.empty()) return false;
    for (const std::string_view one : {"UNO", "IGO", "NGO", "JRN"}) {
      if (sectors[0] == one) return true;
    }
    return false;
  }

  // Where something happens is no party to it.
  bool IsWhereabouts(int32_t other) const {
    if (d_.profile(other).prominence < 0.5F) return true;  // in the dateline
    const int32_t preposition = d_.tree().Child(d_.mention(other).head, Relation::kCase);
    if (preposition < 0) return false;
    const std::string_view lemma = d_.document().tokens[preposition].lemma;
    constexpr std::array<std::string_view, 10> kWhere = {
        "in",     "at",      "near",   "inside", "outside",
        "across", "through", "around", "over",   "into"};
    return std::find(kWhere.begin(), kWhere.end(), lemma) != kWhere.end();
  }

  bool HoldsOffice(int32_t other) const {
    if (rule_->any) return true;
    const std::vector<std::string>& words = d_.Facts(other).words;
    return rule_->Fits(FoldCase(d_.Known(other).office)) ||
           std::any_of(words.begin(), words.end(), [&](const std::string& word) {
             return word == lemma_ || rule_->Fits(word);
           });
  }

  // Those that count as one in this plural: one country for "countries", else one actor.
  bool SameOne(int32_t a, int32_t b) const {
    const Entity& x = d_.Known(a);
    const Entity& y = d_.Known(b);
    if (rule_->noun_class == NounClass::kPerson) return d_.SameActor(a, b);
    // The sides of a civil war are told apart by sector.
    if (sides_ && !between_countries_) return x.code == y.code;
    if (!x.country.empty() && !y.country.empty()) return x.country == y.country;
    return d_.SameActor(a, b);
  }

  // Whether subjects and objects of two countries were named in the last sentences.
  bool IsBetweenCountries() const {
    std::string first;
    const uint32_t here = d_.profile(m_).sentence;
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      if (d_.profile(other).sentence + 3 < here) break;
      const std::string& country = d_.Known(other).country;
      if (country.empty() || d_.profile(other).prominence < 2) continue;
      if (other == SubjectBeside()) continue;
      if (!first.empty() && country != first) return true;
      first = country;
    }
    return false;
  }

  std::vector<Rival> Rivals() const {
    std::vector<Rival> rivals;
    const uint32_t here = d_.profile(m_).sentence;
    const int32_t beside = SubjectBeside();
    const int32_t speaker = sides_ ? d_.SpeakerAround(d_.mention(m_).head) : -1;
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      const uint32_t distance = here - d_.profile(other).sentence;
      if (distance > kFarthest) break;
      if (d_.mention(other).end > d_.mention(m_).begin || !MayMean(other)) continue;
      if (beside >= 0 && d_.SameActor(other, beside)) continue;
      if (speaker >= 0 && (d_.SameActor(other, speaker) || IsConjunctOf(speaker, other)))
        continue;
      const double weight = d_.profile(other).prominence * std::pow(kFading, distance);
      const auto same = std::find_if(rivals.begin(), rivals.end(), [&](const Rival& one) {
        return SameOne(one.mention, other);
      });
      if (same == rivals.end()) {
        rivals.push_back({other, weight});
      } else {
        same->weight += weight;
        if (IsBetterName(other, same->mention)) same->mention = other;
      }
    }
    return rivals;
  }

  bool IsConjunctOf(int32_t first, int32_t other) const {
    return d_.head(other).relation == Relation::kConj &&
           d_.tree().Head(d_.mention(other).head) ==
               static_cast<int32_t>(d_.mention(first).head);
  }

  // "The envoy asked both sides", "imposed sanctions on both sides": he is neither.
  int32_t SubjectBeside() const {
    const uint32_t head = d_.mention(m_).head;
    const int32_t predicate = PredicateOf(d_, head);
    if (predicate < 0 || IsOfSubject()) return -1;
    const int32_t subject =
        SpeakerOf(d_.document(), d_.tree(), static_cast<uint32_t>(predicate));
    if (subject < 0 || subject == static_cast<int32_t>(head)) return -1;
    return d_.index().Headed(static_cast<uint32_t>(subject));
  }

  // "Leaders of both sides met": the phrase hangs at a noun that is no object.
  bool IsOfSubject() const {
    if (BaseOf(d_.head(m_).relation) != Relation::kNmod) return false;
    const int32_t above = d_.tree().Head(d_.mention(m_).head);
    return above < 0 || d_.document().tokens[above].relation != Relation::kObj;
  }

  // A country stands for itself before its president does.
  bool IsBetterName(int32_t a, int32_t b) const {
    return rule_->noun_class != NounClass::kPerson &&
           d_.profile(a).being == Being::kState && d_.profile(b).being != Being::kState;
  }

  static std::vector<int32_t> InTextOrder(const std::vector<Rival>& rivals) {
    std::vector<int32_t> members;
    members.reserve(rivals.size());
    for (const Rival& rival : rivals) members.push_back(rival.mention);
    std::sort(members.begin(), members.end());
    return members;
  }

  std::vector<int32_t> MostProminent(size_t number) const {
    std::vector<Rival> rivals = Rivals();
    if (rivals.size() < number) return {};
    std::stable_sort(rivals.begin(), rivals.end(),
                     [](const Rival& a, const Rival& b) { return a.weight > b.weight; });
    rivals.resize(number);
    return InTextOrder(rivals);
  }

  std::vector<int32_t> LastTogether(bool by_name) const {
    std::vector<Rival> together;
    uint32_t sentence = d_.profile(m_).sentence;
    const uint32_t last = sentence;
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      const uint32_t at = d_.profile(other).sentence;
      if (at + 2 < last) break;
      if (d_.mention(other).end > d_.mention(m_).begin || !MayMean(other, by_name)) {
        continue;
      }
      if (at != sentence && together.size() >= 2) break;
      if (at != sentence) together.clear();
      sentence = at;
      const bool known =
          std::any_of(together.begin(), together.end(),
                      [&](const Rival& one) { return SameOne(one.mention, other); });
      if (!known) together.push_back({other, 0});
    }
    return together.size() <= 4 ? InTextOrder(together) : std::vector<int32_t>();
  }

  Discourse& d_;
  int32_t m_;
  std::string lemma_;
  const NounRule* rule_;
  bool between_countries_;
  const std::vector<std::string>* region_;  // "both South Asian countries"
  bool sides_;                              // of a quarrel
};

}  // namespace

void ResolvePlural(Discourse& discourse, int32_t m) {
  PluralResolver(discourse, m).Resolve();
}

namespace {

bool IsOfState(std::string_view sector) {
  return sector == "GOV" || sector == "MIL" || sector == "COP" || sector == "LEG";
}

}  // namespace

void ResolveOfficialsOfSeveral(Discourse& discourse, int32_t m) {
  const Entity& own = discourse.mention(m).entity;
  if (!own.country.empty() || own.sectors.empty() || !IsOfState(own.sectors[0])) return;
  for (const uint32_t child : discourse.tree().Children(discourse.mention(m).head)) {
    const int32_t preposition = discourse.tree().Child(child, Relation::kCase);
    const int32_t states = discourse.index().Headed(child);
    // "as their leaders met"
    const bool their = states >= 0 && states != m &&
                       discourse.mention(states).kind == MentionKind::kPronoun &&
                       discourse.document().tokens[child].relation == Relation::kNmodPoss;
    if (their && discourse.mention(states).members.size() >= 2) {
      return discourse.SetMembers(m, discourse.mention(states).members, "plural");
    }
    if (preposition < 0 || states < 0 || states == m ||
        !discourse.profile(states).plural) {
      continue;
    }
    // "the countries' presidents", "officials from both sides"
    const Document& document = discourse.document();
    const std::string_view word = document.tokens[preposition].lemma;
    const bool owners = document.tokens[child].relation == Relation::kNmodPoss;
    const bool several = discourse.profile(states).being == Being::kState ||
                         document.tokens[child].lemma == "side";
    if ((word != "of" && word != "from" && !owners) || !several) continue;
    if (!discourse.IsResolved(states)) ResolvePlural(discourse, states);
    const std::vector<int32_t>& members = discourse.mention(states).members;
    if (members.size() >= 2) return discourse.SetMembers(m, members, "plural");
  }
}

}  // namespace dragoman
