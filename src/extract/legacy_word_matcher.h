// Whether a word or noun of a pattern stands at a token: as it is written there, or as
// the token's lemma.
//
//   LegacyWordMatcher words(verbs, document, tree);
//   words.IsWord(t, "camp");         // "camp", "camps", "Camp"
//   words.IsNoun(camp_of_refugees, t);
//
// Reads tokens and tree. Immutable. One per document.
#ifndef DRAGOMAN_EXTRACT_LEGACY_WORD_MATCHER_H_
#define DRAGOMAN_EXTRACT_LEGACY_WORD_MATCHER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"
#include "extract/legacy_pattern.h"
#include "extract/legacy_verbs.h"

namespace dragoman {

class LegacyWordMatcher {
 public:
  // Costs nothing if there are no verbs; then nothing may be asked.
  LegacyWordMatcher(const LegacyVerbs& verbs, const Document& document, const Tree& tree);

  size_t size() const { return lower_.size(); }
  // The token in small letters.
  const std::string& At(uint32_t t) const { return lower_[t]; }
  bool IsWord(uint32_t t, std::string_view word) const;
  // The head at `t`, and what describes it below.
  bool IsNoun(const PatternNoun& noun, uint32_t t) const;

 private:
  bool IsRun(const WordRun& run, uint32_t t) const;
  bool IsAny(const PatternWord& word, uint32_t t) const;

  const LegacyVerbs& verbs_;
  const Document& document_;
  const Tree& tree_;
  std::vector<std::string> lower_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_LEGACY_WORD_MATCHER_H_
