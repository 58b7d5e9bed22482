#include "document/fullness.h"

#include <vector>

namespace dragoman {

namespace {

constexpr double kReportedFirst = 100;

}  // namespace

double Fullness(const Event& event) {
  double full = event.confidence;
  // What an outlet itself reports goes before what somebody claims, however fully.
  if (event.factuality == Factuality::kReported) full += kReportedFirst;
  if (event.type != EventType::kNone) full += 1;
  for (const std::vector<Entity>* side : {&event.actor, &event.recipient}) {
    if (side->empty()) continue;
    full += 1;
    for (const Entity& entity : *side) {
      if (!entity.country.empty()) full += 1.0 / static_cast<double>(side->size());
    }
  }
  if (event.date.precision == Precision::kDay) full += 1;
  if (event.date.basis == "syntax" || event.date.basis == "clause") full += 0.5;
  if (event.place.radius_km > 0) full += event.place.radius_km < 50 ? 1.5 : 0.5;
  return full;
}

}  // namespace dragoman
