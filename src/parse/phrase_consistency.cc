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
      const auto head = static_cast<uint32_t>(tree_.Head(t));
      if (MendDay(t, head) || MendAfterDay(t, head)) continue;
      if (MendTitle(t, head)) continue;
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

  // "[scientist] Abdul Khan gave": a title or kind before a name, both called subject.
  bool MendTitle(uint32_t t, uint32_t head) {
    const Relation relation = tokens_[t].relation;
    const uint32_t next = t + 1;
    const bool place = relation == Relation::kNsubj || relation == Relation::kNsubjPass ||
                       relation == Relation::kObj;
    if (!place || next >= tokens_.size() || IsDay(next) ||
        tokens_[t].upos != Upos::kNoun || tokens_[next].upos != Upos::kPropn ||
        tokens_[next].relation != relation ||
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
};

}  // namespace

void MendPhrases(Document& document) { PhraseMender(document).Mend(); }

}  // namespace dragoman
