// For passes that mend slips of parsers: the tree as it was, and words that are hung
// elsewhere in it. Each mend is for itself; trees stay trees.
#ifndef DRAGOMAN_PARSE_TREE_MENDER_H_
#define DRAGOMAN_PARSE_TREE_MENDER_H_

#include <cstdint>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"

namespace dragoman {

class TreeMender {
 protected:
  explicit TreeMender(Document& document)
      : document_(document), tokens_(document.tokens), tree_(document) {}

  // Does nothing where other mends have put the new head below the word itself.
  void Hang(uint32_t t, uint32_t head, Relation relation) {
    size_t steps = 0;
    for (int32_t at = static_cast<int32_t>(head); at >= 0; at = tokens_[at].head) {
      if (at == static_cast<int32_t>(t) || ++steps > tokens_.size()) return;
    }
    tokens_[t].head = static_cast<int32_t>(head);
    tokens_[t].relation = relation;
  }

  static bool IsNoun(const Token& token) {
    return token.upos == Upos::kNoun || token.upos == Upos::kPropn;
  }

  bool HasSubject(uint32_t verb) const {
    return tree_.ChildByBase(verb, Relation::kNsubj) >= 0 ||
           tree_.ChildByBase(verb, Relation::kCsubj) >= 0;
  }

  Document& document_;
  std::vector<Token>& tokens_;
  const Tree tree_;  // of the heads as they were
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_TREE_MENDER_H_
