// What a text is recognised by when it comes again, whole or in part.
//
//   Fingerprints prints = FingerprintsOf(article.text);
//   prints.all.size();       // about a quarter of the number of words
//
// Every four words in a row (a shingle) are hashed, and of every six neighbouring hashes
// the smallest is kept: MinHash of a moving window. Two texts that share nine words in a
// row share a fingerprint, wherever they stand, so a text that was cut to its first
// paragraphs is found again, which a MinHash of the whole would miss. Pure function.
#ifndef DRAGOMAN_MERGE_FINGERPRINTS_H_
#define DRAGOMAN_MERGE_FINGERPRINTS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace dragoman {

struct Fingerprints {
  std::vector<uint32_t> all;  // each once, in the order of the text
  size_t opening = 0;         // so many of them begin in the first kOpeningWords words
};

inline constexpr size_t kOpeningWords = 30;  // the news, before the background

Fingerprints FingerprintsOf(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_FINGERPRINTS_H_
