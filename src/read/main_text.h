// Which blocks of a page are its article.
//
//   MainText main = FindMainText(blocks, "President meets counterpart");
//   main.text;      // paragraphs separated by blank lines, no furniture
//   main.element;   // the element that holds the article
//
// First the element is sought whose text is long and mostly not links, helped by what the
// names of elements say; then its blocks are sifted one by one. Pure, any thread.
#ifndef DRAGOMAN_READ_MAIN_TEXT_H_
#define DRAGOMAN_READ_MAIN_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_blocks.h"

namespace dragoman {

struct MainText {
  std::string text;
  uint32_t element = 0;        // index into PageBlocks::elements
  uint32_t first_block = 0;    // index of the first block of the text
  std::vector<uint32_t> kept;  // blocks that make up the text
};

// `title` is left out where it opens the text.
MainText FindMainText(const PageBlocks& page, std::string_view title);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_MAIN_TEXT_H_
