#include "parse/accurate_network.h"

#include <algorithm>
#include <utility>

#include "parse/word_features.h"

namespace dragoman {
namespace {

constexpr float kEpsilon = 1e-5f;  // of the last layer normalisation

}  // namespace

Result<WordEnds> WordEnds::Read(const ModelFile& file, const std::string& prefix,
                                size_t width, size_t ends) {
  WordEnds e;
  Status status =
      First({Take(ByteLinear::Read(file, prefix + "first", width, ends), &e.first),
             Take(ExactNorm::Read(file, prefix + "norm", width, kEpsilon), &e.norm)});
  if (!status.ok()) return status;
  return e;
}

Result<AccurateNetwork> AccurateNetwork::Read(const ModelFile& file) {
  AccurateNetwork n;
  Status status = Take(WordPieces::Read(file), &n.pieces_);
  if (status.ok()) status = Take(Encoder::Read(file, n.pieces_.size()), &n.encoder_);
  if (!status.ok()) return status;
  n.width_ = file.Dimension("norm.weight", 0);
  n.shape_width_ = file.Dimension("shape.rows", 1);
  n.longest_ = std::min(kLongestReading, n.encoder_.places());
  const bool possible = n.width_ > 0 && n.width_ % kPanel == 0 &&
                        n.shape_width_ % kPanel == 0 && n.shape_width_ <= n.width_;
  if (!possible || n.longest_ < kMostPieces + 2) {
    return file.Error(
        "the model lacks a layer, or a layer has an impossible width; "
        "take the model of this release");
  }
  const size_t ends = 2 * n.encoder_.width() + n.shape_width_;
  status = First({Take(EmbeddingTable::Read(file, "shape", n.shape_width_), &n.shape_),
                  Take(WordEnds::Read(file, "", n.width_, ends), &n.ends_)});
  if (status.ok() && !n.encoder_.has_events() && !file.List("events").empty()) {
    return file.Error(
        "the model has types of events, but no layers that find them; "
        "take the model of this release");
  }
  if (status.ok() && n.encoder_.has_events()) {
    status = Take(WordEnds::Read(file, "events.", n.width_, ends), &n.event_ends_);
  }
  if (!status.ok()) return status;
  return n;
}

void AccurateNetwork::EndReading(AccurateActivations* a) const {
  a->pieces.push_back({pieces_.end(), kNoShape});
  a->readings.back().end = a->pieces.size();
}

// Adds the readings of one segment.
void AccurateNetwork::CutIntoPieces(std::span<const std::string_view> words,
                                    AccurateActivations* a) const {
  const auto begin = [&] {
    a->readings.push_back({a->pieces.size(), 0});
    a->pieces.push_back({pieces_.begin(), kNoShape});
  };
  std::vector<uint32_t> rows;
  begin();
  for (std::string_view word : words) {
    rows.clear();
    pieces_.Append(word, &rows);
    const size_t length = a->pieces.size() - a->readings.back().begin;
    if (length + rows.size() + 1 > longest_) {
      EndReading(a);
      begin();
    }
    const uint32_t shape = ShapeHashOf(word);
    a->words.push_back({a->pieces.size(), a->pieces.size() + rows.size()});
    a->shapes.push_back(shape);
    for (uint32_t row : rows) a->pieces.push_back({row, shape});
  }
  EndReading(a);
}

// A row for each word: what was read of its first piece, of its last, and its shape.
void AccurateNetwork::JoinEnds(const WordEnds& ends, const Matrix& encoded,
                               AccurateActivations* a, Matrix* vectors) const {
  const size_t width = encoder_.width();
  a->ends.Reset(a->words.size(), 2 * width + shape_width_);
  for (size_t i = 0; i < a->words.size(); ++i) {
    const float* first = encoded.row(a->words[i].begin);
    const float* last = encoded.row(a->words[i].end - 1);
    float* row = a->ends.row(i);
    std::copy(first, first + width, row);
    std::copy(last, last + width, row + width);
    shape_.AddRow(a->shapes[i] % shape_.rows(), row + 2 * width);
  }
  a->bytes.Quantise(a->ends, 0, a->ends.rows());
  ends.first.Apply(a->bytes, vectors);
  ActiveEncoderKernels().gelu(vectors->row(0), vectors->rows() * vectors->columns());
  ends.norm.Apply(vectors, 0, vectors->rows());
}

void AccurateNetwork::Clear(AccurateActivations* a) {
  a->pieces.clear();
  a->readings.clear();
  a->words.clear();
  a->shapes.clear();
}

void AccurateNetwork::Run(std::span<const std::string_view> words,
                          const std::vector<RowRange>& segments, AccurateActivations* a,
                          Matrix* vectors, Matrix* of_events,
                          std::vector<RowRange>* rows) const {
  Clear(a);
  rows->clear();
  for (const RowRange& s : segments) {
    rows->push_back({a->words.size(), a->words.size() + s.end - s.begin});
    CutIntoPieces(words.subspan(s.begin, s.end - s.begin), a);
  }
  const bool events = encoder_.has_events() && of_events != nullptr;
  encoder_.Run(a->pieces, a->readings, &a->scratch, &a->encoded,
               events ? &a->encoded_events : nullptr);
  JoinEnds(ends_, a->encoded, a, vectors);
  if (events) {
    JoinEnds(event_ends_, a->encoded_events, a, of_events);
  }
}

bool AccurateNetwork::ReadMarked(std::span<const std::string_view> words,
                                 const std::vector<RowRange>& marked,
                                 const std::function<void(size_t, float*)>& mark,
                                 AccurateActivations* a, Matrix* of_events) const {
  Clear(a);
  CutIntoPieces(words, a);
  if (a->readings.size() != 1) return false;
  encoder_.RunShared(a->pieces, a->readings, &a->scratch, &a->encoded_events);
  for (size_t k = 0; k < marked.size(); ++k) {
    for (size_t word = marked[k].begin; word < marked[k].end; ++word) {
      for (size_t i = a->words[word].begin; i < a->words[word].end; ++i) {
        mark(k, a->encoded_events.row(i));
      }
    }
  }
  encoder_.RunEvents(a->readings, &a->scratch, &a->encoded_events);
  JoinEnds(event_ends_, a->encoded_events, a, of_events);
  return true;
}

}  // namespace dragoman
