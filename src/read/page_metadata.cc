#include "read/page_metadata.h"

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "base/utf8.h"
#include "read/byline.h"
#include "read/clean_text.h"
#include "read/json_ld.h"
#include "read/page_date.h"

namespace dragoman {
namespace {

// Names and contents of the <meta> tags, names in small letters; the first of each.
constexpr size_t kLongestSiteName = 60;

using MetaTags = std::map<std::string, std::string, std::less<>>;

struct Found {
  MetaTags meta;
  std::string title_tag, canonical;
  std::vector<std::string> headings;  // h1
  std::string site_name;              // as it stands at the head of the page
  Date time_tag;
  Date named_date;  // in an element whose name says that it holds a date
};

bool SameWord(std::string_view a, std::string_view b) { return ToLower(a) == b; }

void TakeMeta(const GumboNode& node, Found* found) {
  const std::string content = Clean(MetaAttribute(node, "content"));
  if (content.empty()) return;
  for (const char* key : {"property", "name", "itemprop"}) {
    const std::string_view name = MetaAttribute(node, key);
    if (!name.empty()) found->meta.emplace(ToLower(name), content);
  }
}

void TakeTime(const HtmlTree& tree, const GumboNode& node, Found* found) {
  if (found->time_tag) return;
  const AttributeList attributes = tree.attributes(node);
  // What readers see is the day at the place of the outlet; the attribute is often the
  // day in Greenwich.
  found->time_tag = FindDate(tree.TextBelow(node)).value_or(Date());
  for (const char* name : {"datetime", "content"}) {
    if (found->time_tag) return;
    found->time_tag = FindDate(attributes.Get(name)).value_or(Date());
  }
}

// "post-date", "articleDate", "pub_date", "published": but not "candidate".
bool NamesADate(std::string_view name) {
  if (name.find("ublish") != std::string_view::npos) return true;
  if (name.find("posted") != std::string_view::npos) return true;
  for (size_t at = name.find("ate", 1); at != std::string_view::npos;
       at = name.find("ate", at + 1)) {
    const char d = name[at - 1];
    const bool begins = at == 1 || !IsAsciiLetter(name[at - 2]);
    if (d == 'D' || (d == 'd' && begins)) return true;
  }
  return false;
}

void TakeNamedDate(const HtmlTree& tree, const GumboNode& node, Found* found) {
  constexpr size_t kLongestDate = 60;
  if (found->named_date) return;
  const AttributeList attributes = tree.attributes(node);
  const bool named = NamesADate(attributes.Get("class")) ||
                     NamesADate(attributes.Get("itemprop")) ||
                     NamesADate(attributes.Get("id"));
  if (!named) return;
  const std::string text = tree.TextBelow(node);
  if (text.size() > kLongestDate) return;
  found->named_date = FindDate(text).value_or(Date());
}

void TakeSiteName(const HtmlTree& tree, const GumboNode& node, Found* found) {
  if (!found->site_name.empty()) return;
  const std::string names = ToLower(tree.attributes(node).Get("class"));
  for (const std::string_view part :
       {"site-title", "site-name", "sitename", "sitetitle"}) {
    if (names.find(part) == std::string::npos) continue;
    const std::string text = tree.TextBelow(node);
    if (text.size() < kLongestSiteName) found->site_name = text;
  }
}

void Take(const HtmlTree& tree, const GumboNode& node, Found* found) {
  switch (TagOf(node)) {
    case GUMBO_TAG_META:
      TakeMeta(node, found);
      break;
    case GUMBO_TAG_TITLE:
      if (found->title_tag.empty()) found->title_tag = tree.TextBelow(node);
      break;
    case GUMBO_TAG_LINK:
      if (SameWord(tree.attributes(node).Get("rel"), "canonical")) {
        found->canonical = CleanEntities(tree.attributes(node).Get("href"));
      }
      break;
    case GUMBO_TAG_H1:
      if (std::string text = tree.TextBelow(node); !text.empty()) {
        found->headings.push_back(std::move(text));
      }
      break;
    case GUMBO_TAG_TIME:
      TakeTime(tree, node, found);
      break;
    default:
      TakeSiteName(tree, node, found);
      TakeNamedDate(tree, node, found);
  }
}

std::string FirstMeta(const MetaTags& meta,
                      std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto it = meta.find(name);
    if (it != meta.end() && !it->second.empty()) return it->second;
  }
  return {};
}

// The parts of "Summit ends - Caspian Courier" around its separators.
std::vector<std::string> TitleParts(const std::string& title) {
  std::vector<std::string> parts(1);
  for (size_t i = 0; i < title.size();) {
    size_t skip = 0;
    for (const std::string_view separator : {" | ", " - ", " – ", " — ", " :: ", " » "}) {
      if (title.compare(i, separator.size(), separator) == 0) skip = separator.size();
    }
    if (skip > 0) {
      parts.emplace_back();
      i += skip;
    } else {
      parts.back().push_back(title[i++]);
    }
  }
  return parts;
}

// "Caspian Courier" of "Summit ends - Caspian Courier", if the title is the rest.
std::string SiteInTitle(const std::string& tag, const std::string& title) {
  const std::vector<std::string> parts = TitleParts(tag);
  if (parts.size() < 2 || title.empty() || tag.compare(0, title.size(), title) != 0)
    return {};
  const std::string& last = parts.back();
  const bool rest = title.size() + last.size() < tag.size() && CountWords(last) <= 5;
  return rest ? last : std::string();
}

// Without the name of the site, where it is known or is the shorter end.
std::string WithoutSite(const std::string& title, const std::string& site) {
  const std::vector<std::string> parts = TitleParts(title);
  if (parts.size() < 2) return title;
  const std::string folded_site = FoldCase(site);
  if (FoldCase(parts.front()) == folded_site) {
    return title.substr(title.find(parts[1], parts[0].size()));
  }
  const std::string& last = parts.back();
  const size_t rest = title.size() - last.size();
  const bool is_site = FoldCase(last) == folded_site;
  if (!is_site && (last.size() > rest || CountWords(last) > 4)) return title;
  return title.substr(0, title.find_last_not_of(" |-–—:»", rest - 1) + 1);
}

// Whether the head of the page knows a heading as its title, not as the name of the site.
bool IsKnownTitle(const std::string& heading, const std::string& og,
                  const std::string& tag, const std::string& site) {
  const std::string folded = FoldCase(heading);
  if (folded == FoldCase(site)) return false;
  if (FoldCase(og).find(folded) == 0) return true;
  const std::vector<std::string> parts = TitleParts(tag);
  if (parts.size() > 1 && FoldCase(parts.back()) == folded) return false;
  return FoldCase(tag).find(folded) != std::string::npos;
}

std::string ChooseTitle(const Found& found, const JsonLdArticle& article,
                        const std::string& site) {
  const std::string og = FirstMeta(found.meta, {"og:title", "twitter:title", "dc.title"});
  const std::string& tag = found.title_tag;
  for (const std::string& heading : found.headings) {
    if (heading == article.headline || IsKnownTitle(heading, og, tag, site))
      return heading;
  }
  if (found.headings.size() == 1 && CountWords(found.headings[0]) > 3) {
    return found.headings[0];
  }
  if (!article.headline.empty()) return article.headline;
  if (!og.empty()) return WithoutSite(og, site);
  if (!tag.empty()) return WithoutSite(tag, site);
  return found.headings.empty() ? std::string() : found.headings[0];
}

// <meta name="twitter:label1" content="Written by">, and the name as twitter:data1.
std::string LabelledAuthor(const MetaTags& meta) {
  for (const char* number : {"1", "2"}) {
    const std::string label = FirstMeta(meta, {std::string("twitter:label") + number});
    if (IsBylineStart(label)) {
      return NameInByline(FirstMeta(meta, {std::string("twitter:data") + number}));
    }
  }
  return {};
}

std::string GivenAuthor(const MetaTags& meta, const JsonLdArticle& article) {
  if (std::string name = NameInByline(article.author); !name.empty()) return name;
  for (const char* tag : {"author", "article:author", "parsely-author", "sailthru.author",
                          "dc.creator", "byl", "citation_author"}) {
    const auto it = meta.find(tag);
    if (it == meta.end()) continue;
    if (std::string name = NameInByline(it->second); !name.empty()) return name;
  }
  return LabelledAuthor(meta);
}

// What a page gives as its author is often but the outlet; whoever wrote it is then
// shown.
std::string ChooseAuthor(const HtmlTree& tree, const MetaTags& meta,
                         const JsonLdArticle& article, const std::string& site) {
  std::string given = GivenAuthor(meta, article);
  const std::string folded = FoldCase(given);
  const bool outlet = folded == FoldCase(site) || folded == FoldCase(article.publisher);
  if (!given.empty() && !outlet) return given;
  std::string shown = FindByline(tree);
  return shown.empty() ? given : shown;
}

Date ChooseDate(const Found& found, const JsonLdArticle& article, std::string_view url) {
  if (article.published) return article.published;
  const std::string meta = FirstMeta(
      found.meta,
      {"article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
       "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued",
       "dcterms.created", "date", "sailthru.date", "article.published", "published-date",
       "published", "article:published", "cxenseparse:recs:publishtime"});
  if (auto date = FindDate(meta)) return *date;
  if (article.page_published) return article.page_published;
  if (auto date = DateInUrl(url)) return *date;
  return found.time_tag;
}

Date ChooseModified(const Found& found, const JsonLdArticle& article) {
  if (article.modified) return article.modified;
  const std::string meta =
      FirstMeta(found.meta, {"article:modified_time", "og:updated_time", "datemodified",
                             "last-modified", "dcterms.modified", "revised", "updated"});
  return FindDate(meta).value_or(Date());
}

std::string ChooseLanguage(const HtmlTree& tree, const MetaTags& meta) {
  std::string language(tree.attributes(*tree.root()).Get("lang"));
  if (language.empty()) language = FirstMeta(meta, {"og:locale", "language"});
  language = ToLower(language.substr(0, language.find_first_of("-_")));
  return language.size() == 2 ? language : std::string();
}

}  // namespace

PageMetadata ReadMetadata(const HtmlTree& tree,
                          const std::vector<std::string_view>& json_ld) {
  PageMetadata about;
  if (tree.root() == nullptr) return about;
  Found found;
  ForEachElement(*tree.root(), [&](const GumboNode& node) { Take(tree, node, &found); });
  JsonLdArticle article;
  for (const std::string_view script : json_ld) ReadJsonLd(script, &article);

  about.url =
      !found.canonical.empty() ? found.canonical : FirstMeta(found.meta, {"og:url"});
  if (about.url.empty()) about.url = article.url;
  about.source = FirstMeta(found.meta, {"og:site_name", "application-name"});
  if (about.source.empty()) about.source = article.publisher;
  if (about.source.empty()) {
    about.source =
        FirstMeta(found.meta, {"publisher", "dc.publisher", "citation_publisher"});
  }
  if (about.source.empty()) about.source = std::move(found.site_name);
  about.author = ChooseAuthor(tree, found.meta, article, about.source);
  about.title = CleanEntities(ChooseTitle(found, article, about.source));
  if (about.source.empty()) about.source = SiteInTitle(found.title_tag, about.title);
  about.published = ChooseDate(found, article, about.url);
  about.doubtful =
      article.published && article.modified && article.published >= article.modified;
  about.named = found.named_date;
  about.modified = ChooseModified(found, article);
  about.language = ChooseLanguage(tree, found.meta);
  about.article_body = std::move(article.body);
  return about;
}

}  // namespace dragoman
