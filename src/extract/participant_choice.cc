#include "extract/participant_choice.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "document/entity_codes.h"

namespace dragoman {
namespace {

constexpr double kConfidence = 0.45;
// How much likelier than nobody somebody has to be whom no frame found: invented
// participants are wrong more often than others. train/choice.py prints what it costs.
constexpr float kClearly = 0.5;

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

// One whose country is only guessed becomes the one that is missing.
void MakeRoomFor(const std::string& country, const Countries& wanted, const Event& event,
                 std::vector<Entity>* entities) {
  const auto guessed =
      std::find_if(entities->begin(), entities->end(), [&](const Entity& entity) {
        const bool stays =
            std::find(wanted.begin(), wanted.end(), CountryOf(entity)) != wanted.end();
        return !stays && IsGuessed(entity) && !entity.text.empty();
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

ParticipantChoice ParticipantChoice::Load(const DataFiles& files,
                                          Diagnostics* diagnostics) {
  ParticipantChoice result;
  result.weights_ = ChoiceWeights::Load(files, "choice/participants.txt", diagnostics);
  result.sectors_ = SectorChoice::Load(files, diagnostics);
  return result;
}

void ParticipantChoice::Choose(Document& document) const {
  if (weights_.empty() || document.events.empty()) return;
  const ChoiceContext context(document);
  // All are decided on what the frames found, as in training.
  std::vector<Event> decided = document.events;
  for (Event& event : decided) {
    if (event.type == EventType::kNone) continue;
    const Event& found = document.events[static_cast<size_t>(&event - decided.data())];
    ChooseCountries(context, found, &event);
    ChooseSectors(context, found, &event);
  }
  document.events = std::move(decided);
}

void ParticipantChoice::ChooseCountries(const ChoiceContext& context, const Event& found,
                                        Event* event) const {
  const EventOptions options = OptionsFor(context, found);
  const std::array<size_t, 2> best = BestPair(context, found, options);
  for (const int side : {kActorSide, kRecipientSide}) {
    if (best[side] == 0) continue;
    std::vector<Entity>& entities = side == kActorSide ? event->actor : event->recipient;
    entities = Changed(found, side, options.sides[side][best[side]]);
    event->why.emplace_back(side == kActorSide ? "actor=choice" : "recipient=choice");
  }
}

std::array<size_t, 2> ParticipantChoice::BestPair(const ChoiceContext& context,
                                                  const Event& event,
                                                  const EventOptions& options) const {
  const ChoiceFeatures describe(context, event);
  FeatureNames features;
  std::array<std::vector<float>, 2> scores;
  for (const int side : {kActorSide, kRecipientSide}) {
    const size_t n = options.settled[side] ? 1 : options.sides[side].size();
    for (size_t i = 0; i < n; ++i) {
      features.Clear();
      describe.OfSide(side, options.sides[side][i], &features);
      const bool invented = i > 0 && options.sides[side][0].empty();
      scores[side].push_back(weights_.Sum(features.ids()) - (invented ? kClearly : 0));
    }
  }
  std::array<size_t, 2> best = {0, 0};
  float most = 0;
  for (size_t a = 0; a < scores[0].size(); ++a) {
    for (size_t r = 0; r < scores[1].size(); ++r) {
      features.Clear();
      describe.OfPair(options.sides[0][a], options.sides[1][r], &features);
      const float score = scores[0][a] + scores[1][r] + weights_.Sum(features.ids());
      if ((a != 0 || r != 0) && score <= most) continue;
      most = score;
      best = {a, r};
    }
  }
  return best;
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
