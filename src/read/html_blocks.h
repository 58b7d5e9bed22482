// A page as a flat list of blocks (paragraphs, headings, items, rows) in reading order,
// and the elements that hold them.
//
//   PageBlocks page = CollectBlocks(tree);
//   for (const Block& block : page.blocks) ...    // block.text is clean
//   page.elements[block.element]                  // the innermost element around it
//
// Every element holds a contiguous range of blocks, so that "how much text is in here" is
// a difference of two sums. Plain data.
#ifndef DRAGOMAN_READ_HTML_BLOCKS_H_
#define DRAGOMAN_READ_HTML_BLOCKS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "read/element_names.h"
#include "read/html_tree.h"

namespace dragoman {

enum class BlockKind : uint8_t {
  kLoose,
  kParagraph,
  kHeading,
  kItem,
  kRow,
  kCaption,
  kCode
};

struct Block {
  BlockKind kind = BlockKind::kLoose;
  uint8_t level = 0;     // of a heading, 1-6
  uint32_t element = 0;  // innermost block element
  std::string text;
  uint32_t link_bytes = 0;
  uint32_t words = 0;
  bool all_bold = false;

  double link_density() const {
    return text.empty() ? 0 : static_cast<double>(link_bytes) / text.size();
  }
};

struct PageElement {
  const GumboNode* node = nullptr;  // in the tree
  GumboTag tag = GUMBO_TAG_DIV;
  NameHint hint;
  int32_t parent = -1;
  uint32_t begin = 0, end = 0;  // blocks
};

struct PageBlocks {
  std::vector<Block> blocks;
  std::vector<PageElement> elements;  // [0] is the body; parents before children
};

// REQUIRES: tree.body() is not null.
PageBlocks CollectBlocks(const HtmlTree& tree);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_HTML_BLOCKS_H_
