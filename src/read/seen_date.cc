#include "read/seen_date.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "read/page_date.h"

namespace dragoman {
namespace {

// How far from the first paragraph a visible date can stand, in blocks.
constexpr size_t kAbove = 12;
constexpr size_t kBelow = 4;
constexpr size_t kMostWords = 16;

// The date of the first block from `begin` on that is short and that `fits`.
template <typename Fits>
Date FirstDate(const PageBlocks& page, size_t begin, uint32_t first_block, Fits fits) {
  const size_t end = std::min<size_t>(first_block + kBelow, page.blocks.size());
  for (size_t b = begin; b < end; ++b) {
    const std::string& text = page.blocks[b].text;
    if (page.blocks[b].words > kMostWords || !fits(text)) continue;
    if (const auto date = FindDate(text)) return *date;
  }
  return Date();
}

size_t Near(uint32_t first_block) {
  return first_block > kAbove ? first_block - kAbove : 0;
}

}  // namespace

Date DateAbove(const PageBlocks& page, uint32_t first_block) {
  return FirstDate(page, Near(first_block), first_block,
                   [](const std::string&) { return true; });
}

Date DateLineAbove(const PageBlocks& page, uint32_t first_block) {
  return FirstDate(page, Near(first_block), first_block, IsDateLine);
}

Date AnnouncedDate(const PageBlocks& page, uint32_t first_block) {
  return FirstDate(page, 0, first_block, [](const std::string& text) {
    const std::string lower = ToLower(text);
    return lower.find("publish") != std::string::npos ||
           lower.find("posted") != std::string::npos ||
           lower.find("updated") != std::string::npos;
  });
}

}  // namespace dragoman
