#include "resolve/coref/setting.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/is_any_of.h"
#include "base/utf8.h"
#include "document/entity_codes.h"
#include "resolve/coref/own_place.h"
#include "resolve/coref/regions.h"
#include "resolve/coref/scene.h"
#include "resolve/coref/setting_countries.h"
#include "resolve/coref/setting_country.h"
#include "resolve/coref/targets.h"

namespace dragoman {
namespace {

constexpr double kCertainty = 0.8;

using Found = SettingCountries::Found;

// "any country", "other states", "foreign troops"
bool IsFromAbroad(const Discourse& d, int32_t m) {
  const uint32_t head = d.mention(m).head;
  if (IsOfRegion(d.document(), d.mention(m))) return true;
  if (IsRootless(d.rules(), d.document(), d.mention(m))) return true;
  if (IsWorldwide(d.document(), d.mention(m))) return true;
  const Profile& profile = d.profile(m);
  if (d.IsNobodyInParticular(head)) return true;
  if (profile.being == Being::kState && (profile.plural || !profile.definite))
    return true;
  // "The foreign ministry" is at home.
  const bool office = IsForeignOffice(d.head(m), profile.plural);
  const auto children = d.tree().Children(head);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    return d.document().tokens[child].relation != Relation::kNmodPoss && !office &&
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
  const bool whole = d.profile(m).definite && IsAnyOf(noun, {"military", "army", "navy"});
  if (SectorOf(known) != "MIL" && !(whole && SectorOf(known) == "GOV")) return {};
  const std::string country(CountryOf(known));
  // "The African Union said the army must go": not its own, unlike its soldiers
  if (country == kNoCountry || (whole && IsInternational(country))) return {};
  return {country, true};
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

// "The kingdom": the nearest one that is named, before the phrase rather than behind it.
Found OfRegion(const Discourse& d, int32_t m, const std::vector<std::string>& region) {
  const auto is_one = [&](int32_t other) {
    return IsWithin(&region, d.mention(other).entity.country);
  };
  for (int32_t other = m - 1; other >= d.FirstInReach(m); --other) {
    if (is_one(other)) return {d.mention(other).entity.country, true};
  }
  for (int32_t other = m + 1; other < d.size(); ++other) {
    if (is_one(other)) return {d.mention(other).entity.country, true};
  }
  return {};
}

// "five Sudanese nationals, including a diplomat": he is one of them.
Found OfThoseAround(const Discourse& d, int32_t m) {
  const uint32_t head = d.mention(m).head;
  const int32_t preposition = d.tree().Child(head, Relation::kCase);
  const int32_t above = d.tree().Head(head);
  if (preposition < 0 || above < 0 ||
      !IsAnyOf(FoldCase(d.document().Text(d.document().tokens[preposition])),
               {"including", "among"})) {
    return {};
  }
  const int32_t others = d.index().Headed(static_cast<uint32_t>(above));
  if (others < 0 || others == m || d.mention(others).kind == MentionKind::kPronoun) {
    return {};
  }
  return {d.Known(others).country, true};
}

// "Italy will withdraw troops from Iraq", "the president thanked soldiers who are back
// from Iraq": those of the subject.
Found OfSender(const Discourse& d, int32_t m) {
  const int32_t verb = d.tree().Head(d.mention(m).head);
  if (verb < 0 || BaseOf(d.head(m).relation) != Relation::kObj ||
      !IsAnyOf(d.document().tokens[verb].lemma,
               {"withdraw", "send", "deploy", "dispatch", "pull", "redeploy", "commit",
                "contribute", "recall", "mass", "station", "thank", "visit", "address",
                "praise", "honor", "greet", "salute"})) {
    return {};
  }
  const int32_t subject = SpeakerOf(d.document(), d.tree(), static_cast<uint32_t>(verb));
  if (subject < 0) return {};
  const int32_t sender = d.index().Headed(static_cast<uint32_t>(subject));
  if (sender < 0 || sender == m || !d.mention(sender).members.empty()) return {};
  const std::string country(CountryOf(d.Known(sender)));
  return {country == kNoCountry ? std::string() : country, true};
}

// "Greece sent tents to its neighbour. Turkish television ...": not Greece, but the state
// named nearest, before rather than behind.
Found OfOtherState(const Discourse& d, int32_t m, int32_t owner) {
  const std::string_view own = CountryOf(d.Known(owner));
  constexpr uint32_t kNear = 2;  // sentences
  const uint32_t sentence = d.profile(m).sentence;
  const auto is_other = [&](int32_t other) {
    const std::string& country = d.mention(other).entity.country;
    return !country.empty() && country != kNoCountry && country != own;
  };
  for (int32_t other = m - 1; other >= d.FirstInReach(m); --other) {
    if (d.profile(other).sentence + kNear < sentence) break;
    if (is_other(other)) return {d.mention(other).entity.country, false};
  }
  for (int32_t other = m + 1; other < d.size(); ++other) {
    if (d.profile(other).sentence > sentence + kNear) break;
    if (is_other(other)) return {d.mention(other).entity.country, false};
  }
  return {};
}

// The state whose neighbour or ally another one is ("its" in "its neighbour"), or -1.
int32_t StateBeside(const Discourse& d, int32_t m) {
  const int32_t owner = d.tree().Child(d.mention(m).head, Relation::kNmodPoss);
  if (owner < 0 || d.profile(m).being != Being::kState ||
      !IsAnyOf(d.head(m).lemma, {"neighbor", "neighbour", "ally", "rival", "partner"})) {
    return -1;
  }
  const int32_t state = d.index().Headed(static_cast<uint32_t>(owner));
  return state >= 0 && d.HasCountry(state) && SectorOf(d.Known(state)) == "GOV" ? state
                                                                                : -1;
}

// "Honduran authorities have arrested two gang members in the death of an American": in
// their own country.
Found OfArrester(const Discourse& d, int32_t m) {
  const uint32_t head = d.mention(m).head;
  const int32_t verb = d.tree().Head(head);
  if (verb < 0 || BaseOf(d.head(m).relation) != Relation::kObj ||
      !IsAnyOf(SectorOf(d.mention(m).entity), {"CRM", "CVL", "UAF", "ELI", "SOC"}) ||
      !IsAnyOf(d.document().tokens[verb].lemma,
               {"arrest", "detain", "jail", "imprison", "sentence", "convict", "charge",
                "apprehend", "disperse", "execute", "indict", "interrogate"})) {
    return {};
  }
  const int32_t subject = SpeakerOf(d.document(), d.tree(), static_cast<uint32_t>(verb));
  if (subject < 0) return {};
  const int32_t police = d.index().Headed(static_cast<uint32_t>(subject));
  if (police < 0 || police == m || !d.mention(police).members.empty()) return {};
  const Entity& known = d.Known(police);
  if (!IsAnyOf(SectorOf(known), {"COP", "GOV", "JUD"})) return {};
  const std::string country(CountryOf(known));
  if (country == kNoCountry || IsInternational(country)) return {};
  return {country, true};
}

// "Iran rejected the report. Ali Samadi, a senior official, said ...": a man who has not
// been introduced speaks for the state that the sentence before is about.
Found OfStateBefore(const Discourse& d, int32_t m) {
  const Mention& mention = d.mention(m);
  const uint32_t sentence = d.profile(m).sentence;
  if (mention.kind != MentionKind::kName || sentence == 0 ||
      !IsAnyOf(SectorOf(mention.entity), {"GOV", "MIL"}) ||
      BaseOf(d.head(m).relation) != Relation::kNsubj) {
    return {};
  }
  for (int32_t other = m - 1; other >= d.FirstInReach(m); --other) {
    if (d.profile(other).sentence == sentence) continue;
    if (d.profile(other).sentence + 1 != sentence) return {};
    if (BaseOf(d.head(other).relation) != Relation::kNsubj) continue;
    const int32_t verb = d.tree().Head(d.mention(other).head);
    if (verb < 0 || d.tree().Head(static_cast<uint32_t>(verb)) >= 0) continue;
    if (d.profile(other).being != Being::kState) return {};
    return {d.Known(other).country, true};
  }
  return {};
}

// "Ethiopia has violated our land," the ministry said: whom somebody speaks of is not his
// own country, which the sentence before tells.
bool IsOnlySpokenOf(const Discourse& d, int32_t m) {
  const uint32_t sentence = d.profile(m).sentence;
  if (sentence == 0 || d.QuotationAt(d.mention(m).head) >= 0) return false;
  bool spoken = false;
  const auto names_a_country = [&](int32_t other) {
    return other != m && !d.mention(other).entity.country.empty();
  };
  for (int32_t other = m - 1; other >= 0 && d.profile(other).sentence == sentence;
       --other) {
    if (!names_a_country(other)) continue;
    if (d.QuotationAt(d.mention(other).head) < 0) return false;
    spoken = true;
  }
  for (int32_t other = m + 1; other < d.size() && d.profile(other).sentence == sentence;
       ++other) {
    if (names_a_country(other) && d.QuotationAt(d.mention(other).head) < 0) return false;
  }
  return spoken;
}

// The state that "expelled two diplomats", who are another's, or -1.
int32_t StateAgainst(const Discourse& d, int32_t m) {
  const int32_t doer = WhoTurnsAgainstEnvoy(d.document(), d.tree(), d.mention(m));
  const int32_t state = doer < 0 ? -1 : d.index().Headed(static_cast<uint32_t>(doer));
  return state >= 0 && state != m && d.HasCountry(state) ? state : -1;
}

Found SettingOf(const Discourse& d, int32_t m, const SettingCountries& setting) {
  const Entity& entity = d.mention(m).entity;
  const uint32_t sentence = d.profile(m).sentence - (IsOnlySpokenOf(d, m) ? 1 : 0);
  if (d.profile(m).being == Being::kState && !d.profile(m).plural) {
    const auto* region = RegionOf(d.rules(), d.document(), d.mention(m));
    if (region != nullptr) return OfRegion(d, m, *region);
  }
  Found found = OfThoseAround(d, m);
  if (!found.country.empty()) return found;
  found = OfArrester(d, m);
  if (!found.country.empty()) return found;
  found = OfStateBefore(d, m);
  if (!found.country.empty()) return found;
  if (IsForce(entity) || SectorOf(entity) == "COP") found = OfSender(d, m);
  if (!found.country.empty()) return found;
  if (IsForce(entity)) {
    found = SpeakersCountry(d, m);
    if (found.country.empty()) found = setting.SoldiersAt(sentence);
  }
  if (found.country.empty() && IsDelegate(d, m)) found = setting.BodyAt(sentence);
  if (found.country.empty() && LivesAtScene(SectorOf(entity))) {
    found.country = SceneOf(d, m);
    found.clear = true;
  }
  if (!found.country.empty()) return found;
  found = setting.At(sentence, entity);
  int32_t state = StateBeside(d, m);
  if (state < 0) state = StateAgainst(d, m);
  const bool same = state >= 0 && found.country == d.Known(state).country;
  return same ? OfOtherState(d, m, state) : found;
}

}  // namespace

void SetCountries(Discourse& discourse) {
  const SettingCountries setting(discourse);
  for (int32_t m = 0; m < discourse.size(); ++m) {
    if (!IsHomeGrown(discourse, m)) continue;
    Found found;
    if (!IsFromAbroad(discourse, m)) {
      found = SettingOf(discourse, m, setting);
    } else if (discourse.head(m).lemma == "minister" && IsDelegate(discourse, m)) {
      // "The European Union imposed a ban. Foreign ministers ...": its own
      found = setting.BodyAt(discourse.profile(m).sentence);
    }
    if (found.country.empty()) continue;
    if (!CanBeOf(found.country, discourse.mention(m).entity)) continue;
    const std::string how = found.clear ? "setting: " + found.country : "setting";
    discourse.SetCountry(m, found.country, how, kCertainty);
  }
}

}  // namespace dragoman
