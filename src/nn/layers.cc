#include "nn/layers.h"

#include <cassert>
#include <utility>

#include "nn/kernels/encoder_kernels.h"

namespace dragoman {

Result<std::vector<float>> ReadFloats(const ModelFile& file, const std::string& name,
                                      const std::vector<size_t>& shape) {
  Result<const Tensor*> tensor = file.Need(name, TensorType::kFloat16, shape);
  if (!tensor.ok()) return tensor.status();
  return (*tensor)->Floats();
}

namespace {

Result<std::vector<float>> ReadByteRows(const ModelFile& file, const std::string& name,
                                        size_t rows, size_t columns) {
  Result<const Tensor*> bytes =
      file.Need(name + ".rows", TensorType::kInt8, {rows, columns});
  if (!bytes.ok()) return bytes.status();
  Result<const Tensor*> scale = file.Need(name + ".scale", TensorType::kFloat32, {rows});
  if (!scale.ok()) return scale.status();
  const std::vector<float> scales = (*scale)->Floats();
  std::vector<float> values(rows * columns);
  for (size_t i = 0; i < values.size(); ++i) {
    values[i] = scales[i / columns] * static_cast<int8_t>((*bytes)->bytes[i]);
  }
  return values;
}

}  // namespace

Result<Linear> Linear::Read(const ModelFile& file, const std::string& name, size_t out,
                            size_t in) {
  Result<std::vector<float>> weight = file.Find(name + ".rows") != nullptr
                                          ? ReadByteRows(file, name, out, in)
                                          : ReadFloats(file, name + ".weight", {out, in});
  if (!weight.ok()) return weight.status();
  Result<std::vector<float>> bias = ReadFloats(file, name + ".bias", {out});
  if (!bias.ok()) return bias.status();
  Linear layer;
  layer.weights_ = PackedMatrix::FromRows(weight->data(), out, in, *bias);
  return layer;
}

void Linear::Apply(const Matrix& x, Matrix* y) const {
  weights_.Multiply(x.row(0), x.rows(), x.columns(), y);
}

Result<LayerNorm> LayerNorm::Read(const ModelFile& file, const std::string& name,
                                  size_t width) {
  Result<std::vector<float>> weight = ReadFloats(file, name + ".weight", {width});
  if (!weight.ok()) return weight.status();
  Result<std::vector<float>> bias = ReadFloats(file, name + ".bias", {width});
  if (!bias.ok()) return bias.status();
  LayerNorm layer;
  layer.weight_ = std::move(*weight);
  layer.bias_ = std::move(*bias);
  return layer;
}

void LayerNorm::ApplyToRow(float* row) const {
  ActiveKernels().layer_norm(row, weight_.size(), weight_.data(), bias_.data());
}

void LayerNorm::Apply(Matrix* x) const {
  for (size_t i = 0; i < x->rows(); ++i) ApplyToRow(x->row(i));
}

Result<EmbeddingTable> EmbeddingTable::Read(const ModelFile& file,
                                            const std::string& name, size_t width) {
  const Tensor* rows = file.Find(name + ".rows");
  const size_t n = rows == nullptr || rows->shape.empty() ? 1 : rows->shape[0];
  Result<const Tensor*> checked =
      file.Need(name + ".rows", TensorType::kInt8, {n, width});
  if (!checked.ok()) return checked.status();
  Result<const Tensor*> scale = file.Need(name + ".scale", TensorType::kFloat32, {n});
  if (!scale.ok()) return scale.status();
  EmbeddingTable table;
  table.width_ = width;
  table.values_ = reinterpret_cast<const int8_t*>((*checked)->bytes.data());
  table.scale_ = (*scale)->Floats();
  return table;
}

void EmbeddingTable::AddRow(size_t row, float* x) const {
  assert(row < rows());
  ActiveEncoderKernels().add_row(x, values_ + row * width_, scale_[row], width_);
}

}  // namespace dragoman
