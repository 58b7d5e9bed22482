// Ways through the dependency trees of a document.
//
//   Tree tree(document);
//   int32_t subject = tree.Child(verb, Relation::kNsubj);     // -1 if there is none
//   for (uint32_t child : tree.Children(verb)) ...            // in text order
//   tree.IsAncestor(verb, subject);                           // true
//
// Reads Document::tokens and ::sentences, which must not change while the Tree is in use.
// Built in linear time; every question but Path and CommonAncestor is answered in
// constant time or by walking the children. Any heads will do: one that leaves its
// sentence or closes a ring counts as -1, so that each token hangs in exactly one tree.
// Immutable: any number of threads may read it.
#ifndef DRAGOMAN_DOCUMENT_TREE_H_
#define DRAGOMAN_DOCUMENT_TREE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "dragoman/document.h"

namespace dragoman {

class Tree {
 public:
  explicit Tree(const Document& document);

  // -1 for a root.
  int32_t Head(uint32_t t) const { return head_[t]; }
  // Steps from the root: 0 for the root itself.
  uint32_t Depth(uint32_t t) const { return depth_[t]; }
  uint32_t Root(uint32_t t) const;
  std::span<const uint32_t> Children(uint32_t t) const {
    return {children_.data() + first_child_[t], first_child_[t + 1] - first_child_[t]};
  }
  // `t` and all below it, parents before children.
  std::span<const uint32_t> Subtree(uint32_t t) const {
    return {order_.data() + enter_[t], leave_[t] - enter_[t]};
  }
  // First and last token of the subtree.
  uint32_t Leftmost(uint32_t t) const { return leftmost_[t]; }
  uint32_t Rightmost(uint32_t t) const { return rightmost_[t]; }

  // Whether `t` lies below `ancestor`, or is it.
  bool IsAncestor(uint32_t ancestor, uint32_t t) const {
    return enter_[ancestor] <= enter_[t] && enter_[t] < leave_[ancestor];
  }
  // The first child with exactly this relation, or with this relation or a subtype of it.
  int32_t Child(uint32_t t, Relation relation) const;
  int32_t ChildByBase(uint32_t t, Relation base) const;
  bool HasChild(uint32_t t, Relation relation) const { return Child(t, relation) >= 0; }

  // The lowest token that both lie below; -1 if they are in different trees.
  int32_t CommonAncestor(uint32_t a, uint32_t b) const;
  // The tokens from `a` up to the common ancestor and down to `b`, ends included; empty
  // if they are in different trees.
  std::vector<uint32_t> Path(uint32_t a, uint32_t b) const;

 private:
  void ReadHeads(const Document& document);
  void ListChildren();
  void Visit(uint32_t root);

  const std::vector<Token>& tokens_;
  std::vector<int32_t> head_;
  std::vector<uint32_t> first_child_,
      children_;  // children_ of t begin at first_child_[t]
  std::vector<uint32_t> order_, enter_, leave_;  // enter_[t]: place of t in order_
  std::vector<uint32_t> leftmost_, rightmost_, depth_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_TREE_H_
