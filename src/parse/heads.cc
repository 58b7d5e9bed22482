#include "parse/heads.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace dragoman {
namespace {

constexpr size_t kDistances = 20;
constexpr float kSlope = 0.1f;  // of the leaky ReLU before the biaffine layers

constexpr size_t kBounds[] = {1, 2, 3, 4, 5, 7, 10, 15, 25};  // of distances
constexpr size_t kFar = 25;                                   // all above are one

constexpr std::array<uint8_t, kFar + 1> kBuckets = [] {
  std::array<uint8_t, kFar + 1> buckets = {};
  for (size_t size = 0; size <= kFar; ++size) {
    for (const size_t bound : kBounds) buckets[size] += bound <= size ? 1 : 0;
  }
  return buckets;
}();

// 0-9 for heads to the left, 10-19 to the right.
size_t DistanceBucket(size_t word, size_t head) {
  return head > word ? 10 + kBuckets[std::min(head - word, kFar)]
                     : kBuckets[std::min(word - head, kFar)];
}

// [rows][columns] -> [columns][rows]
std::vector<float> Transposed(const std::vector<float>& m, size_t rows, size_t columns) {
  std::vector<float> out(m.size());
  for (size_t i = 0; i < rows; ++i) {
    for (size_t j = 0; j < columns; ++j) out[j * rows + i] = m[i * columns + j];
  }
  return out;
}

}  // namespace

Result<Heads> Heads::Read(const ModelFile& file, size_t width) {
  Heads heads;
  Status status = heads.ReadSizes(file);
  if (!status.ok()) return status;
  const size_t tags = file.List("upos").size() + file.List("xpos").size() +
                      file.List("rules").size() + file.List("names").size();
  const size_t vectors = 2 * (heads.arc_width_ + heads.label_width_);
  status =
      First({Take(ByteLinear::Read(file, "heads.tags", tags, width), &heads.tags_),
             Take(ByteLinear::Read(file, "heads.mlp", vectors, width), &heads.vectors_),
             heads.ReadBiaffine(file)});
  if (!status.ok()) return status;
  return heads;
}

// Sizes come from the shapes of a few tensors; reading the others checks that they agree.
Status Heads::ReadSizes(const ModelFile& file) {
  arc_width_ = file.Dimension("heads.arc_bias", 0);
  label_width_ = file.Dimension("heads.label_weight", 0);
  relations_ = file.List("relations").size();
  if (arc_width_ == 0 || label_width_ == 0 || relations_ == 0) {
    return file.Error("the model has no heads; take the model of this release");
  }
  return Status::Ok();
}

Status Heads::ReadBiaffine(const ModelFile& file) {
  const size_t arc = arc_width_, label = label_width_, relations = relations_;
  std::vector<float> weight, bias, bilinear, linear, linear_bias;
  const auto floats = [&](const char* name, const std::vector<size_t>& shape,
                          std::vector<float>* out) {
    return Take(ReadFloats(file, name, shape), out);
  };
  Status status =
      First({floats("heads.arc_weight", {arc, arc}, &weight),
             floats("heads.arc_bias", {arc}, &bias),
             floats("heads.label_weight", {label, relations * label}, &bilinear),
             floats("heads.label_linear.weight", {relations, 2 * label}, &linear),
             floats("heads.label_linear.bias", {relations}, &linear_bias),
             floats("heads.root", {arc + label}, &root_),
             floats("heads.distance", {kDistances}, &distance_)});
  if (!status.ok()) return status;
  arc_ = PackedMatrix::FromRows(Transposed(weight, arc, arc).data(), arc, arc, bias);

  // The linear part is split between dependent and head; the dependent's half is computed
  // together with its bilinear part.
  std::vector<float> dependent = Transposed(bilinear, label, relations * label);
  std::vector<float> head, dependent_bias(relations * label, 0.0f);
  for (size_t r = 0; r < relations; ++r) {
    const float* row = linear.data() + r * 2 * label;
    dependent.insert(dependent.end(), row, row + label);
    head.insert(head.end(), row + label, row + 2 * label);
  }
  dependent_bias.insert(dependent_bias.end(), linear_bias.begin(), linear_bias.end());
  label_ = PackedMatrix::FromRows(dependent.data(), relations * (label + 1), label,
                                  dependent_bias);
  label_head_ = PackedMatrix::FromRows(head.data(), relations, label);
  Matrix of_root;
  label_head_.Multiply(root_.data() + arc, 1, label, &of_root);
  root_labels_.assign(of_root.row(0), of_root.row(0) + relations);
  return Status::Ok();
}

void Heads::Run(const Matrix& words, HeadScores* scores) const {
  scores->bytes.Quantise(words, 0, words.rows());
  tags_.Apply(scores->bytes, &scores->tags);
  Matrix& v = scores->vectors;
  vectors_.Apply(scores->bytes, &v);
  ActiveKernels().relu(v.row(0), v.rows() * v.columns(), kSlope);
  arc_.Multiply(v.row(0), v.rows(), v.columns(), &scores->arc_queries);
  label_head_.Multiply(v.row(0) + 2 * arc_width_ + label_width_, v.rows(), v.columns(),
                       &scores->head_labels);
}

void Heads::ScoreArcs(const HeadScores& scores, const RowRange& segment,
                      Matrix* arcs) const {
  const auto [begin, end] = segment;
  const size_t n = end - begin;
  std::vector<float> heads(root_.begin(), root_.begin() + arc_width_);
  heads.reserve((n + 1) * arc_width_);
  for (size_t i = begin; i < end; ++i) {
    const float* head = scores.vectors.row(i) + arc_width_;
    heads.insert(heads.end(), head, head + arc_width_);
  }
  const PackedMatrix keys = PackedMatrix::FromRows(heads.data(), n + 1, arc_width_);
  keys.Multiply(scores.arc_queries.row(begin), n, scores.arc_queries.columns(), arcs);
  for (size_t i = 0; i < n; ++i) {
    float* row = arcs->row(i);
    for (size_t j = 0; j < n; ++j) row[j + 1] += distance_[DistanceBucket(i, j)];
  }
}

const float* Heads::LabelHead(const HeadScores& scores, const RowRange& segment,
                              int32_t head) const {
  if (head == 0) return root_.data() + arc_width_;
  return scores.vectors.row(segment.begin + head - 1) + 2 * arc_width_ + label_width_;
}

void Heads::ScoreRelations(const HeadScores& scores, const RowRange& segment,
                           const std::vector<int32_t>& heads, Matrix* queries,
                           Matrix* relations) const {
  const auto [begin, end] = segment;
  const size_t label = label_width_, count = relations_;
  label_.Multiply(scores.vectors.row(begin) + 2 * arc_width_, end - begin,
                  scores.vectors.columns(), queries);
  relations->Resize(end - begin, count);
  for (size_t i = 0; i < end - begin; ++i) {
    const float* head = LabelHead(scores, segment, heads[i]);
    const float* linear = heads[i] == 0 ? root_labels_.data()
                                        : scores.head_labels.row(begin + heads[i] - 1);
    const float* query = queries->row(i);
    float* row = relations->row(i);
    ActiveKernels().dots(query, count, label, head, row);
    for (size_t r = 0; r < count; ++r) {
      row[r] = row[r] + query[count * label + r] + linear[r];
    }
  }
}

}  // namespace dragoman
