// The best tree for given scores of heads.
//
//   std::vector<int32_t> heads = DecodeTree(arcs);   // heads[i]: 0 root, j + 1 word j
//
// Row i of the scores belongs to word i; column 0 is the root, column j + 1 word j. The
// result has exactly one word under the root and no cycle, and the largest sum of scores
// among such trees, less kCrossingCost where arcs cross.
//
// Nearly always the best head of each word already makes a tree, and nothing more is
// done. Otherwise Chu-Liu and Edmonds: contract a cycle to one node, solve the smaller
// problem, break the cycle where the solution enters it. A large constant taken from all
// scores of the root makes a second root dearer than any other choice. Where arcs cross,
// the best tree without crossings is found too (projective_tree.h). O(n^3) at worst,
// for segments of a few hundred words. Pure function, any thread.
#ifndef DRAGOMAN_PARSE_TREE_DECODER_H_
#define DRAGOMAN_PARSE_TREE_DECODER_H_

#include <cstdint>
#include <vector>

#include "nn/matrix.h"

namespace dragoman {

// Scores are logarithms of odds: words may cross if that is 150 times as likely. On the
// development parts of EWT and of GUM this gains .2 and .1 points of UAS with either
// model; 2 and infinity are nearly the same.
inline constexpr double kCrossingCost = 5;

std::vector<int32_t> DecodeTree(const Matrix& arcs);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_TREE_DECODER_H_
