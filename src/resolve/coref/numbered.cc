#include "resolve/coref/numbered.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "base/is_any_of.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr size_t kMost = 99;
constexpr uint32_t kFarthest = 6;    // sentences
constexpr size_t kFewestStates = 3;  // two are often named together by chance
constexpr double kCertainty = 0.75;

constexpr std::array<std::string_view, 19> kWords = {
    "two",     "three",     "four",     "five",     "six",      "seven",    "eight",
    "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

// "the pair", "the trio"; 0 for other nouns.
size_t NumberOfNoun(std::string_view noun) {
  if (noun == "pair" || noun == "duo") return 2;
  if (noun == "trio") return 3;
  return noun == "quartet" ? 4 : 0;
}

// Those of a list "A, B and C", as mentions; with somebody unknown among them, none.
std::vector<int32_t> Listed(const Discourse& d, int32_t first) {
  std::vector<int32_t> members = {first};
  for (const uint32_t child : d.tree().Children(d.mention(first).head)) {
    if (d.document().tokens[child].relation != Relation::kConj) continue;
    const int32_t one = d.index().Headed(child);
    if (one < 0) return {};
    members.push_back(one);
  }
  return members;
}

class NumberedResolver {
 public:
  NumberedResolver(Discourse& discourse, int32_t m)
      : d_(discourse),
        m_(m),
        bare_(d_.head(m).upos == Upos::kNum || NumberOfNoun(d_.head(m).lemma) > 0),
        number_(NumberOf(d_.document(), d_.tree(), d_.mention(m).head)) {}

  bool Resolve() {
    if (number_ < 2 || !d_.profile(m_).definite || !MeansPeople()) return false;
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      if (d_.profile(other).sentence + kFarthest < d_.profile(m_).sentence) break;
      if (d_.mention(other).end > d_.mention(m_).begin) continue;
      if (IsAsMany(other)) {
        d_.Link(m_, other, "description", kCertainty);
        return true;
      }
      std::vector<int32_t> listed = Listed(d_, other);
      if (listed.size() == number_ && AreNamed(listed)) {
        d_.SetMembers(m_, std::move(listed), "plural");
        return true;
      }
    }
    return bare_ && TakeLastPeople();
  }

 private:
  // "Mr. Zapatero met President Lula. The two said ...", "thanked him for his visit, when
  // the two signed ...": if the sentence names just as many before, or the one before it.
  bool TakeLastPeople() { return TakePeople(0) || TakePeople(1); }

  bool TakePeople(uint32_t back) {
    std::vector<int32_t> people;
    for (int32_t other = m_ - 1; other >= d_.FirstInReach(m_); --other) {
      const uint32_t sentence = d_.profile(other).sentence;
      if (sentence + back < d_.profile(m_).sentence) break;
      if (sentence + back != d_.profile(m_).sentence) continue;
      const bool person = d_.mention(other).kind != MentionKind::kPronoun &&
                          d_.profile(other).being == Being::kPerson &&
                          !d_.profile(other).plural;
      const bool known = std::any_of(people.begin(), people.end(), [&](int32_t one) {
        return d_.SameActor(one, other);
      });
      if (person && !known) people.push_back(other);
    }
    if (people.size() != number_) return false;
    std::reverse(people.begin(), people.end());
    d_.SetMembers(m_, std::move(people), "plural");
    return true;
  }

  // "the three", "the men", but not "the two countries", "the two ministers"
  bool MeansPeople() const {
    if (bare_) return true;
    const NounRule* rule = d_.rules().Noun(FoldCase(d_.head(m_).lemma));
    return d_.profile(m_).being == Being::kPeople && rule != nullptr && rule->any &&
           rule->noun_class == NounClass::kPerson;
  }

  bool IsAsMany(int32_t other) const {
    if (d_.mention(other).kind != MentionKind::kDescription) return false;
    const Being being = d_.profile(other).being;
    if (being != Being::kPeople && !(bare_ && being == Being::kState)) return false;
    return NumberOf(d_.document(), d_.tree(), d_.mention(other).head) == number_;
  }

  bool AreNamed(const std::vector<int32_t>& listed) const {
    // "Iran, Qatar and Oman ... The three"
    const bool states = bare_ && number_ >= kFewestStates &&
                        std::all_of(listed.begin(), listed.end(), [&](int32_t one) {
                          return d_.mention(one).kind == MentionKind::kName &&
                                 d_.profile(one).being == Being::kState;
                        });
    return states || std::all_of(listed.begin(), listed.end(), [&](int32_t one) {
             return d_.profile(one).being == Being::kPerson && !d_.profile(one).plural;
           });
  }

  Discourse& d_;
  int32_t m_;
  bool bare_;
  size_t number_;
};

}  // namespace

size_t SmallNumber(std::string_view word) {
  const std::string folded = FoldCase(word);
  if (folded == "both") return 2;
  const auto it = std::find(kWords.begin(), kWords.end(), folded);
  if (it != kWords.end()) return 2 + static_cast<size_t>(it - kWords.begin());
  size_t number = 0;
  const char* end = word.data() + word.size();
  const auto [rest, error] = std::from_chars(word.data(), end, number);
  return error == std::errc() && rest == end && number <= kMost ? number : 0;
}

size_t NumberOf(const Document& document, const Tree& tree, uint32_t head) {
  const Token& noun = document.tokens[head];
  if (noun.upos == Upos::kNum) return SmallNumber(document.Text(noun));
  if (const size_t number = NumberOfNoun(noun.lemma); number > 0) return number;
  for (const uint32_t child : tree.Children(head)) {
    const Token& token = document.tokens[child];
    const std::string word = FoldCase(token.lemma);
    const bool each =
        noun.lemma == "side" && IsAnyOf(word, {"each", "either", "neither"});
    if (each) return 2;
    const bool both = word == "both";
    if (token.relation != Relation::kNummod && !both) continue;
    return SmallNumber(document.Text(token));
  }
  return 0;
}

bool IsBareNumber(const Document& document, const Tree& tree, uint32_t t) {
  const Token& token = document.tokens[t];
  if (token.upos != Upos::kNum || SmallNumber(document.Text(token)) < 2) return false;
  const Relation relation = BaseOf(token.relation);
  const bool argument = relation == Relation::kNsubj || relation == Relation::kObj ||
                        relation == Relation::kObl || relation == Relation::kNmod;
  const int32_t det = tree.Child(t, Relation::kDet);
  if (!argument || det < 0 || tree.HasChild(t, Relation::kNmod)) return false;
  return IsAnyOf(FoldCase(document.Text(document.tokens[det])),
                 {"the", "these", "those", "all"});
}

bool TakeUpNumber(Discourse& discourse, int32_t m) {
  return NumberedResolver(discourse, m).Resolve();
}

}  // namespace dragoman
