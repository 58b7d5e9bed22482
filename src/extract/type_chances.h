// How likely a sentence reports an event of each type: what the tagger gives its words,
// taken together.
//
//   "Lantos says the smugglers are ruthless": says ACCUSE .3, ruthless ACCUSE .35
//   TypeChances chances(document.GuessesIn(sentence));
//   chances.Of(EventType::kAccuse);      // .65
//   chances.IsLikeliest(guess);          // of "ruthless": true
//
// Annotators mark one word of an accusation, and not always the same: its chance is
// spread over them. By taggers that had not been taught the story (events/train.jsonl),
// types of sentences have F1 .768 by their likeliest words alone and .792 by these sums.
//
// A value; reads the guesses once.
#ifndef DRAGOMAN_EXTRACT_TYPE_CHANCES_H_
#define DRAGOMAN_EXTRACT_TYPE_CHANCES_H_

#include <array>
#include <span>

#include "dragoman/document.h"

namespace dragoman {

class TypeChances {
 public:
  // `guesses`: of one sentence.
  explicit TypeChances(std::span<const TriggerGuess> guesses);

  // 0 to 1.
  float Of(EventType type) const { return sums_[static_cast<size_t>(type)]; }
  // Whether no word of the sentence is likelier to report its type; the first of equals.
  bool IsLikeliest(const TriggerGuess& guess) const {
    return likeliest_[static_cast<size_t>(guess.type)] == guess.token;
  }

 private:
  std::array<float, kEventTypes> sums_ = {};
  std::array<uint32_t, kEventTypes> likeliest_ = {};
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_TYPE_CHANCES_H_
