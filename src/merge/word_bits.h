// A set of words as a few bits: what two sets share at most is told without reading them.
//
//   WordBits<8> a(view.setting), b(other.setting);
//   if (a.OverlapAtMost(b, 1) < 0.1) ...        // never less than Overlap() of the sets
//
// Plain data.
#ifndef DRAGOMAN_MERGE_WORD_BITS_H_
#define DRAGOMAN_MERGE_WORD_BITS_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "merge/content_words.h"

namespace dragoman {

template <size_t kParts>
class WordBits {
 public:
  WordBits() = default;
  explicit WordBits(const WordSet& words) : words_(static_cast<int>(words.size())) {
    for (const uint32_t word : words) {
      bits_[word >> 6 & (kParts - 1)] |= uint64_t{1} << (word & 63);
    }
    for (const uint64_t bits : bits_) count_ += std::popcount(bits);
  }

  int count() const { return count_; }  // of bits
  int Shared(const WordBits& other) const {
    int shared = 0;
    for (size_t i = 0; i < kParts; ++i) {
      shared += std::popcount(bits_[i] & other.bits_[i]);
    }
    return shared;
  }
  // Words of a set may share a bit: so many more than bits may be in the other.
  double OverlapAtMost(const WordBits& other, size_t least) const {
    const int extra = std::min(words_ - count_, other.words_ - other.count_);
    const int smaller = std::max(static_cast<int>(least), std::min(words_, other.words_));
    if (smaller == 0) return 0;
    return std::min(1.0, static_cast<double>(Shared(other) + extra) / smaller);
  }

 private:
  static_assert(std::has_single_bit(kParts));
  std::array<uint64_t, kParts> bits_{};
  int words_ = 0, count_ = 0;
};

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_WORD_BITS_H_
