#include "resolve/coref/captives.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dragoman {
namespace {

constexpr uint32_t kFarthest = 4;  // sentences
constexpr double kCertainty = 0.7;

bool SaysNothingElse(std::string_view lemma) {
  constexpr std::array<std::string_view, 6> kNouns = {"hostage", "captive", "abductee",
                                                      "victim",  "man",     "woman"};
  return std::find(kNouns.begin(), kNouns.end(), lemma) != kNouns.end();
}

// People of a country by their own words, whom something befell: "arrested two Saudis",
// "six Italians were abducted", "the Frenchmen held there".
bool AreToldOf(const Discourse& d, int32_t other) {
  const Mention& mention = d.mention(other);
  if (mention.kind != MentionKind::kDescription || mention.entity.country.empty() ||
      !mention.entity.via.empty() || d.profile(other).definite ||
      d.profile(other).being != Being::kPeople) {
    return false;
  }
  const Relation relation = d.head(other).relation;
  return relation == Relation::kObj || relation == Relation::kNsubjPass ||
         d.tree().HasChild(mention.head, Relation::kAcl);
}

bool IsTaking(std::string_view lemma) {
  constexpr std::array<std::string_view, 7> kVerbs = {
      "abduct", "kidnap", "take", "seize", "capture", "hold", "snatch"};
  return std::find(kVerbs.begin(), kVerbs.end(), lemma) != kVerbs.end();
}

// "It has taken a U.S. soldier hostage", "an Italian journalist was abducted"
bool IsTaken(const Discourse& d, int32_t other) {
  const Mention& mention = d.mention(other);
  if (mention.kind == MentionKind::kPronoun || mention.geographic ||
      mention.entity.country.empty() || !mention.entity.via.empty() ||
      d.profile(other).plural) {
    return false;
  }
  const Relation relation = d.head(other).relation;
  if (relation != Relation::kObj && relation != Relation::kNsubjPass) return false;
  const int32_t verb = d.tree().Head(mention.head);
  return verb >= 0 && IsTaking(d.document().tokens[verb].lemma) &&
         d.profile(other).being != Being::kState &&
         d.profile(other).being != Being::kBody;
}

// "The captive" is the foreigner who was taken.
bool TakeUpCaptive(Discourse& d, int32_t m) {
  const std::string_view lemma = d.head(m).lemma;
  if (lemma != "hostage" && lemma != "captive" && lemma != "abductee") return false;
  for (int32_t other = m - 1; other >= d.FirstInReach(m); --other) {
    if (d.profile(other).sentence + kFarthest < d.profile(m).sentence) return false;
    if (d.mention(other).end > d.mention(m).begin || !IsTaken(d, other)) continue;
    d.Link(m, other, "description", kCertainty);
    return true;
  }
  return false;
}

}  // namespace

bool TakeUpCaptives(Discourse& d, int32_t m) {
  const Profile& profile = d.profile(m);
  if (profile.definite && !profile.plural && !d.HasCountry(m)) return TakeUpCaptive(d, m);
  if (!SaysNothingElse(d.head(m).lemma) || !profile.definite || !profile.plural ||
      d.HasCountry(m)) {
    return false;
  }
  int32_t found = -1;
  for (int32_t other = m - 1; other >= d.FirstInReach(m); --other) {
    if (d.profile(other).sentence + kFarthest < profile.sentence) break;
    if (d.mention(other).end > d.mention(m).begin || !AreToldOf(d, other)) continue;
    if (found >= 0 && d.Known(found).country != d.Known(other).country) return false;
    found = other;
  }
  if (found >= 0) d.Link(m, found, "description", kCertainty);
  return found >= 0;
}

}  // namespace dragoman
