#include "read/html_article.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "read/byline.h"
#include "read/clean_text.h"
#include "read/html_blocks.h"
#include "read/html_skeleton.h"
#include "read/html_tree.h"
#include "read/main_text.h"
#include "read/page_date.h"
#include "read/page_encoding.h"
#include "read/page_metadata.h"
#include "read/seen_date.h"

namespace dragoman {
namespace {

// Fewer words than this are a teaser or a leftover, not an article.
constexpr size_t kFewestWords = 5;
// Bytes of bare tags: far beyond any page of news, and their tree still fits in memory.
constexpr size_t kMostMarkup = size_t{4} << 20;
// How far from the first paragraph a visible date or byline can stand, in blocks.
constexpr size_t kNearby = 12;

// "By Leyla Karimova": a byline above the text.
std::string VisibleAuthor(const PageBlocks& page, uint32_t first_block) {
  const size_t end = std::min<size_t>(first_block + 2, page.blocks.size());
  const size_t begin = first_block > kNearby ? first_block - kNearby : 0;
  for (size_t b = begin; b < end; ++b) {
    const std::string& text = page.blocks[b].text;
    if (page.blocks[b].words > 8) continue;
    const std::string lower = ToLower(text.substr(0, 12));
    for (const std::string_view start : {"by ", "written by ", "article by "}) {
      if (lower.substr(0, start.size()) == start) return NameInByline(text);
    }
  }
  return {};
}

Date PublishedOn(const PageMetadata& about, const PageBlocks& page, uint32_t first_block,
                 std::string_view url) {
  if (about.published && about.doubtful) {
    const Date seen = DateLineAbove(page, first_block);
    if (seen && seen < about.published) return seen;
  }
  if (about.published) return about.published;
  if (const auto date = DateInUrl(url)) return *date;
  if (const Date date = DateAbove(page, first_block)) return date;
  if (about.named) return about.named;
  if (const Date date = AnnouncedDate(page, first_block)) return date;
  return about.modified;
}

Status NoText(std::string_view page) {
  const bool complete =
      ToLower(page.substr(page.size() - std::min<size_t>(page.size(), 400)))
          .find("</html") != std::string::npos;
  if (complete) {
    return Status::Error(
        "no article text was found on the page; perhaps a script loads it: save the page "
        "from a browser");
  }
  return Status::Error(fmt::format(
      "the page breaks off after {} bytes, before any article text; fetch it again",
      page.size()));
}

}  // namespace

Result<Article> ReadHtml(std::string_view bytes, std::string_view url,
                         const std::string& charset) {
  std::string storage;
  const std::string_view page = PageAsUtf8(bytes, charset, &storage);
  const Skeleton skeleton = MakeSkeleton(page);
  if (skeleton.html.size() > kMostMarkup) {
    return Status::Error(fmt::format(
        "the page has {} bytes of tags, more than the {} that are read; split it",
        skeleton.html.size(), kMostMarkup));
  }
  const HtmlTree tree(skeleton);
  if (tree.body() == nullptr) return NoText(page);

  PageMetadata about = ReadMetadata(tree, skeleton.json_ld);
  const PageBlocks blocks = CollectBlocks(tree);
  MainText main = FindMainText(blocks, about.title);
  // Some pages carry their text only in the description for search engines.
  if (main.text.size() * 3 < about.article_body.size()) main.text = about.article_body;
  if (CountWords(main.text) < kFewestWords) return NoText(page);

  Article article;
  article.url = about.url.empty() ? std::string(url) : std::move(about.url);
  article.title = std::move(about.title);
  article.author = std::move(about.author);
  if (article.author.empty()) article.author = VisibleAuthor(blocks, main.first_block);
  article.source = std::move(about.source);
  article.language = std::move(about.language);
  article.published = PublishedOn(about, blocks, main.first_block, url);
  article.text = std::move(main.text);
  return article;
}

}  // namespace dragoman
