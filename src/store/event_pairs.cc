#include "store/event_pairs.h"

#include <algorithm>

namespace dragoman {
namespace {

std::vector<EventSide> SidesOf(const std::vector<Entity>& entities) {
  std::vector<EventSide> sides;
  for (const Entity& entity : entities) {
    EventSide side{entity.country, entity.sectors.empty() ? "" : entity.sectors[0]};
    if (side.country.empty() && side.sector.empty()) continue;
    if (std::find(sides.begin(), sides.end(), side) == sides.end()) {
      sides.push_back(std::move(side));
    }
  }
  return sides;
}

}  // namespace

std::vector<EventPair> PairsOf(const Event& event) {
  const std::vector<EventSide> sources = SidesOf(event.actor);
  const bool mutual = event.recipient.empty();
  const std::vector<EventSide> targets = mutual ? sources : SidesOf(event.recipient);
  std::vector<EventPair> pairs;
  for (const EventSide& source : sources) {
    for (const EventSide& target : targets) {
      if (!mutual || source != target) pairs.push_back({source, target, mutual});
    }
  }
  return pairs;
}

Date DayOf(const EventDate& date) {
  switch (date.precision) {
    case Precision::kDay:
    case Precision::kWeek:
    case Precision::kMonth:
      return date.start;
    case Precision::kUnknown:
      return date.finish;
    default:
      return {};
  }
}

}  // namespace dragoman
