#include "extract/participant_choice.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "document/entity_codes.h"

namespace dragoman {
namespace {

constexpr double kConfidence = 0.45;
// How much likelier than nobody somebody has to be whom no frame found: invented
// participants are wrong more often than others. train/choice.py prints what it costs.
constexpr float kClearly = 0.5;
// And how much likelier somebody else than whom a frame found and the words tell of.
constexpr float kSettled = 3;
// Options of a side that are looked at together with the other side's: the likeliest.
constexpr size_t kLikeliest = 8;

void Recode(Entity* entity) {
  const bool abroad = !entity->sectors.empty() && IsInternational(entity->sectors[0]);
  entity->code = entity->country;
  const size_t parts = std::min<size_t>(abroad ? 2 : 1, entity->sectors.size());
  for (size_t i = 0; i < parts; ++i) entity->code += entity->sectors[i];
}

// Gives the entity a country, or takes it away.
void MoveTo(const std::string& country, Entity* entity) {
  std::erase_if(entity->sectors, [](const auto& s) { return IsInternational(s); });
  entity->country.clear();
  entity->name.clear();
  entity->office.clear();
  entity->wikidata.clear();
  if (IsInternational(country)) {
    entity->sectors.insert(entity->sectors.begin(), country);
  } else if (country != kNoCountry) {
    entity->country = country;
  }
  entity->via = "chosen: " + country;
  entity->confidence = std::min(entity->confidence, kConfidence);
  Recode(entity);
}

void SetSector(std::string sector, Entity* entity) {
  const bool abroad = !entity->sectors.empty() && IsInternational(entity->sectors[0]);
  std::vector<std::string> sectors;
  if (abroad) sectors.push_back(entity->sectors[0]);
  sectors.push_back(std::move(sector));
  entity->sectors = std::move(sectors);
  Recode(entity);
}

// Nobody by name.
Entity Newcomer(const Event& event, const std::string& country) {
  Entity result;
  result.span = {event.trigger.span.begin, event.trigger.span.begin};
  result.sectors = {country == kNoCountry ? "UNK" : "GOV"};
  result.confidence = kConfidence;
  MoveTo(country, &result);
  return result;
}

// One whose country does not stand in his own words becomes the one that is missing.
void MakeRoomFor(const std::string& country, const Countries& wanted, const Event& event,
                 std::vector<Entity>* entities) {
  const auto guessed =
      std::find_if(entities->begin(), entities->end(), [&](const Entity& entity) {
        const bool stays =
            std::find(wanted.begin(), wanted.end(), CountryOf(entity)) != wanted.end();
        return !stays && !IsFirm(entity) && !entity.text.empty();
      });
  if (guessed != entities->end()) {
    MoveTo(country, &*guessed);
  } else {
    entities->push_back(Newcomer(event, country));
  }
}

std::vector<Entity> Changed(const Event& event, int side, const Countries& wanted) {
  std::vector<Entity> entities = SideOf(event, side);
  for (const std::string& country : wanted) {
    const bool there =
        std::any_of(entities.begin(), entities.end(),
                    [&](const Entity& entity) { return CountryOf(entity) == country; });
    if (!there) MakeRoomFor(country, wanted, event, &entities);
  }
  std::erase_if(entities, [&](const Entity& entity) {
    return std::find(wanted.begin(), wanted.end(), CountryOf(entity)) == wanted.end();
  });
  return entities;
}

// What is done to people by somebody whom nobody has to name.
bool IsForce(EventType type) {
  return type == EventType::kAssault || type == EventType::kCoerce ||
         type == EventType::kProtest || type == EventType::kMobilize;
}

bool Uses(const std::vector<Entity>& side, Span span) {
  return std::any_of(side.begin(), side.end(), [&](const Entity& entity) {
    return !entity.text.empty() && entity.span.begin == span.begin;
  });
}

bool IsPlace(const Document& document, const Entity& entity) {
  return std::any_of(
      document.places.begin(), document.places.end(), [&](const PlaceMention& place) {
        return document.tokens[place.begin].span.begin >= entity.span.begin &&
               document.tokens[place.end - 1].span.end <= entity.span.end;
      });
}

// The nearest phrase of the sentence that names somebody of this country and sector;
// where things only happen nobody acts.
const Entity* NamedInSentence(const ChoiceContext& context, const Event& event,
                              const Entity& wanted) {
  const Entity* nearest = nullptr;
  int64_t distance = 0;
  for (const uint32_t m : context.MentionsIn(event.sentence)) {
    const Entity& entity = context.document().mentions[m].entity;
    if (!IsFirm(entity) || CountryOf(entity) != CountryOf(wanted) ||
        SectorOf(entity) != SectorOf(wanted) || IsPlace(context.document(), entity) ||
        Uses(event.actor, entity.span) || Uses(event.recipient, entity.span)) {
      continue;
    }
    const int64_t away = std::abs(int64_t{entity.span.begin} - event.trigger.span.begin);
    if (nearest != nullptr && away >= distance) continue;
    nearest = &entity;
    distance = away;
  }
  return nearest;
}

}  // namespace

ParticipantChoice ParticipantChoice::Load(const DataFiles& files, std::string_view model,
                                          Diagnostics* diagnostics) {
  ParticipantChoice result;
  const std::string name = "choice/participants-" + std::string(model) + ".txt";
  result.weights_ = ChoiceWeights::Load(files, name, diagnostics);
  result.sectors_ = SectorChoice::Load(files, model, diagnostics);
  return result;
}

std::vector<double> ParticipantChoice::Choose(Document& document) const {
  std::vector<double> certainty(document.events.size(), 1.0);
  if (weights_.empty() || document.events.empty()) return certainty;
  const ChoiceContext context(document);
  // All are decided on what the frames found, as in training.
  std::vector<Event> decided = document.events;
  for (size_t i = 0; i < decided.size(); ++i) {
    if (decided[i].type == EventType::kNone) continue;
    certainty[i] = ChooseCountries(context, document.events[i], &decided[i]);
    ChooseSectors(context, document.events[i], &decided[i]);
  }
  document.events = std::move(decided);
  return certainty;
}

double ParticipantChoice::ChooseCountries(const ChoiceContext& context,
                                          const Event& found, Event* event) const {
  const EventOptions options = OptionsFor(context, found);
  const Pair pair = BestPair(context, found, options);
  for (const int side : {kActorSide, kRecipientSide}) {
    const size_t best = pair.best[side];
    if (best == 0) continue;
    std::vector<Entity>& entities = side == kActorSide ? event->actor : event->recipient;
    entities = Changed(found, side, options.sides[side][best]);
    event->why.emplace_back(side == kActorSide ? "actor=choice" : "recipient=choice");
  }
  return pair.certainty;
}

std::vector<ParticipantChoice::Option> ParticipantChoice::Likeliest(
    const ChoiceFeatures& describe, int side, const EventOptions& options) const {
  const std::vector<Countries>& all = options.sides[side];
  std::vector<Option> result;
  FeatureNames features;
  for (size_t i = 0; i < all.size(); ++i) {
    features.Clear();
    describe.OfSide(side, all[i], &features);
    float score = weights_.Sum(features.ids());
    if (i > 0 && all[0].empty()) score -= kClearly;
    if (i > 0 && options.settled[side]) score -= kSettled;
    result.push_back({i, score});
  }
  if (result.size() <= kLikeliest) return result;
  // What is there stays in the race, whatever its score.
  std::stable_sort(result.begin() + 1, result.end(),
                   [](const Option& a, const Option& b) { return a.score > b.score; });
  result.resize(kLikeliest);
  return result;
}

ParticipantChoice::Pair ParticipantChoice::BestPair(const ChoiceContext& context,
                                                    const Event& event,
                                                    const EventOptions& options) const {
  const ChoiceFeatures describe(context, event);
  const std::vector<Option> actors = Likeliest(describe, kActorSide, options);
  const std::vector<Option> recipients = Likeliest(describe, kRecipientSide, options);
  FeatureNames features;
  std::vector<std::pair<std::array<size_t, 2>, float>> scores;
  Pair pair;
  float most = 0;
  for (const Option& a : actors) {
    for (const Option& r : recipients) {
      features.Clear();
      describe.OfPair(options.sides[kActorSide][a.index],
                      options.sides[kRecipientSide][r.index], &features);
      const float score = a.score + r.score + weights_.Sum(features.ids());
      scores.push_back({{a.index, r.index}, score});
      if (scores.size() > 1 && score <= most) continue;
      most = score;
      pair.best = {a.index, r.index};
    }
  }
  // Who acts by the words themselves is not in doubt, and the event is his.
  if (options.settled[kActorSide] || !IsForce(event.type)) return pair;
  double sum = 0;
  for (const auto& [indices, score] : scores) {
    const bool said = options.settled[kRecipientSide] && indices[1] != pair.best[1];
    if (!said) sum += std::exp(score - most);
  }
  pair.certainty = 1 / sum;
  return pair;
}

void ParticipantChoice::ChooseSectors(const ChoiceContext& context, const Event& found,
                                      Event* event) const {
  for (const int side : {kActorSide, kRecipientSide}) {
    for (Entity& entity : side == kActorSide ? event->actor : event->recipient) {
      const std::string_view kind = OpenKindOf(context.document(), found, side, entity);
      if (kind.empty()) continue;
      std::string sector = sectors_.Choose(context, found, side, CountryOf(entity), kind);
      if (sector.empty() || sector == SectorOf(entity)) continue;
      SetSector(std::move(sector), &entity);
      event->why.emplace_back(side == kActorSide ? "actor.sector=choice"
                                                 : "recipient.sector=choice");
    }
    for (Entity& entity : side == kActorSide ? event->actor : event->recipient) {
      if (!entity.text.empty()) continue;
      const Entity* named = NamedInSentence(context, *event, entity);
      if (named == nullptr) continue;
      const std::string via = "chosen: " + std::string(CountryOf(entity));
      entity = *named;
      entity.via = via;
      entity.confidence = std::min(entity.confidence, kConfidence);
    }
  }
}

}  // namespace dragoman
