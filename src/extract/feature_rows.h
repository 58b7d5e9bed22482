// Which of many features a model knows, as rows of its weights.
//
//   FeatureRows rows({FeatureNames::HashOf("always"), FeatureNames::HashOf("word|ban")});
//   rows.Find(FeatureNames::HashOf("word|ban"));    // 1
//   rows.Find(FeatureNames::HashOf("word|bun"));    // -1
//
// Most features of an event or a pair have no weight, and that has to be seen at one
// glance: of 2^n places fewer than a quarter hold a row. The place of a feature is the
// first free one from the last n bits of its hash on. Immutable; threads may share it.
#ifndef DRAGOMAN_EXTRACT_FEATURE_ROWS_H_
#define DRAGOMAN_EXTRACT_FEATURE_ROWS_H_

#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace dragoman {

class FeatureRows {
 public:
  FeatureRows() = default;
  // REQUIRES: no id is there twice.
  explicit FeatureRows(std::vector<uint64_t> ids)
      : ids_(std::move(ids)), places_(std::bit_ceil(4 * ids_.size() + 1), kFree) {
    for (size_t row = 0; row < ids_.size(); ++row) {
      places_[PlaceOf(ids_[row])] = static_cast<int32_t>(row);
    }
  }

  size_t size() const { return ids_.size(); }
  int32_t Find(uint64_t id) const { return places_[PlaceOf(id)]; }

 private:
  static constexpr int32_t kFree = -1;

  size_t PlaceOf(uint64_t id) const {
    const size_t mask = places_.size() - 1;
    size_t at = id & mask;
    while (places_[at] != kFree && ids_[static_cast<size_t>(places_[at])] != id) {
      at = (at + 1) & mask;
    }
    return at;
  }

  std::vector<uint64_t> ids_;
  std::vector<int32_t> places_ = {kFree};
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_FEATURE_ROWS_H_
