// Linear layers with 8-bit weights, on activations that are rounded to 8 bits.
//
//   Result<ByteLinear> up = ByteLinear::Read(file, "up", 1536, 384);
//   ByteMatrix bytes;
//   bytes.Quantise(x, 0, x.rows());       // each row with its own scale
//   up->Apply(bytes, &y);                 // y = x * weight^T + bias, nearly
//
// The result is the same on every CPU, bit by bit: see kernels/encoder_kernels.h. It is
// off from that of exact weights and activations by about half a percent.
// A layer never changes: share it between threads. A ByteMatrix is for one thread.
#ifndef DRAGOMAN_NN_BYTE_LINEAR_H_
#define DRAGOMAN_NN_BYTE_LINEAR_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "nn/kernels/encoder_kernels.h"
#include "nn/matrix.h"
#include "nn/model_file.h"

namespace dragoman {

// More inputs could overflow the sums.
inline constexpr size_t kWidestInput = 32768;

// Rows of bytes, each row with its scale.
class ByteMatrix {
 public:
  // Takes the rows [begin, end) of x.
  void Quantise(const Matrix& x, size_t begin, size_t end);
  // Row i: the rows i-1, i and i+1 of x, one behind the other, as a convolution over
  // three words reads them. The first and the last are zeros.
  void QuantiseWindows(const Matrix& x);

  size_t rows() const { return scale_.size(); }
  const uint8_t* bytes() const { return bytes_.data(); }
  const float* scale() const { return scale_.data(); }

 private:
  std::vector<uint8_t> bytes_;
  std::vector<float> scale_;
};

class ByteLinear {
 public:
  // Tensors NAME.rows i8 [out][in], NAME.scale f32 [out] and NAME.bias f16 [out]; or
  // instead of rows and scale NAME.weight f16 [out][in], which is rounded. REQUIRES: `in`
  // is a multiple of kPanel. More than kWidestInput is an error.
  static Result<ByteLinear> Read(const ModelFile& file, const std::string& name,
                                 size_t out, size_t in);

  // REQUIRES: the rows of x have in() bytes.
  void Apply(const ByteMatrix& x, Matrix* y) const;
  size_t in() const { return in_; }

 private:
  Status ReadBytes(const ModelFile& file, const std::string& name);
  Status RoundHalves(const ModelFile& file, const std::string& name);
  void Pack(const int8_t* rows);

  size_t out_ = 0, in_ = 0;
  std::vector<int8_t> packed_;
  std::vector<float> scale_, bias_;
  std::vector<int32_t> start_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_NN_BYTE_LINEAR_H_
