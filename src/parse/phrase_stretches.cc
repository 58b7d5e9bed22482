#include "parse/phrase_stretches.h"

#include <algorithm>
#include <utility>

namespace dragoman {
namespace {

class Cutting {
 public:
  Cutting(const LemmaLexicon& lexicon, const std::vector<PhraseWord>& words)
      : lexicon_(lexicon), words_(words) {}

  std::vector<PhraseStretch> Cut() {
    const bool other = std::any_of(words_.begin(), words_.end(), [](const PhraseWord& w) {
      return w.kind == WordClass::kOther;
    });
    if (other || !FindStretches() || !IsPlain() || !JoinsLikes()) stretches_.clear();
    return std::move(stretches_);
  }

 private:
  bool FindStretches() {
    const auto n = static_cast<uint32_t>(words_.size());
    if (n == 1 && words_[0].kind == WordClass::kPronoun) {
      stretches_.push_back({0, 1, 0});
      return true;
    }
    uint32_t begin = 0;
    bool joint = false;
    for (uint32_t t = 0; t <= n; ++t) {
      const bool joins = t < n && (words_[t].kind == WordClass::kComma ||
                                   words_[t].kind == WordClass::kAnd);
      const bool cut = joins || t == n || words_[t].kind == WordClass::kPreposition;
      if (!cut) continue;
      if (!AddStretch(begin, t) || (joins && joint)) return false;
      joint |= joins;
      begin = t + 1;
    }
    return true;
  }

  bool AddStretch(uint32_t begin, uint32_t end) {
    // "Iran's": the owner of something that is not said.
    uint32_t last = end;
    while (last > begin && words_[last - 1].kind == WordClass::kGenitive) --last;
    if (last == begin) return false;
    const PhraseWord& word = words_[last - 1];
    const bool leads = word.kind == WordClass::kWord || word.kind == WordClass::kNumber ||
                       (word.kind == WordClass::kOwner && last - begin == 1);
    if (!leads) return false;
    stretches_.push_back({begin, end, last - 1});
    return true;
  }

  // No verbs, and nothing that could be one.
  bool IsPlain() const {
    for (const PhraseStretch& stretch : stretches_) {
      for (uint32_t t = stretch.begin; t <= stretch.head; ++t) {
        const PhraseWord& word = words_[t];
        if (word.kind == WordClass::kPronoun && words_.size() > 1) return false;
        if (word.kind == WordClass::kWord && !word.capital && MayBeVerb(t, stretch)) {
          return false;
        }
      }
    }
    return true;
  }

  // "Iran and Azerbaijan", "soldiers and rebels": names with names, nouns with nouns.
  bool JoinsLikes() const {
    for (size_t s = 1; s < stretches_.size(); ++s) {
      const PhraseStretch &left = stretches_[s - 1], &right = stretches_[s];
      if (words_[left.end].kind != WordClass::kAnd) continue;
      if (left.head + 1 != left.end || right.head + 1 != right.end) return false;
      const PhraseWord &a = words_[left.head], &b = words_[right.head];
      // Not "Trade and Industry Minister Lam", but "Turkey and Iran".
      const bool pair = words_.size() == 3 && !(a.noun && b.noun);
      const bool names = a.capital && b.capital && (!a.noun || pair);
      // "oil and gas companies" joins less.
      const bool nouns = !a.capital && !b.capital && a.plural && b.noun;
      if (!names && !nouns) return false;
    }
    return true;
  }

  bool MayBeVerb(uint32_t t, const PhraseStretch& stretch) const {
    const PhraseWord& word = words_[t];
    const bool participle = word.lower.ends_with("ed") || word.lower.ends_with("ing");
    const bool irregular = lexicon_.IsIrregularVerb(word.lower);
    const bool hyphen = t > stretch.begin && words_[t - 1].kind == WordClass::kHyphen;
    if (word.noun && !word.plural && !irregular) return false;
    if (hyphen && t < stretch.head) return false;  // "Iran-backed rebels"
    if ((participle || irregular) && !word.noun) {
      // "armed men", but not "men armed with rifles", "troops stationed abroad".
      if (t == stretch.head) return true;
      const bool behind =
          t > stretch.begin && words_[t - 1].kind == WordClass::kWord &&
          (words_[t - 1].capital || words_[t - 1].plural || words_[t - 1].noun);
      return behind;
    }
    // "Bush visits Iraq"
    return word.plural && t < stretch.head && words_[t + 1].capital;
  }

  const LemmaLexicon& lexicon_;
  const std::vector<PhraseWord>& words_;
  std::vector<PhraseStretch> stretches_;
};

}  // namespace

std::vector<PhraseStretch> PlainStretches(const LemmaLexicon& lexicon,
                                          const std::vector<PhraseWord>& words) {
  return Cutting(lexicon, words).Cut();
}

}  // namespace dragoman
