// The best tree without crossing arcs.
//
//   std::vector<int32_t> heads = ProjectiveTree(arcs);   // as DecodeTree
//   (tree_decoder.h)
//
// English sentences are drawn nearly always without crossings. Where the words, each for
// itself, choose heads whose arcs cross, one of them is mostly wrong: in "talks with
// [Saudi Arabia's King Abdullah]" "with" belongs to Abdullah and "talks" has King.
//
// Eisner's algorithm: the best spans of 2, 3, ... words from shorter ones; O(n^3), for
// segments of a few hundred words. Exactly one word under the root. Pure function, any
// thread.
#ifndef DRAGOMAN_PARSE_PROJECTIVE_TREE_H_
#define DRAGOMAN_PARSE_PROJECTIVE_TREE_H_

#include <cstdint>
#include <vector>

#include "nn/matrix.h"

namespace dragoman {

// Scores that are no numbers give some tree.
std::vector<int32_t> ProjectiveTree(const Matrix& arcs);

// Whether two arcs of the tree cross, or one stretches over the word under the root.
bool HasCrossingArcs(const std::vector<int32_t>& heads);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_PROJECTIVE_TREE_H_
