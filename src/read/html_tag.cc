#include "read/html_tag.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/ascii.h"

namespace dragoman {
namespace {

constexpr size_t kLongestName = 15;

constexpr std::array<std::string_view, 12> kWanted = {
    "id",       "class", "href", "rel",         "itemprop", "content",
    "datetime", "lang",  "role", "aria-hidden", "hidden",   "style"};

bool IsNameByte(char c) { return !IsAsciiBlank(c) && c != '>' && c != '/' && c != '='; }

bool HidesElement(std::string_view style) {
  std::string plain;
  for (const char c : style) {
    if (!IsAsciiBlank(c)) plain.push_back(ToAsciiLower(c));
  }
  return plain.find("display:none") != std::string::npos;
}

size_t SkipBlanks(std::string_view page, size_t at) {
  while (at < page.size() && IsAsciiBlank(page[at])) ++at;
  return at;
}

// Reads "= value" if it stands at `*at`, and moves behind it.
std::string_view ReadValue(std::string_view page, size_t* at) {
  size_t i = SkipBlanks(page, *at);
  if (i >= page.size() || page[i] != '=') return {};
  i = SkipBlanks(page, i + 1);
  if (i < page.size() && (page[i] == '"' || page[i] == '\'')) {
    const size_t end = FindByte(page, page[i], i + 1);
    *at = std::min(end + 1, page.size());
    return page.substr(i + 1, end - i - 1);
  }
  size_t end = i;
  while (end < page.size() && !IsAsciiBlank(page[end]) && page[end] != '>') ++end;
  *at = end;
  return page.substr(i, end - i);
}

void TakeAttribute(std::string_view name, std::string_view value, HtmlTag* tag) {
  if (tag->name == "meta") {
    tag->attributes.emplace_back(name, value);
    return;
  }
  if (SameName(name, "type") && value.find("ld+json") != std::string_view::npos) {
    tag->is_json_ld = true;
  }
  for (const std::string_view wanted : kWanted) {
    if (!SameName(name, wanted)) continue;
    if (wanted != "style") {
      tag->attributes.emplace_back(wanted, value);
    } else if (HidesElement(value)) {
      tag->attributes.emplace_back("hidden", "");
    }
  }
}

}  // namespace

size_t FindByte(std::string_view page, char c, size_t from) {
  if (from >= page.size()) return page.size();
  const void* hit = std::memchr(page.data() + from, c, page.size() - from);
  return hit == nullptr ? page.size() : static_cast<const char*>(hit) - page.data();
}

bool SameName(std::string_view name, std::string_view lower) {
  return name.size() == lower.size() &&
         std::equal(name.begin(), name.end(), lower.begin(),
                    [](char a, char b) { return ToAsciiLower(a) == b; });
}

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

size_t ReadTagName(std::string_view page, size_t at, std::string* name) {
  name->clear();
  for (; at < page.size() && IsNameByte(page[at]); ++at) {
    if (name->size() < kLongestName) name->push_back(ToAsciiLower(page[at]));
  }
  return at;
}

size_t ReadStartTag(std::string_view page, size_t at, HtmlTag* tag) {
  tag->attributes.clear();
  tag->is_json_ld = false;
  at = ReadTagName(page, at + 1, &tag->name);
  while (at < page.size() && page[at] != '>') {
    const size_t begin = at;
    while (at < page.size() && IsNameByte(page[at])) ++at;
    if (at == begin) {
      ++at;  // a blank or a stray mark
      continue;
    }
    const std::string_view name = page.substr(begin, at - begin);
    TakeAttribute(name, ReadValue(page, &at), tag);
  }
  tag->closed = at < page.size() && page[at - 1] == '/';
  return std::min(at + 1, page.size());
}

}  // namespace dragoman
