#include "read/byline.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(NameInByline, TakesTheName) {
  EXPECT_EQ(NameInByline("By Leyla Karimova"), "Leyla Karimova");
  EXPECT_EQ(NameInByline("Written by: Leyla Karimova | 28 November"), "Leyla Karimova");
  EXPECT_EQ(NameInByline("Leyla Karimova and Tom Baker, Ashgabat"),
            "Leyla Karimova and Tom Baker, Ashgabat");
  EXPECT_EQ(NameInByline("Byron Sexton"), "Byron Sexton");
  EXPECT_EQ(NameInByline("Leyla Karimova 28 November 2021"), "Leyla Karimova");
}

TEST(NameInByline, RefusesWhatIsNoName) {
  EXPECT_EQ(NameInByline("https://www.facebook.com/courier"), "");
  EXPECT_EQ(NameInByline("5 minutes"), "");
  EXPECT_EQ(NameInByline("Written By"), "");
  EXPECT_EQ(NameInByline(""), "");
}

TEST(FindByline, PrefersWhatIsMarkedAsAuthor) {
  const Skeleton skeleton = MakeSkeleton(
      "<body><p class=\"byline\">By the newsroom</p>"
      "<a rel=\"author\" href=\"/x\">Leyla Karimova</a></body>");
  const HtmlTree tree(skeleton);
  EXPECT_EQ(FindByline(tree), "Leyla Karimova");
}

TEST(FindByline, FollowsNoLinkToANetwork) {
  const Skeleton skeleton = MakeSkeleton(
      "<body><a href=\"https://bsky.app/profile/courier\">Bluesky</a></body>");
  const HtmlTree tree(skeleton);
  EXPECT_EQ(FindByline(tree), "");
}

TEST(FindByline, KnowsOneOfSeveralClasses) {
  const Skeleton skeleton = MakeSkeleton(
      "<body><span class=\"author vcard\">Leyla Karimova</span><p>Authors "
      "met.</p></body>");
  const HtmlTree tree(skeleton);
  EXPECT_EQ(FindByline(tree), "Leyla Karimova");
}

}  // namespace
}  // namespace dragoman
