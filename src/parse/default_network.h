// The small, fast network: a vector for each word, from the word and its neighbours.
//
//   Result<DefaultNetwork> network = DefaultNetwork::Read(file);
//   DefaultActivations a;                     // scratch, one per thread
//   network->Run(words, {{0, 12}, {12, 30}}, &a, &vectors, &rows);
//   vectors.row(rows[1].begin)                // the first word of the second segment
//
// Embeddings of word, shape, prefix and suffixes are summed (word_features.h); two
// convolutions look at the neighbours, two quasi-recurrent layers at the whole segment.
// Student in train/network.py is the same arithmetic in Python: change both.
//
// The segments of one Run are computed together, for large matrix products, in the
// convolutions with an empty row before, between and after them; the vectors of a segment
// do not depend on the others. A network is immutable, any number of threads may share
// it.
#ifndef DRAGOMAN_PARSE_DEFAULT_NETWORK_H_
#define DRAGOMAN_PARSE_DEFAULT_NETWORK_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dragoman/status.h"
#include "nn/byte_linear.h"
#include "nn/layers.h"
#include "nn/matrix.h"
#include "nn/model_file.h"
#include "nn/qrnn.h"

namespace dragoman {

struct DefaultActivations {
  Matrix x, change, joined;
  ByteMatrix bytes;
  QrnnScratch of_qrnn;
};

class DefaultNetwork {
 public:
  // The value of the setting "network" in its model files.
  static constexpr std::string_view kKind = "student-1";
  // Words that are best run together: enough for large matrix products, few enough to
  // stay in the cache.
  static constexpr size_t kBatch = 384;

  // The file must outlive the network: embeddings are read in place.
  static Result<DefaultNetwork> Read(const ModelFile& file);
  size_t width() const { return width_; }
  size_t event_width() const { return width_; }

  // `rows` tells where the words of each segment are in `vectors`, and in `of_events`,
  // which is written if the model tags events and it is not null.
  void Run(std::span<const std::string_view> words, const std::vector<RowRange>& segments,
           DefaultActivations* a, Matrix* vectors, Matrix* of_events,
           std::vector<RowRange>* rows) const;

 private:
  Status ReadEmbeddings(const ModelFile& file);
  Status ReadLayers(const ModelFile& file);
  // `spread`: where the rows are in a->x.
  void RunEvents(const Matrix& vectors, const std::vector<RowRange>& rows,
                 const std::vector<RowRange>& spread, DefaultActivations* a,
                 Matrix* of_events) const;
  void Embed(std::string_view word, float* x) const;

  size_t embedding_ = 0, width_ = 0;
  std::unordered_map<uint32_t, uint32_t> vocabulary_;  // hash of a word -> row
  EmbeddingTable word_, shape_, prefix3_, suffix2_, suffix3_, suffix4_;
  LayerNorm norm0_, norm1_, norm2_;
  ByteLinear conv1_, conv2_;
  Qrnn qrnn1_, qrnn2_;
  bool has_events_ = false;
  ByteLinear event_join_;  // of what qrnn1 makes of a word, and its embedding
  Qrnn event_qrnn_;        // in place of qrnn2
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_DEFAULT_NETWORK_H_
