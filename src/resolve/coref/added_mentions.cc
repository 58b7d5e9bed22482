#include "resolve/coref/added_mentions.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace dragoman {
namespace {

bool StandsBefore(const Mention& a, const Mention& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

void Renumber(const std::vector<int32_t>& place, int32_t* index) {
  if (*index >= 0) *index = place[*index];
}

bool IsLoose(Relation relation) {
  switch (BaseOf(relation)) {
    case Relation::kAcl:
    case Relation::kAdvcl:
    case Relation::kAppos:
    case Relation::kCase:
    case Relation::kCc:
    case Relation::kConj:
    case Relation::kCop:
    case Relation::kMark:
    case Relation::kParataxis:
    case Relation::kPunct:
      return true;
    default:
      return false;
  }
}

bool BelongsToPhrase(const Document& document, uint32_t child, uint32_t head) {
  const Token& token = document.tokens[child];
  if (!IsLoose(token.relation)) return true;
  // The hyphen of a compound.
  return token.relation == Relation::kPunct && child < head && child + 1 != head;
}

}  // namespace

void AddMentions(std::vector<Mention> added, Document& document) {
  if (added.empty()) return;
  std::vector<Mention>& mentions = document.mentions;
  mentions.insert(mentions.end(), std::make_move_iterator(added.begin()),
                  std::make_move_iterator(added.end()));
  std::vector<int32_t> order(mentions.size()), place(mentions.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int32_t a, int32_t b) {
    return StandsBefore(mentions[a], mentions[b]);
  });
  std::vector<Mention> sorted;
  sorted.reserve(mentions.size());
  for (size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = static_cast<int32_t>(i);
    sorted.push_back(std::move(mentions[order[i]]));
  }
  mentions = std::move(sorted);
  for (Mention& mention : mentions) {
    Renumber(place, &mention.chain);
    for (int32_t& member : mention.members) Renumber(place, &member);
  }
  for (Quotation& quotation : document.quotations) Renumber(place, &quotation.speaker);
}

Mention PhraseAt(const Document& document, const Tree& tree, uint32_t head,
                 MentionKind kind) {
  Mention mention;
  mention.kind = kind;
  mention.head = mention.begin = head;
  mention.end = head + 1;
  for (const uint32_t child : tree.Children(head)) {
    if (!BelongsToPhrase(document, child, head)) continue;
    mention.begin = std::min(mention.begin, tree.Leftmost(child));
    mention.end = std::max(mention.end, tree.Rightmost(child) + 1);
  }
  const Xpos tag = document.tokens[head].xpos;
  mention.plural = tag == Xpos::kNNS || tag == Xpos::kNNPS;
  mention.entity.span = document.SpanOf(mention.begin, mention.end);
  mention.entity.text = document.Text(mention.entity.span);
  return mention;
}

}  // namespace dragoman
