#include "read/furniture.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/utf8.h"
#include "read/clean_text.h"

namespace dragoman {
namespace {

using WordSet = std::unordered_set<std::string_view>;

// Single words and pairs written together ("author-bio" is looked up as "authorbio").
const WordSet& FurnitureNames() {
  static const WordSet kNames = {"nav",
                                 "navbar",
                                 "navigation",
                                 "menu",
                                 "submenu",
                                 "megamenu",
                                 "breadcrumb",
                                 "breadcrumbs",
                                 "sidebar",
                                 "footer",
                                 "masthead",
                                 "topbar",
                                 "toolbar",
                                 "cookie",
                                 "cookies",
                                 "cookiebar",
                                 "consent",
                                 "gdpr",
                                 "ccpa",
                                 "onetrust",
                                 "share",
                                 "shares",
                                 "sharing",
                                 "sharebar",
                                 "sharedaddy",
                                 "addtoany",
                                 "addthis",
                                 "social",
                                 "socials",
                                 "socialmedia",
                                 "related",
                                 "relatedposts",
                                 "relatedarticles",
                                 "recommended",
                                 "recommendation",
                                 "recommendations",
                                 "recirc",
                                 "recirculation",
                                 "newsletter",
                                 "newsletters",
                                 "subscribe",
                                 "subscription",
                                 "signup",
                                 "optin",
                                 "promo",
                                 "promos",
                                 "promotion",
                                 "ad",
                                 "ads",
                                 "adunit",
                                 "adslot",
                                 "advert",
                                 "adverts",
                                 "advertisement",
                                 "advertising",
                                 "adsbygoogle",
                                 "sponsor",
                                 "sponsored",
                                 "sponsors",
                                 "popup",
                                 "modal",
                                 "lightbox",
                                 "overlay",
                                 "comment",
                                 "comments",
                                 "commentlist",
                                 "disqus",
                                 "respond",
                                 "reply",
                                 "replies",
                                 "authorbio",
                                 "authorbox",
                                 "bioauthor",
                                 "aboutauthor",
                                 "authorinfo",
                                 "authordescription",
                                 "authorcard",
                                 "authorprofile",
                                 "caption",
                                 "captions",
                                 "figcaption",
                                 "gallery",
                                 "slideshow",
                                 "carousel",
                                 "credit",
                                 "credits",
                                 "photocredit",
                                 "tags",
                                 "taglist",
                                 "tagcloud",
                                 "posttags",
                                 "pagination",
                                 "pager",
                                 "copyright",
                                 "disclaimer",
                                 "outbrain",
                                 "taboola",
                                 "widget",
                                 "widgets",
                                 "trending",
                                 "popular",
                                 "mostread",
                                 "mostpopular",
                                 "latestnews",
                                 "latestposts",
                                 "recentposts",
                                 "readnext",
                                 "readmore",
                                 "upnext",
                                 "morefrom",
                                 "morestories",
                                 "moreon",
                                 "nextpost",
                                 "prevpost",
                                 "postnav",
                                 "postnavigation",
                                 "skiplink",
                                 "backtotop",
                                 "scrolltop",
                                 "totop",
                                 "print",
                                 "printonly",
                                 "login",
                                 "signin",
                                 "search",
                                 "searchform",
                                 "paywall",
                                 "donate",
                                 "donation",
                                 "supportus",
                                 "contribute",
                                 "rating",
                                 "ratings",
                                 "tooltip",
                                 "follow",
                                 "followus",
                                 "callout",
                                 "cta",
                                 "banner",
                                 "teaser",
                                 "teasers",
                                 "alsolike",
                                 "youmaylike",
                                 "seealso",
                                 "toc",
                                 "tableofcontents",
                                 "screenreader",
                                 "sronly",
                                 "visuallyhidden",
                                 "noprint",
                                 "crosslink",
                                 "crosslinks",
                                 "hatnote",
                                 "editsection",
                                 "reflist",
                                 "references",
                                 "navbox",
                                 "metadata",
                                 "adblock",
                                 "adblocker",
                                 "ticker",
                                 "accessibility",
                                 "languageswitcher",
                                 "dialog",
                                 "form",
                                 "readtime",
                                 "readingtime"};
  return kNames;
}

const WordSet& BodyNames() {
  static const WordSet kNames = {
      "articlebody", "entrycontent", "postcontent",    "storybody",   "articlecontent",
      "postbody",    "storycontent", "articletext",    "contentbody", "bodytext",
      "storytext",   "bodycontent",  "parseroutput",   "richtext",    "prose",
      "articlemain", "newsbody",     "newscontent",    "newstext",    "blogcontent",
      "blogpost",    "pagecontent",  "singlecontent",  "textcontent", "bodycopy",
      "postentry",   "articlecopy",  "storycopy",      "entrytext",   "wysiwyg",
      "contentwell", "blogbody",     "articletextbody"};
  return kNames;
}

const WordSet& BylineNames() {
  static const WordSet kNames = {"byline",  "author",      "authors",  "dateline",
                                 "meta",    "timestamp",   "postmeta", "articlemeta",
                                 "pubdate", "publishdate", "postdate", "entrymeta"};
  return kNames;
}

bool IsLetterByte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

// The words of one class name: "sidebar__moreFrom" is sidebar, more, from.
void SplitName(std::string_view name, std::vector<std::string>* words) {
  bool open = false;
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!IsLetterByte(c)) {
      open = false;
      continue;
    }
    const bool hump = IsCapital(c) && i > 0 && !IsCapital(name[i - 1]);
    if (!open || hump) words->emplace_back();
    open = true;
    words->back().push_back(IsCapital(c) ? static_cast<char>(c + 32) : c);
  }
}

// Theme frameworks and content systems write their own names and states into classes:
// a name with a colon ("md:hidden") and the terms of a post ("tag-social") say nothing.
bool SaysNothing(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kPrefixes = {
      "tag-", "category-", "has-", "is-", "no-", "type-", "without-", "with-"};
  if (name.find(':') != std::string_view::npos || name.size() > 60) return true;
  return std::any_of(kPrefixes.begin(), kPrefixes.end(),
                     [&](std::string_view p) { return name.substr(0, p.size()) == p; });
}

// The entry of `names` that is one of the words or a pair of neighbours; "" if none is.
std::string_view Known(const WordSet& names, const std::vector<std::string>& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (const auto it = names.find(words[i]); it != names.end()) return *it;
    if (i + 1 == words.size()) break;
    if (const auto it = names.find(words[i] + words[i + 1]); it != names.end())
      return *it;
  }
  return {};
}

NameHint HintOfName(std::string_view name) {
  if (SaysNothing(name)) return {};
  std::vector<std::string> words;
  SplitName(name, &words);
  if (const std::string_view word = Known(BodyNames(), words); !word.empty()) {
    return {Hint::kBody, word};
  }
  if (const std::string_view word = Known(FurnitureNames(), words); !word.empty()) {
    return {Hint::kFurniture, word};
  }
  const std::string_view word = Known(BylineNames(), words);
  return {word.empty() ? Hint::kNone : Hint::kByline, word};
}

template <size_t N>
bool StartsWithOneOf(const std::string& line,
                     const std::array<std::string_view, N>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) {
    return line.compare(0, s.size(), s) == 0 &&
           (line.size() == s.size() || !IsLetterByte(line[s.size()]));
  });
}

}  // namespace

NameHint HintOf(std::string_view class_names, std::string_view id) {
  NameHint hint = HintOfName(id);
  for (size_t i = 0; i < class_names.size();) {
    size_t end = class_names.find_first_of(" \t\r\n", i);
    if (end == std::string_view::npos) end = class_names.size();
    const NameHint one = HintOfName(class_names.substr(i, end - i));
    if (one.kind == Hint::kBody) return one;
    if (one.kind > hint.kind) hint = one;
    i = end + 1;
  }
  return hint;
}

NameHint HintReader::Of(std::string_view class_names, std::string_view id) {
  if (!id.empty()) return HintOf(class_names, id);
  const auto [entry, is_new] = seen_.try_emplace(class_names);
  if (is_new) entry->second = HintOf(class_names, "");
  return entry->second;
}

bool IsFurniturePhrase(std::string_view line) {
  static constexpr std::array<std::string_view, 71> kStarts = {
      "also in the news",
      "also in this section",
      "also on this site",
      "you seem to block",
      "send to a friend",
      "read more",
      "read also",
      "also read",
      "related:",
      "related story",
      "related stories",
      "related articles",
      "see also:",
      "more:",
      "more on this",
      "more from",
      "recommended",
      "share this",
      "share on",
      "share article",
      "share:",
      "share",
      "tweet",
      "follow us",
      "follow me",
      "subscribe",
      "sign up",
      "sign in",
      "log in",
      "register",
      "advertisement",
      "advertisements",
      "sponsored",
      "skip to",
      "back to top",
      "jump to",
      "copyright",
      "©",
      "(c) 20",
      "all rights reserved",
      "image:",
      "photo:",
      "photos:",
      "image source",
      "image credit",
      "photo credit",
      "getty images",
      "file photo",
      "click here",
      "tap here",
      "download our app",
      "download the app",
      "get our app",
      "please consider supporting",
      "please consider disabling",
      "please disable your ad",
      "we use cookies",
      "this site uses cookies",
      "this website uses cookies",
      "by clicking",
      "accept all",
      "leave a comment",
      "leave a reply",
      "post a comment",
      "join the conversation",
      "comments are closed",
      "filed under",
      "tags:",
      "tagged",
      "topics:",
      "print this"};
  static constexpr std::array<std::string_view, 10> kParts = {
      "ad blocker",
      "ad-blocker",
      "adblocker",
      "consider supporting us",
      "all rights reserved",
      "subscribe to our newsletter",
      "sign up for our newsletter",
      "to our newsletter",
      "follow us on",
      "delivered to your inbox"};
  if (line.size() > 300) return false;
  const std::string lower = ToLower(line);
  if (line.size() < 160 && StartsWithOneOf(lower, kStarts)) return true;
  return std::any_of(kParts.begin(), kParts.end(), [&](std::string_view part) {
    return lower.find(part) != std::string::npos;
  });
}

HeadingRole RoleOfHeading(std::string_view heading) {
  static constexpr std::array<std::string_view, 12> kEnds = {"comments",
                                                             "comment",
                                                             "leave a comment",
                                                             "leave a reply",
                                                             "join the conversation",
                                                             "join the discussion",
                                                             "post a comment",
                                                             "add a comment",
                                                             "responses",
                                                             "reader comments",
                                                             "discussion",
                                                             "write a comment"};
  static constexpr std::array<std::string_view, 53> kStarts = {"readers also",
                                                               "you may be interested",
                                                               "your letters",
                                                               "letters to the editor",
                                                               "reader letters",
                                                               "support us",
                                                               "support our",
                                                               "support free",
                                                               "advertisement",
                                                               "most viewed",
                                                               "most shared",
                                                               "related",
                                                               "recommended",
                                                               "more from",
                                                               "more stories",
                                                               "more news",
                                                               "more on",
                                                               "more like this",
                                                               "read more",
                                                               "read next",
                                                               "you may also",
                                                               "you might also",
                                                               "you may like",
                                                               "you might like",
                                                               "up next",
                                                               "what to read next",
                                                               "see also",
                                                               "share this",
                                                               "share",
                                                               "follow us",
                                                               "newsletter",
                                                               "subscribe",
                                                               "sign up",
                                                               "about the author",
                                                               "about the authors",
                                                               "about the reviewer",
                                                               "latest news",
                                                               "latest",
                                                               "most read",
                                                               "most popular",
                                                               "popular",
                                                               "trending",
                                                               "tags",
                                                               "editor's picks",
                                                               "editors' picks",
                                                               "recent posts",
                                                               "recent articles",
                                                               "stay up to date",
                                                               "disclaimer",
                                                               "also in the news",
                                                               "also read",
                                                               "in other news",
                                                               "table of contents"};
  if (heading.size() > 80) return HeadingRole::kContent;
  std::string folded = FoldCase(heading);
  // "12 comments", "Comments (12)", "3 responses to ...": the count aside.
  const size_t word = folded.find_first_not_of("0123456789(), ");
  folded.erase(0, word == std::string::npos ? folded.size() : word);
  if (StartsWithOneOf(folded, kEnds) && CountWords(folded) <= 4) return HeadingRole::kEnd;
  return StartsWithOneOf(folded, kStarts) ? HeadingRole::kFurniture
                                          : HeadingRole::kContent;
}

bool LooksLikeCode(std::string_view text) {
  constexpr size_t kEnough = 40;
  if (text.size() < kEnough) return false;
  const auto marks = std::count_if(text.begin(), text.end(), [](char c) {
    return std::string_view("{}[]<>=;\\|_").find(c) != std::string_view::npos;
  });
  return static_cast<size_t>(marks) * 20 > text.size();
}

}  // namespace dragoman
