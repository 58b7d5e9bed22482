// The part of a page that can carry text: what is left when scripts, styles, comments,
// drawings and attributes that nobody asks for are taken out before the tree is built.
//
//   Skeleton skeleton = MakeSkeleton(page);
//   HtmlTree tree(skeleton.html);            // a fifth of the bytes of a news page
//   for (std::string_view json : skeleton.json_ld) ...
//
// It also keeps bad pages cheap: elements nested deeper than kDeepest are flattened, and
// tags of character style lose their attributes, so that the tree is never larger than in
// proportion to the page. `json_ld` points into the page. Pure, any thread.
#ifndef DRAGOMAN_READ_HTML_SKELETON_H_
#define DRAGOMAN_READ_HTML_SKELETON_H_

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

struct Skeleton {
  std::string html;
  std::vector<std::string_view> json_ld;  // bodies of <script type="application/ld+json">
};

Skeleton MakeSkeleton(std::string_view page);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_HTML_SKELETON_H_
