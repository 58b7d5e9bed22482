#include "resolve/coref/elliptic.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr double kCertainty = 0.6;

// What is done to people, and what they do by numbers.
constexpr std::array<std::string_view, 29> kToPeople = {
    "abduct", "arrest",   "behead",      "capture",  "convict", "deport",
    "detain", "die",      "displace",    "evacuate", "execute", "expel",
    "flee",   "free",     "hospitalize", "hurt",     "injure",  "jail",
    "kidnap", "kill",     "massacre",    "murder",   "release", "rescue",
    "seize",  "sentence", "shoot",       "slay",     "wound"};
constexpr std::array<std::string_view, 9> kFates = {"death",     "killing",   "murder",
                                                    "arrest",    "abduction", "detention",
                                                    "execution", "capture",   "shooting"};
constexpr std::array<std::string_view, 10> kQuantities = {
    "another", "some", "many", "several", "others",
    "other",   "most", "few",  "all",     "third"};

template <size_t n>
bool IsAmong(std::string_view word, const std::array<std::string_view, n>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The verb that tells what becomes of them; -1 if there is none.
int32_t FateOf(const Document& document, const Tree& tree, uint32_t t) {
  const Relation relation = document.tokens[t].relation;
  const int32_t verb = tree.Head(t);
  if (verb < 0) return -1;
  // "the deaths of four soldiers"
  if (relation == Relation::kNmod && IsAmong(document.tokens[verb].lemma, kFates)) {
    return verb;
  }
  if (!IsAmong(document.tokens[verb].lemma, kToPeople)) return -1;
  const std::string_view lemma = document.tokens[verb].lemma;
  const bool by_itself =
      relation == Relation::kNsubj && (lemma == "die" || lemma == "flee");
  const bool befalls = relation == Relation::kObj || relation == Relation::kNsubjPass;
  return by_itself || befalls ? verb : -1;
}

bool HasNoun(const Document& document, const Tree& tree, uint32_t t) {
  const auto children = tree.Children(t);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    const Relation relation = BaseOf(document.tokens[child].relation);
    return relation == Relation::kNmod || relation == Relation::kCompound ||
           relation == Relation::kFlat || document.tokens[child].upos == Upos::kSym;
  });
}

class KindTaker {
 public:
  KindTaker(Discourse& discourse, int32_t m) : d_(discourse), m_(m) {}

  bool Take() {
    const int32_t peer = Peer();
    if (peer < 0) return false;
    Entity entity = d_.Known(peer);
    entity.name.clear();
    entity.office.clear();
    entity.wikidata.clear();
    d_.Derive(m_, std::move(entity), peer, "description", kCertainty);
    return true;
  }

 private:
  bool IsPeople(int32_t other) const {
    const Mention& mention = d_.mention(other);
    if (mention.kind != MentionKind::kDescription || mention.end > d_.mention(m_).begin ||
        mention.entity.sectors.empty() || !mention.members.empty()) {
      return false;
    }
    // "one Israeli"
    const bool citizen = mention.entity.sectors[0] == "CVL" && mention.gender != 'n';
    const Being being = d_.profile(other).being;
    return citizen || being == Being::kPeople || being == Being::kPerson;
  }

  // The last ones of the same fate.
  int32_t Peer() const {
    const Document& document = d_.document();
    if (FateOf(document, d_.tree(), d_.mention(m_).head) < 0) return -1;
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      if (d_.profile(other).sentence + 1 < d_.profile(m_).sentence) break;
      const bool fate = FateOf(document, d_.tree(), d_.mention(other).head) >= 0;
      if (fate && IsPeople(other)) return other;
    }
    return -1;
  }

  Discourse& d_;
  const int32_t m_;
};

}  // namespace

bool IsElliptic(const Document& document, const Tree& tree, uint32_t t) {
  const Token& token = document.tokens[t];
  if (FateOf(document, tree, t) < 0 || HasNoun(document, tree, t)) return false;
  const bool number = token.upos == Upos::kNum;
  const bool quantity =
      token.upos != Upos::kNoun && IsAmong(FoldCase(document.Text(token)), kQuantities);
  return number || quantity;
}

bool TakeUpKind(Discourse& discourse, int32_t m) {
  const uint32_t head = discourse.mention(m).head;
  const bool other = discourse.document().tokens[head].lemma == "other";
  if (!other && !IsElliptic(discourse.document(), discourse.tree(), head)) return false;
  if (other && discourse.HasCountry(m)) return false;
  return KindTaker(discourse, m).Take();
}

}  // namespace dragoman
