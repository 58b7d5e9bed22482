#include "extract/choice_syntax.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr size_t kMostSteps = 5;

bool Uses(const std::vector<Entity>& side, const Entity& entity) {
  return std::any_of(side.begin(), side.end(), [&](const Entity& other) {
    return !other.text.empty() && other.span.begin == entity.span.begin &&
           other.span.end == entity.span.end;
  });
}

}  // namespace

ChoiceSyntax::ChoiceSyntax(const ChoiceContext& context, const Event& event)
    : document_(context.document()),
      tree_(context.tree()),
      trigger_(event.trigger.token) {
  for (const uint32_t child : tree_.Children(trigger_)) {
    const Upos upos = document_.tokens[child].upos;
    if (upos != Upos::kNoun && upos != Upos::kVerb) continue;
    below_.push_back(document_.tokens[child].lemma);
  }
  for (const uint32_t m : context.MentionsIn(event.sentence)) {
    const Mention& mention = document_.mentions[m];
    const Entity& entity = mention.entity;
    Standing one;
    one.country = CountryOf(entity);
    one.path = PathTo(mention.head);
    const int32_t preposition = tree_.Child(mention.head, Relation::kCase);
    one.preposition =
        preposition < 0 ? std::string_view("-") : document_.tokens[preposition].lemma;
    one.sector = SectorOf(entity);
    one.kind = KindOf(entity);
    one.used = {Uses(event.actor, entity), Uses(event.recipient, entity)};
    standings_.push_back(std::move(one));
  }
}

std::string ChoiceSyntax::PathTo(uint32_t token) const {
  const std::vector<uint32_t> path = tree_.Path(trigger_, token);
  if (path.empty() || path.size() > kMostSteps + 1) return "far";
  std::string result;
  for (size_t i = 0; i + 1 < path.size(); ++i) {
    const bool up = tree_.Head(path[i]) == static_cast<int32_t>(path[i + 1]);
    result += up ? '<' : '>';
    result += ToString(document_.tokens[up ? path[i] : path[i + 1]].relation);
  }
  return result;
}

}  // namespace dragoman
