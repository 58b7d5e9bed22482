#include "read/element_names.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(ElementNames, ReadsClassNamesAsWords) {
  EXPECT_EQ(HintOf("sidebar__relatedArticles", "").word, "sidebar");
  EXPECT_EQ(HintOf("col-8 story-body", "").kind, Hint::kBody);
  EXPECT_EQ(HintOf("", "comments").kind, Hint::kFurniture);
  EXPECT_EQ(HintOf("article__byline", "").kind, Hint::kByline);
  EXPECT_EQ(HintOf("shareholders headquarters", "").kind, Hint::kNone);
}

TEST(ElementNames, IgnoresTermsAndStates) {
  EXPECT_EQ(HintOf("tag-social category-newsletter has-sidebar md:footer", "").kind,
            Hint::kNone);
}

}  // namespace
}  // namespace dragoman
