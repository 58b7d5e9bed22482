#include "parse/projective_tree.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace dragoman {
namespace {

// Which end of a span heads the other words in it.
enum Side : uint8_t { kLeft, kRight };

// Words are 0 ... n - 1 here. An open span [i, j] has the arc between its ends and needs
// the other half of the lower one; a closed span is a head with all that it has there.
class Eisner {
 public:
  explicit Eisner(const Matrix& arcs)
      : arcs_(arcs),
        n_(static_cast<int32_t>(arcs.rows())),
        open_(2, Matrix(arcs.rows(), arcs.rows())),
        closed_(2, Matrix(arcs.rows(), arcs.rows())),
        open_split_(arcs.rows() * arcs.rows()),
        closed_split_(2, std::vector<int32_t>(arcs.rows() * arcs.rows())),
        heads_(arcs.rows(), 0) {}

  std::vector<int32_t> Run() {
    for (int32_t length = 1; length < n_; ++length) {
      for (int32_t i = 0; i + length < n_; ++i) Join(i, i + length);
    }
    const int32_t root = Root();
    TakeClosed(0, root, kRight);
    TakeClosed(root, n_ - 1, kLeft);
    return std::move(heads_);
  }

 private:
  float Score(int32_t head, int32_t word) const { return arcs_.row(word)[head + 1]; }

  void Join(int32_t i, int32_t j) {
    float best = -std::numeric_limits<float>::infinity();
    int32_t split = i;
    for (int32_t k = i; k < j; ++k) {
      const float sum = closed_[kLeft].row(i)[k] + closed_[kRight].row(k + 1)[j];
      if (sum > best) {
        best = sum;
        split = k;
      }
    }
    open_split_[At(i, j)] = split;
    open_[kLeft].row(i)[j] = best + Score(i, j);
    open_[kRight].row(i)[j] = best + Score(j, i);
    Close(i, j);
  }

  void Close(int32_t i, int32_t j) {
    float left = -std::numeric_limits<float>::infinity(), right = left;
    closed_split_[kLeft][At(i, j)] = j;
    closed_split_[kRight][At(i, j)] = i;
    for (int32_t k = i; k < j; ++k) {
      const float from_left = open_[kLeft].row(i)[k + 1] + closed_[kLeft].row(k + 1)[j];
      if (from_left > left) {
        left = from_left;
        closed_split_[kLeft][At(i, j)] = k + 1;
      }
      const float from_right = closed_[kRight].row(i)[k] + open_[kRight].row(k)[j];
      if (from_right > right) {
        right = from_right;
        closed_split_[kRight][At(i, j)] = k;
      }
    }
    closed_[kLeft].row(i)[j] = left;
    closed_[kRight].row(i)[j] = right;
  }

  int32_t Root() const {
    int32_t best = 0;
    const auto of = [&](int32_t r) {
      return arcs_.row(r)[0] + closed_[kRight].row(0)[r] + closed_[kLeft].row(r)[n_ - 1];
    };
    for (int32_t r = 1; r < n_; ++r) {
      if (of(r) > of(best)) best = r;
    }
    return best;
  }

  void TakeClosed(int32_t i, int32_t j, Side side) {
    if (i == j) return;
    const int32_t k = closed_split_[side][At(i, j)];
    if (side == kLeft) {
      TakeOpen(i, k, side);
      TakeClosed(k, j, side);
    } else {
      TakeClosed(i, k, side);
      TakeOpen(k, j, side);
    }
  }

  void TakeOpen(int32_t i, int32_t j, Side side) {
    (side == kLeft ? heads_[j] : heads_[i]) = (side == kLeft ? i : j) + 1;
    const int32_t k = open_split_[At(i, j)];
    TakeClosed(i, k, kLeft);
    TakeClosed(k + 1, j, kRight);
  }

  size_t At(int32_t i, int32_t j) const {
    return static_cast<size_t>(i) * arcs_.rows() + static_cast<size_t>(j);
  }

  const Matrix& arcs_;
  const int32_t n_;
  std::vector<Matrix> open_, closed_;  // by side; [i][j]
  std::vector<int32_t> open_split_;
  std::vector<std::vector<int32_t>> closed_split_;
  std::vector<int32_t> heads_;
};

}  // namespace

std::vector<int32_t> ProjectiveTree(const Matrix& arcs) {
  if (arcs.rows() == 0) return {};
  return Eisner(arcs).Run();
}

bool HasCrossingArcs(const std::vector<int32_t>& heads) {
  const auto n = static_cast<int32_t>(heads.size());
  for (int32_t word = 1; word <= n; ++word) {
    const int32_t head = heads[word - 1];
    if (head == 0) continue;
    const int32_t from = std::min(word, head), to = std::max(word, head);
    for (int32_t inside = from + 1; inside < to; ++inside) {
      const int32_t other = heads[inside - 1];
      if (other < from || other > to) return true;
    }
  }
  return false;
}

}  // namespace dragoman
