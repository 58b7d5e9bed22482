#include "read/byline.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "read/clean_text.h"

namespace dragoman {
namespace {

constexpr size_t kLongestByline = 160;  // bytes
constexpr size_t kLongestNames = 120;
constexpr size_t kMostWords = 16;  // several authors

// Starts of bylines, in small letters.
constexpr std::array<std::string_view, 15> kStarts = {
    "by ",          "by: ",          "by:",          "written by ", "written by: ",
    "posted by ",   "article by ",   "article by: ", "words by ",   "story by ",
    "authored by ", "authored by: ", "author: ",     "authors: ",   "author "};

// What follows a name on the same line.
constexpr std::array<std::string_view, 11> kEnds = {
    "|", "·", "•", "⋅", "\n", "\t", "published", "updated", "posted", " - ", "http"};

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// Behind the longest start of a byline; 0 if it has none.
size_t StartOf(std::string_view lower) {
  size_t longest = 0;
  for (const std::string_view start : kStarts) {
    if (StartsWith(lower, start)) longest = std::max(longest, start.size());
  }
  return longest;
}

// "Written by" alone: the name stands elsewhere.
bool IsStartAlone(std::string_view lower) {
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view start) { return TrimBlanks(start) == lower; });
}

// Where a number begins behind two words, as in "Leyla Karimova 28 November 2021"; npos
// if there is none.
size_t DateBehindName(std::string_view lower, size_t begin) {
  const size_t number = lower.find_first_of("0123456789", begin);
  if (number == 0 || number == std::string_view::npos || lower[number - 1] != ' ') {
    return std::string_view::npos;
  }
  const std::string_view before = lower.substr(begin, number - begin);
  return CountWords(before) == 2 ? number : std::string_view::npos;
}

bool LooksLikeNames(std::string_view text) {
  if (text.empty() || text.size() > kLongestNames || CountWords(text) > kMostWords) {
    return false;
  }
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return IsDigit(static_cast<unsigned char>(c)); });
}

// Of several classes one is the author's ("author vcard", "the-author"), or that of a
// name beside the author's picture ("author-info__name").
bool NamesAnAuthor(std::string_view classes) {
  while (!classes.empty()) {
    const size_t end = std::min(classes.find(' '), classes.size());
    const std::string_view one = classes.substr(0, end);
    classes.remove_prefix(std::min(end + 1, classes.size()));
    const size_t at = one.find("author");
    if (at == std::string_view::npos) continue;
    const std::string_view rest = one.substr(at + 6);
    if (rest.empty() || rest == "s" || rest.find("name") != std::string_view::npos)
      return true;
  }
  return false;
}

// "Follow us on Bluesky" leads to a profile, but not to that of whoever wrote the page.
bool LeadsToNetwork(std::string_view href) {
  constexpr std::array<std::string_view, 8> kNetworks = {
      "bsky.app",      "facebook.com", "twitter.com", "//x.com",
      "instagram.com", "linkedin.com", "youtube.com", "threads.net"};
  return std::any_of(kNetworks.begin(), kNetworks.end(), [&](std::string_view network) {
    return href.find(network) != std::string_view::npos;
  });
}

// How far a piece of a page can be trusted to name the author; 0 if not at all.
int TrustIn(GumboTag tag, const AttributeList& attributes) {
  if (attributes.Get("itemprop") == "author" || attributes.Get("rel") == "author")
    return 4;
  if (tag == GUMBO_TAG_A) {
    const std::string_view href = attributes.Get("href");
    if (LeadsToNetwork(href)) return 0;
    for (const std::string_view part :
         {"/author/", "/authors/", "/contributor/", "/contributors/", "/staff/",
          "/reporter/", "/journalist/", "/profile/", "/people/", "/columnist/"}) {
      if (href.find(part) != std::string_view::npos) return 3;
    }
  }
  const std::string names = ToLower(attributes.Get("class"));
  for (const std::string_view part : {"byline", "author-name", "author_name",
                                      "authorname", "author__name", "creator-name"}) {
    if (names.find(part) != std::string::npos) return 2;
  }
  if (names == "author" || names == "authors") return 2;
  return NamesAnAuthor(names) ? 1 : 0;
}

}  // namespace

bool IsBylineStart(std::string_view text) {
  return IsStartAlone(ToLower(TrimBlanks(text)));
}

std::string NameInByline(std::string_view byline) {
  const std::string text = Clean(byline);
  const std::string lower = ToLower(text);
  if (lower.size() != text.size()) return LooksLikeNames(text) ? text : std::string();
  if (IsStartAlone(lower)) return {};
  const size_t begin = StartOf(lower);
  size_t end = text.size();
  for (const std::string_view mark : kEnds) end = std::min(end, lower.find(mark, begin));
  end = std::min(end, DateBehindName(lower, begin));
  std::string_view name = TrimBlanks(std::string_view(text).substr(begin, end - begin));
  while (!name.empty() && (name.front() == ',' || name.front() == '@')) {
    name = TrimBlanks(name.substr(1));
  }
  while (!name.empty() && (name.back() == ',' || name.back() == ':'))
    name.remove_suffix(1);
  return LooksLikeNames(name) ? std::string(name) : std::string();
}

std::string FindByline(const HtmlTree& tree) {
  std::string best;
  int best_trust = 0;
  ForEachElement(*tree.root(), [&](const GumboNode& node) {
    if (best_trust == 4) return;
    const int trust = TrustIn(TagOf(node), tree.attributes(node));
    if (trust <= best_trust) return;
    const std::string text = tree.TextBelow(node, kLongestByline);
    std::string name = text.size() < kLongestByline ? NameInByline(text) : std::string();
    if (name.empty()) return;
    best = std::move(name);
    best_trust = trust;
  });
  return best;
}

}  // namespace dragoman
