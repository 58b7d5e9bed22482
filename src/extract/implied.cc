#include "extract/implied.h"

#include <algorithm>

#include "base/record_file.h"

namespace dragoman {
namespace {

constexpr double kConfidence = 0.4;

// The country that all entities share, or "".
std::string CommonCountry(const std::vector<Entity>& side) {
  std::string country;
  for (const Entity& entity : side) {
    if (entity.country.empty()) continue;
    if (!country.empty() && country != entity.country) return "";
    country = entity.country;
  }
  return country;
}

}  // namespace

ImpliedParticipants ImpliedParticipants::Load(const DataFiles& files,
                                              const Ontology& ontology,
                                              Diagnostics* diagnostics) {
  ImpliedParticipants result;
  const DataFile* file = files.Find("ontology/implied.txt");
  if (file == nullptr) return result;
  RecordFile record(*file, diagnostics);
  while (record.Next()) {
    Rule rule{EventType::kNone, std::string(record.field(1)), record.field(2) == "actor",
              std::string(record.field(3)), record.Id()};
    if (!ontology.CheckType(&record, record.field(0), &rule.type)) continue;
    if (rule.mode != "*" && !ontology.CheckMode(&record, rule.type, record.field(1))) {
      continue;
    }
    if (!rule.actor && record.field(2) != "recipient") {
      record.Error(2, "a side is \"actor\" or \"recipient\"");
      continue;
    }
    if (!ontology.CheckSector(&record, record.field(3))) continue;
    result.rules_.push_back(std::move(rule));
  }
  return result;
}

const ImpliedParticipants::Rule* ImpliedParticipants::Find(const Event& event,
                                                           bool actor) const {
  for (const Rule& rule : rules_) {
    if (rule.type != event.type || rule.actor != actor) continue;
    const auto& modes = event.mode;
    if (rule.mode == "*" ||
        std::find(modes.begin(), modes.end(), rule.mode) != modes.end()) {
      return &rule;
    }
  }
  return nullptr;
}

void ImpliedParticipants::Fill(Event* event) const {
  for (const bool actor : {true, false}) {
    std::vector<Entity>& side = actor ? event->actor : event->recipient;
    const std::vector<Entity>& other = actor ? event->recipient : event->actor;
    const Rule* rule = side.empty() ? Find(*event, actor) : nullptr;
    if (rule == nullptr || (!actor && other.empty())) continue;
    std::string country = CommonCountry(other);
    if (country.empty()) country = event->place.country;
    // ONTOLOGY: somebody did it, even where nothing at all is known of him.
    if (country.empty() && event->type != EventType::kAssault) continue;
    Entity entity;
    entity.country = country;
    entity.sectors = {country.empty() ? "UNK" : rule->sector};
    entity.code = country + entity.sectors[0];
    entity.span = {event->trigger.span.begin, event->trigger.span.begin};
    entity.via = "implied";
    entity.confidence = kConfidence;
    side.push_back(std::move(entity));
    event->why.push_back((actor ? "actor=" : "recipient=") + rule->id);
  }
}

}  // namespace dragoman
