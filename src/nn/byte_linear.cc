#include "nn/byte_linear.h"

#include <algorithm>
#include <cassert>
#include <cmath>
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

void ByteMatrix::QuantiseWindows(const Matrix& x) {
  constexpr uint8_t kZero = 128;
  const size_t width = 3 * x.columns();
  bytes_.assign(x.rows() * width, kZero);
  scale_.assign(x.rows(), 0.0f);
  for (size_t i = 1; i + 1 < x.rows(); ++i) {  // rows of a Matrix lie next to each other
    scale_[i] = ActiveEncoderKernels().quantise(x.row(i - 1), width, &bytes_[i * width]);
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
  ByteLinear layer;
  layer.out_ = out;
  layer.in_ = in;
  Status status =
      First({file.Find(name + ".weight") != nullptr ? layer.RoundHalves(file, name)
                                                    : layer.ReadBytes(file, name),
             Take(ReadFloats(file, name + ".bias", {out}), &layer.bias_)});
  if (!status.ok()) return status;
  layer.scale_.resize(RoundToPanel(out));
  layer.bias_.resize(RoundToPanel(out));
  return layer;
}

Status ByteLinear::ReadBytes(const ModelFile& file, const std::string& name) {
  Result<const Tensor*> rows = file.Need(name + ".rows", TensorType::kInt8, {out_, in_});
  if (!rows.ok()) return rows.status();
  Result<const Tensor*> scale = file.Need(name + ".scale", TensorType::kFloat32, {out_});
  if (!scale.ok()) return scale.status();
  scale_ = (*scale)->Floats();
  Pack(reinterpret_cast<const int8_t*>((*rows)->bytes.data()));
  return Status::Ok();
}

// Each row with a scale of its own, of which its largest weight is 127.
Status ByteLinear::RoundHalves(const ModelFile& file, const std::string& name) {
  Result<std::vector<float>> weight = ReadFloats(file, name + ".weight", {out_, in_});
  if (!weight.ok()) return weight.status();
  std::vector<int8_t> rows(out_ * in_);
  for (size_t j = 0; j < out_; ++j) {
    const float* row = weight->data() + j * in_;
    float largest = 0;
    for (size_t k = 0; k < in_; ++k) largest = std::max(largest, std::abs(row[k]));
    scale_.push_back(largest / 127.0f);
    if (largest == 0) continue;
    for (size_t k = 0; k < in_; ++k) {
      rows[j * in_ + k] = static_cast<int8_t>(std::lround(row[k] / largest * 127.0f));
    }
  }
  Pack(rows.data());
  return Status::Ok();
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
