#include "read/html_skeleton.h"

#include <gtest/gtest.h>

#include <string>

#include "read/html_tree.h"

namespace dragoman {
namespace {

// The skeleton with the texts put back.
std::string Filled(const Skeleton& skeleton) {
  std::string out;
  skeleton.ForEachText(skeleton.html, [&](std::string_view piece) { out += piece; });
  return out;
}

TEST(Skeleton, LeavesOutWhatCarriesNoText) {
  EXPECT_EQ(Filled(MakeSkeleton(
                "<!doctype html><!-- a > b --><p>One<script>if (a < b) '</p>'</script>"
                " two<style>p > a {}</style><img src=x><svg><title>x</title></svg></p>")),
            "<p>One two</p>");
}

TEST(Skeleton, SetsTextsAside) {
  const Skeleton skeleton = MakeSkeleton("<p>They met &amp; talked.</p>\n \n<p>é</p>");
  EXPECT_EQ(skeleton.html, "<p>\U000F0000&amp;\U000F0001</p> <p>\U000F0002</p>");
  EXPECT_EQ(skeleton.texts,
            (std::vector<std::string_view>{"They met ", " talked.", "é"}));
}

TEST(Skeleton, LetsNoPageNameATextThatWasSetAside) {
  const Skeleton skeleton = MakeSkeleton(
      "<p>They met &#xF0000; &#983040; \U000F0000 &#0000000983040; "
      "&#99999999999;&#x1F54A;</p>");
  const HtmlTree tree(skeleton);
  EXPECT_EQ(tree.TextBelow(*tree.body()), "They met \U000F0000 \U0001F54A");
}

TEST(Skeleton, KeepsTheAttributesThatMatter) {
  const Skeleton skeleton = MakeSkeleton(
      "<div CLASS=\"a b\" data-x='<p>' style=\"Display: none\">t<p id=c "
      "style=color:red></div>");
  EXPECT_EQ(skeleton.html, "<div>t<p></div>");
  EXPECT_EQ(skeleton.AttributesAt(0).Get("class"), "a b");
  EXPECT_TRUE(skeleton.AttributesAt(0).Has("hidden"));
  EXPECT_FALSE(skeleton.AttributesAt(0).Has("data-x"));
  EXPECT_EQ(skeleton.AttributesAt(6).Get("id"), "c");
  EXPECT_FALSE(skeleton.AttributesAt(6).Has("hidden"));
  EXPECT_FALSE(skeleton.AttributesAt(1).Has("class"));
}

TEST(Skeleton, LeavesMetaTagsToTheTreeBuilder) {
  EXPECT_EQ(MakeSkeleton("<meta property=og:title content='A &amp; B' >").html,
            "<meta property=\"og:title\" content=\"A &amp; B\">");
}

TEST(Skeleton, CollectsJsonLd) {
  const std::string page =
      "<script type=\"application/ld+json\">{\"a\": 1}</script><p>t</p>";
  const Skeleton skeleton = MakeSkeleton(page);
  ASSERT_EQ(skeleton.json_ld.size(), 1u);
  EXPECT_EQ(skeleton.json_ld[0], "{\"a\": 1}");
  EXPECT_EQ(skeleton.html, "<p>t</p>");
}

TEST(Skeleton, FlattensWhatIsNestedTooDeep) {
  std::string page;
  for (int i = 0; i < 100000; ++i) page += "<div><b id=x>";
  page += "deep";
  const Skeleton skeleton = MakeSkeleton(page);
  const HtmlTree tree(skeleton);
  ASSERT_NE(tree.body(), nullptr);
  EXPECT_EQ(tree.TextBelow(*tree.body()), "deep");
  EXPECT_LT(skeleton.html.size(), 5000u);
}

TEST(Skeleton, TakesPagesThatBreakOffAnywhere) {
  const std::string page =
      "<p class=\"a\" hidden>One</p><!-- note --><script type='x'>s</script>"
      "<svg><g></g></svg><noscript>n</noscript>two &amp; < three</p>";
  for (size_t n = 0; n <= page.size(); ++n) {
    const Skeleton skeleton = MakeSkeleton(std::string_view(page).substr(0, n));
    EXPECT_LE(skeleton.html.size(), 2 * n + 8) << n;
  }
}

}  // namespace
}  // namespace dragoman
