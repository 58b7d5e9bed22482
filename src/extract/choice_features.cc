// Which features there are was chosen by cross-validation on events/train.jsonl, by
// story.
#include "extract/choice_features.h"

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr int32_t kEventsBack = 6;
constexpr int32_t kNearEvents = 3;
constexpr uint32_t kPeersBack = 3;
constexpr int32_t kNear = 25;  // bytes

bool Contains(const Countries& countries, std::string_view country) {
  return std::find(countries.begin(), countries.end(), country) != countries.end();
}

std::string_view Digit(int32_t number) {
  static constexpr std::string_view kDigits = "0123456789";
  return kDigits.substr(static_cast<size_t>(std::clamp(number, 0, 9)), 1);
}

std::string_view YesNo(bool yes) { return yes ? "1" : "0"; }

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

bool Names(const std::vector<Entity>& side, std::string_view country) {
  return std::any_of(side.begin(), side.end(), [&](const Entity& entity) {
    return entity.via != "implied" && CountryOf(entity) == country;
  });
}

}  // namespace

struct ChoiceFeatures::Side {
  std::string_view name;    // "a" or "r"
  std::string_view kind;    // how those that are there were resolved
  std::string_view sector;  // of the first that is there, or "-"
  std::string_view others;  // sector of the other side, or "-"
  std::string head;         // last word of the phrase that is there
  const std::vector<Entity>* own = nullptr;
  const std::vector<Entity>* other = nullptr;
  Countries other_countries;
};

ChoiceFeatures::ChoiceFeatures(const ChoiceContext& context, const Event& event)
    : context_(context),
      event_(event),
      syntax_(context, event),
      type_(ToString(event.type)),
      mode_(event.mode.empty() ? "-" : event.mode[0]),
      word_(ToLower(context.document().tokens[event.trigger.token].lemma)) {}

void ChoiceFeatures::OfSide(int which, const Countries& option,
                            FeatureNames* features) const {
  const std::vector<Entity>& there = SideOf(event_, which);
  Side side;
  side.name = which == kActorSide ? "a" : "r";
  side.kind = there.empty() ? "empty" : KindOf(there[0]);
  for (const Entity& entity : there) {
    if (KindOf(entity) != side.kind) side.kind = "several";
  }
  side.sector = there.empty() ? "-" : SectorOf(there[0]);
  side.own = &there;
  side.other = &SideOf(event_, 1 - which);
  side.others = side.other->empty() ? "-" : SectorOf(side.other->front());
  side.other_countries = CountriesOf(*side.other);
  if (!there.empty()) {
    const std::string& text = there[0].text;
    const size_t blank = text.rfind(' ');
    side.head = ToLower(blank == std::string::npos ? text : text.substr(blank + 1));
  }
  AddSyntax(side, option, features);
  const bool kept = option == CountriesOf(there);
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
  const Countries there =
      CountriesOf(SideOf(event_, side.name == "a" ? kActorSide : kRecipientSide));
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

// What tells the country of somebody who does not have one in his own words: who is like
// him, who speaks, where it happens, who was named before him.
void ChoiceFeatures::AddSetting(const Side& side, std::string_view country,
                                std::string_view same, std::string_view rank,
                                FeatureNames* features) const {
  const Document& document = context_.document();
  const std::string_view s = side.name, kind = side.kind, sector = side.sector;
  features->Add({same, s, kind, type_});
  features->Add({same, s, kind, sector, side.others});
  const bool source =
      event_.attribution.known && CountryOf(event_.attribution.entity) == country;
  if (source) {
    features->Add({"source", s, kind, sector, SectorOf(event_.attribution.entity)});
  }
  const uint32_t at = side.own->empty() || side.own->front().text.empty()
                          ? event_.trigger.span.begin
                          : side.own->front().span.begin;
  std::string_view peer = "-", before = "-", first = "-";
  for (uint32_t back = 0; back <= kPeersBack && back <= event_.sentence; ++back) {
    const uint32_t sentence = event_.sentence - back;
    const auto& mentions = context_.MentionsIn(sentence);
    for (size_t i = mentions.size(); i-- > 0;) {
      const Entity& entity = document.mentions[mentions[i]].entity;
      if (!IsFirm(entity) || entity.span.begin == at) continue;
      const bool it = CountryOf(entity) == country;
      if (it && peer == "-" && SectorOf(entity) == sector) {
        peer = Digit(static_cast<int32_t>(back));
      }
      if (before == "-" && entity.span.begin < at) before = it ? "1" : "0";
    }
    if (back == 0) {
      for (const uint32_t m : mentions) {
        const Entity& entity = document.mentions[m].entity;
        if (!IsFirm(entity) || entity.span.begin == at) continue;
        first = YesNo(CountryOf(entity) == country);
        break;
      }
    }
  }
  features->Add({"peer", s, kind, peer});
  features->Add({"peer", s, kind, peer, sector});
  features->Add({"peer", s, kind, peer, type_});
  features->Add({"before", s, kind, before});
  features->Add({"before", s, kind, before, sector});
  features->Add({"before", s, kind, before, type_});
  features->Add({"first", s, kind, first});
  features->Add({"first", s, kind, first, type_});
  std::string_view place = "-";
  for (uint32_t back = 0; back <= 2 && back <= event_.sentence && place == "-"; ++back) {
    if (context_.PlacesIn(event_.sentence - back, country)) {
      place = Digit(static_cast<int32_t>(back));
    }
  }
  const std::string_view event_place = event_.place.country.empty()      ? "-"
                                       : event_.place.country == country ? "1"
                                                                         : "0";
  features->Add({"place here", s, kind, place});
  features->Add({"place here", s, kind, place, sector});
  features->Add({"place here", s, kind, place, type_});
  features->Add({"place here", s, kind, event_place, sector});
  features->Add({"place here", s, kind, event_place, type_});
  const std::string_view here = YesNo(IsNamedIn(event_.sentence, country));
  features->Add({"combo", s, kind, same, rank, event_place, here});
  features->Add({"combo", s, kind, same, rank, place, peer});
  features->Add({"combo", s, kind, same, event_place, sector, side.others});
  features->Add({"combo", s, kind, same, event_place, type_});
  features->Add({"combo", s, kind, same, rank, type_});
  features->Add({"combo", s, kind, same, here, type_});
  features->Add({"combo", s, kind, before, here, rank});
}

// Where the country is named, and by whom.
void ChoiceFeatures::AddMentions(const Side& side, std::string_view country,
                                 FeatureNames* features) const {
  const Document& document = context_.document();
  const std::string_view s = side.name;
  const std::string_view same =
      Contains(side.other_countries, country) ? "same" : "other";
  const auto trigger = static_cast<int32_t>(event_.trigger.span.begin);
  bool firm = false;
  for (const uint32_t m : context_.MentionsIn(event_.sentence)) {
    const Entity& entity = document.mentions[m].entity;
    if (CountryOf(entity) != country) continue;
    const int32_t away = static_cast<int32_t>(entity.span.begin) - trigger;
    const std::string_view where = away < 0 ? "before" : "after";
    const bool used =
        std::any_of(side.other->begin(), side.other->end(), [&](const Entity& other) {
          return other.span.begin == entity.span.begin &&
                 other.span.end == entity.span.end;
        });
    const std::string_view free = used ? "used" : "free";
    const std::string_view sector = SectorOf(entity);
    features->Add(
        {"near", s, type_, where, Digit(std::min(3, std::abs(away) / kNear)), free});
    features->Add({"by", s, type_, where, sector, free});
    features->Add({"by", s, where, free,
                   document.mentions[m].kind == MentionKind::kName ? "name" : "other"});
    if (!used) features->Add({"free", s, type_, sector, same});
    if (!IsFirm(entity)) continue;
    firm = true;
    features->Add({"firm", s, sector});
    features->Add({"firm", s, sector, type_});
    features->Add({"firm", s, where, type_});
  }
  if (firm) {
    features->Add({"here", s});
    features->Add({"here", s, type_});
    features->Add({"here", s, side.kind});
    features->Add({"here", s, same});
  }
  for (uint32_t back = 1; back <= 2 && back <= event_.sentence; ++back) {
    if (!IsNamedIn(event_.sentence - back, country)) continue;
    features->Add({"back", Digit(static_cast<int32_t>(back)), s});
    features->Add({"back", Digit(static_cast<int32_t>(back)), s, type_});
  }
}

// How those who are chosen stand to the trigger, and those who are left out.
void ChoiceFeatures::AddSyntax(const Side& side, const Countries& option,
                               FeatureNames* features) const {
  const std::string_view s = side.name;
  const size_t own = s == "a" ? 0 : 1;
  for (const Standing& one : syntax_.standings()) {
    const std::string_view in = Contains(option, one.country) ? "in" : "out";
    const std::string_view state = one.used[own]       ? "own"
                                   : one.used[1 - own] ? "other"
                                                       : "free";
    features->Add({"stands", s, in, one.path});
    features->Add({"stands", s, in, one.path, type_});
    features->Add({"stands", s, in, one.path, state});
    features->Add({"stands", s, in, one.path, state, type_});
    features->Add({"stands", s, in, one.path, word_});
    features->Add({"stands", s, in, state, one.kind, one.sector});
  }
}

// What the country does in the other events of the sentence, and in those before.
void ChoiceFeatures::AddEvents(const Side& side, std::string_view country,
                               FeatureNames* features) const {
  const Document& document = context_.document();
  const std::string_view s = side.name;
  for (const uint32_t e : context_.EventsIn(event_.sentence)) {
    const Event& other = document.events[e];
    if (&other == &event_) continue;
    for (const int which : {kActorSide, kRecipientSide}) {
      if (!Names(SideOf(other, which), country)) continue;
      features->Add({"beside", s, ToString(other.type), Digit(which)});
      features->Add({"beside", s, ToString(other.type), Digit(which), type_});
    }
  }
  int32_t seen = 0;
  for (uint32_t sentence = event_.sentence; sentence-- > 0 && seen < kEventsBack;) {
    const std::vector<uint32_t>& events = context_.EventsIn(sentence);
    for (size_t i = events.size(); i-- > 0 && seen < kEventsBack; ++seen) {
      const Event& before = document.events[events[i]];
      for (const int which : {kActorSide, kRecipientSide}) {
        if (!Names(SideOf(before, which), country)) continue;
        features->Add({"earlier", s, Digit(which)});
        features->Add({"earlier", s, Digit(which), type_});
        if (before.type == event_.type) features->Add({"earlier same", s, Digit(which)});
        if (seen >= kNearEvents) continue;
        features->Add({"just before", s, type_, ToString(before.type), Digit(which),
                       YesNo(seen == 0)});
      }
    }
  }
}

std::string_view ChoiceFeatures::RankOf(std::string_view country) const {
  for (size_t i = 0; i < context_.top().size(); ++i) {
    if (context_.top()[i] == country) return Digit(static_cast<int32_t>(i));
  }
  return "-";
}

bool ChoiceFeatures::IsNamedIn(uint32_t sentence, std::string_view country) const {
  const std::vector<uint32_t>& mentions = context_.MentionsIn(sentence);
  return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t m) {
    const Entity& entity = context_.document().mentions[m].entity;
    return IsFirm(entity) && CountryOf(entity) == country;
  });
}

}  // namespace dragoman
