#include "read/text_article.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "read/clean_text.h"
#include "read/page_date.h"
#include "read/page_encoding.h"

namespace dragoman {
namespace {

constexpr size_t kLongestTitle = 200;  // bytes
constexpr size_t kMostTitleWords = 25;
constexpr int kMostHeadLines = 10;
constexpr int kMostFrontMatter = 60;  // lines

// Walks a text line by line.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}
  bool done() const { return at_ >= text_.size(); }
  std::string_view rest() const { return text_.substr(std::min(at_, text_.size())); }

  // The current line without its end and the blanks around it.
  std::string_view Peek() const {
    return TrimBlanks(text_.substr(at_, text_.find('\n', at_) - at_));
  }
  void Skip() {
    const size_t end = text_.find('\n', at_);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
  }

 private:
  std::string_view text_;
  size_t at_ = 0;
};

std::string_view Unquote(std::string_view value) {
  if (value.size() > 1 && (value[0] == '"' || value[0] == '\'') &&
      value.back() == value[0]) {
    return value.substr(1, value.size() - 2);
  }
  return value;
}

// Takes "title: Presidents meet" if the key is known.
bool TakeField(std::string_view line, Article* article) {
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon > 20) return false;
  const std::string key = ToLower(TrimBlanks(line.substr(0, colon)));
  const std::string value(Unquote(TrimBlanks(line.substr(colon + 1))));
  if (key == "date" || key == "published" || key == "pubdate") {
    const auto date = FindDate(value);
    if (date) article->published = *date;
    return date.has_value();
  }
  std::string* field = key == "title" || key == "headline"  ? &article->title
                       : key == "source" || key == "outlet" ? &article->source
                       : key == "url" || key == "link"      ? &article->url
                       : key == "author" || key == "byline" ? &article->author
                       : key == "language" || key == "lang" ? &article->language
                       : key == "id"                        ? &article->id
                                                            : nullptr;
  if (field == nullptr || value.empty()) return false;
  *field = value;
  return true;
}

// Moves behind the front matter, if the text begins with a whole one.
void TakeFrontMatter(Lines* lines, Article* article) {
  Lines ahead = *lines;
  if (ahead.done() || ahead.Peek() != "---") return;
  ahead.Skip();
  Article found = *article;
  for (int n = 0; n < kMostFrontMatter && !ahead.done(); ++n) {
    const std::string_view line = ahead.Peek();
    ahead.Skip();
    if (line == "---" || line == "...") {
      *article = std::move(found);
      *lines = ahead;
      return;
    }
    TakeField(line, &found);
  }
}

bool IsHeadLine(std::string_view line) {
  Article ignored;
  return IsDateLine(line) || TakeField(line, &ignored);
}

// A short line without a full stop, set off from what follows.
bool IsTitleLine(const Lines& lines) {
  const std::string_view line = lines.Peek();
  if (line.size() > kLongestTitle || CountWords(line) > kMostTitleWords) return false;
  if (line.back() == '.' || line.back() == ':' || line.back() == ',') return false;
  Lines next = lines;
  next.Skip();
  if (next.done()) return false;
  return next.Peek().empty() || IsHeadLine(next.Peek());
}

// Title and date lines above a text without front matter.
void TakeHead(Lines* lines, Article* article) {
  for (int n = 0; n < kMostHeadLines && !lines->done(); ++n) {
    const std::string_view line = lines->Peek();
    if (line.empty()) {
      // Only sets off.
    } else if (IsDateLine(line)) {
      if (!article->published) article->published = *FindDate(line);
    } else if (TakeField(line, article)) {
      // Taken.
    } else if (article->title.empty() && IsTitleLine(*lines)) {
      // Markdown, "# Presidents meet"
      article->title =
          Clean(line.substr(std::min(line.find_first_not_of("# "), line.size())));
    } else {
      return;
    }
    lines->Skip();
  }
}

constexpr const char* kNoText =
    "there is no text in it; write the article below its title and date";

}  // namespace

Result<Article> ReadWholeText(std::string_view bytes) {
  Article article;
  std::string storage;
  article.text = TextAsUtf8(bytes, "", &storage);
  if (TrimBlanks(article.text).empty()) return Status::Error(kNoText);
  return article;
}

Result<Article> ReadText(std::string_view bytes) {
  std::string storage;
  const std::string_view text = TextAsUtf8(bytes, "", &storage);
  Article article;
  Lines lines(text);
  TakeFrontMatter(&lines, &article);
  TakeHead(&lines, &article);
  if (TrimBlanks(lines.rest()).empty() && !article.title.empty()) {
    // One line alone is a text, not the title of nothing.
    article.text = std::move(article.title);
    article.title.clear();
    return article;
  }
  article.text = lines.rest();
  if (TrimBlanks(article.text).empty()) {
    return Status::Error(kNoText);
  }
  return article;
}

}  // namespace dragoman
