#include "read/json_row.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

TEST(ReadJsonRow, TakesTheTextUntouched) {
  const Result<Article> article = ReadJsonRow(
      R"({"id": "a1", "text": " Two  blanks.\n\nIran\u2019s end. ", "title": "T",
          "published": "2021-11-28T10:00:00Z", "url": "https://x.example/a", "source": "X",
          "author": "L. K.", "language": "en", "tags": ["a", {"b": 1}]})");
  ASSERT_TRUE(article.ok()) << article.status().message();
  EXPECT_EQ(article->id, "a1");
  EXPECT_EQ(article->text, " Two  blanks.\n\nIran’s end. ");
  EXPECT_EQ(article->title, "T");
  EXPECT_EQ(article->published.text(), "2021-11-28");
  EXPECT_EQ(article->url, "https://x.example/a");
  EXPECT_EQ(article->source, "X");
  EXPECT_EQ(article->author, "L. K.");
  EXPECT_EQ(article->language, "en");
}

TEST(ReadJsonRow, ReadsHtmlAndPrefersWhatTheRowSays) {
  const Result<Article> article = ReadJsonRow(
      R"({"id": 17, "html": "<html lang='en'><title>Page title of it</title><p>The road was reopened on Sunday after talks.</p>",
          "title": "Row title", "date": 20211128})");
  ASSERT_TRUE(article.ok()) << article.status().message();
  EXPECT_EQ(article->id, "17");
  EXPECT_EQ(article->text, "The road was reopened on Sunday after talks.");
  EXPECT_EQ(article->title, "Row title");
  EXPECT_EQ(article->published.text(), "2021-11-28");
}

TEST(ReadJsonRow, TakesTheDateFromTheAddress) {
  const Result<Article> article =
      ReadJsonRow(R"({"text": "They met.", "url": "https://x.example/2021/11/28/a"})");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->published.text(), "2021-11-28");
}

std::string Problem(std::string_view row) {
  const Result<Article> article = ReadJsonRow(row);
  return article.ok() ? "none" : article.status().message();
}

TEST(ReadJsonRow, SaysWhatIsWrong) {
  EXPECT_EQ(Problem(R"({"html": "<p>Two words</p>"})"),
            "the \"html\" of the row has no text of five words or more; leave it out");
  EXPECT_EQ(
      Problem(R"({"id": "a1", "text": "They m)"),
      "the row breaks off after 28 bytes, before its closing brace; write each object "
      "whole on one line");
  EXPECT_EQ(Problem(R"({"id": "a1"})"),
            "the row has neither \"text\" nor \"html\"; give one of them, as a string");
  EXPECT_EQ(Problem(R"({"text": " \n "})"),
            "the row has neither \"text\" nor \"html\"; give one of them, as a string");
  EXPECT_EQ(Problem(R"([{"text": "a"}])"),
            "this is a JSON array; write one object on each line, for example with jq -c "
            "'.[]'");
  EXPECT_EQ(
      Problem("{\"text\": \"caf\xE9\"}"),
      "byte 13 (0xE9) is not valid UTF-8; convert the text, for example with iconv -f "
      "WINDOWS-1252 -t UTF-8");
  EXPECT_EQ(Problem("They met.").substr(0, 20), "the row is not JSON ");
  EXPECT_EQ(Problem(""), "the row is empty; write one object on each line");
}

TEST(ReadJsonRow, TakesRowsThatBreakOffAnywhere) {
  const std::string row =
      R"({"id": "a1", "text": "They \"met\" \u00e9.", "n": [1, {"a": null}], "title": "T"})";
  for (size_t n = 0; n < row.size(); ++n) {
    EXPECT_FALSE(ReadJsonRow(std::string_view(row).substr(0, n)).ok()) << n;
  }
  EXPECT_TRUE(ReadJsonRow(row).ok());
}

}  // namespace
}  // namespace dragoman
