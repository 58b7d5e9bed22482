#include "extract/participant_choice.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/record_file.h"

namespace dragoman {
namespace {

constexpr double kConfidence = 0.45;

// Gives the entity a country, or takes it away.
void MoveTo(const std::string& country, Entity* entity) {
  std::erase_if(entity->sectors, [](const auto& s) { return IsInternational(s); });
  entity->country.clear();
  if (IsInternational(country)) {
    entity->sectors.insert(entity->sectors.begin(), country);
  } else if (country != kNoCountry) {
    entity->country = country;
  }
  entity->code = entity->country;
  const size_t parts = IsInternational(country) ? 2 : 1;
  for (size_t i = 0; i < std::min(parts, entity->sectors.size()); ++i) {
    entity->code += entity->sectors[i];
  }
  entity->via = "chosen: " + country;
  entity->confidence = std::min(entity->confidence, kConfidence);
}

}  // namespace

ParticipantChoice ParticipantChoice::Load(const DataFiles& files,
                                          const Ontology& ontology,
                                          Diagnostics* diagnostics) {
  ParticipantChoice result;
  if (const DataFile* file = files.Find("choice/participants.txt")) {
    RecordFile record(*file, diagnostics, '\t');
    while (record.Next()) {
      const std::string_view number = record.field(1);
      float weight = 0;
      const auto [end, error] =
          std::from_chars(number.data(), number.data() + number.size(), weight);
      if (error != std::errc() || end != number.data() + number.size()) {
        record.Error(1, "this is not a number", "write a feature, a tab, a weight");
        continue;
      }
      result.weights_[Features::HashOf(record.field(0))] = weight;
    }
  }
  if (const DataFile* file = files.Find("choice/sectors.txt")) {
    RecordFile record(*file, diagnostics);
    while (record.Next()) {
      Sector rule;
      if (!ontology.CheckType(&record, record.field(0), &rule.type)) continue;
      rule.side = record.field(1) == "actor" ? kActorSide : kRecipientSide;
      if (rule.side != kActorSide && record.field(1) != "recipient") {
        record.Error(1, "a side is \"actor\" or \"recipient\"");
        continue;
      }
      if (!ontology.CheckSector(&record, record.field(2))) continue;
      if (!ontology.CheckSector(&record, record.field(3))) continue;
      rule.same = record.field(2);
      rule.other = record.field(3);
      result.sectors_.push_back(std::move(rule));
    }
  }
  return result;
}

void ParticipantChoice::Choose(Document& document) const {
  if (weights_.empty() || document.events.empty()) return;
  std::vector<Decision> decisions;
  {
    const ChoiceContext context(document);
    for (size_t e = 0; e < document.events.size(); ++e) {
      if (document.events[e].type == EventType::kNone) continue;
      decisions.push_back(Decide(context, e));
    }
  }
  // All are decided on what the frames found, as in training.
  for (const Decision& decision : decisions) Apply(decision, document);
}

float ParticipantChoice::Score(const Features& features) const {
  float score = 0;
  for (const uint64_t id : features.ids()) {
    const auto weight = weights_.find(id);
    if (weight != weights_.end()) score += weight->second;
  }
  return score;
}

ParticipantChoice::Decision ParticipantChoice::Decide(const ChoiceContext& context,
                                                      size_t e) const {
  const Event& event = context.document().events[e];
  const EventOptions options = OptionsFor(context, event);
  const ChoiceFeatures describe(context, event);
  Features features;
  std::array<std::vector<float>, 2> scores;
  for (const int side : {kActorSide, kRecipientSide}) {
    const size_t n = options.settled[side] ? 1 : options.sides[side].size();
    for (size_t i = 0; i < n; ++i) {
      features.Clear();
      describe.OfSide(side, options.sides[side][i], &features);
      scores[side].push_back(Score(features));
    }
  }
  std::array<size_t, 2> best = {0, 0};
  float most = 0;
  for (size_t a = 0; a < scores[0].size(); ++a) {
    for (size_t r = 0; r < scores[1].size(); ++r) {
      features.Clear();
      describe.OfPair(options.sides[0][a], options.sides[1][r], &features);
      const float score = scores[0][a] + scores[1][r] + Score(features);
      if ((a == 0 && r == 0) || score > most) {
        most = score;
        best = {a, r};
      }
    }
  }
  return {e,
          {options.sides[0][best[0]], options.sides[1][best[1]]},
          {best[0] != 0, best[1] != 0}};
}

void ParticipantChoice::Apply(const Decision& decision, Document& document) const {
  Event& event = document.events[decision.event];
  for (const int side : {kActorSide, kRecipientSide}) {
    if (!decision.changed[side]) continue;
    const Countries& countries = decision.sides[side];
    std::vector<Entity> entities = SideOf(event, side);
    const auto wanted = [&](const Entity& entity) {
      return std::find(countries.begin(), countries.end(), CountryOf(entity)) !=
             countries.end();
    };
    // One whose country is only guessed becomes the one that is missing.
    for (const std::string& country : countries) {
      const auto has = [&](const Entity& entity) { return CountryOf(entity) == country; };
      if (std::any_of(entities.begin(), entities.end(), has)) continue;
      const auto guessed = std::find_if(
          entities.begin(), entities.end(),
          [&](const Entity& entity) { return !wanted(entity) && IsGuessed(entity); });
      if (guessed != entities.end() && guessed->via != "implied") {
        MoveTo(country, &*guessed);
      } else {
        entities.push_back(Newcomer(document, event, side, country));
      }
    }
    std::erase_if(entities, [&](const Entity& entity) { return !wanted(entity); });
    (side == kActorSide ? event.actor : event.recipient) = std::move(entities);
    event.why.emplace_back(side == kActorSide ? "actor=choice" : "recipient=choice");
  }
}

// Somebody of the country whom the sentence names, or nobody by name.
Entity ParticipantChoice::Newcomer(const Document& document, const Event& event, int side,
                                   const std::string& country) const {
  const std::vector<Entity>& others = SideOf(event, 1 - side);
  const Entity* nearest = nullptr;
  uint32_t distance = 0;
  for (const Mention& mention : document.mentions) {
    if (document.SentenceOf(mention.head) != event.sentence) continue;
    const Entity& entity = mention.entity;
    if (!IsFirm(entity) || CountryOf(entity) != country) continue;
    const bool used = std::any_of(others.begin(), others.end(), [&](const Entity& other) {
      return other.span.begin == entity.span.begin;
    });
    if (used) continue;
    const uint32_t away = entity.span.begin > event.trigger.span.begin
                              ? entity.span.begin - event.trigger.span.begin
                              : event.trigger.span.begin - entity.span.begin;
    if (nearest != nullptr && away >= distance) continue;
    nearest = &entity;
    distance = away;
  }
  Entity result;
  if (nearest != nullptr) {
    result = *nearest;
    result.via = "chosen: " + country;
    result.confidence = std::min(result.confidence, kConfidence);
    return result;
  }
  result.span = {event.trigger.span.begin, event.trigger.span.begin};
  result.sectors = {
      std::string(country == kNoCountry ? "UNK" : SectorFor(event, side, country))};
  result.confidence = kConfidence;
  MoveTo(country, &result);
  return result;
}

std::string_view ParticipantChoice::SectorFor(const Event& event, int side,
                                              std::string_view country) const {
  const Countries others = CountriesOf(SideOf(event, 1 - side));
  const bool same = std::find(others.begin(), others.end(), country) != others.end();
  for (const Sector& rule : sectors_) {
    if (rule.type == event.type && rule.side == side) {
      return same ? rule.same : rule.other;
    }
  }
  return "GOV";
}

}  // namespace dragoman
