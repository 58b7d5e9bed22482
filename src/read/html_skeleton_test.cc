#include "read/html_skeleton.h"

#include <gtest/gtest.h>

#include <string>

#include "read/html_tree.h"

namespace dragoman {
namespace {

TEST(Skeleton, LeavesOutWhatCarriesNoText) {
  EXPECT_EQ(
      MakeSkeleton("<!doctype html><!-- a > b --><p>One<script>if (a < b) '</p>'</script>"
                   " two<style>p > a {}</style><svg><title>x</title></svg></p>")
          .html,
      "<p>One two</p>");
}

TEST(Skeleton, KeepsTheAttributesThatMatter) {
  EXPECT_EQ(
      MakeSkeleton("<div CLASS=\"a\" data-x='<p>' style=\"color:red\">t</div>").html,
      "<div class=\"a\">t</div>");
  EXPECT_EQ(MakeSkeleton("<div style=\"Display: none\">t</div>").html,
            "<div hidden>t</div>");
  EXPECT_EQ(MakeSkeleton("<a href=/x class='say \"hi\"'>t</a>").html,
            "<a href=\"/x\" class='say \"hi\"'>t</a>");
  EXPECT_EQ(MakeSkeleton("<b class=\"x\">t</b>").html, "<b>t</b>");
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
  const HtmlTree tree(skeleton.html);
  ASSERT_NE(tree.body(), nullptr);
  EXPECT_EQ(TextBelow(*tree.body()), "deep");
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
