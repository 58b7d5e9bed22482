// Which features there are was chosen by cross-validation on events/train.jsonl, by
// story. Those of the country's surroundings are in choice_surroundings.cc.
#include "extract/choice_features.h"

#include <algorithm>

#include "base/utf8.h"

namespace dragoman {
namespace {
std::string_view CountOf(const std::vector<Entity>& side) {
  return Digit(std::min(2, static_cast<int32_t>(side.size())));
}

std::string_view RelationOf(const Countries& actor, const Countries& recipient) {
  if (actor.empty() && recipient.empty()) return "none";
  if (actor.empty()) return "no actor";
  if (recipient.empty()) return "no recipient";
  const bool a = Contains(actor, kNoCountry), r = Contains(recipient, kNoCountry);
  if (a && r) return "unknown";
  if (a) return "unknown actor";
  if (r) return "unknown recipient";
  if (actor == recipient) return "same";
  const bool shared =
      std::any_of(actor.begin(), actor.end(),
                  [&](const std::string& one) { return Contains(recipient, one); });
  return shared ? "shared" : "different";
}

}  // namespace

ChoiceFeatures::ChoiceFeatures(const ChoiceContext& context, const Event& event)
    : context_(context),
      event_(event),
      syntax_(context, event),
      type_(ToString(event.type)),
      mode_(event.mode.empty() ? "-" : event.mode[0]),
      word_(ToLower(context.document().tokens[event.trigger.token].lemma)),
      sides_{DescribeSide(event, kActorSide), DescribeSide(event, kRecipientSide)} {}

ChoiceFeatures::Side ChoiceFeatures::DescribeSide(const Event& event, int which) {
  const std::vector<Entity>& there = SideOf(event, which);
  Side side;
  side.name = which == kActorSide ? "a" : "r";
  side.kind = there.empty() ? "empty" : KindOf(there[0]);
  for (const Entity& entity : there) {
    if (KindOf(entity) != side.kind) side.kind = "several";
  }
  side.sector = there.empty() ? "-" : SectorOf(there[0]);
  side.own = &there;
  side.other = &SideOf(event, 1 - which);
  side.others = side.other->empty() ? "-" : SectorOf(side.other->front());
  side.countries = CountriesOf(there);
  side.other_countries = CountriesOf(*side.other);
  if (!there.empty()) {
    const std::string& text = there[0].text;
    const size_t blank = text.rfind(' ');
    side.head = ToLower(blank == std::string::npos ? text : text.substr(blank + 1));
  }
  return side;
}

void ChoiceFeatures::OfSide(int which, const Countries& option,
                            FeatureNames* features) const {
  const Side& side = sides_[which];
  AddSyntax(side, option, features);
  const bool kept = option == side.countries;
  if (kept) AddCurrent(side, features);
  if (option.empty()) {
    AddNobody(side, features);
  } else if (option.size() > 1) {
    if (!kept) AddSeveral(side, option, features);
  } else if (option[0] == kNoCountry) {
    AddUnknown(side, features);
  } else {
    AddCountry(side, option[0], features);
  }
}

void ChoiceFeatures::OfPair(const Countries& actor, const Countries& recipient,
                            FeatureNames* features) const {
  const std::string_view relation = RelationOf(actor, recipient);
  const std::string_view actors = event_.actor.empty() ? "-" : SectorOf(event_.actor[0]);
  const std::string_view recipients =
      event_.recipient.empty() ? "-" : SectorOf(event_.recipient[0]);
  features->Add({"pair", relation});
  features->Add({"pair", relation, type_});
  features->Add({"pair", relation, type_, mode_});
  features->Add({"pair", relation, actors, recipients});
  if (!IsJoint(actor, recipient)) return;
  features->Add({"joint", type_});
  features->Add({"joint", type_, mode_});
  features->Add({"joint", "word", word_});
  features->Add({"joint", actors, recipients});
  for (const std::string_view word : syntax_.below()) {
    features->Add({"joint", "below", word});
  }
}

// Whether those who stand on two sides now act together.
bool ChoiceFeatures::IsJoint(const Countries& actor, const Countries& recipient) const {
  if (!recipient.empty() || event_.recipient.empty() || event_.actor.empty())
    return false;
  std::vector<Entity> all = event_.actor;
  all.insert(all.end(), event_.recipient.begin(), event_.recipient.end());
  return actor == CountriesOf(all);
}

void ChoiceFeatures::AddCurrent(const Side& side, FeatureNames* features) const {
  features->Add({"keep", side.name, side.kind});
  features->Add({"keep", side.name, side.kind, type_});
  features->Add({"keep", side.name, side.kind, type_, mode_});
  features->Add({"keep", side.name, side.kind, "others", side.others});
  features->Add({"keep", side.name, side.kind, "sector", side.sector});
  features->Add({"keep", side.name, side.kind, "sector", side.sector, type_});
  features->Add({"keep", side.name, side.kind, "word", word_});
  features->Add({"keep", side.name, "head", side.head});
}

void ChoiceFeatures::AddNobody(const Side& side, FeatureNames* features) const {
  features->Add({"nobody", side.name});
  features->Add({"nobody", side.name, type_});
  features->Add({"nobody", side.name, type_, mode_});
  features->Add({"nobody", side.name, "kind", side.kind});
  features->Add({"nobody", side.name, "others", side.others, type_});
  features->Add({"nobody", side.name, "word", word_});
  features->Add({"nobody", side.name, "head", side.head});
  features->Add({"nobody", side.name, "count", CountOf(*side.other), type_});
  for (const std::string_view word : syntax_.below()) {
    features->Add({"nobody", side.name, "below", word});
    features->Add({"nobody", side.name, "below", word, type_});
  }
}

void ChoiceFeatures::AddUnknown(const Side& side, FeatureNames* features) const {
  features->Add({"unknown", side.name});
  features->Add({"unknown", side.name, type_});
  features->Add({"unknown", side.name, "kind", side.kind});
  features->Add({"unknown", side.name, "others", side.others, type_});
  features->Add({"unknown", side.name, "head", side.head});
  features->Add({"unknown", side.name, "word", word_});
  features->Add({"unknown", side.name, type_, mode_});
  features->Add({"unknown", side.name, side.kind, side.sector, type_});
}

void ChoiceFeatures::AddSeveral(const Side& side, const Countries& option,
                                FeatureNames* features) const {
  features->Add({"several", type_});
  features->Add({"several", type_, mode_});
  features->Add({"several", Digit(static_cast<int32_t>(option.size()))});
  features->Add({"several", "word", word_});
  const Countries& there = side.countries;
  int32_t added = 0, ranked = 0;
  for (const std::string& country : option) {
    const bool known = Contains(there, country);
    const bool top = std::find(context_.top().begin(), context_.top().end(), country) <
                     context_.top().begin() + std::min<size_t>(2, context_.top().size());
    added += static_cast<int32_t>(!known);
    ranked += static_cast<int32_t>(top);
    features->Add({"several", "here", YesNo(IsNamedIn(event_.sentence, country)), type_});
    features->Add({"several", "there", YesNo(known)});
    features->Add({"several", "top", YesNo(top)});
  }
  features->Add({"several", "added", Digit(added), type_});
  if (ranked == 2 && option.size() == 2) features->Add({"several", "top two", type_});
}

void ChoiceFeatures::AddCountry(const Side& side, std::string_view country,
                                FeatureNames* features) const {
  const std::string_view s = side.name, kind = side.kind;
  features->Add({"some", s});
  features->Add({"some", s, type_});
  features->Add({"some", s, kind});
  features->Add({"some", s, "count", CountOf(*side.other), type_});
  const std::string_view same =
      Contains(side.other_countries, country) ? "same" : "other";
  features->Add({same, s});
  features->Add({same, s, type_});
  features->Add({same, s, type_, mode_});
  features->Add({same, s, "others", side.others});
  features->Add({same, s, "others", side.others, type_});
  features->Add({same, s, kind});
  features->Add({same, s, "head", side.head});
  if (event_.place.country == country) {
    features->Add({"place", s});
    features->Add({"place", s, type_});
    features->Add({"place", s, "basis", event_.place.basis});
    features->Add({"place", s, "others", side.others});
    features->Add({"place", s, same});
  }
  if (!side.own->empty() && context_.IsPlacedIn(side.own->front(), country)) {
    features->Add({"placed", s});
    features->Add({"placed", s, kind});
  }
  const std::string_view rank = RankOf(country);
  features->Add({"rank", s, rank});
  features->Add({"rank", s, rank, type_});
  features->Add({"rank", s, rank, same});
  features->Add({"rank", s, rank, kind});
  features->Add({"rank", s, rank, "head", side.head});
  const std::string_view share =
      Digit(static_cast<int32_t>(context_.ShareOf(country) * 5));
  features->Add({"share", s, share});
  features->Add({"share", s, share, kind});
  if (IsInternational(country)) {
    features->Add({"international", country, s});
    features->Add({"international", country, s, type_});
  }
  if (event_.attribution.known && CountryOf(event_.attribution.entity) == country) {
    features->Add({"source", s});
    features->Add({"source", s, type_});
    features->Add({"source", s, same});
  }
  AddSetting(side, country, same, rank, features);
  AddMentions(side, country, features);
  AddEvents(side, country, features);
}

}  // namespace dragoman
