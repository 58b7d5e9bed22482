// ChoiceFeatures, second part: what the sentence and those before it say of a country.
#include <algorithm>
#include <cstdlib>

#include "extract/choice_features.h"

namespace dragoman {
namespace {

constexpr int32_t kEventsBack = 6;
constexpr int32_t kNearEvents = 3;
constexpr uint32_t kPeersBack = 3;
constexpr uint32_t kPlacesBack = 2;
constexpr int32_t kNear = 25;  // bytes
bool Names(const std::vector<Entity>& side, std::string_view country) {
  return std::any_of(side.begin(), side.end(), [&](const Entity& entity) {
    return entity.via != "implied" && CountryOf(entity) == country;
  });
}

}  // namespace

// What tells the country of somebody who does not have one in his own words: who speaks,
// where it happens, who is like him, who was named before him.
void ChoiceFeatures::AddSetting(const Side& side, std::string_view country,
                                std::string_view same, std::string_view rank,
                                FeatureNames* features) const {
  const std::string_view s = side.name, kind = side.kind, sector = side.sector;
  features->Add({same, s, kind, type_});
  features->Add({same, s, kind, sector, side.others});
  if (event_.attribution.known && CountryOf(event_.attribution.entity) == country) {
    features->Add({"source", s, kind, sector, SectorOf(event_.attribution.entity)});
  }
  const Nearby nearby = NearbyOf(side, country);
  features->Add({"peer", s, kind, nearby.peer});
  features->Add({"peer", s, kind, nearby.peer, sector});
  features->Add({"peer", s, kind, nearby.peer, type_});
  features->Add({"before", s, kind, nearby.before});
  features->Add({"before", s, kind, nearby.before, sector});
  features->Add({"before", s, kind, nearby.before, type_});
  features->Add({"first", s, kind, nearby.first});
  features->Add({"first", s, kind, nearby.first, type_});
  const std::string_view place = PlaceNear(country), happens = HappensIn(country);
  features->Add({"place here", s, kind, place});
  features->Add({"place here", s, kind, place, sector});
  features->Add({"place here", s, kind, place, type_});
  features->Add({"place here", s, kind, happens, sector});
  features->Add({"place here", s, kind, happens, type_});
  const std::string_view here = YesNo(IsNamedIn(event_.sentence, country));
  features->Add({"combo", s, kind, same, rank, happens, here});
  features->Add({"combo", s, kind, same, rank, place, nearby.peer});
  features->Add({"combo", s, kind, same, happens, sector, side.others});
  features->Add({"combo", s, kind, same, happens, type_});
  features->Add({"combo", s, kind, same, rank, type_});
  features->Add({"combo", s, kind, same, here, type_});
  features->Add({"combo", s, kind, nearby.before, here, rank});
}

ChoiceFeatures::Nearby ChoiceFeatures::NearbyOf(const Side& side,
                                                std::string_view country) const {
  const uint32_t at = side.own->empty() || side.own->front().text.empty()
                          ? event_.trigger.span.begin
                          : side.own->front().span.begin;
  Nearby nearby;
  for (uint32_t back = 0; back <= kPeersBack && back <= event_.sentence; ++back) {
    const std::vector<uint32_t>& mentions = context_.MentionsIn(event_.sentence - back);
    for (size_t i = mentions.size(); i-- > 0;) {
      const Entity& entity = context_.document().mentions[mentions[i]].entity;
      if (!IsFirm(entity) || entity.span.begin == at) continue;
      const bool it = CountryOf(entity) == country;
      if (it && nearby.peer == "-" && SectorOf(entity) == side.sector) {
        nearby.peer = Digit(static_cast<int32_t>(back));
      }
      if (nearby.before == "-" && entity.span.begin < at) nearby.before = YesNo(it);
      if (back == 0) nearby.first = YesNo(it);
    }
  }
  return nearby;
}

// How many sentences ago a place of the country was named, or "-".
std::string_view ChoiceFeatures::PlaceNear(std::string_view country) const {
  for (uint32_t back = 0; back <= kPlacesBack && back <= event_.sentence; ++back) {
    if (context_.PlacesIn(event_.sentence - back, country)) {
      return Digit(static_cast<int32_t>(back));
    }
  }
  return "-";
}

std::string_view ChoiceFeatures::HappensIn(std::string_view country) const {
  if (event_.place.country.empty()) return "-";
  return YesNo(event_.place.country == country);
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
