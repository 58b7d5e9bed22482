// The layers of the network: each knows how to read itself from a model file and how to
// compute.
//
//   Result<Linear> gates = Linear::Read(file, "qrnn1.gates", 576, 192);
//   gates->Apply(x, &y);
//
// A layer is read once and never changes: share it between threads. Results go to
// matrices of the caller.
#ifndef DRAGOMAN_NN_LAYERS_H_
#define DRAGOMAN_NN_LAYERS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "nn/matrix.h"
#include "nn/model_file.h"

namespace dragoman {

// The values of a half-precision tensor of this shape.
Result<std::vector<float>> ReadFloats(const ModelFile& file, const std::string& name,
                                      const std::vector<size_t>& shape);

// y = x * weight^T + bias
class Linear {
 public:
  // Tensors NAME.weight [out][in] and NAME.bias [out]; or instead of the weight NAME.rows
  // i8 [out][in] and NAME.scale f32 [out], which are turned into floats.
  static Result<Linear> Read(const ModelFile& file, const std::string& name, size_t out,
                             size_t in);

  void Apply(const Matrix& x, Matrix* y) const;

 private:
  PackedMatrix weights_;
};

class LayerNorm {
 public:
  // Tensors NAME.weight and NAME.bias, both [width].
  static Result<LayerNorm> Read(const ModelFile& file, const std::string& name,
                                size_t width);
  void Apply(Matrix* x) const;
  void ApplyToRow(float* row) const;

 private:
  std::vector<float> weight_, bias_;
};

// Rows of 8-bit numbers, each row with its own scale; used in place, in the mapped file.
class EmbeddingTable {
 public:
  // Tensors NAME.rows i8 [rows][width] and NAME.scale f32 [rows].
  static Result<EmbeddingTable> Read(const ModelFile& file, const std::string& name,
                                     size_t width);
  size_t rows() const { return scale_.size(); }
  // REQUIRES: row < rows().
  void AddRow(size_t row, float* x) const;

 private:
  size_t width_ = 0;
  const int8_t* values_ = nullptr;
  std::vector<float> scale_;
};

// Consecutive rows of a matrix that belong together: the words of a sentence.
struct RowRange {
  size_t begin = 0, end = 0;
};

}  // namespace dragoman

#endif  // DRAGOMAN_NN_LAYERS_H_
