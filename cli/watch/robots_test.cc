#include "robots.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman::cli {
namespace {

TEST(RobotsRules, ObeysTheRulesOfItsNameAlone) {
  const auto rules = RobotsRules::Parse(
      "User-agent: *\nDisallow: /\n\nUser-agent: Dragoman\nUser-agent: other\n"
      "Disallow: /private/ # not for you\nCrawl-delay: 7\n",
      "dragoman");
  EXPECT_TRUE(rules.Allows("/news/a"));
  EXPECT_FALSE(rules.Allows("/private/a"));
  EXPECT_EQ(rules.delay(), 7);
}

TEST(RobotsRules, FollowsTheLongestRule) {
  const auto rules = RobotsRules::Parse(
      "user-agent: *\r\ndisallow: /news/\r\nallow: /news/open\r\ndisallow: /*.pdf$\r\n",
      "dragoman");
  EXPECT_FALSE(rules.Allows("/news/closed"));
  EXPECT_TRUE(rules.Allows("/news/open/a"));
  EXPECT_FALSE(rules.Allows("/a/b.pdf"));
  EXPECT_TRUE(rules.Allows("/a/b.pdf?page=2"));
}

TEST(RobotsRules, AllowsAllWhereNothingIsForbidden) {
  EXPECT_TRUE(RobotsRules::Parse("", "dragoman").Allows("/"));
  EXPECT_TRUE(
      RobotsRules::Parse("User-agent: *\nDisallow:\n", "dragoman").Allows("/news"));
  EXPECT_TRUE(RobotsRules::Parse("<html>Not found</html>", "dragoman").Allows("/news"));
  EXPECT_FALSE(RobotsRules::AllowNothing().Allows("/news"));
}

TEST(RobotsRules, SurvivesAnyTruncation) {
  const std::string text = "User-agent: *\nDisallow: /a*b$\nCrawl-delay: 1e9\n";
  for (size_t size = 0; size <= text.size(); ++size) {
    const auto rules = RobotsRules::Parse(text.substr(0, size), "dragoman");
    EXPECT_LE(rules.delay(), 3600) << rules.Allows("/ab");
  }
}

}  // namespace
}  // namespace dragoman::cli
