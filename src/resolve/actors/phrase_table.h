// All phrases of the dictionaries, for finding the longest that begins at a word.
//
//   table.Add(words of "united nations", 7);
//   table.Match(words, 0, [](size_t length, uint32_t value) { ... });   // length 2, 7
//
// A trie whose edges are hashes: a node is known by the hash of the way to it, all nodes
// lie in one table with open addressing. Chosen over a double array because it is built
// in a few milliseconds from the text files at each start, and one step costs one or two
// probes. Immutable after the last Add; then threads may share it.
#ifndef DRAGOMAN_RESOLVE_ACTORS_PHRASE_TABLE_H_
#define DRAGOMAN_RESOLVE_ACTORS_PHRASE_TABLE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "resolve/actors/folded_words.h"

namespace dragoman {

class PhraseTable {
 public:
  PhraseTable() : nodes_(1 << 15) {}

  // A phrase may have several values. REQUIRES: words is not empty, no barrier.
  void Add(std::span<const FoldedWord> words, uint32_t value);

  // Calls found(length, value) for each value of each phrase that begins at words[begin],
  // shorter phrases first.
  template <typename Found>
  void Match(std::span<const FoldedWord> words, size_t begin, Found found) const {
    uint64_t way = 0;
    for (size_t i = begin; i < words.size() && words[i].hash != 0; ++i) {
      way = Step(way, words[i].hash);
      const Node* node = Find(way);
      if (node == nullptr) return;
      for (int32_t at = node->value; at >= 0; at = values_[at].next) {
        found(i - begin + 1, values_[at].value);
      }
    }
  }

  size_t size() const { return values_.size(); }

 private:
  struct Node {
    uint64_t way = 0;  // 0: free
    int32_t value = -1;
  };
  struct Value {
    uint32_t value;
    int32_t next;
  };

  static uint64_t Step(uint64_t way, uint64_t word) {
    uint64_t h = (way + 0x9E3779B97F4A7C15ULL) ^ word;
    h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93ULL;
    h ^= h >> 29;
    return h == 0 ? 1 : h;
  }
  const Node* Find(uint64_t way) const {
    const size_t mask = nodes_.size() - 1;
    for (size_t i = way & mask;; i = (i + 1) & mask) {
      if (nodes_[i].way == way) return &nodes_[i];
      if (nodes_[i].way == 0) return nullptr;
    }
  }
  Node* Insert(uint64_t way);
  void Grow();

  std::vector<Node> nodes_;  // a power of two
  std::vector<Value> values_;
  size_t used_ = 0;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_PHRASE_TABLE_H_
