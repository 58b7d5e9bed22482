#include "extract/type_chances.h"

#include <algorithm>

namespace dragoman {

TypeChances::TypeChances(std::span<const TriggerGuess> guesses) {
  std::array<float, kEventTypes> most = {};
  for (const TriggerGuess& guess : guesses) {
    const auto type = static_cast<size_t>(guess.type);
    sums_[type] = std::min(1.0f, sums_[type] + guess.chance);
    if (guess.chance > most[type]) {
      most[type] = guess.chance;
      likeliest_[type] = guess.token;
    }
  }
}

}  // namespace dragoman
