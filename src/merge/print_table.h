// Which texts have a fingerprint: an open table of eight bytes an entry.
//
//   PrintTable table;
//   table.Add(print, 17);
//   table.Each(print, [](uint32_t text) { ... });
//
// A fingerprint that kMostTexts texts have tells nothing, and further texts are not
// entered for it. One thread writes, or any number read.
#ifndef DRAGOMAN_MERGE_PRINT_TABLE_H_
#define DRAGOMAN_MERGE_PRINT_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dragoman {

class PrintTable {
 public:
  static constexpr size_t kMostTexts = 32;

  void Add(uint32_t print, uint32_t text);

  template <typename Take>
  void Each(uint32_t print, const Take& take) const {
    if (entries_.empty()) return;
    for (size_t i = Home(print); entries_[i].text != kFree; i = Next(i)) {
      if (entries_[i].print == print) take(entries_[i].text);
    }
  }
  size_t bytes() const { return entries_.capacity() * sizeof(Entry); }

 private:
  static constexpr uint32_t kFree = UINT32_MAX;
  struct Entry {
    uint32_t print = 0, text = kFree;
  };

  // Fingerprints are the smallest of their neighbours, so their high bits are not even.
  size_t Home(uint32_t print) const {
    return (print * 0x9e3779b97f4a7c15u >> 32) & (entries_.size() - 1);
  }
  size_t Next(size_t i) const { return (i + 1) & (entries_.size() - 1); }
  void Grow();

  std::vector<Entry> entries_;  // a power of two of them
  size_t used_ = 0;
};

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_PRINT_TABLE_H_
