#include "read/furniture.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(Furniture, KnowsLinesThatAreNoNews) {
  EXPECT_TRUE(IsFurniturePhrase("Share this"));
  EXPECT_TRUE(IsFurniturePhrase("Back to top"));
  EXPECT_TRUE(
      IsFurniturePhrase("It looks like you use an ad blocker. Please consider supporting "
                        "us by switching it off."));
  EXPECT_TRUE(IsFurniturePhrase("© 2021 Caspian Courier"));
  EXPECT_FALSE(IsFurniturePhrase("Shareholders of the oil company met on Sunday."));
  EXPECT_FALSE(IsFurniturePhrase("Iran said it would share the water of the river."));
}

TEST(Furniture, KnowsHeadingsWhereTheArticleEnds) {
  EXPECT_EQ(RoleOfHeading("Related articles"), HeadingRole::kFurniture);
  EXPECT_EQ(RoleOfHeading("12 Comments"), HeadingRole::kEnd);
  EXPECT_EQ(RoleOfHeading("Leave a Reply"), HeadingRole::kEnd);
  EXPECT_EQ(RoleOfHeading("Comments by the minister caused anger abroad"),
            HeadingRole::kContent);
  EXPECT_EQ(RoleOfHeading("Talks on transit"), HeadingRole::kContent);
}

TEST(Furniture, TellsCodeFromProse) {
  EXPECT_TRUE(
      LooksLikeCode("{\"buttonAlign\":\"Center\",\"buttonText\":\"Buy now, or later\"}"));
  EXPECT_TRUE(
      LooksLikeCode("window.ads = { slot: [1, 2], size: [[300, 250]] };  init(ads);"));
  EXPECT_FALSE(
      LooksLikeCode("The ministers (of trade; of transport) met on Sunday in Baku."));
}

}  // namespace
}  // namespace dragoman
