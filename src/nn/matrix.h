// Numbers in rows, and weights arranged for multiplying.
//
//   Matrix x(rows, 192);                      // zeros
//   PackedMatrix w = PackedMatrix::FromRows(weights, 576, 192);   // [out][in]
//   Matrix y;  w.Multiply(x.row(0), x.rows(), x.columns(), &y);   // y = x * w^T + bias
//
// A Matrix's columns are rounded up to a multiple of kPanel, the rest being zeros.
// Matrices own their memory. Distinct matrices may be used by distinct threads; a
// PackedMatrix never changes and is shared.
#ifndef DRAGOMAN_NN_MATRIX_H_
#define DRAGOMAN_NN_MATRIX_H_

#include <cstddef>
#include <vector>

#include "nn/kernels/kernels.h"

namespace dragoman {

inline constexpr size_t RoundToPanel(size_t n) {
  return (n + kPanel - 1) / kPanel * kPanel;
}

class Matrix {
 public:
  Matrix() = default;
  Matrix(size_t rows, size_t columns) { Reset(rows, columns); }

  // All zeros; keeps the memory if it is large enough.
  void Reset(size_t rows, size_t columns);
  // The same without zeros: for results that are written completely.
  void Resize(size_t rows, size_t columns);

  size_t rows() const { return rows_; }
  size_t columns() const { return columns_; }  // a multiple of kPanel
  float* row(size_t i) { return data_.data() + i * columns_; }
  const float* row(size_t i) const { return data_.data() + i * columns_; }

 private:
  size_t rows_ = 0, columns_ = 0;
  std::vector<float> data_;
};

class PackedMatrix {
 public:
  PackedMatrix() = default;
  // `weights` is [out][in], as PyTorch keeps a linear layer; `bias` is empty or [out].
  static PackedMatrix FromRows(const float* weights, size_t out, size_t in,
                               const std::vector<float>& bias = {});

  size_t out() const { return out_; }
  size_t in() const { return in_; }

  // *y = x * weights^T + bias, for `rows` rows of in() numbers, `stride` apart.
  void Multiply(const float* x, size_t rows, size_t stride, Matrix* y) const;

 private:
  size_t out_ = 0, in_ = 0, panels_ = 0;
  std::vector<float> packed_, bias_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_NN_MATRIX_H_
