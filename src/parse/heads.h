// The ends of both networks: from a vector for each word to scores of tags, heads and
// relations.
//
//   Result<Heads> heads = Heads::Read(file, 192);
//   HeadScores scores;                       // result and scratch, one per thread
//   heads->Run(vectors, &scores);
//   scores.tags.row(7)                       // of UPOS, XPOS, lemma rule, name of word 7
//   heads->ScoreArcs(scores, {5, 17}, &arcs);   // who is whose head in words 5 to 16
//
// Linear heads give tags, a biaffine one gives arcs and relations (Dozat and Manning
// 2017). train/network.py is the same arithmetic in Python: change both.
// Heads are immutable, any number of threads may share them.
#ifndef DRAGOMAN_PARSE_HEADS_H_
#define DRAGOMAN_PARSE_HEADS_H_

#include <cstdint>
#include <vector>

#include "dragoman/status.h"
#include "nn/byte_linear.h"
#include "nn/layers.h"
#include "nn/matrix.h"
#include "nn/model_file.h"

namespace dragoman {

// One row per row of the input.
struct HeadScores {
  Matrix tags;         // [UPOS, XPOS, lemma rules, names]
  Matrix vectors;      // [arc dependent, arc head, label dependent, label head]
  Matrix arc_queries;  // arc dependent times the biaffine weights
  Matrix head_labels;  // share of the head in the scores of relations
  ByteMatrix bytes;    // scratch
};

class Heads {
 public:
  // `width` is that of the words' vectors.
  static Result<Heads> Read(const ModelFile& file, size_t width);

  void Run(const Matrix& words, HeadScores* scores) const;

  // Row i: scores of the heads of word i of a segment. Column 0 is the root, column j + 1
  // word j.
  void ScoreArcs(const HeadScores& scores, const RowRange& segment, Matrix* arcs) const;

  // Row i: scores of the relations of word i to heads[i], in the same numbering.
  // `queries` is scratch.
  void ScoreRelations(const HeadScores& scores, const RowRange& segment,
                      const std::vector<int32_t>& heads, Matrix* queries,
                      Matrix* relations) const;

 private:
  Status ReadSizes(const ModelFile& file);
  Status ReadBiaffine(const ModelFile& file);
  const float* LabelHead(const HeadScores& scores, const RowRange& segment,
                         int32_t head) const;

  size_t arc_width_ = 0, label_width_ = 0, relations_ = 0;
  ByteLinear tags_, vectors_;
  PackedMatrix arc_;         // arc dependent -> query
  PackedMatrix label_;       // label dependent -> [relation][label], then [relation]
  PackedMatrix label_head_;  // label head -> [relation]
  std::vector<float> root_;  // vectors of the root: [arc head, label head]
  std::vector<float> root_labels_;
  std::vector<float> distance_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_HEADS_H_
