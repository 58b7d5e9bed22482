// A transformer encoder (MiniLM, Wang et al. 2020, a small BERT): a vector for each word
// piece that has read the whole sentence.
//
//   Result<Encoder> encoder = Encoder::Read(file, 30522);
//   std::vector<Piece> pieces = ...;      // [CLS], those of the words, [SEP]; and again
//   encoder->Run(pieces, {{0, 14}, {14, 40}}, &scratch, &x);     // for two sentences
//
// The input is the sum of the vectors of piece, place in the sentence and shape of the
// word. The layers are in nn/encoder_layer.h. train/encoder.py is the same arithmetic in
// Python: change both.
// Immutable, any thread. The model file must outlive this.
#ifndef DRAGOMAN_PARSE_ENCODER_H_
#define DRAGOMAN_PARSE_ENCODER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "dragoman/status.h"
#include "nn/encoder_layer.h"
#include "nn/layers.h"
#include "nn/matrix.h"
#include "nn/model_file.h"

namespace dragoman {

inline constexpr uint32_t kNoShape = UINT32_MAX;  // of [CLS] and [SEP]

struct Piece {
  uint32_t row = 0;           // of the table of pieces
  uint32_t shape = kNoShape;  // hash of the word's shape
};

class Encoder {
 public:
  // Tensors encoder.*; `pieces` is the length of the vocabulary.
  static Result<Encoder> Read(const ModelFile& file, size_t pieces);

  size_t width() const { return width_; }
  size_t places() const { return places_.size() / width_; }

  // Whether the upper layers are there twice, the second time for events.
  bool has_events() const { return !event_layers_.empty(); }

  // Writes a row for each piece; and another to *of_events if has_events() and
  // it is not null. REQUIRES: the
  // sentences cover all pieces, and none has more than places().
  void Run(std::span<const Piece> pieces, const std::vector<RowRange>& sentences,
           EncoderScratch* scratch, Matrix* x, Matrix* of_events) const;
  // The two parts of what makes *of_events: the layers that both share, from the pieces,
  // and those for events, from there. REQUIRES: has_events().
  void RunShared(std::span<const Piece> pieces, const std::vector<RowRange>& sentences,
                 EncoderScratch* scratch, Matrix* x) const;
  void RunEvents(const std::vector<RowRange>& sentences, EncoderScratch* scratch,
                 Matrix* x) const;

 private:
  Status ReadLayers(const ModelFile& file);
  void Embed(std::span<const Piece> pieces, const RowRange& sentence, Matrix* x) const;

  size_t shared() const { return layers_.size() - event_layers_.size(); }

  size_t width_ = 0;
  EmbeddingTable pieces_, shape_;
  std::vector<float> places_;
  ExactNorm norm_;
  std::vector<EncoderLayer> layers_;
  // In place of the last layers. A branch, because what trees need of a word in the last
  // layers drives out what events need: trained on top of the parser's last layer the
  // tagger of events is weaker, and trained together it spoils the trees.
  std::vector<EncoderLayer> event_layers_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_ENCODER_H_
