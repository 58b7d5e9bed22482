// Each verb or noun of saying is looked at by itself: what hangs below it (or above it,
// when "X said" is put in as a parenthesis) is the content. Then one walk down each tree
// hands every token the innermost act that it is content of.
#include "document/speech_acts.h"

#include <algorithm>
#include <utility>

namespace dragoman {
namespace {

class Finder {
 public:
  Finder(const SpeechVerbs& verbs, const Tree& tree, const Document& document)
      : verbs_(verbs), tree_(tree), document_(document) {}

  std::vector<SpeechAct> Find() {
    std::vector<SpeechAct> acts;
    for (uint32_t t = 0; t < document_.tokens.size(); ++t) {
      SpeechAct act;
      act.verb = t;
      const bool found =
          token(t).upos == Upos::kVerb ? ReadVerb(t, &act) : ReadNoun(t, &act);
      if (found || ReadAccordingTo(t, &act)) acts.push_back(act);
    }
    return acts;
  }

 private:
  const Token& token(uint32_t t) const { return document_.tokens[t]; }

  bool ReadVerb(uint32_t t, SpeechAct* act) const {
    const int32_t particle = tree_.Child(t, Relation::kCompoundPrt);
    std::optional<SpeechKind> kind = verbs_.Verb(
        token(t).lemma, particle < 0 ? std::string_view() : token(particle).lemma);
    if (!kind && particle < 0 && HasClear(t)) kind = verbs_.Verb("make", "clear");
    if (!kind) return false;
    act->kind = *kind;
    act->speaker = Author(SpeakerIn(t));
    act->content = ContentOf(t, *kind);
    act->addressee = AddresseeOf(t, act->content);
    return true;
  }

  // In ", said the minister" trees may show the minister as the object.
  int32_t SpeakerIn(uint32_t t) const {
    if (tree_.Child(t, Relation::kNsubj) < 0 && IsParenthesis(t)) {
      const int32_t object = tree_.Child(t, Relation::kObj);
      if (object > static_cast<int32_t>(t)) return object;
    }
    return SpeakerOf(document_, tree_, t);
  }

  // "made (it) clear that"
  bool HasClear(uint32_t t) const {
    const int32_t complement = tree_.Child(t, Relation::kXcomp);
    return token(t).lemma == "make" && complement >= 0 &&
           token(complement).lemma == "clear";
  }

  int32_t ContentOf(uint32_t t, SpeechKind kind) const {
    int32_t content = tree_.Child(t, Relation::kCcomp);
    if (content < 0 && TakesInfinitive(kind)) content = tree_.Child(t, Relation::kXcomp);
    if (content < 0 && IsParenthesis(t)) return tree_.Head(t);
    if (content < 0) content = ClauseBeside(t);
    if (content < 0 && HasClear(t)) {
      content = tree_.Child(tree_.Child(t, Relation::kXcomp), Relation::kCcomp);
    }
    return content;
  }

  static bool TakesInfinitive(SpeechKind kind) {
    return kind == SpeechKind::kPromise || kind == SpeechKind::kDemand ||
           kind == SpeechKind::kAsk || kind == SpeechKind::kClaim ||
           kind == SpeechKind::kWarn || kind == SpeechKind::kBelieve;
  }

  // ", Raisi said," in the middle of what he said; "as Raisi said, ...".
  bool IsParenthesis(uint32_t t) const {
    if (tree_.Head(t) < 0) return false;
    // "Kyiv thanks Berlin, calls for more" goes on without a speaker of its own.
    if (token(t).relation == Relation::kParataxis) {
      return tree_.ChildByBase(t, Relation::kNsubj) >= 0;
    }
    if (token(t).relation != Relation::kAdvcl) return false;
    const int32_t mark = tree_.Child(t, Relation::kMark);
    const int32_t object = tree_.Child(t, Relation::kObj);
    return mark >= 0 && token(mark).lemma == "as" && object < 0;
  }

  // "Raisi said: Iran will ..." is read as two clauses side by side.
  int32_t ClauseBeside(uint32_t t) const {
    for (const uint32_t child : tree_.Children(t)) {
      if (token(child).relation == Relation::kParataxis &&
          (token(child).upos == Upos::kVerb || tree_.HasChild(child, Relation::kNsubj))) {
        return static_cast<int32_t>(child);
      }
    }
    return -1;
  }

  int32_t AddresseeOf(uint32_t t, int32_t content) const {
    int32_t addressee = tree_.Child(t, Relation::kIobj);
    if (addressee < 0 && content >= 0) addressee = tree_.Child(t, Relation::kObj);
    if (addressee >= 0) return addressee;
    for (const uint32_t child : tree_.Children(t)) {
      const int32_t preposition = tree_.Child(child, Relation::kCase);
      if (token(child).relation == Relation::kObl && preposition >= 0 &&
          token(preposition).lemma == "to") {
        return static_cast<int32_t>(child);
      }
    }
    return -1;
  }

  // "their claim that ...", "a warning from Moscow that ..."
  bool ReadNoun(uint32_t t, SpeechAct* act) const {
    if (token(t).upos != Upos::kNoun) return false;
    const std::optional<SpeechKind> kind = verbs_.Noun(token(t).lemma);
    if (!kind) return false;
    for (const uint32_t child : tree_.Children(t)) {
      const Relation relation = token(child).relation;
      if ((relation == Relation::kAcl || relation == Relation::kCcomp) &&
          HasMark(child, "that")) {
        act->content = static_cast<int32_t>(child);
        act->kind = *kind;
        act->speaker = AuthorOfNoun(t);
        return true;
      }
    }
    return false;
  }

  bool HasMark(uint32_t t, std::string_view lemma) const {
    for (const uint32_t child : tree_.Children(t)) {
      if (token(child).relation == Relation::kMark && token(child).lemma == lemma) {
        return true;
      }
    }
    return false;
  }

  // "According to Raisi, Iran will ...": the phrase hangs in what he said.
  bool ReadAccordingTo(uint32_t t, SpeechAct* act) const {
    if (tree_.Head(t) < 0 || BaseOf(token(t).relation) != Relation::kObl) return false;
    for (const uint32_t child : tree_.Children(t)) {
      const std::string_view lemma = token(child).lemma;
      if (token(child).relation == Relation::kCase &&
          (lemma == "accord" || lemma == "according")) {
        act->content = tree_.Head(t);
        act->speaker = Author(static_cast<int32_t>(t));
        return true;
      }
    }
    return false;
  }

  // Texts do not speak by themselves; who wrote them does, if that is said.
  int32_t Author(int32_t speaker) const {
    for (int steps = 0; steps < 4 && speaker >= 0; ++steps) {
      if (!verbs_.IsText(token(speaker).lemma) || token(speaker).upos != Upos::kNoun) {
        break;
      }
      const int32_t author = AuthorOfNoun(speaker);
      if (author < 0) break;
      speaker = author;
    }
    return speaker;
  }

  int32_t AuthorOfNoun(uint32_t noun) const {
    const int32_t owner = tree_.Child(noun, Relation::kNmodPoss);
    if (owner >= 0) return owner;
    for (const uint32_t child : tree_.Children(noun)) {
      if (BaseOf(token(child).relation) != Relation::kNmod) continue;
      const int32_t preposition = tree_.Child(child, Relation::kCase);
      if (preposition < 0) continue;
      const std::string_view lemma = token(preposition).lemma;
      if (lemma == "by" || lemma == "from" || lemma == "of") {
        return static_cast<int32_t>(child);
      }
    }
    return tree_.Child(noun, Relation::kCompound);
  }

  const SpeechVerbs& verbs_;
  const Tree& tree_;
  const Document& document_;
};

bool IsRelativePronoun(const Token& token) {
  return token.xpos == Xpos::kWP || token.xpos == Xpos::kWDT;
}

int32_t OwnSpeaker(const Document& document, const Tree& tree, uint32_t verb) {
  const int32_t agent = tree.Child(verb, Relation::kOblAgent);
  if (agent >= 0) return agent;
  if (tree.HasChild(verb, Relation::kAuxPass)) return -1;
  const int32_t subject = tree.Child(verb, Relation::kNsubj);
  if (subject < 0) return -1;
  const bool relative = BaseOf(document.tokens[verb].relation) == Relation::kAcl &&
                        IsRelativePronoun(document.tokens[subject]);
  return relative ? tree.Head(verb) : subject;
}

}  // namespace

int32_t SpeakerOf(const Document& document, const Tree& tree, uint32_t verb) {
  for (int steps = 0; steps < 8; ++steps) {
    const int32_t own = OwnSpeaker(document, tree, verb);
    if (own >= 0) return own;
    if (tree.HasChild(verb, Relation::kAuxPass)) return -1;
    const int32_t head = tree.Head(verb);
    if (head < 0) return -1;
    const Relation relation = BaseOf(document.tokens[verb].relation);
    const int32_t passive = tree.Child(head, Relation::kNsubjPass);
    if (relation == Relation::kAcl) return head;
    if (relation != Relation::kConj && relation != Relation::kAdvcl &&
        relation != Relation::kXcomp) {
      return -1;
    }
    // "He was quoted as saying", "They forced him to say".
    if (passive >= 0 && tree.Child(head, Relation::kNsubj) < 0) return passive;
    const int32_t object = tree.Child(head, Relation::kObj);
    // "The paper quotes officials as saying": they say it.
    const bool quoted = relation == Relation::kAdvcl &&
                        document.tokens[head].lemma == "quote" &&
                        tree.HasChild(verb, Relation::kMark);
    if ((relation == Relation::kXcomp || quoted) && object >= 0) return object;
    verb = static_cast<uint32_t>(head);
  }
  return -1;
}

SpeechActs::SpeechActs(const SpeechVerbs& verbs, const Tree& tree,
                       const Document& document)
    : acts_(Finder(verbs, tree, document).Find()) {
  const size_t n = document.tokens.size();
  std::vector<int32_t> begins(n, -1);   // the act that a token is the content of
  std::vector<bool> outside(n, false);  // "X said" inside of what X said
  by_.assign(n, -1);
  for (size_t i = 0; i < acts_.size(); ++i) {
    const SpeechAct& act = acts_[i];
    if (act.speaker >= 0 && by_[act.speaker] < 0) {
      by_[act.speaker] = static_cast<int32_t>(i);
    }
    if (act.content < 0) continue;
    begins[act.content] = static_cast<int32_t>(i);
    if (act.verb != static_cast<uint32_t>(act.content) &&
        tree.IsAncestor(act.content, act.verb)) {
      outside[act.verb] = true;
    }
  }
  around_.assign(n, -1);
  std::vector<int32_t> above(n, -1);  // what holds around the content that a token heads
  for (uint32_t root = 0; root < n; ++root) {
    if (tree.Head(root) >= 0) continue;
    for (const uint32_t t : tree.Subtree(root)) {
      const int32_t head = tree.Head(t);
      above[t] = head < 0 ? -1 : around_[head];
      if (outside[t]) above[t] = above[head];
      around_[t] = begins[t] >= 0 ? begins[t] : above[t];
    }
  }
}

const SpeechAct* SpeechActs::At(uint32_t t) const {
  const auto act = std::lower_bound(
      acts_.begin(), acts_.end(), t,
      [](const SpeechAct& one, uint32_t verb) { return one.verb < verb; });
  return act != acts_.end() && act->verb == t ? &*act : nullptr;
}

}  // namespace dragoman
