#include "parse/pair_head.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "nn/kernels/encoder_kernels.h"
#include "nn/kernels/kernels.h"

namespace dragoman {
namespace {

// Writes the mean of some rows.
void Mean(const Matrix& words, const RowRange& rows, size_t width, float* out) {
  for (size_t i = rows.begin; i < rows.end; ++i) {
    for (size_t k = 0; k < width; ++k) out[k] += words.row(i)[k];
  }
  for (size_t k = 0; k < width; ++k) {
    out[k] /= static_cast<float>(rows.end - rows.begin);
  }
}

}  // namespace

Result<PairHead> PairHead::Read(const ModelFile& file, size_t width) {
  PairHead head;
  if (file.Find("pairs.marks") == nullptr && file.Find("pairs.out.weight") == nullptr) {
    return head;
  }
  for (const std::string_view text : file.List("events")) {
    const std::optional<EventType> type = EventTypeFrom(text);
    if (type.has_value()) head.types_.push_back(*type);
  }
  head.width_ = width;
  Status status = First(
      {Take(ReadFloats(file, "pairs.marks", {2, width}), &head.marks_),
       Take(Linear::Read(file, "pairs.join", width, 3 * width), &head.join_),
       Take(Linear::Read(file, "pairs.out", head.types_.size(), width), &head.out_)});
  if (!status.ok()) return status;
  return head;
}

void PairHead::Mark(size_t side, float* piece) const {
  ActiveKernels().add(piece, marks_.data() + side * width_, width_);
}

TypeChances PairHead::Chances(const Matrix& words, const RowRange& source,
                              const RowRange& target) const {
  Matrix means(1, 3 * width_), joined, scores;
  Mean(words, source, width_, means.row(0));
  Mean(words, target, width_, means.row(0) + width_);
  Mean(words, {0, words.rows()}, width_, means.row(0) + 2 * width_);
  join_.Apply(means, &joined);
  ActiveEncoderKernels().gelu(joined.row(0), joined.columns());
  out_.Apply(joined, &scores);
  const float* score = scores.row(0);
  const float most = *std::max_element(score, score + types_.size());
  TypeChances chances = {};
  float sum = 0;
  for (size_t i = 0; i < types_.size(); ++i) sum += std::exp(score[i] - most);
  for (size_t i = 0; i < types_.size(); ++i) {
    chances[static_cast<size_t>(types_[i])] = std::exp(score[i] - most) / sum;
  }
  return chances;
}

}  // namespace dragoman
