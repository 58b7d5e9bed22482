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

// The name in a block such as "By Leyla Karimova", or in the one behind a "Written by".
std::string AuthorAt(const PageBlocks& page, size_t b, bool written) {
  const std::string& text = page.blocks[b].text;
  if (page.blocks[b].words > 8) return {};
  const std::string lower = ToLower(text.substr(0, 12));
  if (written && lower.find("written") != 0) return {};
  if (IsBylineStart(text) && b + 1 < page.blocks.size()) {
    return NameInByline(page.blocks[b + 1].text);
  }
  for (const std::string_view start : {"by ", "written by ", "article by "}) {
    if (lower.substr(0, start.size()) == start) return NameInByline(text);
  }
  // "ByLeyla Karimova": two elements without a blank between them.
  const bool joined = text.size() > 2 && text.compare(0, 2, "By") == 0 &&
                      text[2] >= 'A' && text[2] <= 'Z';
  return joined ? NameInByline("By " + text.substr(2)) : std::string();
}

// A byline near the beginning of the text, or else "Written by" anywhere.
std::string VisibleAuthor(const PageBlocks& page, uint32_t first_block) {
  const size_t end = std::min<size_t>(first_block + 2, page.blocks.size());
  for (size_t b = first_block > kNearby ? first_block - kNearby : 0; b < end; ++b) {
    if (std::string name = AuthorAt(page, b, false); !name.empty()) return name;
  }
  for (size_t b = 0; b < page.blocks.size(); ++b) {
    if (std::string name = AuthorAt(page, b, true); !name.empty()) return name;
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
  article.source = std::move(about.source);
  // The outlet as its own author says less than a name above the text.
  if (article.author.empty() || FoldCase(article.author) == FoldCase(article.source)) {
    std::string shown = VisibleAuthor(blocks, main.first_block);
    if (!shown.empty()) article.author = std::move(shown);
  }
  article.language = std::move(about.language);
  article.published = PublishedOn(about, blocks, main.first_block, url);
  article.text = std::move(main.text);
  return article;
}

}  // namespace dragoman
