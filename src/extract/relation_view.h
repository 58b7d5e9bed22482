// A sentence as the two whose relation is asked for divide it.
//
//   RelationView view(document, tree, clauses, {source span, target span});
//   view.RoleOf(t);        // 's' in the source, 't' in the target, else '-'
//   view.OnPath(t);        // whether t lies between their heads in the tree
//   view.Predicate('s');   // the verb that the source hangs in, -1 if there is none
//
// Reads tokens and tree. A view: nothing may change meanwhile. Any number of threads.
#ifndef DRAGOMAN_EXTRACT_RELATION_VIEW_H_
#define DRAGOMAN_EXTRACT_RELATION_VIEW_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "dragoman/relation.h"
#include "extract/clause.h"

namespace dragoman {

class RelationView {
 public:
  // One of the two: its tokens, and the one that hangs in the tree. Head -1: not there.
  struct Side {
    uint32_t begin = 0, end = 0;
    int32_t head = -1;
  };

  RelationView(const Document& document, const Tree& tree, const Clauses& clauses,
               const PairSpans& spans);

  const Document& document() const { return document_; }
  const Tree& tree() const { return tree_; }
  const Clauses& clauses() const { return clauses_; }
  const Side& source() const { return source_; }
  const Side& target() const { return target_; }
  const Side& side(char role) const { return role == 's' ? source_ : target_; }

  char RoleOf(uint32_t t) const;
  // As RoleOf, or the role of a head that lies below `t`: 'S', 'T'; 'B' for both.
  char RoleBelow(uint32_t t) const;
  const std::vector<uint32_t>& path() const { return path_; }
  bool OnPath(uint32_t t) const { return on_path_[t]; }
  int32_t Predicate(char role) const { return role == 's' ? of_source_ : of_target_; }
  std::string_view Lemma(uint32_t t) const { return document_.tokens[t].lemma; }

 private:
  Side SideAt(Span span) const;
  int32_t PredicateOf(const Side& side) const;

  const Document& document_;
  const Tree& tree_;
  const Clauses& clauses_;
  Side source_, target_;
  std::vector<uint32_t> path_;
  std::vector<bool> on_path_;
  int32_t of_source_ = -1, of_target_ = -1;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_RELATION_VIEW_H_
