#include "merge/print_table.h"

#include <algorithm>
#include <utility>

namespace dragoman {

void PrintTable::Add(uint32_t print, uint32_t text) {
  if ((used_ + 1) * 4 > entries_.size() * 3) Grow();
  size_t i = Home(print);
  size_t texts = 0;
  for (; entries_[i].text != kFree; i = Next(i)) {
    if (entries_[i].print == print && ++texts == kMostTexts) return;
  }
  entries_[i] = {print, text};
  ++used_;
}

void PrintTable::Grow() {
  std::vector<Entry> old(std::max<size_t>(1024, entries_.size() * 2));
  std::swap(old, entries_);
  for (const Entry& entry : old) {
    if (entry.text == kFree) continue;
    size_t i = Home(entry.print);
    while (entries_[i].text != kFree) i = Next(i);
    entries_[i] = entry;
  }
}

}  // namespace dragoman
