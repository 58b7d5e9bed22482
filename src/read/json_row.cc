#include "read/json_row.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <string>
#include <utility>

#include "base/utf8.h"
#include "read/clean_text.h"
#include "read/html_article.h"
#include "read/local_day.h"
#include "read/page_date.h"
#include "read/row_fields.h"
#include "read/sniff.h"

namespace dragoman {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

Status Broken(std::string_view row, simdjson::error_code error) {
  row = TrimBlanks(row);
  if (row.empty())
    return Status::Error("the row is empty; write one object on each line");
  if (row.front() == '{' && row.back() != '}') {
    return Status::Error(fmt::format(
        "the row breaks off after {} bytes, before its closing brace; write each object "
        "whole on one line",
        row.size()));
  }
  if (row.front() == '[') {
    return Status::Error(
        "this is a JSON array; write one object on each line, for example with jq -c "
        "'.[]'");
  }
  return Status::Error(
      fmt::format("the row is not JSON ({}); write one object on each line",
                  simdjson::error_message(error)));
}

// A row, or an item of a feed, may hold a piece of a page, which breaks off nowhere.
Status OfRow(std::string_view html, const Status& status) {
  const std::string lower = ToLower(html.substr(0, 1024));
  if (lower.find("<html") != std::string::npos || lower.find("<!doctype") == 0) {
    return status;
  }
  return Status::Error(
      "the \"html\" of the row has no text of five words or more; leave it out");
}

std::optional<Date> DayOf(std::string_view published, std::optional<int> time_zone) {
  if (time_zone) {
    if (const auto day = LocalDay(TrimBlanks(published), *time_zone)) return day;
  }
  return FindDate(published);
}

void TakeAbout(const object& row, std::optional<int> time_zone, Article* article) {
  const auto take = [&](std::string_view key, std::string* field) {
    if (std::string value = TextField(row, key); !value.empty())
      *field = std::move(value);
  };
  take("id", &article->id);
  take("title", &article->title);
  take("url", &article->url);
  take("source", &article->source);
  take("author", &article->author);
  take("language", &article->language);
  for (const std::string_view key : {"date", "published"}) {
    if (const auto date = DayOf(TextField(row, key), time_zone)) {
      article->published = *date;
    }
  }
}

Result<Article> ArticleOf(const object& row, std::optional<int> time_zone) {
  Article article;
  article.text = TextField(row, "text");
  if (TrimBlanks(article.text).empty()) {
    const std::string html = TextField(row, "html");
    if (TrimBlanks(html).empty()) {
      return Status::Error(
          "the row has neither \"text\" nor \"html\"; give one of them, as a string");
    }
    Result<Article> page = ReadHtml(html, TextField(row, "url"));
    if (!page.ok()) return OfRow(html, page.status());
    article = std::move(*page);
  }
  TakeAbout(row, time_zone, &article);
  if (!article.published) article.published = DateInUrl(article.url).value_or(Date());
  return article;
}

}  // namespace

Result<Article> ReadJsonRow(std::string_view bytes, std::optional<int> time_zone) {
  const std::string_view row = WithoutMark(bytes);
  if (std::string reason = Utf8Reason(row); !reason.empty()) {
    return Status::Error(std::move(reason));
  }
  simdjson::dom::parser parser;
  element root;
  const simdjson::error_code error = parser.parse(row.data(), row.size()).get(root);
  if (error != simdjson::SUCCESS) return Broken(row, error);
  object object_row;
  if (root.get(object_row) != simdjson::SUCCESS) {
    return Broken(row, simdjson::INCORRECT_TYPE);
  }
  return ArticleOf(object_row, time_zone);
}

}  // namespace dragoman
