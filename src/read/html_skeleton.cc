#include "read/html_skeleton.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include "base/ascii.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr int kDeepest = 300;

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
constexpr std::array<std::string_view, 5> kUseless = {"img", "input", "source", "wbr",
                                                      "track"};
// Texts are numbered by the characters of the two private planes, each without its last
// few, which are no characters.
constexpr size_t kPlane = 65000;
constexpr char32_t kFirstPlane = 0xF0000;
constexpr char32_t kSecondPlane = 0x100000;
constexpr size_t kShortText = 4;

template <size_t N>
bool IsOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsAlnum(char c) { return IsAsciiDigit(c) || IsAsciiLetter(c); }

class SkeletonMaker {
 public:
  explicit SkeletonMaker(std::string_view page) : page_(page) {}

  Skeleton Make() {
    out_.html.reserve(page_.size() / 16);
    while (at_ < page_.size()) {
      const size_t tag = FindByte(page_, '<', at_);
      Text(page_.substr(at_, tag - at_));
      at_ = tag;
      if (at_ < page_.size()) Markup();
    }
    return std::move(out_);
  }

 private:
  char Peek(size_t offset) const {
    return at_ + offset < page_.size() ? page_[at_ + offset] : '\0';
  }

  // Entities are left for the tree builder to decode; between them texts are set aside.
  void Text(std::string_view text) {
    for (size_t i = 0; i < text.size();) {
      const size_t entity = std::min(text.find('&', i), text.size());
      if (entity > i) Plain(text.substr(i, entity - i));
      i = entity;
      if (i < text.size()) i += Entity(text.substr(i));
    }
  }

  // At '&'. The number of bytes that have been dealt with.
  size_t Entity(std::string_view text) {
    size_t n = 1;
    while (n < text.size() && (IsAlnum(text[n]) || (n == 1 && text[n] == '#'))) ++n;
    if (n < text.size() && text[n] == ';') ++n;
    // No page may name the characters that stand for texts: they have no business here.
    if (n > 2 && text[1] == '#' && IsPrivate(text.substr(2, n - 2))) return n;
    out_.html.append(text, 0, n);
    return n;
  }

  static bool IsPrivate(std::string_view digits) {
    const bool hex = ToAsciiLower(digits[0]) == 'x';
    uint32_t c = 0;
    const auto result = std::from_chars(digits.data() + (hex ? 1 : 0),
                                        digits.data() + digits.size(), c, hex ? 16 : 10);
    return c >= kFirstPlane || result.ec == std::errc::result_out_of_range;
  }

  // Text without entities.
  void Plain(std::string_view text) {
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
    if (std::all_of(text.begin(), text.end(), IsAsciiBlank)) {
      out_.html.push_back(' ');
    } else if (ascii && text.size() <= kShortText) {
      out_.html += text;
    } else {
      Place(text);
    }
  }

  void Place(std::string_view text) {
    const size_t n = out_.texts.size();
    if (n >= 2 * kPlane) {
      // A page of this size is no article; what is plain in it can still be read.
      std::copy_if(text.begin(), text.end(), std::back_inserter(out_.html),
                   [](char c) { return (c & 0x80) == 0; });
      return;
    }
    out_.texts.push_back(text);
    Append(&out_.html, static_cast<char32_t>(n < kPlane ? kFirstPlane + n
                                                        : kSecondPlane + (n - kPlane)));
  }

  // At '<'.
  void Markup() {
    const char next = ToAsciiLower(Peek(1));
    if (next == '!' || next == '?') {
      Declaration();
    } else if (IsAsciiLower(next)) {
      StartTag();
    } else if (next == '/' && IsAsciiLetter(Peek(2))) {
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
      at_ = std::min(FindByte(page_, '>', at_) + 1, page_.size());
    }
  }

  void EndTag() {
    std::string& name = tag_.name;
    at_ = ReadTagName(page_, at_ + 2, &name);
    at_ = std::min(FindByte(page_, '>', at_) + 1, page_.size());
    if (IsOneOf(name, kDropped)) return;
    if (!IsOneOf(name, kFlat)) {
      if (flattened_ > 0) {
        --flattened_;
        return;
      }
      depth_ = std::max(0, depth_ - 1);
    }
    out_.html.append("</").append(name).push_back('>');
  }

  void StartTag() {
    at_ = ReadStartTag(page_, at_, &tag_);
    const std::string& name = tag_.name;
    if (IsOneOf(name, kDropped)) {
      if (!tag_.closed || name == "script" || name == "style") DropContent(name);
      return;
    }
    if (IsOneOf(name, kUseless)) return;
    if (!IsOneOf(name, kFlat)) {
      if (depth_ >= kDeepest) {
        ++flattened_;
        return;
      }
      ++depth_;
    }
    WriteStartTag();
  }

  void WriteStartTag() {
    const auto offset = static_cast<uint32_t>(out_.html.size());
    out_.html.push_back('<');
    out_.html += tag_.name;
    if (tag_.name == "meta") {
      for (const auto& entry : tag_.attributes) WriteAttribute(entry);
    } else if (!tag_.attributes.empty()) {
      const auto begin = static_cast<uint32_t>(out_.entries.size());
      out_.entries.insert(out_.entries.end(), tag_.attributes.begin(),
                          tag_.attributes.end());
      out_.tags.push_back({offset, begin, static_cast<uint32_t>(out_.entries.size())});
    }
    out_.html.push_back('>');
  }

  void WriteAttribute(const AttributeList::Entry& entry) {
    const char quote = entry.second.find('"') == std::string_view::npos ? '"' : '\'';
    out_.html.push_back(' ');
    out_.html += entry.first;
    out_.html.push_back('=');
    out_.html.push_back(quote);
    out_.html += entry.second;
    out_.html.push_back(quote);
  }

  // Skips to behind the end tag of `name`.
  void DropContent(std::string_view name) {
    const auto index = static_cast<size_t>(
        std::find(kDropped.begin(), kDropped.end(), name) - kDropped.begin());
    if (endless_[index]) return;
    const size_t begin = at_;
    size_t i = begin;
    for (;; ++i) {
      i = FindByte(page_, '<', i);
      if (i >= page_.size()) break;
      if (i + 1 < page_.size() && page_[i + 1] == '/' &&
          SameName(page_.substr(i + 2, name.size()), name)) {
        break;
      }
    }
    if (tag_.is_json_ld) out_.json_ld.push_back(page_.substr(begin, i - begin));
    endless_[index] = i >= page_.size();
    if (endless_[index] && !IsOneOf(name, kSwallowing)) return;
    at_ = i >= page_.size() ? i : std::min(FindByte(page_, '>', i) + 1, page_.size());
  }

  std::string_view page_;
  size_t at_ = 0;
  int depth_ = 0;
  int flattened_ = 0;  // start tags left out because of kDeepest, still open
  std::array<bool, kDropped.size()> endless_ = {};  // has no end tag in what follows
  HtmlTag tag_;
  Skeleton out_;
};

}  // namespace

AttributeList Skeleton::AttributesAt(size_t offset) const {
  const auto tag =
      std::lower_bound(tags.begin(), tags.end(), offset,
                       [](const Tag& one, size_t wanted) { return one.offset < wanted; });
  if (tag == tags.end() || tag->offset != offset) return {};
  return AttributeList(std::span(entries).subspan(tag->begin, tag->end - tag->begin));
}

size_t Skeleton::TextIndex(std::string_view text, size_t i) {
  const auto lead = static_cast<unsigned char>(text[i]);
  if (lead < 0xF3 || i + kPlaceBytes > text.size()) return static_cast<size_t>(-1);
  const char32_t c = Decode(text, &i);
  if (c >= kSecondPlane) return c - kSecondPlane + kPlane;
  return c >= kFirstPlane ? c - kFirstPlane : static_cast<size_t>(-1);
}

Skeleton MakeSkeleton(std::string_view page) { return SkeletonMaker(page).Make(); }

}  // namespace dragoman
