#include "extract/relation_features.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dragoman {
namespace {

std::string_view ShapeOf(const RelationView& view, uint32_t t) {
  switch (view.RoleOf(t)) {
    case 's':
      return "<s>";
    case 't':
      return "<t>";
    default:
      return view.Lemma(t);
  }
}

// The words with each of the two phrases as one.
std::vector<std::string_view> Words(const RelationView& view) {
  std::vector<std::string_view> words;
  char before = '-';
  for (uint32_t t = 0; t < view.document().tokens.size(); ++t) {
    const char role = view.RoleOf(t);
    if (role == '-' || role != before) words.push_back(ShapeOf(view, t));
    before = role;
  }
  return words;
}

// Where a word stands: before both, between them, behind both.
std::string_view ZoneOf(const RelationView& view, uint32_t t) {
  const uint32_t first = std::min(view.source().begin, view.target().begin);
  const uint32_t second = std::max(view.source().begin, view.target().begin);
  if (t < first) return "before";
  return t < second ? "between" : "behind";
}

}  // namespace

void AddRelationWords(const RelationView& view, FeatureNames* features) {
  const std::vector<std::string_view> words = Words(view);
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    features->Add({"two", words[i], words[i + 1]});
    if (i + 2 < words.size()) {
      features->Add({"three", words[i], words[i + 1], words[i + 2]});
      features->Add({"gap", words[i], words[i + 2]});
    }
  }
  for (uint32_t t = 0; t < view.document().tokens.size(); ++t) {
    switch (view.RoleOf(t)) {
      case 's':
        features->Add({"in", "s", view.Lemma(t)});
        break;
      case 't':
        features->Add({"in", "t", view.Lemma(t)});
        break;
      default:
        features->Add({"word", view.Lemma(t)});
        features->Add({ZoneOf(view, t), view.Lemma(t)});
    }
  }
  const bool reversed = view.source().begin > view.target().begin;
  features->Add({"order", reversed ? "ts" : "st"});
}

namespace {

// Of one step of the path: up from the source, or down to the target.
void AddStep(const RelationView& view, const char* way, uint32_t t,
             FeatureNames* features) {
  const std::string_view relation = ToString(view.document().tokens[t].relation);
  features->Add({"step", way, relation});
  features->Add({"step", way, relation, view.Lemma(t)});
}

void AddPath(const RelationView& view, FeatureNames* features) {
  std::string shape;
  const std::vector<uint32_t>& path = view.path();
  for (size_t i = 0; i < path.size(); ++i) {
    const uint32_t t = path[i];
    const bool up =
        i + 1 < path.size() && view.tree().Head(t) == static_cast<int32_t>(path[i + 1]);
    if (view.RoleOf(t) == '-') {
      features->Add({"path", view.Lemma(t)});
      AddStep(view, up ? "up" : "down", t, features);
      if (i + 1 < path.size() && view.RoleOf(path[i + 1]) == '-') {
        features->Add({"path", view.Lemma(t), view.Lemma(path[i + 1])});
      }
    }
    shape += up ? '<' : '>';
    shape += ToString(view.document().tokens[t].relation);
  }
  features->Add({"length", std::to_string(std::min<size_t>(path.size(), 8))});
  if (!path.empty() && path.size() <= 7) features->Add({"shape", shape});
}

// How the words around a predicate turn it: "not", "will", "may", "off".
void AddTurns(const RelationView& view, const char* role, uint32_t verb,
              FeatureNames* features) {
  const std::string_view lemma = view.Lemma(verb);
  if (view.clauses().IsNegated(verb)) {
    features->Add({"not", role});
    features->Add({"not", role, lemma});
  }
  if (view.clauses().IsPassive(verb)) {
    features->Add({"passive", role});
    features->Add({"passive", role, lemma});
  }
  features->Add({"form", role, ToString(view.document().tokens[verb].xpos)});
  for (const uint32_t child : view.tree().Children(verb)) {
    const Relation relation = view.document().tokens[child].relation;
    if (relation == Relation::kAux || relation == Relation::kCompoundPrt ||
        relation == Relation::kMark || relation == Relation::kAdvmod) {
      features->Add({ToString(relation), role, view.Lemma(child)});
      features->Add({ToString(relation), role, lemma, view.Lemma(child)});
    }
  }
}

std::string_view CaseOf(const RelationView& view, uint32_t t) {
  const int32_t preposition = view.tree().Child(t, Relation::kCase);
  return preposition < 0 ? std::string_view("-")
                         : view.Lemma(static_cast<uint32_t>(preposition));
}

// What hangs at a predicate, two steps deep: "agree > allow > access".
void AddArguments(const RelationView& view, const char* role, uint32_t head, int depth,
                  FeatureNames* features) {
  for (const uint32_t child : view.tree().Children(head)) {
    const std::string_view relation = ToString(view.document().tokens[child].relation);
    const char who = view.RoleOf(child);
    const std::string_view lemma = who == 's'   ? "<s>"
                                   : who == 't' ? "<t>"
                                                : view.Lemma(child);
    if (relation == "punct" || relation == "det") continue;
    features->Add({"below", role, relation, lemma});
    features->Add({"pair", view.Lemma(head), relation, lemma});
    features->Add({"pair", view.Lemma(head), CaseOf(view, child), lemma});
    if (who == '-' && depth > 1) AddArguments(view, role, child, depth - 1, features);
  }
}

void AddPredicate(const RelationView& view, char which, FeatureNames* features) {
  const char role[2] = {which, '\0'};
  const RelationView::Side& side = view.side(which);
  if (side.head < 0) {
    features->Add({"missing", role});
    return;
  }
  const auto head = static_cast<uint32_t>(side.head);
  const std::string_view relation = ToString(view.document().tokens[head].relation);
  features->Add({"relation", role, relation});
  features->Add({"case", role, CaseOf(view, head)});
  features->Add({"head", role, view.Lemma(head)});
  const int32_t above = view.tree().Head(head);
  if (above >= 0) {
    const auto up = static_cast<uint32_t>(above);
    features->Add({"above", role, view.Lemma(up)});
    features->Add({"above", role, relation, view.Lemma(up)});
    features->Add({"above", role, relation, CaseOf(view, head), view.Lemma(up)});
  }
  const int32_t predicate = view.Predicate(which);
  if (predicate < 0) return;
  const auto verb = static_cast<uint32_t>(predicate);
  features->Add({"verb", role, view.Lemma(verb)});
  features->Add({"verb", view.Lemma(verb)});
  AddTurns(view, role, verb, features);
  AddArguments(view, role, verb, 2, features);
  // "agreed to allow", "said it would withdraw": what governs the predicate.
  for (int32_t t = view.tree().Head(verb); t >= 0;
       t = view.tree().Head(static_cast<uint32_t>(t))) {
    features->Add({"over", role, view.Lemma(static_cast<uint32_t>(t))});
  }
}

}  // namespace

void AddRelationTree(const RelationView& view, FeatureNames* features) {
  AddPath(view, features);
  AddPredicate(view, 's', features);
  AddPredicate(view, 't', features);
  const int32_t s = view.Predicate('s'), t = view.Predicate('t');
  if (s >= 0 && t >= 0) {
    features->Add({"same verb", s == t ? "1" : "0"});
    features->Add({"verbs", view.Lemma(static_cast<uint32_t>(s)),
                   view.Lemma(static_cast<uint32_t>(t))});
  }
}

void DescribeRelation(const RelationView& view, const std::vector<SeenFrame>& frames,
                      FeatureNames* features) {
  features->Add({"always"});
  AddRelationWords(view, features);
  AddRelationTree(view, features);
  AddRelationFrames(frames, features);
  AddRelationGuesses(view, features);
}

}  // namespace dragoman
