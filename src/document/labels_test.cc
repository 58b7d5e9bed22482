#include <gtest/gtest.h>

#include "dragoman/document.h"

namespace dragoman {
namespace {

TEST(Labels, GoThereAndBack) {
  EXPECT_EQ(ToString(RelationFrom("nsubj:pass")), "nsubj:pass");
  EXPECT_EQ(ToString(XposFrom("PRP$")), "PRP$");
  EXPECT_EQ(ToString(UposFrom("PROPN")), "PROPN");
  EXPECT_EQ(ToString(*EventTypeFrom("THREATEN")), "THREATEN");
  EXPECT_EQ(ToString(*FactualityFrom("historical")), "historical");
}

TEST(Labels, FallBackWhenUnknown) {
  EXPECT_EQ(RelationFrom("flat:foreign"), Relation::kFlat);
  EXPECT_EQ(RelationFrom("nonsense"), Relation::kDep);
  EXPECT_EQ(BaseOf(Relation::kOblAgent), Relation::kObl);
  EXPECT_FALSE(EventTypeFrom("YIELD"));
  EXPECT_FALSE(EventTypeFrom(""));
}

TEST(Document, FindsTheSentenceOfAToken) {
  Document document;
  document.sentences = {{{}, 0, 3, 0}, {{}, 3, 4, 0}, {{}, 4, 9, 0}};
  EXPECT_EQ(document.SentenceOf(0), 0u);
  EXPECT_EQ(document.SentenceOf(3), 1u);
  EXPECT_EQ(document.SentenceOf(8), 2u);
}

}  // namespace
}  // namespace dragoman
