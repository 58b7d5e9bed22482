#include "address.h"

#include <gtest/gtest.h>

namespace dragoman::cli {
namespace {

TEST(Address, TakesAddressesApart) {
  EXPECT_EQ(SiteOf("https://Example.org/news/a?b=c#top"), "https://example.org");
  EXPECT_EQ(SiteOf("http://127.0.0.1:8080/a"), "http://127.0.0.1:8080");
  EXPECT_EQ(PathOf("https://example.org/news/a?b=c#top"), "/news/a?b=c");
  EXPECT_EQ(PathOf("https://example.org"), "/");
  EXPECT_EQ(SiteOf("file:///etc/passwd"), "");
  EXPECT_EQ(SiteOf("news"), "");
}

TEST(Address, KnowsTheSameArticleAgain) {
  EXPECT_EQ(KeyOf("https://Example.org:443/a?id=7&utm_source=rss&utm_medium=x#comments"),
            "https://example.org/a?id=7");
  EXPECT_EQ(KeyOf("https://example.org/a?utm_source=rss"), "https://example.org/a");
  EXPECT_NE(KeyOf("https://example.org/a"), KeyOf("https://example.org/b"));
}

TEST(Address, ResolvesLinks) {
  EXPECT_EQ(Resolve("https://example.org/feeds/world.xml", "/news/a"),
            "https://example.org/news/a");
  EXPECT_EQ(Resolve("https://example.org/feeds/world.xml", "https://example.com/b"),
            "https://example.com/b");
}

}  // namespace
}  // namespace dragoman::cli
