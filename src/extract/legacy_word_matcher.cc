#include "extract/legacy_word_matcher.h"

#include <algorithm>

#include "base/utf8.h"

namespace dragoman {

LegacyWordMatcher::LegacyWordMatcher(const LegacyVerbs& verbs, const Document& document,
                                     const Tree& tree)
    : verbs_(verbs), document_(document), tree_(tree) {
  if (verbs.empty()) return;
  lower_.reserve(document.tokens.size());
  for (const Token& token : document.tokens) {
    lower_.push_back(ToLower(document.Text(token)));
  }
}

bool LegacyWordMatcher::IsWord(uint32_t t, std::string_view word) const {
  return lower_[t] == word || document_.tokens[t].lemma == word;
}

// Whether the words stand side by side around `t`; hyphens between them do not count.
bool LegacyWordMatcher::IsRun(const WordRun& run, uint32_t t) const {
  if (run.size() == 1) return IsWord(t, run[0]);
  for (size_t place = 0; place < run.size(); ++place) {
    if (!IsWord(t, run[place])) continue;
    auto begin = static_cast<int64_t>(t);
    for (size_t i = place; i > 0 && begin >= 0; --i) {
      --begin;
      if (begin >= 0 && lower_[static_cast<size_t>(begin)] == "-") --begin;
    }
    if (begin < 0) continue;
    auto at = static_cast<size_t>(begin);
    size_t i = 0;
    while (i < run.size() && at < lower_.size()) {
      if (i > 0 && lower_[at] == "-") ++at;
      if (at >= lower_.size() || !IsWord(static_cast<uint32_t>(at), run[i])) break;
      ++at;
      ++i;
    }
    if (i == run.size()) return true;
  }
  return false;
}

bool LegacyWordMatcher::IsAny(const PatternWord& word, uint32_t t) const {
  const std::vector<WordRun>& runs = verbs_.RunsOf(word);
  return std::any_of(runs.begin(), runs.end(),
                     [&](const WordRun& run) { return IsRun(run, t); });
}

bool LegacyWordMatcher::IsNoun(const PatternNoun& noun, uint32_t t) const {
  if (!IsAny(noun.head, t)) return false;
  std::vector<uint32_t> below(tree_.Children(t).begin(), tree_.Children(t).end());
  for (size_t i = 0, n = below.size(); i < n; ++i) {
    for (const uint32_t child : tree_.Children(below[i])) below.push_back(child);
  }
  return std::all_of(
      noun.modifiers.begin(), noun.modifiers.end(), [&](const PatternWord& word) {
        return std::any_of(below.begin(), below.end(),
                           [&](uint32_t child) { return IsAny(word, child); });
      });
}

}  // namespace dragoman
