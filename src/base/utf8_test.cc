#include "base/utf8.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(Utf8, FindsTheFirstBadByte) {
  EXPECT_EQ(FirstInvalid("Erdo\xC4\x9F"
                         "an"),
            std::string_view::npos);
  EXPECT_EQ(FirstInvalid("ab\xFF"), 2u);
  EXPECT_EQ(FirstInvalid("\xC0\xAF"), 0u);          // overlong slash
  EXPECT_EQ(FirstInvalid("a\xED\xA0\x80"), 1u);     // surrogate
  EXPECT_EQ(FirstInvalid("\xF5\x80\x80\x80"), 0u);  // beyond Unicode
  EXPECT_EQ(FirstInvalid("ok\xE2\x82"), 2u);        // cut short
}

TEST(Utf8, DecodesEveryCodePointThatItAppends) {
  for (const char32_t c : {U'a', U'ğ', U'€', U'😀', U'\U0010FFFF'}) {
    std::string bytes;
    Append(&bytes, c);
    size_t i = 0;
    EXPECT_EQ(Decode(bytes, &i), c);
    EXPECT_EQ(i, bytes.size());
  }
}

TEST(Utf8, StepsOverBadBytesOneByOne) {
  size_t i = 0;
  EXPECT_EQ(Decode("\xFFz", &i), U'\uFFFD');
  EXPECT_EQ(i, 1u);
}

TEST(Utf8, FoldsNamesAsNewsWritesThem) {
  EXPECT_EQ(FoldCase("Recep Tayyip ERDOĞAN"), "recep tayyip erdogan");
  EXPECT_EQ(FoldCase("Ra’isi"), "ra'isi");
  EXPECT_EQ(FoldCase("Łódź"), "lodz");
  EXPECT_EQ(ToLower("ERDOĞAN"), "erdoğan");
}

}  // namespace
}  // namespace dragoman
