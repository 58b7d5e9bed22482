// The bare bones of a page: its tags, with everything else set aside, so that building
// the tree costs a tenth of what it would.
//
//   Skeleton skeleton = MakeSkeleton(page);      // "<p class='x'>They met.</p>"
//   skeleton.html                                // "<p>\U000F0000</p>"
//   skeleton.texts[0]                            // "They met."
//   skeleton.AttributesAt(0).Get("class")        // "x"
//
// Scripts, styles, comments and drawings are left out; runs of text are one character of
// the private planes each, to be replaced by ForEachText; attributes are kept beside. It
// also keeps bad pages cheap: elements nested deeper than kDeepest are flattened. All
// views point into the page. Pure, any thread.
#ifndef DRAGOMAN_READ_HTML_SKELETON_H_
#define DRAGOMAN_READ_HTML_SKELETON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_tag.h"

namespace dragoman {

struct Skeleton {
  std::string html;
  std::vector<std::string_view> texts;
  std::vector<std::string_view> json_ld;  // bodies of <script type="application/ld+json">

  // Of the tag that begins at this byte of `html`.
  AttributeList AttributesAt(size_t offset) const;

  // Calls `take` on the pieces of text that `text`, from the tree of `html`, stands for.
  template <typename Take>
  void ForEachText(std::string_view text, Take&& take) const {
    size_t plain = 0;  // not yet given to `take`
    for (size_t i = 0; i < text.size();) {
      const size_t index = TextIndex(text, i);
      if (index >= texts.size()) {
        ++i;
        continue;
      }
      if (i > plain) take(text.substr(plain, i - plain));
      take(texts[index]);
      i += kPlaceBytes;
      plain = i;
    }
    if (plain < text.size()) take(text.substr(plain));
  }

  // Which tags have attributes, by offset; their entries are in `entries`.
  struct Tag {
    uint32_t offset = 0;
    uint32_t begin = 0, end = 0;
  };
  std::vector<Tag> tags;
  std::vector<AttributeList::Entry> entries;

  static constexpr size_t kPlaceBytes = 4;  // of a character that stands for a text
  // Which text the character at `i` stands for; beyond all texts if it stands for itself.
  static size_t TextIndex(std::string_view text, size_t i);
};

Skeleton MakeSkeleton(std::string_view page);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_HTML_SKELETON_H_
