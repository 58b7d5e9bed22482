#include "parse/clause_consistency.h"

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/tree.h"

namespace dragoman {
namespace {

bool IsNoun(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn;
}

// The tree is of the heads as they were; each mend is for itself.
class ClauseMender {
 public:
  explicit ClauseMender(Document& document)
      : document_(document), tokens_(document.tokens), tree_(document) {}

  void Mend() {
    for (uint32_t t = 0; t < tokens_.size(); ++t) {
      if (tree_.Head(t) < 0) continue;
      MendFighting(t);
      const auto head = static_cast<uint32_t>(tree_.Head(t));
      if (MendBeforeMark(t, head)) continue;
      if (MendSubject(t, head)) continue;
      if (MendSharedSubject(t, head)) continue;
      if (MendAfterDay(t, head)) continue;
      if (MendTense(t, head)) continue;
      if (MendTitle(t, head)) continue;
      if (MendParticiple(t, head)) continue;
      MendMarkOfName(t, head);
    }
  }

 private:
  // Does nothing where other mends have put the new head below the word itself.
  void Hang(uint32_t t, uint32_t head, Relation relation) {
    size_t steps = 0;
    for (int32_t at = static_cast<int32_t>(head); at >= 0; at = tokens_[at].head) {
      if (at == static_cast<int32_t>(t) || ++steps > tokens_.size()) return;
    }
    tokens_[t].head = static_cast<int32_t>(head);
    tokens_[t].relation = relation;
  }

  bool HasSubject(uint32_t verb) const {
    return tree_.ChildByBase(verb, Relation::kNsubj) >= 0 ||
           tree_.ChildByBase(verb, Relation::kCsubj) >= 0;
  }

  // "must fight", "deployed"; a base form has a helper or is none.
  bool IsFinite(uint32_t verb) const {
    if (tokens_[verb].upos != Upos::kVerb) return false;
    for (const uint32_t child : tree_.Children(verb)) {
      if (tokens_[child].relation == Relation::kMark && tokens_[child].lemma == "to") {
        return false;
      }
      const Relation base = BaseOf(tokens_[child].relation);
      if (base == Relation::kAux && child < verb) return true;
    }
    const Xpos xpos = tokens_[verb].xpos;
    return xpos == Xpos::kVBD || xpos == Xpos::kVBZ || xpos == Xpos::kVBP;
  }

  // "[fighting] continues", "during [shelling]": what stands for a noun and has no object
  // of its own is one.
  void MendFighting(uint32_t t) {
    Token& token = tokens_[t];
    const Relation base = BaseOf(token.relation);
    const bool place = base == Relation::kNsubj || base == Relation::kCsubj ||
                       base == Relation::kObj || base == Relation::kObl ||
                       base == Relation::kNmod;
    if (token.xpos != Xpos::kVBG || !place || tree_.HasChild(t, Relation::kObj)) return;
    for (const std::string_view noun :
         {"fighting", "shelling", "bombing", "shooting", "rioting", "looting"}) {
      const std::string_view text = document_.Text(token);
      if (text.size() != noun.size() || !text.ends_with(noun.substr(1))) continue;
      token.upos = Upos::kNoun;
      token.xpos = Xpos::kNN;
      token.lemma = noun;
      if (base == Relation::kCsubj) token.relation = Relation::kNsubj;
    }
  }

  // "accused [the U.S.] of protecting", "urge [Putin] to dissolve"
  bool MendBeforeMark(uint32_t t, uint32_t head) {
    const Relation base = BaseOf(tokens_[t].relation);
    const bool place = base == Relation::kObj || base == Relation::kIobj ||
                       tokens_[t].relation == Relation::kNsubj;
    const int32_t mark = tree_.Child(head, Relation::kMark);
    const int32_t verb = tree_.Head(head);
    if (!place || mark <= static_cast<int32_t>(t) || mark > static_cast<int32_t>(head) ||
        verb < 0 || verb >= static_cast<int32_t>(t)) {
      return false;
    }
    // "says Rice is to depart" has its own verb before the mark.
    const std::string_view word = tokens_[mark].lemma;
    const bool marks = word == "to" || word == "of" || word == "from" || word == "as";
    const auto above = static_cast<uint32_t>(verb);
    if (!marks || !IsNoun(tokens_[t]) || tokens_[above].upos != Upos::kVerb ||
        tree_.ChildByBase(head, Relation::kAux) >= 0 ||
        tree_.HasChild(head, Relation::kCop) || tree_.HasChild(above, Relation::kObj)) {
      return false;
    }
    Hang(t, above, Relation::kObj);
    if (word == "to") tokens_[head].relation = Relation::kXcomp;
    return true;
  }

  // A bare noun before a finite verb without subject is that: "[countries] must fight".
  bool MendSubject(uint32_t t, uint32_t head) {
    const Relation relation = tokens_[t].relation;
    const bool place = relation == Relation::kObj || relation == Relation::kObl;
    if (!place || t > head || !IsNoun(tokens_[t]) || !IsFinite(head) ||
        HasSubject(head) || BaseOf(tokens_[head].relation) == Relation::kAcl ||
        tokens_[head].relation == Relation::kConj) {
      return false;
    }
    for (const uint32_t child : tree_.Children(t)) {
      const Xpos xpos = tokens_[child].xpos;  // "what role it had"
      const bool asks = xpos == Xpos::kWDT || xpos == Xpos::kWP || xpos == Xpos::kWRB;
      if (tokens_[child].relation == Relation::kCase || asks) return false;
    }
    const bool passive = tree_.HasChild(head, Relation::kAuxPass);
    Hang(t, head, passive ? Relation::kNsubjPass : Relation::kNsubj);
    return true;
  }

  // "[ministers] meeting in Rome approved plans": of the two verbs behind a bare subject
  // the finite one has it, the participle says more of it. "[forces] are in Chad giving
  // help": the participle goes on after the copula and has it too.
  bool MendSharedSubject(uint32_t t, uint32_t head) {
    const int32_t above = tree_.Head(head);
    if (tokens_[t].relation != Relation::kNsubj || !IsNoun(tokens_[t]) || t > head ||
        above < static_cast<int32_t>(head) ||
        BaseOf(tokens_[head].relation) != Relation::kAdvcl ||
        tree_.HasChild(head, Relation::kMark)) {
      return false;
    }
    const auto verb = static_cast<uint32_t>(above);
    if (HasSubject(verb) || tokens_[verb].upos != Upos::kVerb) return false;
    const bool participle = tokens_[head].xpos == Xpos::kVBG && IsFinite(verb) &&
                            !tree_.HasChild(head, Relation::kAux);
    const bool goes_on =
        tree_.HasChild(head, Relation::kCop) && tokens_[verb].xpos == Xpos::kVBG;
    if (!participle && !goes_on) return false;
    Hang(t, verb, Relation::kNsubj);
    if (participle) Hang(head, t, Relation::kAcl);
    return true;
  }

  // "met Thursday in [Athens]": a day has no place, what happens then has one.
  bool MendAfterDay(uint32_t t, uint32_t head) {
    const int32_t above = tree_.Head(head);
    if (tokens_[t].relation != Relation::kNmod || t < head || above < 0) return false;
    const Relation day = tokens_[head].relation;
    if (day != Relation::kOblUnmarked && day != Relation::kNmodUnmarked) return false;
    const int32_t mark = tree_.Child(t, Relation::kCase);
    if (mark < 0 || (tokens_[mark].lemma != "in" && tokens_[mark].lemma != "at" &&
                     tokens_[mark].lemma != "near" && tokens_[mark].lemma != "with")) {
      return false;
    }
    for (const std::string_view name :
         {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}) {
      if (document_.Text(tokens_[head]) != name) continue;
      const auto event = static_cast<uint32_t>(above);
      const bool verb = tokens_[event].upos == Upos::kVerb;
      Hang(t, event, verb ? Relation::kObl : Relation::kNmod);
      return true;
    }
    return false;
  }

  enum class Tense : uint8_t { kNone, kPast, kPresent, kModal };

  Tense TenseOf(uint32_t verb) const {
    Xpos xpos = tokens_[verb].upos == Upos::kVerb ? tokens_[verb].xpos : Xpos::kNN;
    for (const uint32_t child : tree_.Children(verb)) {
      const Relation base = BaseOf(tokens_[child].relation);
      if (child < verb && (base == Relation::kAux || base == Relation::kCop)) {
        xpos = tokens_[child].xpos;
        break;
      }
    }
    if (xpos == Xpos::kVBD) return Tense::kPast;
    if (xpos == Xpos::kVBZ || xpos == Xpos::kVBP) return Tense::kPresent;
    return xpos == Xpos::kMD ? Tense::kModal : Tense::kNone;
  }

  // "has left dead and raised": a participle may look like a past tense.
  bool IsPerfect(uint32_t verb) const {
    const int32_t aux = tree_.Child(verb, Relation::kAux);
    return aux >= 0 && tokens_[aux].lemma == "have" && tokens_[verb].upos == Upos::kVerb;
  }

  // "[said] he does not know and called it false": verbs that are joined agree in tense;
  // one that does not agree with the verb of a clause goes on from the one above.
  bool MendTense(uint32_t t, uint32_t head) {
    const Xpos xpos = tokens_[t].xpos;
    const bool finite = xpos == Xpos::kVBD || xpos == Xpos::kVBZ;
    if (tokens_[t].relation != Relation::kConj || !finite || HasSubject(t) || t < head ||
        tree_.ChildByBase(t, Relation::kAux) >= 0 || IsPerfect(head)) {
      return false;
    }
    const Tense own = TenseOf(t), first = TenseOf(head);
    if (own == Tense::kNone || first == Tense::kNone || first == own) return false;
    for (int32_t above = tree_.Head(head); above >= 0; above = tree_.Head(above)) {
      const auto verb = static_cast<uint32_t>(above);
      if (verb > head || tokens_[verb].upos != Upos::kVerb || TenseOf(verb) != own) {
        continue;
      }
      Hang(t, verb, Relation::kConj);
      return true;
    }
    return false;
  }

  // "[scientist] Abdul Khan gave": a title or kind before a name, both called subject.
  bool MendTitle(uint32_t t, uint32_t head) {
    const Relation relation = tokens_[t].relation;
    const uint32_t next = t + 1;
    const bool place = relation == Relation::kNsubj || relation == Relation::kNsubjPass ||
                       relation == Relation::kObj;
    if (!place || next >= tokens_.size() || tokens_[t].upos != Upos::kNoun ||
        tokens_[next].upos != Upos::kPropn || tokens_[next].relation != relation ||
        tree_.Head(next) != static_cast<int32_t>(head) || tree_.Rightmost(t) != t) {
      return false;
    }
    if (tree_.HasChild(t, Relation::kDet)) {  // "the owner Karla"
      Hang(next, t, Relation::kAppos);
    } else {
      Hang(t, next, Relation::kNmodDesc);
    }
    return true;
  }

  // "Kirchner and [visiting] Prime Minister Zapatero signed": no verb, and the second is
  // joined to the first.
  bool MendParticiple(uint32_t t, uint32_t head) {
    const int32_t object = tree_.Child(t, Relation::kObj);
    const Token& participle = tokens_[t];
    const bool joined =
        participle.relation == Relation::kConj && tokens_[head].upos == Upos::kPropn;
    // Nobody "neighbors" anybody in the news.
    const bool beside =
        tokens_[head].upos == Upos::kVerb &&
        (participle.lemma == "neighbor" || participle.lemma == "neighbour" ||
         participle.lemma == "neighboring" || participle.lemma == "neighbouring");
    if (participle.xpos != Xpos::kVBG || object <= static_cast<int32_t>(t) ||
        tokens_[object].upos != Upos::kPropn || !(joined || beside) ||
        tree_.Leftmost(static_cast<uint32_t>(object)) != t + 1 || HasSubject(t)) {
      return false;
    }
    const auto noun = static_cast<uint32_t>(object);
    for (const uint32_t child : tree_.Children(t)) {
      if (child != noun) Hang(child, joined ? noun : head, tokens_[child].relation);
    }
    Hang(noun, head, joined ? Relation::kConj : Relation::kObj);
    Hang(t, noun, Relation::kAmod);
    return true;
  }

  // Marks of a name belong to its first word: "[with] Elias Kunda".
  void MendMarkOfName(uint32_t t, uint32_t head) {
    const Relation relation = tokens_[t].relation;
    const bool mark = relation == Relation::kCase || relation == Relation::kDet ||
                      relation == Relation::kNmodPoss;
    if (mark && tokens_[head].relation == Relation::kFlat && tree_.Head(head) >= 0) {
      Hang(t, static_cast<uint32_t>(tree_.Head(head)), relation);
    }
  }

  Document& document_;
  std::vector<Token>& tokens_;
  const Tree tree_;
};

}  // namespace

void MendClauses(Document& document) { ClauseMender(document).Mend(); }

}  // namespace dragoman
