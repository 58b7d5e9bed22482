// What the network sees of a word: hashes of the word and of its parts.
//
//   WordFeatures f = FeaturesOf("Erdoğan");
//   // f.word = Fnv1a("w" "erdogan"), f.shape = Fnv1a("s" "Xxxx"), f.prefix3 = ... "perd"
//
// A word is first cleaned: odd quotes, dashes and dots become ASCII. Then
//   word    diacritics of Latin letters dropped, lower-cased, digits become 0
//   shape   letters become X x, digits d, anything else outside ASCII o; a run of one
//   kind
//           is cut to three, the whole to ten
//   prefix3, suffix2, suffix3, suffix4   first or last code points of word
// Each is hashed by 32-bit FNV-1a over a letter for its kind (w s p 2 3 4) and its UTF-8
// bytes. The Python twin, train/features.py, agrees on every byte; word_features_test.cc
// holds what it prints.
// Pure functions, any thread.
#ifndef DRAGOMAN_PARSE_WORD_FEATURES_H_
#define DRAGOMAN_PARSE_WORD_FEATURES_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

struct WordFeatures {
  uint32_t word = 0;
  uint32_t shape = 0, prefix3 = 0, suffix2 = 0, suffix3 = 0, suffix4 = 0;
};

WordFeatures FeaturesOf(std::string_view word);
// Only WordFeatures::shape.
uint32_t ShapeHashOf(std::string_view word);

// The texts behind `word` and `shape`, for tests and for people.
std::string NormalForm(std::string_view word);
std::string ShapeOf(std::string_view word);

// The word with odd quotes, dashes and dots as ASCII.
std::u32string CleanForm(std::string_view word);
// Without case and diacritics, for letters of ASCII, Latin-1 and Latin Extended-A.
char32_t FoldLatin(char32_t c);

// Capital letters of ASCII, Latin-1 and Latin Extended-A.
bool IsLatinUpper(char32_t c);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_WORD_FEATURES_H_
