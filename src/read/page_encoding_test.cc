#include "read/page_encoding.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace dragoman {
namespace {

std::string Page(std::string_view bytes, const std::string& charset = "") {
  std::string storage;
  return std::string(PageAsUtf8(bytes, charset, &storage));
}

TEST(PageAsUtf8, FindsTheNameOfACharacterSet) {
  EXPECT_EQ(CharsetIn("text/html; charset=UTF-8"), "utf-8");
  EXPECT_EQ(CharsetIn("<meta charset='koi8-r'>"), "koi8-r");
  EXPECT_EQ(CharsetIn("<?xml version=\"1.0\" encoding=\"Big5\"?>"), "big5");
  EXPECT_EQ(CharsetIn("text/html"), "");
}

TEST(PageAsUtf8, LeavesUtf8AloneWhateverIsSaid) {
  EXPECT_EQ(Page("<meta charset=iso-8859-1>caf\xC3\xA9", "koi8-r"),
            "<meta charset=iso-8859-1>café");
}

TEST(PageAsUtf8, BelievesTheServerThenThePage) {
  EXPECT_EQ(Page("\xCD\xC9\xD2", "koi8-r"), "мир");
  EXPECT_EQ(Page("<meta charset=windows-1251>\xEC\xE8\xF0"),
            "<meta charset=windows-1251>мир");
  EXPECT_EQ(Page("<meta charset=iso-8859-1>\x93mir\x94"),
            "<meta charset=iso-8859-1>“mir”");
}

TEST(PageAsUtf8, LooksAtTheBytesWhereNobodyTells) {
  EXPECT_EQ(Page("The caf\xE9 was closed, said the mayor."),
            "The café was closed, said the mayor.");
  EXPECT_EQ(Page(std::string_view("\xFF\xFEm\0e\0t\0", 8)), "met");
}

TEST(PageAsUtf8, MendsSingleBytes) {
  EXPECT_EQ(Page("<meta charset=iso-8859-1>caf\x81 \xE9"),
            "<meta charset=iso-8859-1>caf\xEF\xBF\xBD é");
  EXPECT_EQ(Page("<meta charset=utf-8>caf\xC3\xA9 \xE9t\xC3\xA9"),
            "<meta charset=utf-8>café \xEF\xBF\xBDt\xC3\xA9");
}

TEST(PageAsUtf8, LosesOneCharacterWhereThePageIsCut) {
  EXPECT_EQ(Page("caf\xC3\xA9 \xE2\x80"), "café ");
}

}  // namespace
}  // namespace dragoman
