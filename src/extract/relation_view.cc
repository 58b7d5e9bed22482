#include "extract/relation_view.h"

namespace dragoman {

RelationView::RelationView(const Document& document, const Tree& tree,
                           const Clauses& clauses, const PairSpans& spans)
    : document_(document),
      tree_(tree),
      clauses_(clauses),
      source_(SideAt(spans.source)),
      target_(SideAt(spans.target)),
      on_path_(document.tokens.size()) {
  of_source_ = PredicateOf(source_);
  of_target_ = PredicateOf(target_);
  if (source_.head < 0 || target_.head < 0) return;
  path_ =
      tree.Path(static_cast<uint32_t>(source_.head), static_cast<uint32_t>(target_.head));
  for (const uint32_t t : path_) on_path_[t] = true;
}

RelationView::Side RelationView::SideAt(Span span) const {
  Side side;
  for (uint32_t t = 0; t < document_.tokens.size(); ++t) {
    const Span word = document_.tokens[t].span;
    if (word.end <= span.begin || word.begin >= span.end) continue;
    if (side.head < 0) side.begin = t;
    side.end = t + 1;
    if (side.head < 0 || tree_.Depth(t) < tree_.Depth(static_cast<uint32_t>(side.head))) {
      side.head = static_cast<int32_t>(t);
    }
  }
  return side;
}

int32_t RelationView::PredicateOf(const Side& side) const {
  return side.head < 0 ? -1 : clauses_.Governor(static_cast<uint32_t>(side.head));
}

char RelationView::RoleOf(uint32_t t) const {
  if (t >= source_.begin && t < source_.end) return 's';
  if (t >= target_.begin && t < target_.end) return 't';
  return '-';
}

char RelationView::RoleBelow(uint32_t t) const {
  const char here = RoleOf(t);
  if (here != '-') return here;
  const auto below = [&](const Side& side) {
    return side.head >= 0 && tree_.IsAncestor(t, static_cast<uint32_t>(side.head));
  };
  const bool source = below(source_), target = below(target_);
  if (source && target) return 'B';
  if (source) return 'S';
  return target ? 'T' : '-';
}

}  // namespace dragoman
