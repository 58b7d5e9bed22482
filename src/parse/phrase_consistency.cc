#include "parse/phrase_consistency.h"

#include <cstdint>
#include <string_view>

#include "parse/tree_mender.h"

namespace dragoman {
namespace {

class PhraseMender : TreeMender {
 public:
  explicit PhraseMender(Document& document) : TreeMender(document) {}

  void Mend() {
    for (uint32_t t = 0; t < tokens_.size(); ++t) {
      if (tree_.Head(t) < 0) continue;
      MendFighting(t);
      MendPressure(t);
      const auto head = static_cast<uint32_t>(tree_.Head(t));
      if (MendDay(t, head) || MendAfterDay(t, head)) continue;
      if (MendSum(t, head) || MendTitle(t, head)) continue;
      if (MendParticiple(t, head)) continue;
      MendMarkOfName(t, head);
    }
  }

 private:
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

  // "bowed to [pressure] from the unions": nobody bows to do something.
  void MendPressure(uint32_t t) {
    Token& token = tokens_[t];
    const int32_t mark = tree_.Child(t, Relation::kMark);
    const int32_t above = tree_.Head(t);
    if (token.xpos != Xpos::kVB || mark < 0 || above < 0 ||
        BaseOf(token.relation) != Relation::kXcomp || tokens_[mark].lemma != "to" ||
        tree_.HasChild(t, Relation::kObj)) {
      return;
    }
    const std::string_view verb = tokens_[above].lemma;
    if (verb != "bow" && verb != "yield" && verb != "succumb" && verb != "submit") return;
    token.upos = Upos::kNoun;
    token.xpos = Xpos::kNN;
    token.relation = Relation::kObl;
    tokens_[mark].relation = Relation::kCase;
  }

  bool IsDay(uint32_t t) const {
    for (const std::string_view name :
         {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}) {
      if (document_.Text(tokens_[t]) == name) return true;
    }
    return false;
  }

  // "officials [Tuesday] said": a day does nothing where somebody else does it.
  bool MendDay(uint32_t t, uint32_t head) {
    const Relation relation = tokens_[t].relation;
    const bool subject = relation == Relation::kNsubj || relation == Relation::kNsubjPass;
    if (!subject || !IsDay(t) || tree_.Child(head, relation) >= static_cast<int32_t>(t)) {
      return false;
    }
    Hang(t, head, Relation::kOblUnmarked);
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
    if (!IsDay(head)) return false;
    const auto event = static_cast<uint32_t>(above);
    const bool verb = tokens_[event].upos == Upos::kVerb;
    Hang(t, event, verb ? Relation::kObl : Relation::kNmod);
    return true;
  }

  bool IsSum(uint32_t t) const {
    const std::string_view lemma = tokens_[t].lemma;
    return tokens_[t].upos == Upos::kSym || lemma == "dollar" || lemma == "euro" ||
           lemma == "pound";
  }

  // "suspended $800 million in [aid]": right behind a sum "in" says what it is a sum of;
  // of places and days it does not.
  bool MendSum(uint32_t t, uint32_t head) {
    const int32_t mark = tree_.Child(t, Relation::kCase);
    if (tokens_[t].relation != Relation::kObl || tokens_[t].upos != Upos::kNoun ||
        t < head || mark < 0 || tokens_[mark].lemma != "in" ||
        tree_.HasChild(t, Relation::kDet)) {
      return false;
    }
    for (const uint32_t sum : tree_.Children(head)) {
      const Relation base = BaseOf(tokens_[sum].relation);
      const bool place = base == Relation::kObj || base == Relation::kNsubj;
      if (!place || tree_.Rightmost(sum) + 1 != tree_.Leftmost(t)) continue;
      if (!IsSum(sum) && !IsSum(tree_.Rightmost(sum))) return false;
      Hang(t, sum, Relation::kNmod);
      return true;
    }
    return false;
  }

  // "[scientist] Abdul Khan gave", "the [organisation] Vesna said", "the [minister] of
  // state John Bah told": a title or kind and its name right behind it, both called
  // subject.
  bool MendTitle(uint32_t t, uint32_t head) {
    const Relation relation = tokens_[t].relation;
    const bool place = relation == Relation::kNsubj || relation == Relation::kNsubjPass ||
                       relation == Relation::kObj;
    if (!place || !IsNoun(tokens_[t])) return false;
    for (const uint32_t name : tree_.Children(head)) {
      if (name <= t || tokens_[name].relation != relation ||
          tokens_[name].upos != Upos::kPropn || IsDay(name) ||
          tree_.HasChild(name, Relation::kCase) ||
          tree_.Leftmost(name) != tree_.Rightmost(t) + 1) {
        continue;
      }
      const bool bare = tree_.Rightmost(t) == t && tree_.Leftmost(name) == name &&
                        !tree_.HasChild(t, Relation::kDet);
      // Names beside names are one, which others see; "General Than Shwe".
      if (bare && tokens_[t].upos == Upos::kPropn) return false;
      if (bare) {
        Hang(t, name, Relation::kNmodDesc);
      } else {
        Hang(name, t, Relation::kAppos);
      }
      return true;
    }
    return false;
  }

  // "blames [neighboring] Pakistan": nobody "neighbors" anybody in the news. "told
  // [visiting] envoys": nobody tells to visit them so.
  static bool IsAttribute(std::string_view participle, std::string_view verb) {
    if (participle.starts_with("neighbor") || participle.starts_with("neighbour")) {
      return true;
    }
    if (participle != "visit") return false;
    for (const std::string_view known :
         {"accompany", "ask", "assure", "brief", "greet", "host", "inform", "meet",
          "praise", "receive", "tell", "thank", "urge", "warn", "welcome"}) {
      if (verb == known) return true;
    }
    return false;
  }

  // "Kirchner and [visiting] Prime Minister Zapatero signed": no verb, and the second is
  // joined to the first.
  bool MendParticiple(uint32_t t, uint32_t head) {
    const int32_t object = tree_.Child(t, Relation::kObj);
    const Token& participle = tokens_[t];
    const bool joined = participle.relation == Relation::kConj &&
                        tokens_[head].upos == Upos::kPropn && object >= 0 &&
                        tokens_[object].upos == Upos::kPropn;
    const bool beside = tokens_[head].upos == Upos::kVerb &&
                        IsAttribute(participle.lemma, tokens_[head].lemma);
    if (participle.xpos != Xpos::kVBG || object <= static_cast<int32_t>(t) ||
        !IsNoun(tokens_[object]) || !(joined || beside) ||
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
};

}  // namespace

void MendPhrases(Document& document) { PhraseMender(document).Mend(); }

}  // namespace dragoman
