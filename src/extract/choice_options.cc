#include "extract/choice_options.h"

#include <algorithm>
#include <utility>

#include "base/is_any_of.h"

namespace dragoman {
namespace {

constexpr uint32_t kSentencesBack = 2;
constexpr size_t kMostCountries = 12;
constexpr size_t kMostInPairs = 5;
constexpr size_t kTop = 3;
constexpr uint32_t kBehind = 20;  // bytes from a phrase to the place that it has

// Meetings, agreements, fights: both sides act.
bool IsMutual(EventType type) {
  return type == EventType::kConsult || type == EventType::kAgree ||
         type == EventType::kSupport || type == EventType::kCooperate ||
         type == EventType::kAssault;
}

class OptionList {
 public:
  explicit OptionList(Countries current) { list_.push_back(std::move(current)); }

  void Add(Countries countries) {
    std::sort(countries.begin(), countries.end());
    if (std::find(list_.begin(), list_.end(), countries) == list_.end()) {
      list_.push_back(std::move(countries));
    }
  }
  std::vector<Countries> Take() { return std::move(list_); }
  const Countries& current() const { return list_[0]; }

 private:
  std::vector<Countries> list_;
};

// Single countries that the sentence, those before it, the article or the place suggest.
Countries Suggested(const ChoiceContext& context, const Event& event, int side) {
  Countries result;
  const auto add = [&](std::string_view country) {
    if (country.empty() || result.size() >= kMostCountries) return;
    if (std::find(result.begin(), result.end(), country) == result.end()) {
      result.emplace_back(country);
    }
  };
  for (const Entity& other : SideOf(event, 1 - side)) add(CountryOf(other));
  for (uint32_t back = 0; back <= kSentencesBack && back <= event.sentence; ++back) {
    for (const uint32_t m : context.MentionsIn(event.sentence - back)) {
      add(CountryOf(context.document().mentions[m].entity));
    }
  }
  for (const std::string& country : context.top()) add(country);
  add(event.place.country);
  return result;
}

void AddPairs(const Countries& suggested, OptionList* options) {
  const Countries current = options->current();
  for (const std::string& country : suggested) {
    if (current.empty() || country == kNoCountry) continue;
    Countries joined = current;
    if (std::find(joined.begin(), joined.end(), country) == joined.end()) {
      joined.push_back(country);
    }
    options->Add(std::move(joined));
  }
  const size_t n = std::min(suggested.size(), kMostInPairs);
  for (size_t i = 0; i < n; ++i) {
    for (size_t k = i + 1; k < n; ++k) {
      if (suggested[i] == kNoCountry || suggested[k] == kNoCountry) continue;
      options->Add({suggested[i], suggested[k]});
    }
  }
}

// Whether somebody is only told of an accusation, refusal or threat that names nobody:
// "Iran will not allow interference, Raisi told his counterpart". Of twelve accusations
// told so in events/train.jsonl none is against the one who is told.
bool IsOnlyTold(const ChoiceContext& context, const Event& event) {
  const bool against = event.type == EventType::kAccuse ||
                       event.type == EventType::kReject ||
                       event.type == EventType::kThreaten;
  if (!against || !event.recipient.empty()) return false;
  const Document& document = context.document();
  const Token& trigger = document.tokens[event.trigger.token];
  const bool said = trigger.head >= 0 && (trigger.relation == Relation::kCcomp ||
                                          trigger.relation == Relation::kParataxis);
  if (!said) return false;
  const auto verb = static_cast<uint32_t>(trigger.head);
  int32_t told = context.tree().Child(verb, Relation::kIobj);
  if (told < 0) told = context.tree().Child(verb, Relation::kObj);
  const std::vector<uint32_t>& mentions = context.MentionsIn(event.sentence);
  return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t m) {
    // "told reporters" is told to all.
    return static_cast<int32_t>(document.mentions[m].head) == told &&
           IsFirm(document.mentions[m].entity);
  });
}

bool IsOpen(const ChoiceContext& context, const Entity& entity) {
  return IsGuessed(entity) && !context.IsPlacedIn(entity, CountryOf(entity));
}

// "U.S. and Iraqi forces" are not the Iraqi ones alone: of a list that words name nobody
// is left out.
void KeepLists(std::vector<Countries>* options) {
  const Countries named = options->front();
  if (named.size() < 2) return;
  std::erase_if(*options, [&](const Countries& option) {
    return !option.empty() && option.size() < named.size() &&
           std::includes(named.begin(), named.end(), option.begin(), option.end());
  });
}

bool IsSettled(const ChoiceContext& context, const Event& event, int side) {
  const std::vector<Entity>& entities = SideOf(event, side);
  // Of those who meet or fight each other nobody is the recipient.
  if (entities.empty()) {
    return side == kRecipientSide && IsMutual(event.type) && event.actor.size() > 1;
  }
  return std::none_of(entities.begin(), entities.end(),
                      [&](const Entity& entity) { return IsOpen(context, entity); });
}

}  // namespace

bool Contains(const Countries& countries, std::string_view country) {
  return std::find(countries.begin(), countries.end(), country) != countries.end();
}

std::string_view KindOf(const Entity& entity) {
  if (entity.via.empty()) return "own";
  const std::string_view via = entity.via;
  if (via == "setting") return "around";
  return via.substr(0, via.find(':'));
}

bool IsFirm(const Entity& entity) {
  return IsAnyOf(KindOf(entity), {"own", "name", "office", "owner", "counterpart"});
}

bool IsGuessed(const Entity& entity) {
  return IsAnyOf(KindOf(entity), {"around", "implied"});
}

const std::vector<Entity>& SideOf(const Event& event, int side) {
  return side == kActorSide ? event.actor : event.recipient;
}

Countries CountriesOf(const std::vector<Entity>& side) {
  Countries result;
  for (const Entity& entity : side) result.emplace_back(CountryOf(entity));
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

ChoiceContext::ChoiceContext(const Document& document)
    : document_(document),
      tree_(document),
      mentions_(document.sentences.size()),
      events_(document.sentences.size()) {
  for (uint32_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (CountryOf(mention.entity) == kNoCountry) continue;
    mentions_[document.SentenceOf(mention.head)].push_back(m);
  }
  for (uint32_t e = 0; e < document.events.size(); ++e) {
    if (document.events[e].type == EventType::kNone) continue;
    events_[document.events[e].sentence].push_back(e);
  }
  RankCountries();
}

void ChoiceContext::RankCountries() {
  for (const std::vector<uint32_t>& sentence : mentions_) {
    for (const uint32_t m : sentence) {
      const Entity& entity = document_.mentions[m].entity;
      if (!IsFirm(entity)) continue;
      ++firm_;
      const std::string_view country = CountryOf(entity);
      const auto known = std::find_if(counts_.begin(), counts_.end(),
                                      [&](const auto& c) { return c.first == country; });
      if (known == counts_.end()) {
        counts_.emplace_back(country, 1);
      } else {
        ++known->second;
      }
    }
  }
  std::stable_sort(counts_.begin(), counts_.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (size_t i = 0; i < std::min(kTop, counts_.size()); ++i) {
    top_.push_back(counts_[i].first);
  }
}

const std::vector<uint32_t>& ChoiceContext::MentionsIn(uint32_t sentence) const {
  return mentions_[sentence];
}

const std::vector<uint32_t>& ChoiceContext::EventsIn(uint32_t sentence) const {
  return events_[sentence];
}

double ChoiceContext::ShareOf(std::string_view country) const {
  for (const auto& [known, count] : counts_) {
    if (known == country) return static_cast<double>(count) / firm_;
  }
  return 0;
}

bool ChoiceContext::PlacesIn(uint32_t sentence, std::string_view country) const {
  const Sentence& words = document_.sentences[sentence];
  const auto& places = document_.places;
  auto place = std::partition_point(
      places.begin(), places.end(),
      [&](const PlaceMention& one) { return one.begin < words.begin; });
  for (; place != places.end() && place->begin < words.end; ++place) {
    if (place->place.country == country) return true;
  }
  return false;
}

bool ChoiceContext::IsPlacedIn(const Entity& entity, std::string_view country) const {
  if (entity.text.empty()) return false;
  const auto begin_of = [&](const PlaceMention& place) {
    return document_.tokens[place.begin].span.begin;
  };
  const auto& places = document_.places;
  auto place = std::partition_point(
      places.begin(), places.end(),
      [&](const PlaceMention& one) { return begin_of(one) < entity.span.end; });
  for (; place != places.end() && begin_of(*place) < entity.span.end + kBehind; ++place) {
    if (place->place.country == country) return true;
  }
  return false;
}

EventOptions OptionsFor(const ChoiceContext& context, const Event& event) {
  EventOptions result;
  for (const int side : {kActorSide, kRecipientSide}) {
    const std::vector<Entity>& entities = SideOf(event, side);
    OptionList options(CountriesOf(entities));
    const Countries suggested = Suggested(context, event, side);
    const bool only_told = side == kRecipientSide && IsOnlyTold(context, event);
    for (const std::string& country : suggested) {
      if (!only_told) options.Add({country});
    }
    options.Add({std::string(kNoCountry)});
    options.Add({});
    if (side == kActorSide && IsMutual(event.type)) AddPairs(suggested, &options);
    result.sides[side] = options.Take();
    result.settled[side] = IsSettled(context, event, side);
    if (result.settled[side]) KeepLists(&result.sides[side]);
  }
  return result;
}

}  // namespace dragoman
