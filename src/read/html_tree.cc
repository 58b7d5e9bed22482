#include "read/html_tree.h"

#include <algorithm>
#include <cstddef>

#include "read/clean_text.h"

namespace dragoman {

// libgumbo asks for many small pieces and gives them back in the end one by one; here
// they are cut from large blocks that are given back together.
class HtmlTree::Arena {
 public:
  void* Allocate(size_t size) {
    size = (size + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
    if (size > left_) AddBlock(size);
    char* piece = next_;
    next_ += size;
    left_ -= size;
    return piece;
  }

 private:
  void AddBlock(size_t size) {
    left_ = std::max(size, kBlock);
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    next_ = blocks_.back().get();
  }

  static constexpr size_t kBlock = size_t{256} << 10;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  size_t left_ = 0;
};

HtmlTree::HtmlTree(const Skeleton& skeleton)
    : skeleton_(skeleton), arena_(std::make_unique<Arena>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* arena, size_t size) {
    return static_cast<Arena*>(arena)->Allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  options.userdata = arena_.get();
  options.max_errors = 0;
  const std::string& html = skeleton.html;
  const GumboOutput* output =
      gumbo_parse_with_options(&options, html.data(), html.size());
  if (output != nullptr) root_ = output->root;
}

HtmlTree::~HtmlTree() = default;

const GumboNode* HtmlTree::Child(GumboTag tag) const {
  if (root_ == nullptr || !IsElement(*root_)) return nullptr;
  const GumboVector& children = root_->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (TagOf(*child) == tag) return child;
  }
  return nullptr;
}

bool IsInline(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN:
      return true;
    default:
      return false;
  }
}

std::string_view MetaAttribute(const GumboNode& node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

AttributeList HtmlTree::attributes(const GumboNode& node) const {
  const GumboStringPiece& tag = node.v.element.original_tag;
  if (tag.length == 0) return {};  // put in by the tree builder
  return skeleton_.AttributesAt(static_cast<size_t>(tag.data - skeleton_.html.data()));
}

void HtmlTree::AppendText(const GumboNode& node, std::string* out) const {
  skeleton_.ForEachText(node.v.text.text,
                        [&](std::string_view piece) { AppendClean(piece, out); });
}

void HtmlTree::AppendBelow(const GumboNode& node, size_t limit, std::string* out) const {
  if (out->size() > limit) return;
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
      node.type == GUMBO_NODE_CDATA) {
    AppendText(node, out);
  }
  if (!IsElement(node)) return;
  const bool apart = !IsInline(node.v.element.tag) || node.v.element.tag == GUMBO_TAG_BR;
  if (apart) AppendClean(" ", out);
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    AppendBelow(*static_cast<const GumboNode*>(children.data[i]), limit, out);
  }
  if (apart) AppendClean(" ", out);
}

std::string HtmlTree::TextBelow(const GumboNode& node, size_t limit) const {
  std::string text;
  AppendBelow(node, limit, &text);
  return Clean(text);
}

}  // namespace dragoman
