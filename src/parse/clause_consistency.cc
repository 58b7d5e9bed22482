#include "parse/clause_consistency.h"

#include <cstdint>
#include <string_view>

#include "parse/tree_mender.h"

namespace dragoman {
namespace {

class ClauseMender : TreeMender {
 public:
  explicit ClauseMender(Document& document) : TreeMender(document) {}

  void Mend() {
    for (uint32_t t = 0; t < tokens_.size(); ++t) {
      MendHeadline(t);
      MendPlan(t);
      if (tree_.Head(t) < 0) continue;
      const auto head = static_cast<uint32_t>(tree_.Head(t));
      if (MendBeforeMark(t, head) || MendBehindParticle(t, head)) continue;
      if (MendSubject(t, head) || MendObject(t, head)) continue;
      if (MendSharedSubject(t, head) || MendResult(t, head)) continue;
      MendTense(t, head);
    }
  }

 private:
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

  // "Zelensky [thanks] Biden for aid": what looks like a plural with a name before it and
  // another behind it is the verb of a headline.
  void MendHeadline(uint32_t t) {
    Token& token = tokens_[t];
    const std::string_view text = document_.Text(token);
    if (tree_.Head(t) >= 0 || token.upos != Upos::kNoun || !text.ends_with('s') ||
        text.size() < 4 || tree_.HasChild(t, Relation::kCop)) {
      return;
    }
    int32_t subject = -1, object = -1;
    for (const uint32_t child : tree_.Children(t)) {
      const Relation relation = tokens_[child].relation;
      if (tokens_[child].upos != Upos::kPropn) continue;
      if (child < t &&
          (relation == Relation::kNsubj || relation == Relation::kVocative)) {
        subject = static_cast<int32_t>(child);
      }
      if (child > t && relation == Relation::kVocative)
        object = static_cast<int32_t>(child);
    }
    if (subject < 0 || object < 0) return;
    token.upos = Upos::kVerb;
    token.xpos = Xpos::kVBZ;
    token.lemma = text.substr(0, text.size() - 1);
    tokens_[subject].relation = Relation::kNsubj;
    tokens_[object].relation = Relation::kObj;
  }

  // "Korea [to send] aid": a name that is all of a sentence but for an infinitive behind
  // it is the subject of a headline.
  void MendPlan(uint32_t t) {
    const Token& token = tokens_[t];
    const int32_t above = tree_.Head(t);
    if (above < 0 || tree_.Head(static_cast<uint32_t>(above)) >= 0 ||
        BaseOf(token.relation) != Relation::kAcl || token.xpos != Xpos::kVB) {
      return;
    }
    const auto name = static_cast<uint32_t>(above);
    const int32_t mark = tree_.Child(t, Relation::kMark);
    if (tokens_[name].upos != Upos::kPropn || mark != above + 1 ||
        tokens_[mark].lemma != "to") {
      return;
    }
    tokens_[t].relation = tokens_[name].relation;
    tokens_[t].head = -1;
    Hang(name, t, Relation::kNsubj);
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

  // "called off [the march]": what stands right behind a particle, with an article and
  // without a preposition, is an object.
  bool MendBehindParticle(uint32_t t, uint32_t head) {
    const int32_t particle = tree_.Child(head, Relation::kCompoundPrt);
    if (tokens_[t].relation != Relation::kObl || tokens_[t].upos != Upos::kNoun ||
        particle < 0 || tree_.Leftmost(t) != static_cast<uint32_t>(particle) + 1 ||
        !tree_.HasChild(t, Relation::kDet) || tree_.HasChild(t, Relation::kCase) ||
        tree_.HasChild(head, Relation::kObj)) {
      return false;
    }
    Hang(t, head, Relation::kObj);
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
    if (tree_.HasChild(t, Relation::kCase)) return false;
    const Xpos first = tokens_[tree_.Leftmost(t)].xpos;  // "what role it had"
    if (first == Xpos::kWDT || first == Xpos::kWP || first == Xpos::kWRB) return false;
    if (MendReduced(t, head)) return true;
    const bool passive = tree_.HasChild(head, Relation::kAuxPass);
    Hang(t, head, passive ? Relation::kNsubjPass : Relation::kNsubj);
    return true;
  }

  // "saw a man caught" is none: what looks like a past tense may be a participle.
  bool IsSurelyFinite(uint32_t verb) const {
    const Tense tense = TenseOf(verb);
    if (tense == Tense::kNone || tokens_[verb].upos != Upos::kVerb) return false;
    return tokens_[verb].xpos != Xpos::kVBD || tree_.HasChild(verb, Relation::kObj) ||
           tree_.HasChild(verb, Relation::kCcomp) ||
           tree_.ChildByBase(verb, Relation::kAux) >= 0;
  }

  // "told him [envoys] have been meeting": a noun right before a finite clause that has
  // no subject is that, and no object of the verb before.
  bool MendObject(uint32_t t, uint32_t head) {
    const Relation relation = tokens_[t].relation;
    const bool object = relation == Relation::kObj || relation == Relation::kIobj ||
                        IsSecondSubject(t, head);
    if (!object || !IsNoun(tokens_[t]) || t < head) return false;
    for (const uint32_t clause : tree_.Children(head)) {
      if (clause < t || tokens_[clause].relation != Relation::kCcomp ||
          tree_.Leftmost(clause) != tree_.Rightmost(t) + 1) {
        continue;
      }
      if (!IsSurelyFinite(clause) || HasSubject(clause) ||
          tree_.HasChild(clause, Relation::kMark) ||
          tree_.HasChild(clause, Relation::kExpl)) {
        return false;
      }
      const bool passive = tree_.HasChild(clause, Relation::kAuxPass);
      Hang(t, clause, passive ? Relation::kNsubjPass : Relation::kNsubj);
      return true;
    }
    if (!IsSecondSubject(t, head) || tree_.HasChild(head, Relation::kObj) ||
        tree_.HasChild(head, Relation::kCcomp) || tokens_[head].lemma == "say") {
      return false;
    }
    Hang(t, head, Relation::kObj);  // "a bomb killed two [people]"
    return true;
  }

  // Behind a verb that has one before it.
  bool IsSecondSubject(uint32_t t, uint32_t head) const {
    if (tokens_[t].relation != Relation::kNsubj || t < head ||
        tokens_[head].upos != Upos::kVerb || tree_.HasChild(head, Relation::kExpl)) {
      return false;
    }
    for (uint32_t between = head + 1; between < t; ++between) {
      if (tokens_[between].upos == Upos::kPunct) return false;  // "we came, [all of us]"
    }
    const int32_t first = tree_.Child(head, Relation::kNsubj);
    return first >= 0 && first < static_cast<int32_t>(head);
  }

  // "arrested two [men] accused of murder": without object and helper it may be a
  // passive, and the noun the object of the verb before.
  bool MendReduced(uint32_t t, uint32_t head) {
    const int32_t above = tree_.Head(head);
    const Relation base = BaseOf(tokens_[head].relation);
    const bool clause = base == Relation::kCcomp || base == Relation::kXcomp;
    if (tokens_[t].relation != Relation::kObj || !clause || above < 0 ||
        above > static_cast<int32_t>(t) || tokens_[head].xpos != Xpos::kVBD ||
        tree_.ChildByBase(head, Relation::kAux) >= 0 ||
        tree_.HasChild(head, Relation::kCcomp)) {
      return false;
    }
    for (const uint32_t child : tree_.Children(head)) {
      const bool object = tokens_[child].relation == Relation::kObj;
      if (object && child != t) return false;
    }
    const auto verb = static_cast<uint32_t>(above);
    if (tokens_[verb].upos != Upos::kVerb || tree_.HasChild(verb, Relation::kObj)) {
      return false;
    }
    Hang(t, verb, Relation::kObj);
    Hang(head, t, Relation::kAcl);
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

  // "opened fire on workers demanding pay, [killing] one": a result behind a comma is
  // that of the whole clause, not of what a participle says of somebody in it.
  bool MendResult(uint32_t t, uint32_t head) {
    if (tokens_[t].xpos != Xpos::kVBG || t == 0 || !IsResult(tokens_[t].lemma) ||
        document_.Text(tokens_[t - 1]) != "," || head > t ||
        BaseOf(tokens_[head].relation) != Relation::kAcl ||
        tokens_[head].relation == Relation::kAclRelcl) {
      return false;
    }
    for (int32_t above = tree_.Head(head); above >= 0; above = tree_.Head(above)) {
      if (tokens_[above].upos != Upos::kVerb) continue;
      Hang(t, static_cast<uint32_t>(above), Relation::kAdvcl);
      return true;
    }
    return false;
  }

  static bool IsResult(std::string_view lemma) {
    for (const std::string_view known :
         {"cause", "destroy", "force", "injure", "kill", "leave", "maim", "prompt",
          "spark", "trigger", "wound"}) {
      if (lemma == known) return true;
    }
    return false;
  }

  bool IsInfinitive(uint32_t verb) const {
    const int32_t mark = tree_.Child(verb, Relation::kMark);
    return tokens_[verb].upos == Upos::kVerb && tokens_[verb].xpos == Xpos::kVB &&
           mark >= 0 && tokens_[mark].lemma == "to";
  }

  // "[said] he does not know and called it false": verbs that are joined agree in tense;
  // one that does not agree with the verb of a clause goes on from the one above.
  bool MendTense(uint32_t t, uint32_t head) {
    const Xpos xpos = tokens_[t].xpos;
    // "to sow discord and [called] for": no participle can be joined to an infinitive.
    const bool misread = xpos == Xpos::kVBN && IsInfinitive(head);
    const bool finite = xpos == Xpos::kVBD || xpos == Xpos::kVBZ || misread;
    if (tokens_[t].relation != Relation::kConj || !finite || HasSubject(t) || t < head ||
        tree_.ChildByBase(t, Relation::kAux) >= 0 || IsPerfect(head)) {
      return false;
    }
    const Tense own = misread ? Tense::kPast : TenseOf(t), first = TenseOf(head);
    const bool tenseless = tokens_[head].xpos == Xpos::kVBG || IsInfinitive(head);
    if (own == Tense::kNone || first == own) return false;
    if (first == Tense::kNone && !tenseless) return false;
    for (int32_t above = tree_.Head(head); above >= 0; above = tree_.Head(above)) {
      const auto verb = static_cast<uint32_t>(above);
      if (verb > head || tokens_[verb].upos != Upos::kVerb || TenseOf(verb) != own) {
        continue;
      }
      Hang(t, verb, Relation::kConj);
      if (misread) tokens_[t].xpos = Xpos::kVBD;
      return true;
    }
    return false;
  }
};

}  // namespace

void MendClauses(Document& document) { ClauseMender(document).Mend(); }

}  // namespace dragoman
