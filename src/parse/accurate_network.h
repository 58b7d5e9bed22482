// The large, accurate network: a vector for each word, from a transformer that reads the
// whole sentence in word pieces.
//
//   Result<AccurateNetwork> network = AccurateNetwork::Read(file);
//   AccurateActivations a;                     // scratch, one per thread
//   network->Run(words, {{0, 12}, {12, 30}}, &a, &vectors, &rows);
//   vectors.row(rows[1].begin)                 // the first word of the second segment
//
// A word is what the encoder (encoder.h) says of its first and its last piece, and its
// shape. Teacher in train/network.py is the same arithmetic in Python: change both.
//
// The segments of one Run are computed together, for large matrix products; the vectors
// of a segment do not depend on the others. The encoder's work grows with the square of
// what it reads at once: a segment of more than kLongestReading pieces is read in several
// parts, cut between words, so that time grows linearly with the length of any text.
// A network is immutable, any number of threads may share it.
#ifndef DRAGOMAN_PARSE_ACCURATE_NETWORK_H_
#define DRAGOMAN_PARSE_ACCURATE_NETWORK_H_

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/status.h"
#include "nn/byte_linear.h"
#include "nn/encoder_layer.h"
#include "nn/layers.h"
#include "nn/matrix.h"
#include "nn/model_file.h"
#include "parse/encoder.h"
#include "parse/word_pieces.h"

namespace dragoman {

struct AccurateActivations {
  std::vector<Piece> pieces;
  std::vector<RowRange> readings;  // what the encoder reads at once
  std::vector<RowRange> words;     // pieces of each word
  std::vector<uint32_t> shapes;    // of each word
  EncoderScratch scratch;
  ByteMatrix bytes;
  Matrix encoded, encoded_events, ends;
};

// From the pieces of a word to its vector.
struct WordEnds {
  static Result<WordEnds> Read(const ModelFile& file, const std::string& prefix,
                               size_t width, size_t ends);

  ByteLinear first;
  ExactNorm norm;
};

class AccurateNetwork {
 public:
  // The value of the setting "network" in its model files.
  static constexpr std::string_view kKind = "minilm-1";
  // Words that are best run together.
  static constexpr size_t kBatch = 384;
  // Pieces, with those that stand before and after the sentence.
  static constexpr size_t kLongestReading = 250;

  // The file must outlive the network: embeddings are read in place.
  static Result<AccurateNetwork> Read(const ModelFile& file);
  size_t width() const { return width_; }
  size_t event_width() const { return width_; }

  // `rows` tells where the words of each segment are in `vectors`, and in `of_events`,
  // which is written if the model tags events and it is not null.
  void Run(std::span<const std::string_view> words, const std::vector<RowRange>& segments,
           AccurateActivations* a, Matrix* vectors, Matrix* of_events,
           std::vector<RowRange>* rows) const;

  // Reads one segment by the layers for events, where `mark` has changed the pieces of
  // some words before: it gets the number of the range that a word is in, and each piece.
  // Writes a row for each word; false, and nothing, if they are too many to be read at
  // once. REQUIRES: the model tags events.
  bool ReadMarked(std::span<const std::string_view> words,
                  const std::vector<RowRange>& marked,
                  const std::function<void(size_t, float*)>& mark, AccurateActivations* a,
                  Matrix* of_events) const;

 private:
  static void Clear(AccurateActivations* a);
  void CutIntoPieces(std::span<const std::string_view> words,
                     AccurateActivations* a) const;
  void EndReading(AccurateActivations* a) const;
  void JoinEnds(const WordEnds& ends, const Matrix& encoded, AccurateActivations* a,
                Matrix* vectors) const;

  size_t width_ = 0, shape_width_ = 0, longest_ = 0;
  WordPieces pieces_;
  Encoder encoder_;
  EmbeddingTable shape_;
  WordEnds ends_, event_ends_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_ACCURATE_NETWORK_H_
