#include "merge/fingerprints.h"

#include <algorithm>
#include <unordered_set>

#include "merge/content_words.h"

namespace dragoman {
namespace {

constexpr size_t kShingle = 4;          // words
constexpr size_t kWindow = 6;           // shingles
constexpr size_t kLongestText = 20000;  // bytes; what is copied is copied from the top

// Finalizer of MurmurHash3: every bit of the result depends on every bit of `x`.
uint64_t Mix(uint64_t x) {
  x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdu;
  x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53u;
  return x ^ (x >> 33);
}

std::vector<uint32_t> Shingles(const std::vector<uint64_t>& words) {
  std::vector<uint32_t> shingles;
  if (words.empty()) return shingles;
  const size_t length = std::min(kShingle, words.size());
  for (size_t i = 0; i + length <= words.size(); ++i) {
    uint64_t hash = 0;
    for (size_t k = 0; k < length; ++k) hash = Mix(hash + words[i + k]);
    shingles.push_back(static_cast<uint32_t>(hash >> 32));
  }
  return shingles;
}

}  // namespace

Fingerprints FingerprintsOf(std::string_view text) {
  const std::vector<uint32_t> shingles =
      Shingles(WordHashes(text.substr(0, kLongestText)));
  Fingerprints prints;
  std::unordered_set<uint32_t> seen;
  const size_t window = std::min(kWindow, shingles.size());
  for (size_t i = 0; window > 0 && i + window <= shingles.size(); ++i) {
    const auto begin = shingles.begin() + static_cast<std::ptrdiff_t>(i);
    const auto least =
        std::min_element(begin, begin + static_cast<std::ptrdiff_t>(window));
    if (!seen.insert(*least).second) continue;
    prints.all.push_back(*least);
    if (least - shingles.begin() < static_cast<std::ptrdiff_t>(kOpeningWords)) {
      ++prints.opening;
    }
  }
  return prints;
}

}  // namespace dragoman
