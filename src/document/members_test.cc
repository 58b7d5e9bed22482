#include "document/members.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(Members, AreThoseWhoHaveNoMembersThemselves) {
  Document document;
  document.mentions.resize(5);
  document.mentions[3].members = {0, 1};
  document.mentions[4].members = {3, 2, 0};
  EXPECT_EQ(Members(document, 1), (std::vector<int32_t>{1}));
  EXPECT_EQ(Members(document, 3), (std::vector<int32_t>{0, 1}));
  EXPECT_EQ(Members(document, 4), (std::vector<int32_t>{0, 1, 2}));
}

TEST(Members, EndEvenWhenTheyRunInARing) {
  Document document;
  document.mentions.resize(2);
  document.mentions[0].members = {1};
  document.mentions[1].members = {0};
  EXPECT_TRUE(Members(document, 0).empty());
}

}  // namespace
}  // namespace dragoman
