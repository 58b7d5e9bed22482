// What a page says about itself: title, author, date, outlet, address, language.
//
//   PageMetadata about = ReadMetadata(tree, skeleton.json_ld);
//   about.published;     // from JSON-LD, else <meta>, else <time>; empty if none
//
// Each field is taken from the most trustworthy place that has it. Pure, any thread.
#ifndef DRAGOMAN_READ_PAGE_METADATA_H_
#define DRAGOMAN_READ_PAGE_METADATA_H_

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/date.h"
#include "read/html_tree.h"

namespace dragoman {

struct PageMetadata {
  std::string title;
  std::string author;
  std::string source;
  std::string url;
  std::string language;  // ISO 639-1
  Date published;
  // The system that made the page knows no day but that of the last change, it seems:
  // what readers see may be better.
  bool doubtful = false;
  // For pages that say nothing better: in an element whose name says that it holds a
  // date, and of the last change.
  Date named, modified;
  std::string article_body;  // of JSON-LD, cleaned; mostly empty
};

PageMetadata ReadMetadata(const HtmlTree& tree,
                          const std::vector<std::string_view>& json_ld);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_PAGE_METADATA_H_
