#include "read/page_metadata.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "read/clean_text.h"
#include "read/furniture.h"
#include "read/json_ld.h"
#include "read/page_date.h"

namespace dragoman {
namespace {

// Names and contents of the <meta> tags, names in small letters; the first of each.
using MetaTags = std::map<std::string, std::string, std::less<>>;

struct Found {
  MetaTags meta;
  std::string title_tag, canonical;
  std::vector<std::string> headings;  // h1
  std::string author_link, byline;
  Date time_tag;
};

constexpr size_t kLongestByline = 120;

bool IsUrl(std::string_view text) { return text.substr(0, 4) == "http"; }

bool SameWord(std::string_view a, std::string_view b) { return ToLower(a) == b; }

void TakeMeta(const GumboNode& node, Found* found) {
  const std::string content = Clean(Attribute(node, "content"));
  if (content.empty()) return;
  for (const char* key : {"property", "name", "itemprop"}) {
    const std::string_view name = Attribute(node, key);
    if (!name.empty()) found->meta.emplace(ToLower(name), content);
  }
}

void TakeTime(const GumboNode& node, Found* found) {
  if (found->time_tag) return;
  std::string when(Attribute(node, "datetime"));
  if (when.empty()) when = Attribute(node, "content");
  if (when.empty()) when = TextBelow(node);
  found->time_tag = FindDate(when).value_or(Date());
}

void TakeByline(const GumboNode& node, Found* found) {
  const std::string_view rel = Attribute(node, "rel");
  const std::string_view prop = Attribute(node, "itemprop");
  if (found->author_link.empty() && (SameWord(rel, "author") || prop == "author")) {
    const std::string name = TextBelow(node);
    if (name.size() < kLongestByline) found->author_link = name;
  }
  if (!found->byline.empty()) return;
  if (HintOf(Attribute(node, "class"), "").kind != Hint::kByline) return;
  const std::string text = TextBelow(node);
  if (text.size() >= kLongestByline || !SameWord(text.substr(0, 3), "by ")) return;
  found->byline = text;
}

void Take(const GumboNode& node, Found* found) {
  switch (TagOf(node)) {
    case GUMBO_TAG_META:
      TakeMeta(node, found);
      break;
    case GUMBO_TAG_TITLE:
      if (found->title_tag.empty()) found->title_tag = TextBelow(node);
      break;
    case GUMBO_TAG_LINK:
      if (SameWord(Attribute(node, "rel"), "canonical")) {
        found->canonical = Clean(Attribute(node, "href"));
      }
      break;
    case GUMBO_TAG_H1:
      if (std::string text = TextBelow(node); !text.empty()) {
        found->headings.push_back(std::move(text));
      }
      break;
    case GUMBO_TAG_TIME:
      TakeTime(node, found);
      break;
    default:
      TakeByline(node, found);
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

// "Summit ends - Caspian Courier" without what follows the last separator, if that is the
// shorter part.
std::string WithoutSite(const std::string& title) {
  size_t cut = std::string::npos;
  for (const std::string_view separator : {" | ", " - ", " – ", " — ", " :: ", " » "}) {
    const size_t at = title.rfind(separator);
    if (at != std::string::npos && (cut == std::string::npos || at > cut)) cut = at;
  }
  if (cut == std::string::npos || title.size() - cut > cut + 3) return title;
  return title.substr(0, cut);
}

std::string ChooseTitle(const Found& found, const JsonLdArticle& article) {
  const std::string og = FirstMeta(found.meta, {"og:title", "twitter:title", "dc.title"});
  const std::string& tag = found.title_tag;
  // A heading counts if the head of the page knows it: sites put their own name in <h1>.
  for (const std::string& heading : found.headings) {
    if (tag.find(heading) != std::string::npos || og.find(heading) != std::string::npos ||
        heading == article.headline) {
      return heading;
    }
  }
  if (found.headings.size() == 1 && CountWords(found.headings[0]) > 3) {
    return found.headings[0];
  }
  if (!article.headline.empty()) return article.headline;
  if (!og.empty()) return WithoutSite(og);
  if (!tag.empty()) return WithoutSite(tag);
  return found.headings.empty() ? std::string() : found.headings[0];
}

std::string WithoutBy(std::string name) {
  for (const std::string_view start : {"by ", "written by ", "posted by ", "author: "}) {
    if (name.size() > start.size() && SameWord(name.substr(0, start.size()), start)) {
      return name.substr(start.size());
    }
  }
  return name;
}

std::string ChooseAuthor(const Found& found, const JsonLdArticle& article) {
  const std::string meta =
      FirstMeta(found.meta, {"author", "article:author", "parsely-author", "dc.creator",
                             "sailthru.author", "byl", "twitter:data1"});
  for (const std::string& name :
       {article.author, meta, found.author_link, found.byline}) {
    if (!name.empty() && !IsUrl(name)) return WithoutBy(name);
  }
  return {};
}

Date ChooseDate(const Found& found, const JsonLdArticle& article, std::string_view url) {
  if (article.published) return article.published;
  const std::string meta =
      FirstMeta(found.meta,
                {"article:published_time", "og:published_time", "datepublished",
                 "parsely-pub-date", "pubdate", "publishdate", "publish-date", "dc.date",
                 "dc.date.issued", "dcterms.created", "date", "sailthru.date",
                 "article.published", "published-date", "cxenseparse:recs:publishtime"});
  if (auto date = FindDate(meta)) return *date;
  if (auto date = DateInUrl(url)) return *date;
  return found.time_tag;
}

std::string ChooseLanguage(const HtmlTree& tree, const MetaTags& meta) {
  std::string language(Attribute(*tree.root(), "lang"));
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
  ForEachElement(*tree.root(), [&](const GumboNode& node) { Take(node, &found); });
  JsonLdArticle article;
  for (const std::string_view script : json_ld) ReadJsonLd(script, &article);

  about.url =
      !found.canonical.empty() ? found.canonical : FirstMeta(found.meta, {"og:url"});
  if (about.url.empty()) about.url = article.url;
  about.title = ChooseTitle(found, article);
  about.author = ChooseAuthor(found, article);
  about.source = FirstMeta(found.meta, {"og:site_name", "application-name"});
  if (about.source.empty()) about.source = article.publisher;
  about.published = ChooseDate(found, article, about.url);
  about.language = ChooseLanguage(tree, found.meta);
  about.article_body = std::move(article.body);
  return about;
}

}  // namespace dragoman
