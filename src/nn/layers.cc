#include "nn/layers.h"

#include <cassert>
#include <cstring>
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

void Linear::ApplyToWindows(const Matrix& x, Matrix* y) const {
  assert(weights_.in() == 3 * x.columns());
  if (x.rows() < 3) return y->Reset(x.rows(), weights_.out());
  // Row i of this product begins at row i of x and reaches to row i + 2: it is the window
  // around row i + 1, so the rows move down by one.
  weights_.Multiply(x.row(0), x.rows() - 2, x.columns(), y);
  y->Resize(x.rows(), weights_.out());
  const size_t bytes = y->columns() * sizeof(float);
  std::memmove(y->row(1), y->row(0), (x.rows() - 2) * bytes);
  std::memset(y->row(0), 0, bytes);
  std::memset(y->row(x.rows() - 1), 0, bytes);
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

Result<Qrnn> Qrnn::Read(const ModelFile& file, const std::string& name, size_t width) {
  Result<Linear> gates = Linear::Read(file, name + ".gates", 3 * width, width);
  if (!gates.ok()) return gates.status();
  Result<LayerNorm> norm = LayerNorm::Read(file, name + ".norm", width);
  if (!norm.ok()) return norm.status();
  Qrnn layer;
  layer.hidden_ = width / 2;
  layer.gates_ = std::move(*gates);
  layer.norm_ = std::move(*norm);
  return layer;
}

void Qrnn::Apply(const std::vector<RowRange>& sentences, Matrix* x, Matrix* gates) const {
  const Kernels& kernels = ActiveKernels();
  gates_.Apply(*x, gates);
  std::vector<float> state(2 * hidden_);
  for (const RowRange& s : sentences) {
    state.assign(2 * hidden_, 0.0f);
    for (size_t n = s.end - s.begin, i = 0; i < n; ++i) {
      const size_t forward = s.begin + i, backward = s.end - 1 - i;
      kernels.qrnn_step(gates->row(forward), hidden_, state.data(), x->row(forward));
      kernels.qrnn_step(gates->row(backward) + 3 * hidden_, hidden_,
                        state.data() + hidden_, x->row(backward) + hidden_);
    }
    for (size_t i = s.begin; i < s.end; ++i) norm_.ApplyToRow(x->row(i));
  }
}

}  // namespace dragoman
