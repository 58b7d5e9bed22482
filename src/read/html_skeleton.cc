#include "read/html_skeleton.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace dragoman {
namespace {

constexpr int kDeepest = 300;
constexpr size_t kLongestName = 15;

// Elements whose whole content is left out.
constexpr std::array<std::string_view, 13> kDropped = {
    "script", "style", "noscript", "svg",    "iframe", "template", "textarea",
    "select", "audio", "video",    "canvas", "object", "datalist"};
// Of these the rest of the page is content when the end tag is missing; a script without
// an end swallows the rest, as in a browser.
constexpr std::array<std::string_view, 3> kSwallowing = {"script", "style", "textarea"};
// Void elements and those that a sibling closes: they do not deepen the tree.
constexpr std::array<std::string_view, 26> kFlat = {
    "area", "base",  "br",     "col",    "embed", "hr",    "img",  "input", "link",
    "meta", "param", "source", "track",  "wbr",   "p",     "li",   "td",    "tr",
    "th",   "dd",    "dt",     "option", "thead", "tbody", "html", "body"};
// Character style: cloned by the tree builder, so without attributes.
constexpr std::array<std::string_view, 14> kStyle = {
    "b", "big",   "code",   "em",     "font", "i", "nobr",
    "s", "small", "strike", "strong", "tt",   "u", "br"};
constexpr std::array<std::string_view, 17> kAttributes = {
    "id",       "class",   "href",     "rel",       "name",       "property",
    "itemprop", "content", "datetime", "lang",      "role",       "aria-hidden",
    "hidden",   "style",   "itemtype", "itemscope", "data-testid"};

template <size_t N>
bool IsOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool IsBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool IsNameByte(char c) { return !IsBlank(c) && c != '>' && c != '/' && c != '='; }

class SkeletonMaker {
 public:
  explicit SkeletonMaker(std::string_view page) : page_(page) {}

  Skeleton Make() {
    out_.html.reserve(page_.size() / 3);
    while (at_ < page_.size()) {
      const size_t tag = Find('<', at_);
      out_.html.append(page_, at_, tag - at_);
      at_ = tag;
      if (at_ < page_.size()) Markup();
    }
    return std::move(out_);
  }

 private:
  struct Attribute {
    std::string_view name, value;
  };

  size_t Find(char c, size_t from) const {
    if (from >= page_.size()) return page_.size();
    const void* hit = std::memchr(page_.data() + from, c, page_.size() - from);
    return hit == nullptr ? page_.size() : static_cast<const char*>(hit) - page_.data();
  }
  char Peek(size_t offset) const {
    return at_ + offset < page_.size() ? page_[at_ + offset] : '\0';
  }

  // At '<'.
  void Markup() {
    const char next = Lower(Peek(1));
    if (next == '!' || next == '?') {
      Declaration();
    } else if (next >= 'a' && next <= 'z') {
      StartTag();
    } else if (next == '/' && Lower(Peek(2)) >= 'a' && Lower(Peek(2)) <= 'z') {
      EndTag();
    } else {
      out_.html += "&lt;";
      ++at_;
    }
  }

  // Comments, doctypes and processing instructions all go.
  void Declaration() {
    if (page_.substr(at_, 4) == "<!--") {
      const size_t end = page_.find("-->", at_ + 2);
      at_ = end == std::string_view::npos ? page_.size() : end + 3;
    } else {
      at_ = std::min(Find('>', at_) + 1, page_.size());
    }
  }

  // Reads the name at `at_`, in small letters.
  std::string_view Name() {
    size_t n = 0;
    while (at_ < page_.size() && IsNameByte(page_[at_])) {
      if (n < kLongestName) name_[n++] = Lower(page_[at_]);
      ++at_;
    }
    return {name_.data(), n};
  }

  void EndTag() {
    at_ += 2;
    const std::string_view name = Name();
    at_ = std::min(Find('>', at_) + 1, page_.size());
    if (!IsOneOf(name, kFlat) && !IsOneOf(name, kDropped)) {
      if (flattened_ > 0) {
        --flattened_;
        return;
      }
      depth_ = std::max(0, depth_ - 1);
    }
    if (IsOneOf(name, kDropped)) return;
    out_.html.append("</").append(name).push_back('>');
  }

  void StartTag() {
    ++at_;
    const std::string_view name = Name();
    const bool closed = Attributes();
    if (IsOneOf(name, kDropped)) {
      if (!closed || name == "script" || name == "style") DropContent(name);
      return;
    }
    if (!IsOneOf(name, kFlat)) {
      if (depth_ >= kDeepest) {
        ++flattened_;
        return;
      }
      ++depth_;
    }
    WriteStartTag(name);
  }

  void WriteStartTag(std::string_view name) {
    out_.html.push_back('<');
    out_.html += name;
    if (!IsOneOf(name, kStyle)) {
      for (const Attribute& attribute : attributes_) WriteAttribute(attribute);
    }
    out_.html.push_back('>');
  }

  void WriteAttribute(const Attribute& attribute) {
    if (attribute.name == "style") {
      std::string plain;
      for (const char c : attribute.value) {
        if (!IsBlank(c)) plain.push_back(Lower(c));
      }
      if (plain.find("display:none") != std::string::npos) out_.html += " hidden";
      return;
    }
    const char quote = attribute.value.find('"') == std::string_view::npos ? '"' : '\'';
    out_.html.push_back(' ');
    out_.html += attribute.name;
    out_.html.push_back('=');
    out_.html.push_back(quote);
    out_.html += attribute.value;
    out_.html.push_back(quote);
  }

  // Reads to behind the '>'; keeps the wanted attributes. Whether the tag ends with "/>".
  bool Attributes() {
    attributes_.clear();
    is_json_ld_ = false;
    while (at_ < page_.size() && page_[at_] != '>') {
      if (!IsNameByte(page_[at_])) {
        ++at_;
        continue;
      }
      OneAttribute();
    }
    const bool closed = at_ < page_.size() && page_[at_ - 1] == '/';
    at_ = std::min(at_ + 1, page_.size());
    return closed;
  }

  void OneAttribute() {
    const size_t begin = at_;
    while (at_ < page_.size() && IsNameByte(page_[at_])) ++at_;
    const std::string_view name = page_.substr(begin, at_ - begin);
    const std::string_view value = AttributeValue();
    for (const std::string_view wanted : kAttributes) {
      if (Same(name, wanted)) attributes_.push_back({wanted, value});
    }
    if (Same(name, "type") && value.find("ld+json") != std::string_view::npos) {
      is_json_ld_ = true;
    }
  }

  std::string_view AttributeValue() {
    size_t i = at_;
    while (i < page_.size() && IsBlank(page_[i])) ++i;
    if (i >= page_.size() || page_[i] != '=') return {};
    ++i;
    while (i < page_.size() && IsBlank(page_[i])) ++i;
    if (i >= page_.size()) {
      at_ = i;
      return {};
    }
    if (page_[i] == '"' || page_[i] == '\'') {
      const size_t end = Find(page_[i], i + 1);
      at_ = std::min(end + 1, page_.size());
      return page_.substr(i + 1, end - i - 1);
    }
    size_t end = i;
    while (end < page_.size() && !IsBlank(page_[end]) && page_[end] != '>') ++end;
    at_ = end;
    return page_.substr(i, end - i);
  }

  static bool Same(std::string_view name, std::string_view lower) {
    return name.size() == lower.size() &&
           std::equal(name.begin(), name.end(), lower.begin(),
                      [](char a, char b) { return Lower(a) == b; });
  }

  // Skips to behind the end tag of `name`.
  void DropContent(std::string_view name) {
    const auto index = static_cast<size_t>(
        std::find(kDropped.begin(), kDropped.end(), name) - kDropped.begin());
    if (endless_[index]) return;
    const size_t begin = at_;
    size_t i = begin;
    for (;; ++i) {
      i = Find('<', i);
      if (i >= page_.size()) break;
      if (i + 1 < page_.size() && page_[i + 1] == '/' &&
          Same(page_.substr(i + 2, name.size()), name)) {
        break;
      }
    }
    if (is_json_ld_) out_.json_ld.push_back(page_.substr(begin, i - begin));
    endless_[index] = i >= page_.size();
    if (endless_[index] && !IsOneOf(name, kSwallowing)) return;
    at_ = i >= page_.size() ? i : std::min(Find('>', i) + 1, page_.size());
  }

  std::string_view page_;
  size_t at_ = 0;
  int depth_ = 0;
  int flattened_ = 0;  // start tags left out because of kDeepest, still open
  bool is_json_ld_ = false;
  std::array<bool, kDropped.size()> endless_ = {};  // has no end tag in what follows
  std::array<char, kLongestName> name_;
  std::vector<Attribute> attributes_;
  Skeleton out_;
};

}  // namespace

Skeleton MakeSkeleton(std::string_view page) { return SkeletonMaker(page).Make(); }

}  // namespace dragoman
