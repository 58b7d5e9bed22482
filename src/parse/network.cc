#include "parse/network.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace dragoman {
namespace {

constexpr size_t kDistances = 20;
constexpr float kSlope = 0.1f;  // of the leaky ReLU before the biaffine layers

// 0-9 for heads to the left, 10-19 to the right.
size_t DistanceBucket(size_t word, size_t head) {
  constexpr size_t kBounds[] = {1, 2, 3, 4, 5, 7, 10, 15, 25};
  const size_t size = head > word ? head - word : word - head;
  const size_t bucket = std::upper_bound(std::begin(kBounds), std::end(kBounds), size) -
                        std::begin(kBounds);
  return bucket + (head > word ? 10 : 0);
}

// [rows][columns] -> [columns][rows]
std::vector<float> Transposed(const std::vector<float>& m, size_t rows, size_t columns) {
  std::vector<float> out(m.size());
  for (size_t i = 0; i < rows; ++i) {
    for (size_t j = 0; j < columns; ++j) out[j * rows + i] = m[i * columns + j];
  }
  return out;
}

// Sets *out to the value of `result`, or returns its Status.
template <typename T>
Status Take(Result<T> result, T* out) {
  if (!result.ok()) return result.status();
  *out = std::move(*result);
  return Status::Ok();
}

Status First(std::initializer_list<Status> all) {
  for (const Status& status : all) {
    if (!status.ok()) return status;
  }
  return Status::Ok();
}

size_t Dimension(const ModelFile& file, std::string_view name, size_t axis) {
  const Tensor* tensor = file.Find(name);
  return tensor == nullptr || tensor->shape.size() <= axis ? 0 : tensor->shape[axis];
}

}  // namespace

Result<Network> Network::Read(const ModelFile& file) {
  if (file.Setting("network") != "student-1") {
    return file.Error("the model's network is of another kind (\"" +
                      std::string(file.Setting("network")) +
                      "\"); take the model of this release");
  }
  Network n;
  Status status = n.ReadSizes(file);
  if (status.ok()) status = n.ReadEmbeddings(file);
  if (status.ok()) status = n.ReadLayers(file);
  if (status.ok()) status = n.ReadBiaffine(file);
  if (!status.ok()) return status;
  return n;
}

// Sizes come from the shapes of a few tensors; reading the others checks that they agree.
Status Network::ReadSizes(const ModelFile& file) {
  sizes_.embedding = Dimension(file, "norm0.weight", 0);
  sizes_.width = Dimension(file, "norm1.weight", 0);
  sizes_.arc = Dimension(file, "heads.arc_bias", 0);
  sizes_.label = Dimension(file, "heads.label_weight", 0);
  sizes_.relations = file.List("relations").size();
  sizes_.tags = file.List("upos").size() + file.List("xpos").size() +
                file.List("rules").size() + file.List("names").size();
  const bool wide = sizes_.embedding % kPanel == 0 && sizes_.width % kPanel == 0;
  if (!wide || sizes_.embedding == 0 || sizes_.width == 0 || sizes_.arc == 0 ||
      sizes_.label == 0 || sizes_.relations == 0) {
    return file.Error(
        "the model lacks a layer, or a layer has an impossible width; "
        "take the model of this release");
  }
  return Status::Ok();
}

Status Network::ReadEmbeddings(const ModelFile& file) {
  const auto table = [&](const char* name, EmbeddingTable* out) {
    return Take(EmbeddingTable::Read(file, name, sizes_.embedding), out);
  };
  Status status = First({table("word", &word_), table("shape", &shape_),
                         table("pre3", &prefix3_), table("suf2", &suffix2_),
                         table("suf3", &suffix3_), table("suf4", &suffix4_)});
  if (!status.ok()) return status;
  const size_t words = Dimension(file, "word.hash", 0);
  Result<const Tensor*> hashes = file.Need("word.hash", TensorType::kUint32, {words});
  if (!hashes.ok()) return hashes.status();
  if (words + 1 != word_.rows()) {
    return file.Error(
        "the model's vocabulary and its word table differ in length; "
        "take the model of this release");
  }
  vocabulary_.reserve(words);
  uint32_t row = 0;
  for (uint32_t hash : (*hashes)->Integers()) vocabulary_.emplace(hash, ++row);
  return Status::Ok();
}

Status Network::ReadLayers(const ModelFile& file) {
  const size_t e = sizes_.embedding, w = sizes_.width;
  const auto linear = [&](const char* name, size_t out, size_t in, Linear* layer) {
    return Take(Linear::Read(file, name, out, in), layer);
  };
  const auto norm = [&](const char* name, size_t width, LayerNorm* layer) {
    return Take(LayerNorm::Read(file, name, width), layer);
  };
  return First({norm("norm0", e, &norm0_), linear("conv1", w, 3 * e, &conv1_),
                norm("norm1", w, &norm1_), linear("conv2", w, 3 * w, &conv2_),
                norm("norm2", w, &norm2_), Take(Qrnn::Read(file, "qrnn1", w), &qrnn1_),
                Take(Qrnn::Read(file, "qrnn2", w), &qrnn2_),
                linear("heads.tags", sizes_.tags, w, &tags_),
                linear("heads.mlp", 2 * (sizes_.arc + sizes_.label), w, &vectors_)});
}

Status Network::ReadBiaffine(const ModelFile& file) {
  const size_t arc = sizes_.arc, label = sizes_.label, relations = sizes_.relations;
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

void Network::Embed(std::span<const WordFeatures> words,
                    const std::vector<RowRange>& segments, Activations* a) const {
  a->rows.clear();
  size_t row = 1;
  for (const RowRange& s : segments) {
    a->rows.push_back({row, row + s.end - s.begin});
    row = a->rows.back().end + 1;
  }
  a->x.Reset(row, sizes_.embedding);
  for (size_t s = 0; s < segments.size(); ++s) {
    for (size_t i = segments[s].begin; i < segments[s].end; ++i) {
      const WordFeatures& f = words[i];
      float* x = a->x.row(a->rows[s].begin + i - segments[s].begin);
      const auto found = vocabulary_.find(f.word);
      word_.AddRow(found == vocabulary_.end() ? 0 : found->second, x);
      shape_.AddRow(f.shape % shape_.rows(), x);
      prefix3_.AddRow(f.prefix3 % prefix3_.rows(), x);
      suffix2_.AddRow(f.suffix2 % suffix2_.rows(), x);
      suffix3_.AddRow(f.suffix3 % suffix3_.rows(), x);
      suffix4_.AddRow(f.suffix4 % suffix4_.rows(), x);
      norm0_.ApplyToRow(x);
    }
  }
}

// The rows between segments must be zeros where a convolution looks at them.
void Network::ClearGaps(const Activations& a, Matrix* x) const {
  const size_t bytes = x->columns() * sizeof(float);
  std::memset(x->row(0), 0, bytes);
  for (const RowRange& rows : a.rows) std::memset(x->row(rows.end), 0, bytes);
}

void Network::Convolve(Activations* a) const {
  const Kernels& kernels = ActiveKernels();
  conv1_.ApplyToWindows(a->x, &a->hidden);
  const size_t n = a->hidden.rows() * a->hidden.columns();
  kernels.relu(a->hidden.row(0), n, 0.0f);
  norm1_.Apply(&a->hidden);
  ClearGaps(*a, &a->hidden);
  conv2_.ApplyToWindows(a->hidden, &a->change);
  kernels.relu(a->change.row(0), n, 0.0f);
  kernels.add(a->hidden.row(0), a->change.row(0), n);
  norm2_.Apply(&a->hidden);
}

void Network::Run(std::span<const WordFeatures> words,
                  const std::vector<RowRange>& segments, Activations* a) const {
  Embed(words, segments, a);
  Convolve(a);
  qrnn1_.Apply(a->rows, &a->hidden, &a->gates);
  qrnn2_.Apply(a->rows, &a->hidden, &a->gates);
  tags_.Apply(a->hidden, &a->tags);
  vectors_.Apply(a->hidden, &a->vectors);
  Matrix& v = a->vectors;
  ActiveKernels().relu(v.row(0), v.rows() * v.columns(), kSlope);
  arc_.Multiply(v.row(0), v.rows(), v.columns(), &a->arc_queries);
  label_head_.Multiply(v.row(0) + 2 * sizes_.arc + sizes_.label, v.rows(), v.columns(),
                       &a->head_labels);
}

void Network::ScoreArcs(const Activations& a, size_t segment, Matrix* arcs) const {
  const auto [begin, end] = a.rows[segment];
  const size_t n = end - begin;
  std::vector<float> heads(root_.begin(), root_.begin() + sizes_.arc);
  heads.reserve((n + 1) * sizes_.arc);
  for (size_t i = begin; i < end; ++i) {
    const float* head = a.vectors.row(i) + sizes_.arc;
    heads.insert(heads.end(), head, head + sizes_.arc);
  }
  const PackedMatrix keys = PackedMatrix::FromRows(heads.data(), n + 1, sizes_.arc);
  keys.Multiply(a.arc_queries.row(begin), n, a.arc_queries.columns(), arcs);
  for (size_t i = 0; i < n; ++i) {
    float* row = arcs->row(i);
    for (size_t j = 0; j < n; ++j) row[j + 1] += distance_[DistanceBucket(i, j)];
  }
}

const float* Network::LabelHead(const Activations& a, size_t segment,
                                int32_t head) const {
  if (head == 0) return root_.data() + sizes_.arc;
  return a.vectors.row(a.rows[segment].begin + head - 1) + 2 * sizes_.arc + sizes_.label;
}

void Network::ScoreRelations(const Activations& a, size_t segment,
                             const std::vector<int32_t>& heads, Matrix* relations) const {
  const auto [begin, end] = a.rows[segment];
  const size_t label = sizes_.label, count = sizes_.relations;
  Matrix queries;
  label_.Multiply(a.vectors.row(begin) + 2 * sizes_.arc, end - begin, a.vectors.columns(),
                  &queries);
  relations->Resize(end - begin, count);
  for (size_t i = 0; i < end - begin; ++i) {
    const float* head = LabelHead(a, segment, heads[i]);
    const float* linear =
        heads[i] == 0 ? root_labels_.data() : a.head_labels.row(begin + heads[i] - 1);
    const float* query = queries.row(i);
    float* scores = relations->row(i);
    for (size_t r = 0; r < count; ++r) {
      scores[r] = ActiveKernels().dot(query + r * label, head, label) +
                  query[count * label + r] + linear[r];
    }
  }
}

}  // namespace dragoman
