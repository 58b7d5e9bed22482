#include "read/element_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"

namespace dragoman {
namespace {

using WordSet = std::unordered_set<std::string_view>;

// Single words and pairs written together ("author-bio" is looked up as "authorbio").
constexpr std::string_view kFurnitureNames = R"(
    nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs sidebar footer
    masthead topbar toolbar cookie cookies cookiebar consent gdpr ccpa onetrust share
    shares sharing sharebar sharedaddy addtoany addthis social socials socialmedia
    related relatedposts relatedarticles recommended recommendation recommendations
    recirc recirculation newsletter newsletters subscribe subscription signup optin
    promo promos promotion ad ads adunit adslot advert adverts advertisement advertising
    adsbygoogle sponsor sponsored sponsors popup modal lightbox overlay comment comments
    commentlist disqus respond reply replies authorbio authorbox bioauthor aboutauthor
    authorinfo authordescription authorcard authorprofile caption captions figcaption
    gallery slideshow carousel credit credits photocredit tags taglist tagcloud posttags
    pagination pager copyright disclaimer outbrain taboola widget widgets trending
    popular mostread mostpopular latestnews latestposts recentposts readnext readmore
    upnext morefrom morestories moreon nextpost prevpost postnav postnavigation skiplink
    backtotop scrolltop totop print printonly login signin search searchform paywall
    donate donation supportus contribute rating ratings tooltip follow followus callout
    cta banner teaser teasers alsolike youmaylike seealso toc tableofcontents
    screenreader sronly visuallyhidden noprint crosslink crosslinks hatnote editsection
    reflist references navbox metadata adblock adblocker ticker accessibility
    languageswitcher dialog form readtime readingtime)";

constexpr std::string_view kBodyNames = R"(
    articlebody entrycontent postcontent storybody articlecontent postbody storycontent
    articletext contentbody bodytext storytext bodycontent parseroutput richtext prose
    articlemain newsbody newscontent newstext blogcontent blogpost pagecontent
    singlecontent textcontent bodycopy postentry articlecopy storycopy entrytext wysiwyg
    contentwell blogbody articletextbody)";

constexpr std::string_view kBylineNames = R"(
    byline author authors dateline meta timestamp postmeta articlemeta pubdate
    publishdate postdate entrymeta)";

WordSet WordsOf(std::string_view list) {
  WordSet words;
  for (size_t begin = list.find_first_not_of(" \n"); begin != std::string_view::npos;) {
    const size_t end = std::min(list.find_first_of(" \n", begin), list.size());
    words.insert(list.substr(begin, end - begin));
    begin = list.find_first_not_of(" \n", end);
  }
  return words;
}

const WordSet& FurnitureNames() {
  static const WordSet kNames = WordsOf(kFurnitureNames);
  return kNames;
}
const WordSet& BodyNames() {
  static const WordSet kNames = WordsOf(kBodyNames);
  return kNames;
}
const WordSet& BylineNames() {
  static const WordSet kNames = WordsOf(kBylineNames);
  return kNames;
}

// The words of one class name: "sidebar__moreFrom" is sidebar, more, from.
void SplitName(std::string_view name, std::vector<std::string>* words) {
  bool open = false;
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!IsAsciiLetter(c)) {
      open = false;
      continue;
    }
    const bool hump = IsAsciiUpper(c) && i > 0 && !IsAsciiUpper(name[i - 1]);
    if (!open || hump) words->emplace_back();
    open = true;
    words->back().push_back(ToAsciiLower(c));
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

}  // namespace dragoman
