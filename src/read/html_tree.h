// The tree of a page, as browsers would build it, and small questions about its nodes.
//
//   HtmlTree tree(skeleton);
//   const GumboNode* body = tree.body();
//   tree.attributes(*body).Get("class");    // "" if it has none
//   tree.TextBelow(*body);                  // all its text
//
// All nodes live in one arena and go with the tree. Use libgumbo here and nowhere else
// but in the walkers of this folder. One thread per tree.
#ifndef DRAGOMAN_READ_HTML_TREE_H_
#define DRAGOMAN_READ_HTML_TREE_H_

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_skeleton.h"

namespace dragoman {

class HtmlTree {
 public:
  // `skeleton` must outlive the tree.
  explicit HtmlTree(const Skeleton& skeleton);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;
  ~HtmlTree();

  const GumboNode* root() const { return root_; }  // <html>; null for no page at all
  const GumboNode* body() const { return Child(GUMBO_TAG_BODY); }

  // Of any element but <meta>, whose attributes Meta() gives.
  AttributeList attributes(const GumboNode& node) const;

  // The text below a node, cleaned; of a long one only the beginning, somewhat over
  // `limit` bytes.
  std::string TextBelow(const GumboNode& node, size_t limit = 1000) const;

  // Appends the text of a text node, cleaned.
  void AppendText(const GumboNode& node, std::string* out) const;

 private:
  class Arena;
  const GumboNode* Child(GumboTag tag) const;
  void AppendBelow(const GumboNode& node, size_t limit, std::string* out) const;

  const Skeleton& skeleton_;
  std::unique_ptr<Arena> arena_;
  const GumboNode* root_ = nullptr;
};

inline bool IsElement(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}
inline GumboTag TagOf(const GumboNode& node) {
  return IsElement(node) ? node.v.element.tag : GUMBO_TAG_LAST;
}
// Part of a line of text, not a piece of the page by itself; unknown tags count as such.
bool IsInline(GumboTag tag);
// An attribute of a <meta> tag, decoded; "" if there is none.
std::string_view MetaAttribute(const GumboNode& node, const char* name);

// Calls `visit` on each element at and below `node`, in the order of the page.
template <typename Visit>
void ForEachElement(const GumboNode& node, Visit&& visit) {
  if (!IsElement(node)) return;
  visit(node);
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    ForEachElement(*static_cast<const GumboNode*>(children.data[i]), visit);
  }
}

}  // namespace dragoman

#endif  // DRAGOMAN_READ_HTML_TREE_H_
