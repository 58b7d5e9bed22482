#include "resolve/actors/phrase_table.h"

#include <cassert>
#include <utility>

namespace dragoman {

void PhraseTable::Add(std::span<const FoldedWord> words, uint32_t value) {
  assert(!words.empty());
  uint64_t way = 0;
  Node* node = nullptr;
  for (const FoldedWord& word : words) {
    way = Step(way, word.hash);
    node = Insert(way);
  }
  values_.push_back({value, node->value});
  node->value = static_cast<int32_t>(values_.size()) - 1;
}

PhraseTable::Node* PhraseTable::Insert(uint64_t way) {
  if ((used_ + 1) * 2 > nodes_.size()) Grow();
  const size_t mask = nodes_.size() - 1;
  size_t i = way & mask;
  while (nodes_[i].way != 0 && nodes_[i].way != way) i = (i + 1) & mask;
  if (nodes_[i].way == 0) {
    nodes_[i].way = way;
    ++used_;
  }
  return &nodes_[i];
}

void PhraseTable::Grow() {
  std::vector<Node> old(nodes_.size() * 2);
  std::swap(old, nodes_);
  const size_t mask = nodes_.size() - 1;
  for (const Node& node : old) {
    if (node.way == 0) continue;
    size_t i = node.way & mask;
    while (nodes_[i].way != 0) i = (i + 1) & mask;
    nodes_[i] = node;
  }
}

}  // namespace dragoman
