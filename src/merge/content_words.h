// The words of a text that say what it is about, as numbers.
//
//   ContentWords words = ContentWords::Load(files, &diagnostics);
//   words.Of("Rebels attacked a market")   // {hash of rebel, attack, market}, sorted
//   Overlap(words.Of(a), words.Of(b))      // 0 to 1
//
// Endings are cut by rule, so that "attacked" and "attacks" are one; what says nothing
// ("the", "said", names of days) is in data/merge/stop_words.txt. Immutable.
#ifndef DRAGOMAN_MERGE_CONTENT_WORDS_H_
#define DRAGOMAN_MERGE_CONTENT_WORDS_H_

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"

namespace dragoman {

using WordSet = std::vector<uint32_t>;  // sorted, each once

// Hashes of all words of a text in their order, without case, accents and marks.
std::vector<uint64_t> WordHashes(std::string_view text);

class ContentWords {
 public:
  static ContentWords Load(const DataFiles& data, Diagnostics* diagnostics);

  WordSet Of(std::string_view text) const;
  // Only those with a capital letter, without the first, which always has one.
  WordSet NamesIn(std::string_view sentence) const;

 private:
  void Add(std::string_view folded, WordSet* set) const;

  std::unordered_set<uint32_t> stop_words_;
};

// The share of the smaller set that the other has as well, of at least `least` words:
// two words of two say less than six of six.
double Overlap(const WordSet& a, const WordSet& b, size_t least);

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_CONTENT_WORDS_H_
