// Words in the form in which dictionaries are searched: lower case, without accents,
// apostrophes and full stops, cut at hyphens.
//
//   FoldWords("Al-Qa’ida's", 0, &words);   // al, qaida, s
//   FoldWords("U.S.", 1, &words);          // us, with .capitals set
//
// Hyphens and blanks are alike, so that "Kim Jong-un" is "Kim Jong Un". A word that is
// punctuation only becomes a barrier, which no phrase crosses, unless it is a hyphen, an
// apostrophe or a full stop: these leave no word. Only hashes are kept: 64 bits are
// enough for the words of a language. Pure function, any thread.
#ifndef DRAGOMAN_RESOLVE_ACTORS_FOLDED_WORDS_H_
#define DRAGOMAN_RESOLVE_ACTORS_FOLDED_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace dragoman {

struct FoldedWord {
  uint64_t hash = 0;  // 0 for a barrier
  uint32_t token = 0;
  bool first = false, last = false;  // of its token
  bool capital = false;              // begins with a capital letter
  bool capitals = false;             // has no small letter
  bool operator==(const FoldedWord&) const = default;
};

// Appends the words of `text`.
void FoldWords(std::string_view text, uint32_t token, std::vector<FoldedWord>* words);

uint64_t HashOf(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_FOLDED_WORDS_H_
