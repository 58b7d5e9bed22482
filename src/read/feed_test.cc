#include "dragoman/feed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "read/feed_rows.h"

namespace dragoman {
namespace {

constexpr const char* kRss = R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Caspian Courier</title><language>en-gb</language>
<item><title>Ministers &amp;amp; envoys meet</title><link>https://example.org/a</link>
<guid isPermaLink="false">a-1</guid><dc:creator>Leyla Karimova</dc:creator>
<pubDate>Sun, 28 Nov 2021 10:15:00 GMT</pubDate>
<media:title>A picture</media:title>
<description>Short.</description>
<content:encoded><![CDATA[<p>The ministers met in the old town.</p>]]></content:encoded>
</item>
<item><guid>https://example.org/b</guid><author>b@example.org (Ali Berg)</author></item>
</channel></rss>)";

constexpr const char* kAtom =
    R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">
<title type="html">Harbour Post</title>
<entry><title>Port reopens</title><id>tag:1</id><updated>2021-11-29T08:00:00Z</updated>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/port"/>
<author><name>Mia Holm</name><email>m@example.org</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The port is open.</p></div></content>
</entry></feed>)";

TEST(ReadFeed, ReadsRss) {
  const Result<Feed> feed = ReadFeed(kRss);
  ASSERT_TRUE(feed.ok()) << feed.status().message();
  EXPECT_EQ(feed->title, "Caspian Courier");
  EXPECT_EQ(feed->language, "en");
  ASSERT_EQ(feed->items.size(), 2u);
  const FeedItem& item = feed->items[0];
  EXPECT_EQ(item.id, "a-1");
  EXPECT_EQ(item.url, "https://example.org/a");
  EXPECT_EQ(item.title, "Ministers & envoys meet");
  EXPECT_EQ(item.author, "Leyla Karimova");
  EXPECT_EQ(item.published.text(), "2021-11-28");
  EXPECT_EQ(item.html, "<p>The ministers met in the old town.</p>");
  EXPECT_EQ(feed->items[1].url, "https://example.org/b");
  EXPECT_EQ(feed->items[1].author, "Ali Berg");
}

TEST(ReadFeed, ReadsAtom) {
  const Result<Feed> feed = ReadFeed(kAtom);
  ASSERT_TRUE(feed.ok()) << feed.status().message();
  EXPECT_EQ(feed->title, "Harbour Post");
  EXPECT_EQ(feed->language, "en");
  ASSERT_EQ(feed->items.size(), 1u);
  EXPECT_EQ(feed->items[0].url, "https://example.org/port");
  EXPECT_EQ(feed->items[0].author, "Mia Holm");
  EXPECT_EQ(feed->items[0].published.text(), "2021-11-29");
  EXPECT_NE(feed->items[0].html.find("The port is open."), std::string::npos);
}

TEST(ReadFeed, ReadsTheItemsBesideTheChannelOfRss1) {
  const Result<Feed> feed = ReadFeed(
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
      "xmlns='http://purl.org/rss/1.0/'><channel><title>Old Post</title></channel>"
      "<item><title>One</title><link>https://example.org/1</link></item></rdf:RDF>");
  ASSERT_TRUE(feed.ok()) << feed.status().message();
  EXPECT_EQ(feed->title, "Old Post");
  ASSERT_EQ(feed->items.size(), 1u);
  EXPECT_EQ(feed->items[0].url, "https://example.org/1");
}

TEST(ReadFeed, SaysThatAPageIsNoFeed) {
  EXPECT_EQ(ReadFeed("<html><body>Hello</body></html>").status().message(),
            "this is no RSS or Atom feed; give the address of one");
  EXPECT_EQ(ReadFeed("").status().message(),
            "this is no RSS or Atom feed; give the address of one");
}

TEST(ReadFeed, SurvivesAnyTruncation) {
  for (const std::string bytes : {kRss, kAtom}) {
    size_t most = 0;
    for (size_t size = 0; size < bytes.size(); ++size) {
      const Result<Feed> feed = ReadFeed(bytes.substr(0, size));
      if (feed.ok()) most = std::max(most, feed->items.size());
    }
    EXPECT_GE(most, 1u);
  }
}

TEST(FeedRows, MakesARowOfAnItem) {
  const auto rows = FeedRows(kRss);
  ASSERT_TRUE(rows.ok());
  EXPECT_EQ(
      (*rows)[0].json,
      "{\"html\":\"<p>The ministers met in the old town.</p>\",\"title\":\"Ministers "
      "& envoys meet\",\"url\":\"https://example.org/a\",\"author\":\"Leyla "
      "Karimova\",\"source\":\"Caspian Courier\",\"language\":\"en\",\"published\":"
      "\"2021-11-28\"}");
}

}  // namespace
}  // namespace dragoman
