// The end of the accurate network that tells how two given phrases relate: their sentence
// is read with a mark on the words of the one and another on those of the other.
//
//   Result<PairHead> head = PairHead::Read(file, 384);
//   head->Mark(1, x.row(7));                  // piece 7 is of the target
//   TypeChances chances = head->Chances(vectors, {0, 2}, {5, 6});
//
// Learned from pairs of phrases (train/pairs.py). A model without the tensor pairs.marks
// has an empty head. Immutable, any thread.
#ifndef DRAGOMAN_PARSE_PAIR_HEAD_H_
#define DRAGOMAN_PARSE_PAIR_HEAD_H_

#include <cstddef>
#include <vector>

#include "dragoman/relation.h"
#include "dragoman/status.h"
#include "nn/layers.h"
#include "nn/matrix.h"
#include "nn/model_file.h"

namespace dragoman {

class PairHead {
 public:
  // `width` is that of the words' vectors, and of the pieces'.
  static Result<PairHead> Read(const ModelFile& file, size_t width);

  bool empty() const { return marks_.empty(); }
  // Adds the mark of the source (0) or the target (1) to what the layers for events start
  // from. REQUIRES: !empty().
  void Mark(size_t side, float* piece) const;
  // `words`: a row for each word of the sentence. Source and target are rows of it, not
  // empty. REQUIRES: !empty().
  TypeChances Chances(const Matrix& words, const RowRange& source,
                      const RowRange& target) const;

 private:
  size_t width_ = 0;
  std::vector<EventType> types_;
  std::vector<float> marks_;
  Linear join_, out_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_PAIR_HEAD_H_
