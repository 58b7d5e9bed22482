#include "parse/trigger_head.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace dragoman {

Result<TriggerHead> TriggerHead::Read(const ModelFile& file, size_t width) {
  TriggerHead head;
  for (const std::string_view text : file.List("events")) {
    const std::optional<EventType> type = EventTypeFrom(text);
    if (type.has_value() == head.types_.empty()) {  // the first is "O"
      return file.Error("\"" + std::string(text) +
                        "\" is no event type; take the model of this release");
    }
    if (head.types_.size() == kEventTypes) {
      return file.Error("an event type is there twice; take the model of this release");
    }
    head.types_.push_back(type.value_or(EventType::kNone));
  }
  if (head.types_.empty()) return head;
  Status status =
      Take(Linear::Read(file, "events.out", head.types_.size(), width), &head.out_);
  if (!status.ok()) return status;
  return head;
}

void TriggerHead::AppendTo(const float* scores, uint32_t token,
                           std::vector<TriggerGuess>* guesses) const {
  const size_t n = types_.size();
  const float most = *std::max_element(scores, scores + n);
  std::array<float, kEventTypes> shares;
  float sum = 0;
  for (size_t i = 0; i < n; ++i) {
    shares[i] = std::exp(scores[i] - most);
    sum += shares[i];
  }
  const size_t first = guesses->size();
  for (size_t i = 1; i < n; ++i) {
    const float chance = shares[i] / sum;
    if (chance >= kLeastTriggerChance) guesses->push_back({token, types_[i], chance});
  }
  std::sort(
      guesses->begin() + static_cast<ptrdiff_t>(first), guesses->end(),
      [](const TriggerGuess& a, const TriggerGuess& b) { return a.chance > b.chance; });
}

}  // namespace dragoman
