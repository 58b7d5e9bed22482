#include "nn/matrix.h"

#include <algorithm>

namespace dragoman {

void Matrix::Resize(size_t rows, size_t columns) {
  rows_ = rows;
  columns_ = RoundToPanel(columns);
  data_.resize(rows_ * columns_);
}

void Matrix::Reset(size_t rows, size_t columns) {
  Resize(rows, columns);
  std::fill(data_.begin(), data_.end(), 0.0f);
}

PackedMatrix PackedMatrix::FromRows(const float* weights, size_t out, size_t in,
                                    const std::vector<float>& bias) {
  PackedMatrix m;
  m.out_ = out;
  m.in_ = in;
  m.panels_ = RoundToPanel(out) / kPanel;
  m.bias_ = bias;
  m.bias_.resize(m.panels_ * kPanel);
  m.packed_.resize(m.panels_ * in * kPanel);
  for (size_t j = 0; j < out; ++j) {
    float* column = m.packed_.data() + j / kPanel * in * kPanel + j % kPanel;
    for (size_t k = 0; k < in; ++k) column[k * kPanel] = weights[j * in + k];
  }
  return m;
}

void PackedMatrix::Multiply(const float* x, size_t rows, size_t stride, Matrix* y) const {
  y->Resize(rows, out_);
  ActiveKernels().multiply(x, rows, stride, in_, packed_.data(), panels_, bias_.data(),
                           y->row(0));
}

}  // namespace dragoman
