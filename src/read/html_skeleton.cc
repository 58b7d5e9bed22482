#include "read/html_skeleton.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <iterator>

#include "base/utf8.h"

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
constexpr std::array<std::string_view, 5> kUseless = {"img", "input", "source", "wbr",
                                                      "track"};
// What is kept, except of <meta>, where it is all left to the tree builder to decode.
constexpr std::array<std::string_view, 12> kAttributes = {
    "id",       "class", "href", "rel",         "itemprop", "content",
    "datetime", "lang",  "role", "aria-hidden", "hidden",   "style"};

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

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool IsBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool IsNameByte(char c) { return !IsBlank(c) && c != '>' && c != '/' && c != '='; }
bool IsAlnum(char c) {
  return (c >= '0' && c <= '9') || (Lower(c) >= 'a' && Lower(c) <= 'z');
}
bool Same(std::string_view name, std::string_view lower) {
  return name.size() == lower.size() &&
         std::equal(name.begin(), name.end(), lower.begin(),
                    [](char a, char b) { return Lower(a) == b; });
}

bool HidesElement(std::string_view style) {
  std::string plain;
  for (const char c : style) {
    if (!IsBlank(c)) plain.push_back(Lower(c));
  }
  return plain.find("display:none") != std::string::npos;
}

class SkeletonMaker {
 public:
  explicit SkeletonMaker(std::string_view page) : page_(page) {}

  Skeleton Make() {
    out_.html.reserve(page_.size() / 16);
    while (at_ < page_.size()) {
      const size_t tag = Find('<', at_);
      Text(page_.substr(at_, tag - at_));
      at_ = tag;
      if (at_ < page_.size()) Markup();
    }
    return std::move(out_);
  }

 private:
  size_t Find(char c, size_t from) const {
    if (from >= page_.size()) return page_.size();
    const void* hit = std::memchr(page_.data() + from, c, page_.size() - from);
    return hit == nullptr ? page_.size() : static_cast<const char*>(hit) - page_.data();
  }
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
    const bool number = n > 2 && text[1] == '#';
    if (number && n > 8) return n;
    if (number && IsPrivate(text.substr(2, n - 2))) return n;
    out_.html.append(text, 0, n);
    return n;
  }

  static bool IsPrivate(std::string_view digits) {
    const bool hex = Lower(digits[0]) == 'x';
    uint32_t c = 0;
    std::from_chars(digits.data() + (hex ? 1 : 0), digits.data() + digits.size(), c,
                    hex ? 16 : 10);
    return c >= kFirstPlane;
  }

  // Text without entities.
  void Plain(std::string_view text) {
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
    if (std::all_of(text.begin(), text.end(), IsBlank)) {
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
    ++at_;
    const std::string_view name = Name();
    const bool closed = Attributes(name == "meta");
    if (IsOneOf(name, kDropped)) {
      if (!closed || name == "script" || name == "style") DropContent(name);
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
    WriteStartTag(name);
  }

  void WriteStartTag(std::string_view name) {
    const auto offset = static_cast<uint32_t>(out_.html.size());
    out_.html.push_back('<');
    out_.html += name;
    if (name == "meta") {
      for (const auto& entry : attributes_) WriteAttribute(entry);
    } else if (!attributes_.empty()) {
      const auto begin = static_cast<uint32_t>(out_.entries.size());
      out_.entries.insert(out_.entries.end(), attributes_.begin(), attributes_.end());
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

  // Reads to behind the '>'; keeps the wanted attributes. Whether the tag ends with "/>".
  bool Attributes(bool all) {
    attributes_.clear();
    is_json_ld_ = false;
    while (at_ < page_.size() && page_[at_] != '>') {
      if (!IsNameByte(page_[at_])) {
        ++at_;
        continue;
      }
      OneAttribute(all);
    }
    const bool closed = at_ < page_.size() && page_[at_ - 1] == '/';
    at_ = std::min(at_ + 1, page_.size());
    return closed;
  }

  void OneAttribute(bool all) {
    const size_t begin = at_;
    while (at_ < page_.size() && IsNameByte(page_[at_])) ++at_;
    const std::string_view name = page_.substr(begin, at_ - begin);
    const std::string_view value = AttributeValue();
    if (all) {
      attributes_.emplace_back(name, value);
      return;
    }
    if (Same(name, "type") && value.find("ld+json") != std::string_view::npos) {
      is_json_ld_ = true;
    }
    for (const std::string_view wanted : kAttributes) {
      if (name.size() != wanted.size() || !Same(name, wanted)) continue;
      if (wanted != "style") {
        attributes_.emplace_back(wanted, value);
      } else if (HidesElement(value)) {
        attributes_.emplace_back("hidden", "");
      }
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
  std::vector<AttributeList::Entry> attributes_;
  Skeleton out_;
};

}  // namespace

bool AttributeList::Has(std::string_view name) const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const Entry& entry) { return entry.first == name; });
}

std::string_view AttributeList::Get(std::string_view name) const {
  for (const Entry& entry : entries_) {
    if (entry.first == name) return entry.second;
  }
  return {};
}

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
