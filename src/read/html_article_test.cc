#include "read/html_article.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

constexpr char kPage[] = R"html(<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Ministers agree to reopen border road | Caspian Courier</title>
<meta property="og:site_name" content="Caspian Courier">
<meta property="article:published_time" content="2021-11-28T09:30:00+05:00">
<link rel="canonical" href="https://courier.example/2021/11/28/border-road">
<script>var ads = "<p>Buy now and pay later, with no interest for a whole year.</p>";</script>
</head><body class="single has-sidebar">
<div id="cookie-banner"><p>We use cookies to give you the best experience on our site, and our
partners use them too. You can change your settings at any time.</p><button>Accept</button></div>
<header class="site-header"><nav><ul><li><a href="/">Home</a><li><a href="/world">World</a>
<li><a href="/business">Business</a></ul></nav></header>
<main><article>
<h1>Ministers agree to reopen border road</h1>
<div class="byline">By <a href="/author/leyla-karimova/">Leyla Karimova</a></div>
<time datetime="2021-11-29">29 November 2021</time>
<div class="share-tools"><a href="#">Tweet</a> <a href="#">Share on Facebook</a></div>
<figure><img src="x.jpg"><figcaption>The road near the crossing, which has been closed since the
spring, in a file picture. Photo: Courier</figcaption></figure>
<div class="article-body">
<p>The foreign ministers of the two coun&shy;tries agreed on Sunday to reopen the mountain road
that links their capitals, ending a closure of eight&nbsp;months.</p>
<p>&ldquo;We have chosen the road over the wall,&rdquo; one of them told reporters, and added that
the first lorries would cross within a week.<br><br>Border guards on both sides confirmed it.</p>
<aside class="newsletter"><h3>Stay informed</h3><p>Sign up for our newsletter and get the most
important stories of the day delivered to your inbox every morning.</p></aside>
<p>Traders, who had complained about the closure for months, welcomed the decision.</p>
<h2>What was agreed</h2>
<ul><li>Customs posts open from six in the morning until midnight.</li>
<li>Drivers need one permit instead of four, valid for both countries.</li></ul>
<p>Please consider supporting us by switching off your ad blocker.</p>
</div>
<section class="more"><h2>Related articles</h2>
<p><a href="/a">Parliament debates the budget for another night</a> The opposition had promised to
vote against every line of it, and kept its word until the early hours of the morning.</p></section>
</article></main>
<div class="comment-section"><h2>3 comments</h2><p>I have been waiting for this road for months and
I am very glad that they finally came to their senses, all of them.</p></div>
<footer><p>Copyright 2021 Caspian Courier. All rights reserved. <a href="#top">Back to top</a></p>
</footer></body></html>)html";

constexpr char kText[] =
    "The foreign ministers of the two countries agreed on Sunday to reopen the mountain "
    "road that "
    "links their capitals, ending a closure of eight months.\n\n"
    "“We have chosen the road over the wall,” one of them told reporters, and added that "
    "the first "
    "lorries would cross within a week.\n\n"
    "Border guards on both sides confirmed it.\n\n"
    "Traders, who had complained about the closure for months, welcomed the decision.\n\n"
    "What was agreed\n\n"
    "Customs posts open from six in the morning until midnight.\n\n"
    "Drivers need one permit instead of four, valid for both countries.";

TEST(ReadHtml, FindsTheArticleAndNothingElse) {
  const Result<Article> article = ReadHtml(kPage, "");
  ASSERT_TRUE(article.ok()) << article.status().message();
  EXPECT_EQ(article->text, kText);
  EXPECT_EQ(article->title, "Ministers agree to reopen border road");
  EXPECT_EQ(article->author, "Leyla Karimova");
  EXPECT_EQ(article->source, "Caspian Courier");
  EXPECT_EQ(article->language, "en");
  EXPECT_EQ(article->url, "https://courier.example/2021/11/28/border-road");
  EXPECT_EQ(article->published.text(), "2021-11-28");
}

// Of a page with a few lines in its head and above its text.
std::string AuthorOf(const std::string& head, const std::string& above) {
  const Result<Article> article = ReadHtml(
      "<html><head><title>Road reopened</title>" + head +
          "</head><body><h1>Road reopened</h1>" + above +
          "<p>The foreign ministers agreed on Sunday to reopen the road that links "
          "their capitals, ending a closure of eight months.</p></body></html>",
      "");
  return article.ok() ? article->author : article.status().message();
}

TEST(ReadHtml, FindsTheAuthorThatReadersSee) {
  const std::string outlet =
      "<meta property=\"og:site_name\" content=\"Caspian Courier\">"
      "<meta name=\"author\" content=\"Caspian Courier\">";
  EXPECT_EQ(AuthorOf(outlet, ""), "Caspian Courier");
  EXPECT_EQ(AuthorOf(outlet, "<p>By Leyla Karimova</p>"), "Leyla Karimova");
  EXPECT_EQ(AuthorOf(outlet, "<a href=\"/author/lk\">Leyla Karimova</a>"),
            "Leyla Karimova");
  EXPECT_EQ(AuthorOf("", "<p>Written by</p><p>Leyla Karimova</p>"), "Leyla Karimova");
  EXPECT_EQ(AuthorOf("", "<p><span>By</span><span>Leyla Karimova</span></p>"),
            "Leyla Karimova");
  EXPECT_EQ(AuthorOf("<meta name=\"twitter:label1\" content=\"Written by\">"
                     "<meta name=\"twitter:data1\" content=\"Leyla Karimova\">",
                     ""),
            "Leyla Karimova");
}

TEST(ReadHtml, LeavesOutTheLinkToTheRest) {
  const auto text = [](const std::string& page) {
    const Result<Article> article = ReadHtml(page, "");
    return article.ok() ? article->text : article.status().message();
  };
  EXPECT_EQ(
      text("<p>Police killed two protesters in Lagos. <a href='/1'>Continue reading "
           "\u2192</a></p>"),
      "Police killed two protesters in Lagos.");
  EXPECT_EQ(text("<p>Police killed two protesters in Lagos. <a href='/1'>More</a> are "
                 "missing</p>"),
            "Police killed two protesters in Lagos. More are missing");
}

TEST(ReadHtml, TakesAPageThatBreaksOffAnywhere) {
  const std::string_view page = kPage;
  bool found = false;
  for (size_t n = 0; n < page.size(); n += 97) {
    const Result<Article> article = ReadHtml(page.substr(0, n), "");
    if (article.ok()) {
      found = true;
      EXPECT_FALSE(article->text.empty()) << n;
    } else {
      EXPECT_EQ(article.status().message(),
                "the page breaks off after " + std::to_string(n) +
                    " bytes, before any article text; fetch it again");
    }
  }
  EXPECT_TRUE(found);
}

TEST(ReadHtml, PrefersTheDescriptionInJsonLd) {
  const Result<Article> article = ReadHtml(R"html(<html><head>
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Courier"},
 {"@type": ["NewsArticle"], "headline": "Road &amp; rail reopen",
  "datePublished": "2021-11-28T10:00:00Z", "author": [{"@type": "Person", "name": "Leyla Karimova"},
  {"@type": "Person", "name": "Tom Baker"}], "publisher": {"name": "Caspian Courier"}}]}</script>
<meta name="author" content="webmaster"></head><body>
<p>The road and the railway were reopened on Sunday after talks between the two sides.</p>
</body></html>)html",
                                           "https://courier.example/road");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->title, "Road & rail reopen");
  EXPECT_EQ(article->author, "Leyla Karimova, Tom Baker");
  EXPECT_EQ(article->source, "Caspian Courier");
  EXPECT_EQ(article->published.text(), "2021-11-28");
  EXPECT_EQ(article->url, "https://courier.example/road");
}

TEST(ReadHtml, ReadsWhatScriptsWouldShow) {
  const Result<Article> article = ReadHtml(R"html(<html><body><div id="app">Loading</div>
<script type="application/ld+json">{"@type": "NewsArticle", "articleBody":
"The road was reopened on Sunday.
Traders welcomed the decision after months of losses."}</script></body></html>)html",
                                           "");
  ASSERT_TRUE(article.ok()) << article.status().message();
  EXPECT_EQ(
      article->text,
      "The road was reopened on Sunday. Traders welcomed the decision after months of "
      "losses.");
}

TEST(ReadHtml, FindsTheDateThatReadersSee) {
  const Result<Article> article = ReadHtml(
      "<h1>Road reopens</h1><p>Sunday 28 November 2021</p><p>The road was reopened after "
      "talks "
      "between the two sides, officials said in the capital.</p>",
      "");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->published.text(), "2021-11-28");
  EXPECT_EQ(
      article->text,
      "The road was reopened after talks between the two sides, officials said in the "
      "capital.");
}

TEST(ReadHtml, ReadsOldPagesInWindows1252) {
  const Result<Article> article = ReadHtml(
      "<html><head><meta http-equiv=Content-Type content=\"text/html; "
      "charset=iso-8859-1\">"
      "</head><body><p>\x93The caf\xE9 was closed\x94, said the mayor of the old "
      "town.</p></body>",
      "");
  ASSERT_TRUE(article.ok()) << article.status().message();
  EXPECT_EQ(article->text, "“The café was closed”, said the mayor of the old town.");
}

TEST(ReadHtml, SaysWhatIsWrong) {
  EXPECT_EQ(
      ReadHtml("<html><body><nav><a>Home</a></nav></body></html>", "").status().message(),
      "no article text was found on the page; perhaps a script loads it: save the page "
      "from a browser");
}

// The day that is found on a page with this head, and this above its text.
std::string DayOf(const std::string& head, const std::string& above) {
  const Result<Article> article = ReadHtml(
      "<html><head>" + head + "</head><body><h1>Talks end</h1>" + above +
          "<p>The ministers of both countries met in the old town and talked about the "
          "border for two days, officials said.</p></body></html>",
      "");
  return article.ok() ? article->published.text() : article.status().message();
}

TEST(ReadHtml, BelievesWhatReadersSeeOfADay) {
  EXPECT_EQ(DayOf("", "<time datetime='2026-02-24T04:13:00Z'>February 23, 2026</time>"),
            "2026-02-23");
  EXPECT_EQ(DayOf("", "<div class='post-date'>May 14, 2025</div>"), "2025-05-14");
  EXPECT_EQ(DayOf("", "<p>Updated March 13, 2024</p>"), "2024-03-13");
}

TEST(ReadHtml, DoubtsADayThatIsThatOfTheLastChange) {
  const std::string same =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":"
      "\"2025-11-20\",\"dateModified\":\"2025-11-20\"}</script>";
  EXPECT_EQ(DayOf(same, "<p>May 14, 2025</p>"), "2025-05-14");
  EXPECT_EQ(DayOf(same, "<p>They met on May 14, 2025, too.</p>"), "2025-11-20");
}

TEST(ReadHtml, TakesTheDayOfTheLastChangeWhereThereIsNoOther) {
  EXPECT_EQ(
      DayOf("<meta property='article:modified_time' content='2025-04-19T23:02:46Z'>", ""),
      "2025-04-19");
}

}  // namespace
}  // namespace dragoman
