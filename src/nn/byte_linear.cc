#include "nn/byte_linear.h"

#include <cassert>
#include <cstring>
#include <utility>

#include "nn/layers.h"

namespace dragoman {

static_assert(kPanel == kBytePanel, "results are rows of a Matrix");

void ByteMatrix::Quantise(const Matrix& x, size_t begin, size_t end) {
  const EncoderKernels& kernels = ActiveEncoderKernels();
  bytes_.resize((end - begin) * x.columns());
  scale_.resize(end - begin);
  for (size_t i = begin; i < end; ++i) {
    uint8_t* row = bytes_.data() + (i - begin) * x.columns();
    scale_[i - begin] = kernels.quantise(x.row(i), x.columns(), row);
  }
}

Result<ByteLinear> ByteLinear::Read(const ModelFile& file, const std::string& name,
                                    size_t out, size_t in) {
  assert(in % kPanel == 0);
  if (in > kWidestInput) {
    return file.Error("the model's layer \"" + name +
                      "\" is too wide; "
                      "take the model of this release");
  }
  Result<const Tensor*> rows = file.Need(name + ".rows", TensorType::kInt8, {out, in});
  if (!rows.ok()) return rows.status();
  Result<const Tensor*> scale = file.Need(name + ".scale", TensorType::kFloat32, {out});
  if (!scale.ok()) return scale.status();
  Result<std::vector<float>> bias = ReadFloats(file, name + ".bias", {out});
  if (!bias.ok()) return bias.status();
  ByteLinear layer;
  layer.out_ = out;
  layer.in_ = in;
  layer.scale_ = (*scale)->Floats();
  layer.bias_ = std::move(*bias);
  layer.scale_.resize(RoundToPanel(out));
  layer.bias_.resize(RoundToPanel(out));
  layer.Pack(reinterpret_cast<const int8_t*>((*rows)->bytes.data()));
  return layer;
}

// [out][in] to [panel][in / 4][32 columns][4 inputs].
void ByteLinear::Pack(const int8_t* rows) {
  constexpr size_t kStep = kBytePanel * kByteGroup;
  packed_.resize(RoundToPanel(out_) * in_);
  start_.resize(RoundToPanel(out_));
  for (size_t j = 0; j < out_; ++j) {
    const int8_t* row = rows + j * in_;
    int8_t* to =
        packed_.data() + j / kBytePanel * kBytePanel * in_ + j % kBytePanel * kByteGroup;
    int32_t sum = 0;
    for (size_t k = 0; k < in_; ++k) sum += row[k];
    for (size_t k = 0; k < in_; k += kByteGroup, to += kStep) {
      std::memcpy(to, row + k, kByteGroup);
    }
    start_[j] = -128 * sum;
  }
}

void ByteLinear::Apply(const ByteMatrix& x, Matrix* y) const {
  y->Resize(x.rows(), out_);
  const ByteWeights weights = {
      packed_.data(), RoundToPanel(out_) / kBytePanel, in_, scale_.data(), bias_.data(),
      start_.data()};
  ActiveEncoderKernels().multiply(x.bytes(), x.scale(), x.rows(), weights, y->row(0));
}

}  // namespace dragoman
