#include "nn/encoder_layer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dragoman {
namespace {

constexpr float kEpsilon = 1e-12f;  // of the layer normalisations of BERT

// Rows that go through the inner layers at once: what they need stays in the cache.
constexpr size_t kInnerRows = 48;

// x[begin + i] += y[i]
void AddRows(const Matrix& y, size_t begin, Matrix* x) {
  ActiveKernels().add(x->row(begin), y.row(0), y.rows() * y.columns());
}

}  // namespace

Result<ExactNorm> ExactNorm::Read(const ModelFile& file, const std::string& name,
                                  size_t width, float epsilon) {
  Result<std::vector<float>> weight = ReadFloats(file, name + ".weight", {width});
  if (!weight.ok()) return weight.status();
  Result<std::vector<float>> bias = ReadFloats(file, name + ".bias", {width});
  if (!bias.ok()) return bias.status();
  ExactNorm norm;
  norm.epsilon_ = epsilon;
  norm.weight_ = std::move(*weight);
  norm.bias_ = std::move(*bias);
  return norm;
}

void ExactNorm::Apply(Matrix* x, size_t begin, size_t end) const {
  const EncoderKernels& kernels = ActiveEncoderKernels();
  for (size_t i = begin; i < end; ++i) {
    kernels.norm(x->row(i), weight_.size(), epsilon_, weight_.data(), bias_.data());
  }
}

Result<EncoderLayer> EncoderLayer::Read(const ModelFile& file, const std::string& name,
                                        size_t width) {
  EncoderLayer layer;
  layer.width_ = width;
  const size_t inner = file.Dimension(name + ".up.rows", 0);
  if (inner % kPanel != 0 || inner == 0) {
    return file.Error(
        "the model lacks a layer, or a layer has an impossible width; "
        "take the model of this release");
  }
  const auto linear = [&](const char* part, size_t out, size_t in, ByteLinear* to) {
    return Take(ByteLinear::Read(file, name + part, out, in), to);
  };
  const auto norm = [&](const char* part, ExactNorm* to) {
    return Take(ExactNorm::Read(file, name + part, width, kEpsilon), to);
  };
  Status status = First({linear(".qkv", 3 * width, width, &layer.qkv_),
                         linear(".out", width, width, &layer.out_),
                         linear(".up", inner, width, &layer.up_),
                         linear(".down", width, inner, &layer.down_),
                         norm(".norm1", &layer.norm1_), norm(".norm2", &layer.norm2_)});
  if (!status.ok()) return status;
  return layer;
}

void EncoderLayer::Attend(const std::vector<RowRange>& sentences, Matrix* x,
                          EncoderScratch* scratch) const {
  const EncoderKernels& kernels = ActiveEncoderKernels();
  scratch->bytes.Quantise(*x, 0, x->rows());
  qkv_.Apply(scratch->bytes, &scratch->qkv);
  scratch->read.Resize(x->rows(), width_);
  for (const RowRange& s : sentences) {
    AttentionHead head;
    head.rows = s.end - s.begin;
    head.stride = scratch->qkv.columns();
    head.width = kHeadWidth;
    head.factor = 1.0f / std::sqrt(static_cast<float>(kHeadWidth));
    const size_t rounded = (head.rows + 15) / 16 * 16;
    scratch->scores.resize((kHeadWidth + kQueries) * rounded);
    for (size_t h = 0; h < width_; h += kHeadWidth) {
      head.query = scratch->qkv.row(s.begin) + h;
      head.key = head.query + width_;
      head.value = head.key + width_;
      kernels.attend(head, scratch->scores.data(), scratch->read.row(s.begin) + h,
                     scratch->read.columns());
    }
  }
  scratch->bytes.Quantise(scratch->read, 0, x->rows());
  out_.Apply(scratch->bytes, &scratch->change);
  AddRows(scratch->change, 0, x);
  norm1_.Apply(x, 0, x->rows());
}

void EncoderLayer::Transform(Matrix* x, EncoderScratch* scratch) const {
  const EncoderKernels& kernels = ActiveEncoderKernels();
  for (size_t begin = 0; begin < x->rows(); begin += kInnerRows) {
    const size_t end = std::min(begin + kInnerRows, x->rows());
    scratch->bytes.Quantise(*x, begin, end);
    up_.Apply(scratch->bytes, &scratch->inner);
    kernels.gelu(scratch->inner.row(0), (end - begin) * scratch->inner.columns());
    scratch->bytes.Quantise(scratch->inner, 0, end - begin);
    down_.Apply(scratch->bytes, &scratch->change);
    AddRows(scratch->change, begin, x);
    norm2_.Apply(x, begin, end);
  }
}

void EncoderLayer::Apply(const std::vector<RowRange>& sentences, Matrix* x,
                         EncoderScratch* scratch) const {
  Attend(sentences, x, scratch);
  Transform(x, scratch);
}

}  // namespace dragoman
