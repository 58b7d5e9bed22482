// Finds the paragraphs of a text.
//
//   FindParagraphs("Talks end\n\nThey met\nin Baku.")   // [0,9) [11,29)
//
// A blank line always ends a paragraph. A single line break does so in texts with one
// paragraph, headline or list item a line, and does not in texts that are wrapped at some
// width; which of the two a text is, all its lines decide together. Pure; any thread.
#ifndef DRAGOMAN_SPLIT_PARAGRAPHS_H_
#define DRAGOMAN_SPLIT_PARAGRAPHS_H_

#include <string_view>
#include <vector>

#include "dragoman/syntax.h"

namespace dragoman {

// In order, not overlapping, none of them blank; between them is only white space.
std::vector<Span> FindParagraphs(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_PARAGRAPHS_H_
