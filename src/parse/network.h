// The neural network behind the parser, of either kind: words in, scores of tags, heads
// and relations out.
//
//   Result<Network> network = Network::Read(model_file);   // the file says which kind
//   Activations a;                       // scratch and result, one per thread
//   network->Run(words, {{0, 12}, {12, 30}}, false, &a);   // two segments, 12 and 18
//   words a.scores.tags.row(a.rows[0].begin)   // scores of UPOS, XPOS, lemma rule, name
//   network->heads().ScoreArcs(a.scores, a.rows[0], &arcs);
//
// default_network.h and accurate_network.h make a vector for each word; heads.h makes
// scores of them. The scores of a segment do not depend on its neighbours.
// A Network is immutable, any number of threads may share it.
#ifndef DRAGOMAN_PARSE_NETWORK_H_
#define DRAGOMAN_PARSE_NETWORK_H_

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "nn/model_file.h"
#include "parse/accurate_network.h"
#include "parse/default_network.h"
#include "parse/heads.h"
#include "parse/pair_head.h"
#include "parse/trigger_head.h"

namespace dragoman {

struct Activations {
  std::vector<RowRange> rows;  // of each segment, in the matrices of `scores`
  HeadScores scores;
  Matrix trigger_scores;  // the same rows; see trigger_head.h

  Matrix vectors, of_events;  // scratch, like the rest
  DefaultActivations of_default;
  AccurateActivations of_accurate;
};

class Network {
 public:
  // The file must outlive the network: embeddings are read in place.
  static Result<Network> Read(const ModelFile& file);

  bool accurate() const { return std::holds_alternative<AccurateNetwork>(words_); }
  // Words that are best run together.
  size_t batch() const;
  const Heads& heads() const { return heads_; }
  const TriggerHead& triggers() const { return triggers_; }
  bool reads_pairs() const { return !pairs_.empty(); }  // the accurate one alone

  // Without `events` trigger_scores are not written.
  void Run(std::span<const std::string_view> words, const std::vector<RowRange>& segments,
           bool events, Activations* a) const;
  // How two phrases of a sentence, ranges of its words, relate; all 0 if the sentence is
  // too long to be read at once. REQUIRES: reads_pairs().
  TypeChances ReadPair(std::span<const std::string_view> words, const RowRange& source,
                       const RowRange& target, Activations* a) const;

 private:
  std::variant<DefaultNetwork, AccurateNetwork> words_;
  Heads heads_;
  TriggerHead triggers_;
  PairHead pairs_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_NETWORK_H_
