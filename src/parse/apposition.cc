#include "parse/apposition.h"

#include <cstdint>
#include <vector>

#include "document/tree.h"

namespace dragoman {
namespace {

bool IsNominal(Relation relation) {
  switch (BaseOf(relation)) {
    case Relation::kObj:
    case Relation::kObl:
    case Relation::kNmod:
    case Relation::kConj:
      return true;
    default:
      return false;
  }
}

bool HasSubjectBefore(const Tree& tree, const std::vector<Token>& tokens, uint32_t verb) {
  for (const uint32_t child : tree.Children(verb)) {
    if (child < verb && BaseOf(tokens[child].relation) == Relation::kNsubj) return true;
  }
  return false;
}

// The verb that `t` hangs at as its second subject, or that governs the noun which `t` is
// called an apposition of; -1 if neither.
int32_t VerbOver(const Tree& tree, const std::vector<Token>& tokens, uint32_t t) {
  const int32_t head = tree.Head(t);
  if (head < 0 || head > static_cast<int32_t>(t)) return -1;
  if (tokens[t].relation == Relation::kAppos) return tree.Head(head);
  const bool subject = BaseOf(tokens[t].relation) == Relation::kNsubj;
  return subject && HasSubjectBefore(tree, tokens, head) ? head : -1;
}

// The phrase between the verb and the comma at `end`, if it reaches up to that; else -1.
int32_t PhraseBefore(const Tree& tree, const std::vector<Token>& tokens, uint32_t verb,
                     uint32_t end) {
  if (end <= verb + 1) return -1;
  int32_t at = static_cast<int32_t>(end - 1);
  // Up to the highest noun that is still behind the verb.
  for (int32_t head = tree.Head(at); head > static_cast<int32_t>(verb);
       head = tree.Head(head)) {
    at = head;
  }
  const auto t = static_cast<uint32_t>(at);
  const bool nominal = tokens[t].upos == Upos::kNoun || tokens[t].upos == Upos::kPropn ||
                       tokens[t].upos == Upos::kAdj || tokens[t].upos == Upos::kNum;
  return tree.Head(t) == static_cast<int32_t>(verb) && nominal &&
                 IsNominal(tokens[t].relation)
             ? at
             : -1;
}

// The first word of the phrase, marks left out.
uint32_t FirstWord(const Tree& tree, const std::vector<Token>& tokens, uint32_t t) {
  uint32_t first = tree.Leftmost(t);
  while (first < t && tokens[first].upos == Upos::kPunct) ++first;
  return first;
}

bool Opens(const Token& mark) {
  return mark.lemma == "(" || mark.lemma == "-" || mark.lemma == "--" ||
         mark.lemma == "–" || mark.lemma == "—";
}

// "The parties (Iran and [France]) met": a second subject in brackets or behind a dash;
// the first of them, or -1.
int32_t SubjectBeforeBracket(const Tree& tree, const std::vector<Token>& tokens,
                             uint32_t t) {
  const int32_t verb = tree.Head(t);
  if (verb < static_cast<int32_t>(t) || tokens[t].relation != Relation::kNsubj) return -1;
  const uint32_t first = FirstWord(tree, tokens, t);
  if (first == 0 || !Opens(tokens[first - 1])) return -1;
  const int32_t subject = tree.Child(static_cast<uint32_t>(verb), Relation::kNsubj);
  return subject < static_cast<int32_t>(t) ? subject : -1;
}

}  // namespace

void MendApposition(Document& document) {
  std::vector<Token>& tokens = document.tokens;
  const Tree tree(document);  // of the heads as they were; each mend is for itself
  for (uint32_t t = 1; t < tokens.size(); ++t) {
    const int32_t bracketed = SubjectBeforeBracket(tree, tokens, t);
    if (bracketed >= 0) {
      tokens[t].head = bracketed;
      tokens[t].relation = Relation::kAppos;
      continue;
    }
    const int32_t verb = VerbOver(tree, tokens, t);
    if (verb < 0) continue;
    const uint32_t first = FirstWord(tree, tokens, t);
    if (first == 0 || tokens[first - 1].lemma != ",") continue;
    const int32_t phrase =
        PhraseBefore(tree, tokens, static_cast<uint32_t>(verb), first - 1);
    if (phrase < 0 || phrase == tree.Head(t)) continue;
    tokens[t].head = phrase;
    tokens[t].relation = Relation::kAppos;
  }
}

}  // namespace dragoman
