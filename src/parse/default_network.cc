#include "parse/default_network.h"

#include <algorithm>
#include <cstring>

#include "parse/word_features.h"

namespace dragoman {
namespace {

// The rows between segments must be zeros where a convolution looks at them.
void ClearGaps(const std::vector<RowRange>& segments, Matrix* x) {
  const size_t bytes = x->columns() * sizeof(float);
  std::memset(x->row(0), 0, bytes);
  for (const RowRange& rows : segments) std::memset(x->row(rows.end), 0, bytes);
}

// Where the segments' words go, with an empty row before, between and after them.
std::vector<RowRange> Spread(const std::vector<RowRange>& segments) {
  std::vector<RowRange> rows;
  size_t row = 1;
  for (const RowRange& s : segments) {
    rows.push_back({row, row + s.end - s.begin});
    row = rows.back().end + 1;
  }
  return rows;
}

// Moves the segments' rows up to each other: behind the convolutions nothing looks at
// what is between them.
std::vector<RowRange> Join(const std::vector<RowRange>& spread, Matrix* x) {
  std::vector<RowRange> rows;
  size_t end = 0;
  for (const RowRange& from : spread) {
    const size_t size = from.end - from.begin;
    std::memmove(x->row(end), x->row(from.begin), size * x->columns() * sizeof(float));
    rows.push_back({end, end + size});
    end += size;
  }
  x->Resize(end, x->columns());
  return rows;
}

}  // namespace

Result<DefaultNetwork> DefaultNetwork::Read(const ModelFile& file) {
  DefaultNetwork n;
  n.embedding_ = file.Dimension("norm0.weight", 0);
  n.width_ = file.Dimension("norm1.weight", 0);
  if (n.embedding_ % kPanel != 0 || n.width_ % kPanel != 0 || n.embedding_ == 0 ||
      n.width_ == 0) {
    return file.Error(
        "the model lacks a layer, or a layer has an impossible width; "
        "take the model of this release");
  }
  Status status = First({n.ReadEmbeddings(file), n.ReadLayers(file)});
  if (!status.ok()) return status;
  return n;
}

Status DefaultNetwork::ReadEmbeddings(const ModelFile& file) {
  const auto table = [&](const char* name, EmbeddingTable* out) {
    return Take(EmbeddingTable::Read(file, name, embedding_), out);
  };
  Status status = First({table("word", &word_), table("shape", &shape_),
                         table("pre3", &prefix3_), table("suf2", &suffix2_),
                         table("suf3", &suffix3_), table("suf4", &suffix4_)});
  if (!status.ok()) return status;
  const size_t words = file.Dimension("word.hash", 0);
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

Status DefaultNetwork::ReadLayers(const ModelFile& file) {
  const size_t e = embedding_, w = width_;
  has_events_ = !file.List("events").empty();
  const auto linear = [&](const char* name, size_t out, size_t in, ByteLinear* layer) {
    return Take(ByteLinear::Read(file, name, out, in), layer);
  };
  const auto norm = [&](const char* name, size_t width, LayerNorm* layer) {
    return Take(LayerNorm::Read(file, name, width), layer);
  };
  return First(
      {norm("norm0", e, &norm0_), linear("conv1", w, 3 * e, &conv1_),
       norm("norm1", w, &norm1_), linear("conv2", w, 3 * w, &conv2_),
       norm("norm2", w, &norm2_), Take(Qrnn::Read(file, "qrnn1", w), &qrnn1_),
       Take(Qrnn::Read(file, "qrnn2", w), &qrnn2_),
       has_events_ ? Take(Qrnn::Read(file, "events.qrnn", w), &event_qrnn_)
                   : Status::Ok(),
       has_events_ ? linear("events.join", w, w + e, &event_join_) : Status::Ok()});
}

void DefaultNetwork::Embed(std::string_view word, float* x) const {
  const WordFeatures f = FeaturesOf(word);
  const auto found = vocabulary_.find(f.word);
  word_.AddRow(found == vocabulary_.end() ? 0 : found->second, x);
  shape_.AddRow(f.shape % shape_.rows(), x);
  prefix3_.AddRow(f.prefix3 % prefix3_.rows(), x);
  suffix2_.AddRow(f.suffix2 % suffix2_.rows(), x);
  suffix3_.AddRow(f.suffix3 % suffix3_.rows(), x);
  suffix4_.AddRow(f.suffix4 % suffix4_.rows(), x);
  norm0_.ApplyToRow(x);
}

void DefaultNetwork::RunEvents(const Matrix& vectors, const std::vector<RowRange>& rows,
                               const std::vector<RowRange>& spread, DefaultActivations* a,
                               Matrix* of_events) const {
  a->joined.Resize(vectors.rows(), width_ + embedding_);
  for (size_t s = 0; s < rows.size(); ++s) {
    for (size_t i = 0; i < rows[s].end - rows[s].begin; ++i) {
      float* joined = a->joined.row(rows[s].begin + i);
      std::copy_n(vectors.row(rows[s].begin + i), width_, joined);
      std::copy_n(a->x.row(spread[s].begin + i), embedding_, joined + width_);
    }
  }
  a->bytes.Quantise(a->joined, 0, a->joined.rows());
  event_join_.Apply(a->bytes, of_events);
  ActiveKernels().relu(of_events->row(0), of_events->rows() * of_events->columns(), 0.0f);
  event_qrnn_.Apply(rows, of_events, &a->of_qrnn);
}

void DefaultNetwork::Run(std::span<const std::string_view> words,
                         const std::vector<RowRange>& segments, DefaultActivations* a,
                         Matrix* vectors, Matrix* of_events,
                         std::vector<RowRange>* rows) const {
  const Kernels& kernels = ActiveKernels();
  const std::vector<RowRange> spread = Spread(segments);
  a->x.Reset(spread.empty() ? 1 : spread.back().end + 1, embedding_);
  for (size_t s = 0; s < segments.size(); ++s) {
    for (size_t i = segments[s].begin; i < segments[s].end; ++i) {
      Embed(words[i], a->x.row(spread[s].begin + i - segments[s].begin));
    }
  }
  a->bytes.QuantiseWindows(a->x);
  conv1_.Apply(a->bytes, vectors);
  const size_t n = vectors->rows() * vectors->columns();
  kernels.relu(vectors->row(0), n, 0.0f);
  norm1_.Apply(vectors);
  ClearGaps(spread, vectors);
  a->bytes.QuantiseWindows(*vectors);
  conv2_.Apply(a->bytes, &a->change);
  kernels.relu(a->change.row(0), n, 0.0f);
  kernels.add(vectors->row(0), a->change.row(0), n);
  norm2_.Apply(vectors);
  *rows = Join(spread, vectors);
  qrnn1_.Apply(*rows, vectors, &a->of_qrnn);
  if (has_events_ && of_events != nullptr) {
    RunEvents(*vectors, *rows, spread, a, of_events);
  }
  qrnn2_.Apply(*rows, vectors, &a->of_qrnn);
}

}  // namespace dragoman
