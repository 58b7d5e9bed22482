#include "resolve/coref/texts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/is_any_of.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr uint32_t kFarthest = 3;  // sentences
constexpr double kOwned = 0.85, kNear = 0.6;

bool MakesTexts(std::string_view verb) {
  return IsAnyOf(verb, {"issue", "release", "publish", "adopt", "approve", "pass", "sign",
                        "write", "send", "present", "submit", "post", "draft", "unveil"});
}

class TextResolver {
 public:
  TextResolver(Discourse& discourse, int32_t m) : d_(discourse), m_(m) {}

  void Resolve() {
    if (!d_.mention(m_).entity.code.empty()) return;
    if (const int32_t owner = Owner(); owner >= 0) return TakeFrom(owner, kOwned);
    if (const int32_t author = LastAuthor(); author >= 0) TakeFrom(author, kNear);
  }

 private:
  bool IsKnown(int32_t m) const { return m >= 0 && !d_.Known(m).code.empty(); }

  // "the ministry's report", "a letter from the rebels", "the U.N. resolution"
  int32_t Owner() const {
    for (const uint32_t child : d_.tree().Children(d_.mention(m_).head)) {
      const Relation relation = d_.document().tokens[child].relation;
      const int32_t preposition = d_.tree().Child(child, Relation::kCase);
      const bool from =
          relation == Relation::kNmod && preposition >= 0 &&
          IsAnyOf(d_.document().tokens[preposition].lemma, {"by", "from", "of"});
      const bool whose =
          relation == Relation::kNmodPoss || relation == Relation::kCompound || from;
      if (!whose) continue;
      if (const int32_t m = d_.index().Headed(child); IsKnown(m)) return m;
    }
    return -1;
  }

  int32_t LastAuthor() const {
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      if (d_.profile(other).sentence + kFarthest < d_.profile(m_).sentence) break;
      if (IsKnown(other) && Speaks(other)) return other;
    }
    return -1;
  }

  bool Speaks(int32_t other) const {
    const uint32_t head = d_.mention(other).head;
    if (d_.speech().By(head) != nullptr) return true;
    const int32_t verb = d_.tree().Head(head);
    return verb >= 0 && BaseOf(d_.head(other).relation) == Relation::kNsubj &&
           MakesTexts(d_.document().tokens[verb].lemma);
  }

  void TakeFrom(int32_t author, double certainty) {
    Entity entity = d_.Known(author);
    entity.name.clear();
    entity.office.clear();
    entity.wikidata.clear();
    d_.Derive(m_, std::move(entity), author, "author", certainty);
  }

  Discourse& d_;
  int32_t m_;
};

}  // namespace

bool IsSpeakingText(const ReferenceRules& rules, const Document& document,
                    const Tree& tree, uint32_t t) {
  const Token& token = document.tokens[t];
  if (token.upos != Upos::kNoun || token.relation != Relation::kNsubj) return false;
  if (!rules.speech().IsText(FoldCase(token.lemma)) || tree.Head(t) < 0) return false;
  const Token& verb = document.tokens[tree.Head(t)];
  return verb.upos == Upos::kVerb && rules.speech().Verb(verb.lemma).has_value();
}

void ResolveText(Discourse& discourse, int32_t m) {
  TextResolver(discourse, m).Resolve();
}

}  // namespace dragoman
