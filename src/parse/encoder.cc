#include "parse/encoder.h"

#include <cassert>
#include <string>
#include <utility>

namespace dragoman {
namespace {

constexpr float kEpsilon = 1e-12f;  // of BERT's layer normalisations

}  // namespace

Result<Encoder> Encoder::Read(const ModelFile& file, size_t pieces) {
  Encoder e;
  e.width_ = file.Dimension("encoder.norm.weight", 0);
  const size_t w = e.width_, places = file.Dimension("encoder.places", 0);
  if (w == 0 || w % kPanel != 0 || w % kHeadWidth != 0 || w > kWidestInput / 4) {
    return file.Error(
        "the model's encoder has an impossible width; "
        "take the model of this release");
  }
  Status status =
      First({Take(EmbeddingTable::Read(file, "encoder.pieces", w), &e.pieces_),
             Take(EmbeddingTable::Read(file, "encoder.shape", w), &e.shape_),
             Take(ReadFloats(file, "encoder.places", {places, w}), &e.places_),
             Take(ExactNorm::Read(file, "encoder.norm", w, kEpsilon), &e.norm_)});
  if (status.ok()) status = e.ReadLayers(file);
  if (!status.ok()) return status;
  if (e.pieces_.rows() != pieces) {
    return file.Error(
        "the model's word pieces and their vectors differ in number; "
        "take the model of this release");
  }
  return e;
}

Status Encoder::ReadLayers(const ModelFile& file) {
  Status status;
  for (size_t i = 0; status.ok(); ++i) {
    const std::string number = std::to_string(i);
    const std::string name = "encoder.layers." + number,
                      event = "events.layers." + number;
    if (i > 0 && file.Find(name + ".qkv.rows") == nullptr) break;
    status = Take(EncoderLayer::Read(file, name, width_), &layers_.emplace_back());
    if (!status.ok() || file.Find(event + ".qkv.rows") == nullptr) continue;
    status = Take(EncoderLayer::Read(file, event, width_), &event_layers_.emplace_back());
  }
  return status;
}

void Encoder::Embed(std::span<const Piece> pieces, const RowRange& sentence,
                    Matrix* x) const {
  assert(sentence.end - sentence.begin <= places());
  for (size_t i = sentence.begin; i < sentence.end; ++i) {
    float* row = x->row(i);
    pieces_.AddRow(pieces[i].row, row);
    ActiveKernels().add(row, places_.data() + (i - sentence.begin) * width_, width_);
    if (pieces[i].shape != kNoShape) {
      shape_.AddRow(pieces[i].shape % shape_.rows(), row);
    }
  }
}

void Encoder::RunShared(std::span<const Piece> pieces,
                        const std::vector<RowRange>& sentences, EncoderScratch* scratch,
                        Matrix* x) const {
  x->Reset(pieces.size(), width_);
  for (const RowRange& s : sentences) Embed(pieces, s, x);
  norm_.Apply(x, 0, x->rows());
  for (size_t i = 0; i < shared(); ++i) layers_[i].Apply(sentences, x, scratch);
}

void Encoder::RunEvents(const std::vector<RowRange>& sentences, EncoderScratch* scratch,
                        Matrix* x) const {
  for (const EncoderLayer& layer : event_layers_) layer.Apply(sentences, x, scratch);
}

void Encoder::Run(std::span<const Piece> pieces, const std::vector<RowRange>& sentences,
                  EncoderScratch* scratch, Matrix* x, Matrix* of_events) const {
  RunShared(pieces, sentences, scratch, x);
  if (has_events() && of_events != nullptr) {
    *of_events = *x;
    RunEvents(sentences, scratch, of_events);
  }
  for (size_t i = shared(); i < layers_.size(); ++i) {
    layers_[i].Apply(sentences, x, scratch);
  }
}

}  // namespace dragoman
