#include "read/html_blocks.h"

#include <utility>

#include "read/clean_text.h"

namespace dragoman {
namespace {

bool IsSkipped(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_TITLE:
      return true;
    default:
      return false;
  }
}

int HeadingLevel(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

bool IsHidden(const AttributeList& attributes) {
  return attributes.Has("hidden") || attributes.Get("aria-hidden") == "true";
}

bool IsFurnitureTag(GumboTag tag) {
  return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_ASIDE ||
         tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_FIGCAPTION ||
         tag == GUMBO_TAG_BUTTON || tag == GUMBO_TAG_MENU;
}

// Furniture by tag, or by what class, id, role and itemprop say.
NameHint ElementHint(GumboTag tag, const AttributeList& attributes, HintReader* hints) {
  if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML) return {};
  if (IsFurnitureTag(tag)) return {Hint::kFurniture, gumbo_normalized_tagname(tag)};
  // Some sites send the article hidden and show it by script.
  if (IsHidden(attributes)) return {Hint::kFurniture, "hidden"};
  if (attributes.Get("itemprop") == "articleBody") return {Hint::kBody, "articlebody"};
  const std::string_view role = attributes.Get("role");
  for (const std::string_view furniture :
       {"navigation", "contentinfo", "complementary", "dialog", "search"}) {
    if (role == furniture) return {Hint::kFurniture, furniture};
  }
  return hints->Of(attributes.Get("class"), attributes.Get("id"));
}

// What an open block inherits from the elements around it.
struct Context {
  uint32_t element = 0;
  BlockKind kind = BlockKind::kLoose;
  uint8_t level = 0;
  bool in_link = false;
  bool bold = false;
};

class BlockCollector {
 public:
  explicit BlockCollector(const HtmlTree& tree) : tree_(tree) {}

  PageBlocks Collect() {
    WalkElement(*tree_.body(), Context());
    return std::move(page_);
  }

 private:
  void Walk(const GumboNode& node, const Context& context) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        AddText(node, context);
        break;
      case GUMBO_NODE_ELEMENT:
        WalkTag(node, context);
        break;
      default:
        break;
    }
  }

  void WalkTag(const GumboNode& node, Context context) {
    const GumboTag tag = node.v.element.tag;
    if (IsSkipped(tag)) return;
    if (tag == GUMBO_TAG_BR) {
      LineBreak();
      return;
    }
    if (!IsInline(tag)) {
      WalkElement(node, context);
      return;
    }
    if (tag == GUMBO_TAG_A) context.in_link = true;
    if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG) context.bold = true;
    // Furniture within a line ("share" spans, screen-reader text) gets its own block.
    if (tag != GUMBO_TAG_A &&
        ElementHint(tag, tree_.attributes(node), &hints_).kind != Hint::kNone) {
      WalkElement(node, context);
      return;
    }
    WalkChildren(node, context);
  }

  void WalkChildren(const GumboNode& node, const Context& context) {
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      Walk(*static_cast<const GumboNode*>(children.data[i]), context);
    }
  }

  void WalkElement(const GumboNode& node, Context context) {
    const GumboTag tag = node.v.element.tag;
    const bool in_row = context.kind == BlockKind::kRow && tag != GUMBO_TAG_TABLE;
    if (in_row && (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)) {
      if (open_) block_.text.push_back('\t');
      WalkChildren(node, context);
      return;
    }
    CloseBlock();
    const auto index = static_cast<uint32_t>(page_.elements.size());
    PageElement element;
    element.node = &node;
    element.tag = tag;
    element.hint = ElementHint(tag, tree_.attributes(node), &hints_);
    element.parent = index == 0 ? -1 : static_cast<int32_t>(context.element);
    element.begin = static_cast<uint32_t>(page_.blocks.size());
    page_.elements.push_back(element);
    context.element = index;
    SetKind(node, tag, &context);
    WalkChildren(node, context);
    CloseBlock();
    page_.elements[index].end = static_cast<uint32_t>(page_.blocks.size());
  }

  static void SetKind(const GumboNode& node, GumboTag tag, Context* context) {
    context->level = static_cast<uint8_t>(HeadingLevel(tag));
    if (context->level > 0) {
      context->kind = BlockKind::kHeading;
    } else if (tag == GUMBO_TAG_P || tag == GUMBO_TAG_BLOCKQUOTE) {
      if (context->kind != BlockKind::kItem) context->kind = BlockKind::kParagraph;
    } else if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT) {
      context->kind = BlockKind::kItem;
    } else if (tag == GUMBO_TAG_PRE) {
      context->kind = BlockKind::kCode;
    } else if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION) {
      context->kind = BlockKind::kCaption;
    } else if (tag == GUMBO_TAG_TR && IsDataRow(node)) {
      context->kind = BlockKind::kRow;
    } else if (tag == GUMBO_TAG_TABLE || context->kind == BlockKind::kHeading) {
      context->kind = BlockKind::kLoose;
    }
  }

  // A row of plain cells, not of a table that lays out the page.
  static bool IsDataRow(const GumboNode& row) {
    const GumboVector& cells = row.v.element.children;
    return cells.length > 1 && !HoldsBlocks(row);
  }

  static bool HoldsBlocks(const GumboNode& node) {
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(children.data[i]);
      const GumboTag tag = TagOf(child);
      if (tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_DIV || HeadingLevel(tag) > 0)
        return true;
      if (IsElement(child) && HoldsBlocks(child)) return true;
    }
    return false;
  }

  void AddText(const GumboNode& node, const Context& context) {
    if (!open_) Open(context);
    const size_t before = block_.text.size();
    tree_.AppendText(node, &block_.text);
    const auto added = static_cast<uint32_t>(block_.text.size() - before);
    if (context.in_link) block_.link_bytes += added;
    if (context.bold) bold_bytes_ += added;
  }

  void Open(const Context& context) {
    open_ = true;
    block_ = Block();
    bold_bytes_ = 0;
    block_.kind = context.kind;
    block_.level = context.level;
    block_.element = context.element;
    context_ = context;
  }

  // One break is a line, two are a paragraph.
  void LineBreak() {
    if (!open_ || block_.text.empty()) return;
    while (block_.text.back() == ' ') {
      block_.text.pop_back();
      if (block_.text.empty()) return;
    }
    if (block_.text.back() != '\n') {
      block_.text.push_back('\n');
      return;
    }
    const Context context = context_;
    CloseBlock();
    Open(context);
  }

  void CloseBlock() {
    if (!open_) return;
    open_ = false;
    std::string& text = block_.text;
    while (!text.empty() &&
           (text.back() == ' ' || text.back() == '\n' || text.back() == '\t')) {
      text.pop_back();
    }
    if (text.empty()) return;
    block_.words = static_cast<uint32_t>(CountWords(text));
    block_.all_bold = bold_bytes_ * 10 >= text.size() * 9;
    page_.blocks.push_back(std::move(block_));
  }

  const HtmlTree& tree_;
  HintReader hints_;
  PageBlocks page_;
  Block block_;
  Context context_;
  size_t bold_bytes_ = 0;
  bool open_ = false;
};

}  // namespace

PageBlocks CollectBlocks(const HtmlTree& tree) { return BlockCollector(tree).Collect(); }

}  // namespace dragoman
