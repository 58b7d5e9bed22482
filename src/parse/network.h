// The neural network behind the parser: words in, scores of tags, heads and relations
// out.
//
//   Result<Network> network = Network::Read(model_file);
//   Activations a;                       // scratch and result, one per thread
//   network->Run(features, {{0, 12}, {12, 30}}, &a);   // two segments, 12 and 18 words
//   a.tags.row(a.rows[0].begin)          // scores of UPOS, XPOS, lemma rule, name
//   network->ScoreArcs(a, 0, &arcs);     // who is whose head in segment 0
//
// Embeddings of word, shape, prefix and suffixes are summed; two convolutions look at the
// neighbours, two quasi-recurrent layers at the whole segment; linear heads give tags, a
// biaffine one gives arcs and relations (Dozat and Manning 2017). train/network.py is the
// same arithmetic in Python: change both.
//
// The segments of one Run are computed together, for large matrix products, with an empty
// row between them; the scores of a segment do not depend on the others.
// A Network is immutable, any number of threads may share it.
#ifndef DRAGOMAN_PARSE_NETWORK_H_
#define DRAGOMAN_PARSE_NETWORK_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dragoman/status.h"
#include "nn/layers.h"
#include "nn/matrix.h"
#include "nn/model_file.h"
#include "parse/word_features.h"

namespace dragoman {

// One row per word, and an empty row before, between and after the segments.
struct Activations {
  std::vector<RowRange> rows;  // of each segment
  Matrix tags;                 // [UPOS, XPOS, lemma rules, names], see Network::sizes
  Matrix vectors;              // [arc dependent, arc head, label dependent, label head]
  Matrix arc_queries;          // arc dependent times the biaffine weights
  Matrix head_labels;          // share of the head in the scores of relations

  Matrix x, hidden, change, gates;  // scratch
};

class Network {
 public:
  // The file must outlive the network: embeddings are read in place.
  static Result<Network> Read(const ModelFile& file);

  void Run(std::span<const WordFeatures> words, const std::vector<RowRange>& segments,
           Activations* a) const;

  // Row i: scores of the heads of word i of a segment. Column 0 is the root, column j + 1
  // word j.
  void ScoreArcs(const Activations& a, size_t segment, Matrix* arcs) const;

  // Row i: scores of the relations of word i to heads[i], in the same numbering.
  void ScoreRelations(const Activations& a, size_t segment,
                      const std::vector<int32_t>& heads, Matrix* relations) const;

 private:
  struct Sizes {
    size_t embedding = 0, width = 0, arc = 0, label = 0, tags = 0, relations = 0;
  };

  Status ReadSizes(const ModelFile& file);
  Status ReadEmbeddings(const ModelFile& file);
  Status ReadLayers(const ModelFile& file);
  Status ReadBiaffine(const ModelFile& file);
  void Embed(std::span<const WordFeatures> words, const std::vector<RowRange>& segments,
             Activations* a) const;
  void Convolve(Activations* a) const;
  void ClearGaps(const Activations& a, Matrix* x) const;
  const float* LabelHead(const Activations& a, size_t segment, int32_t head) const;

  Sizes sizes_;
  std::unordered_map<uint32_t, uint32_t> vocabulary_;  // hash of a word -> row
  EmbeddingTable word_, shape_, prefix3_, suffix2_, suffix3_, suffix4_;
  LayerNorm norm0_, norm1_, norm2_;
  Linear conv1_, conv2_, tags_, vectors_;
  Qrnn qrnn1_, qrnn2_;
  PackedMatrix arc_;         // arc dependent -> query
  PackedMatrix label_;       // label dependent -> [relation][label], then [relation]
  PackedMatrix label_head_;  // label head -> [relation]
  std::vector<float> root_;  // vectors of the root: [arc head, label head]
  std::vector<float> root_labels_;
  std::vector<float> distance_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_NETWORK_H_
