// Lemmas as small edits of the word.
//
//   LemmaRule rule = *LemmaRule::Parse("L3+y");    // lower-case, drop 3, add "y"
//   rule.Apply("Studies")                          // "study"
//
// L lower-cases everything, K keeps the case, T lower-cases all but the first letter. The
// tagger chooses the rule; its Python twin, train/lemma.py, derives rules from treebanks.
// LemmaExceptions holds words that no common rule brings to their lemma ("mice").
// Immutable after loading, any thread.
#ifndef DRAGOMAN_PARSE_LEMMA_RULES_H_
#define DRAGOMAN_PARSE_LEMMA_RULES_H_

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dragoman/syntax.h"

namespace dragoman {

// Lower case of ASCII, Latin-1 and Latin Extended-A.
std::string LowerLatin(std::string_view word);

struct LemmaRule {
  char letter_case = 'K';
  size_t drop = 0;  // code points
  std::string_view add;

  // The rule's text must outlive it.
  static std::optional<LemmaRule> Parse(std::string_view text);
  std::string Apply(std::string_view word) const;
};

class LemmaExceptions {
 public:
  // Lines "word UPOS lemma", the word in lower case; they must outlive this.
  explicit LemmaExceptions(const std::vector<std::string_view>& lines);
  LemmaExceptions() = default;
  // Empty if there is none.
  std::string_view Find(const std::string& lower, Upos upos) const;

 private:
  std::unordered_map<std::string, std::string_view> lemmas_;  // by "word UPOS"
};

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_LEMMA_RULES_H_
