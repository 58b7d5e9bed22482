// One walk from each root numbers the tokens so that a subtree is a stretch of `order_`;
// ancestry is then a comparison of numbers. Following heads from any token either reaches
// a root or comes back to the same walk: that ring is cut where it closes.
#include "document/tree.h"

#include <algorithm>

namespace dragoman {

Tree::Tree(const Document& document) : tokens_(document.tokens) {
  const size_t n = tokens_.size();
  ReadHeads(document);
  ListChildren();
  enter_.assign(n, 0);
  leave_.assign(n, 0);
  depth_.assign(n, 0);
  leftmost_.resize(n);
  rightmost_.resize(n);
  order_.reserve(n);
  for (uint32_t t = 0; t < n; ++t) {
    if (head_[t] < 0) Visit(t);
  }
}

// Heads as given, but those that leave the sentence, and one per ring, become -1.
void Tree::ReadHeads(const Document& document) {
  const uint32_t n = static_cast<uint32_t>(tokens_.size());
  head_.assign(n, -1);
  for (const Sentence& sentence : document.sentences) {
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const int64_t head = tokens_[t].head;
      if (head >= sentence.begin && head < sentence.end) {
        head_[t] = static_cast<int32_t>(head);
      }
    }
  }
  std::vector<uint32_t> walk(n, UINT32_MAX);  // the start of the walk that came by first
  for (uint32_t t = 0; t < n; ++t) {
    uint32_t at = t;
    while (walk[at] == UINT32_MAX) {
      walk[at] = t;
      if (head_[at] < 0) break;
      const uint32_t head = static_cast<uint32_t>(head_[at]);
      if (walk[head] == t) head_[at] = -1;
      if (head_[at] < 0) break;
      at = head;
    }
  }
}

void Tree::ListChildren() {
  const size_t n = tokens_.size();
  first_child_.assign(n + 1, 0);
  for (size_t t = 0; t < n; ++t) {
    if (head_[t] >= 0) ++first_child_[head_[t] + 1];
  }
  for (size_t t = 0; t < n; ++t) first_child_[t + 1] += first_child_[t];
  children_.resize(first_child_[n]);
  std::vector<uint32_t> next(first_child_.begin(), first_child_.end() - 1);
  for (uint32_t t = 0; t < n; ++t) {
    if (head_[t] >= 0) children_[next[head_[t]]++] = t;
  }
}

void Tree::Visit(uint32_t root) {
  std::vector<uint32_t> waiting = {root};
  const size_t begin = order_.size();
  while (!waiting.empty()) {
    const uint32_t t = waiting.back();
    waiting.pop_back();
    enter_[t] = static_cast<uint32_t>(order_.size());
    order_.push_back(t);
    depth_[t] = head_[t] < 0 ? 0 : depth_[head_[t]] + 1;
    const auto children = Children(t);
    waiting.insert(waiting.end(), children.rbegin(), children.rend());
  }
  // Backwards, so that children are complete before their parents.
  for (size_t i = order_.size(); i-- > begin;) {
    const uint32_t t = order_[i];
    leave_[t] = enter_[t] + 1;
    leftmost_[t] = rightmost_[t] = t;
    for (const uint32_t child : Children(t)) {
      leave_[t] = std::max(leave_[t], leave_[child]);
      leftmost_[t] = std::min(leftmost_[t], leftmost_[child]);
      rightmost_[t] = std::max(rightmost_[t], rightmost_[child]);
    }
  }
}

uint32_t Tree::Root(uint32_t t) const {
  while (head_[t] >= 0) t = static_cast<uint32_t>(head_[t]);
  return t;
}

int32_t Tree::Child(uint32_t t, Relation relation) const {
  for (const uint32_t child : Children(t)) {
    if (tokens_[child].relation == relation) return static_cast<int32_t>(child);
  }
  return -1;
}

int32_t Tree::ChildByBase(uint32_t t, Relation base) const {
  for (const uint32_t child : Children(t)) {
    if (BaseOf(tokens_[child].relation) == base) return static_cast<int32_t>(child);
  }
  return -1;
}

int32_t Tree::CommonAncestor(uint32_t a, uint32_t b) const {
  while (!IsAncestor(a, b)) {
    if (head_[a] < 0) return -1;
    a = static_cast<uint32_t>(head_[a]);
  }
  return static_cast<int32_t>(a);
}

std::vector<uint32_t> Tree::Path(uint32_t a, uint32_t b) const {
  const int32_t top = CommonAncestor(a, b);
  if (top < 0) return {};
  std::vector<uint32_t> path, down;
  for (int32_t t = static_cast<int32_t>(a); t != top; t = head_[t]) path.push_back(t);
  for (int32_t t = static_cast<int32_t>(b); t != top; t = head_[t]) down.push_back(t);
  path.push_back(static_cast<uint32_t>(top));
  path.insert(path.end(), down.rbegin(), down.rend());
  return path;
}

}  // namespace dragoman
