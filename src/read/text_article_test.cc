#include "read/text_article.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

TEST(ReadText, ReadsFrontMatter) {
  const Result<Article> article = ReadText(
      "---\ntitle: \"Presidents meet\"\ndate: 2021-11-28\nsource: Caspian Courier\n"
      "url: https://courier.example/a\nauthor: Leyla Karimova\nmood: good\n---\n\n"
      "Iran's president  met\nhis counterpart.\r\n\n");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->title, "Presidents meet");
  EXPECT_EQ(article->published.text(), "2021-11-28");
  EXPECT_EQ(article->source, "Caspian Courier");
  EXPECT_EQ(article->url, "https://courier.example/a");
  EXPECT_EQ(article->author, "Leyla Karimova");
  EXPECT_EQ(article->text, "Iran's president  met\nhis counterpart.\r\n\n");
}

TEST(ReadText, ReadsTitleAndDateAboveTheText) {
  for (const char* head :
       {"Presidents meet in Ashgabat\n\n28 November 2021\n\n",
        "Presidents meet in Ashgabat\nPublished: Sunday, Nov. 28, 2021\n\n",
        "2021-11-28\nPresidents meet in Ashgabat\n\n",
        "\xEF\xBB\xBFTitle: Presidents meet in Ashgabat\r\nDate: 2021-11-28\r\n"
        "\r\n"}) {
    const Result<Article> article = ReadText(std::string(head) + "They met on Sunday.\n");
    ASSERT_TRUE(article.ok());
    EXPECT_EQ(article->title, "Presidents meet in Ashgabat") << head;
    EXPECT_EQ(article->published.text(), "2021-11-28") << head;
    EXPECT_EQ(article->text, "They met on Sunday.\n") << head;
  }
}

TEST(ReadText, ReadsTitlesOfMarkdown) {
  const Result<Article> article = ReadText("# Presidents meet\n\nThey met on Sunday.\n");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->title, "Presidents meet");
  EXPECT_EQ(article->text, "They met on Sunday.\n");
}

TEST(ReadText, KeepsAFirstParagraphThatIsNoTitle) {
  const std::string text =
      "Iran's president met his counterpart on Sunday.\n\nThey talked.\n";
  const Result<Article> article = ReadText(text);
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->title, "");
  EXPECT_EQ(article->text, text);
}

TEST(ReadText, KeepsOneLineAlone) {
  const Result<Article> article = ReadText("Iran accuses Israel\n\n");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->text, "Iran accuses Israel");
}

TEST(ReadText, KeepsDashesThatAreNoFrontMatter) {
  const Result<Article> article = ReadText("---\nThe talks went on.\n");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->text, "---\nThe talks went on.\n");
}

TEST(ReadText, SaysWhatIsWrong) {
  EXPECT_EQ(ReadText("date: 2021-11-28\n\f\n\n\n\n\n\n\n\n\n\n\n\n").status().message(),
            "there is no text in it; write the article below its title and date");
  EXPECT_EQ(ReadText(" \n\n").status().message(),
            "there is no text in it; write the article below its title and date");
}

TEST(ReadWholeText, TakesEveryByteBehindTheByteOrderMark) {
  const std::string text = "Head\n\nDate: 1 May 2021\n\nThey  met. ";
  const Result<Article> article = ReadWholeText("\xEF\xBB\xBF" + text);
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->text, text);
  EXPECT_FALSE(article->published);
  EXPECT_EQ(ReadWholeText(" \n").status().message(),
            "there is no text in it; write the article below its title and date");
  EXPECT_EQ(ReadWholeText("They met in a caf\xE9.")->text, "They met in a café.");
}

TEST(ReadText, ReadsTextsThatAreNoUtf8ByTheirLooks) {
  // Old English files are Windows-1252, whatever else a few accents might be.
  EXPECT_EQ(ReadText("The \xA3"
                     "5m fund was agreed in Z\xFCrich, where ministers from nine states "
                     "met on Monday and Tuesday to talk about the border.")
                ->text,
            "The £5m fund was agreed in Zürich, where ministers from nine states met on "
            "Monday and Tuesday to talk about the border.");
  EXPECT_EQ(ReadText("\x93We are ready,\x94 said the minister; it\x92s the third time "
                     "that she has offered talks to the rebels in the north, who have "
                     "not answered, and she hopes for an answer before the summer.")
                ->text,
            "“We are ready,” said the minister; it’s the third time that she has offered "
            "talks to the rebels in the north, who have not answered, and she hopes for "
            "an answer before the summer.");
  // "Ministers met in Moscow", KOI8-R.
  EXPECT_EQ(ReadText("\xED\xC9\xCE\xC9\xD3\xD4\xD2\xD9 "
                     "\xD7\xD3\xD4\xD2\xC5\xD4\xC9\xCC\xC9\xD3\xD8 \xD7 "
                     "\xED\xCF\xD3\xCB\xD7\xC5.")
                ->text,
            "Министры встретились в Москве.");
}

TEST(ReadText, MendsSingleBadBytesOfUtf8) {
  EXPECT_EQ(ReadText("The caf\xC3\xA9 in Z\xC3\xBCrich was clo\xE9 ed.")->text,
            "The café in Zürich was clo\xEF\xBF\xBD ed.");
}

TEST(ReadText, TakesTextsThatBreakOffAnywhere) {
  const std::string text =
      "---\ntitle: A\ndate: 2021-11-28\n---\nHead\n\n1 May 2021\n\nThe end.";
  for (size_t n = 1; n <= text.size(); ++n) {
    const Result<Article> article = ReadText(std::string_view(text).substr(0, n));
    EXPECT_TRUE(!article.ok() || !article->text.empty()) << n;
  }
}

}  // namespace
}  // namespace dragoman
