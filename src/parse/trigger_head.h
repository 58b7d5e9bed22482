// The end of a network that tells which words report events, and of which type.
//
//   Result<TriggerHead> head = TriggerHead::Read(file, 384);
//   head->Run(vectors, &scores);          // a row for each word: [no event, types ...]
//   head->AppendTo(scores.row(7), 12, &document.trigger_guesses);    // row 7 is token 12
//
// A model without the list "events" has an empty head, which finds nothing. Learned from
// annotated news (train/triggers.py); what it knows beside the frames is which words
// nobody wrote a frame for. Immutable, any thread.
#ifndef DRAGOMAN_PARSE_TRIGGER_HEAD_H_
#define DRAGOMAN_PARSE_TRIGGER_HEAD_H_

#include <cstdint>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/status.h"
#include "nn/layers.h"
#include "nn/matrix.h"
#include "nn/model_file.h"

namespace dragoman {

class TriggerHead {
 public:
  // `width` is that of the words' vectors.
  static Result<TriggerHead> Read(const ModelFile& file, size_t width);

  bool empty() const { return types_.empty(); }
  void Run(const Matrix& words, Matrix* scores) const { out_.Apply(words, scores); }
  // The types that are at least kLeastTriggerChance likely, the likeliest first.
  void AppendTo(const float* scores, uint32_t token,
                std::vector<TriggerGuess>* guesses) const;

 private:
  std::vector<EventType> types_;  // the first is kNone
  Linear out_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_TRIGGER_HEAD_H_
