#include "read/clean_text.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(CleanText, MakesBlanksOneAndDropsInvisibleCharacters) {
  EXPECT_EQ(Clean("  Teh\u00ADran,\n\t\u00A0Iran\u200B \uFEFF"), "Tehran, Iran");
  EXPECT_EQ(Clean("\u2009 \u3000"), "");
  EXPECT_EQ(Clean("a\u0007b\u0085c"), "ab c");
}

TEST(CleanText, KeepsPunctuationAndLettersOfAllScripts) {
  EXPECT_EQ(Clean("Erdoğan: “Bakü’ye – гости”"), "Erdoğan: “Bakü’ye – гости”");
}

TEST(CleanText, MendsWhatWasEncodedTwice) {
  EXPECT_EQ(Clean("Iran\u00E2\u0080\u0099s president"), "Iran’s president");
  EXPECT_EQ(Clean("Donâ€™t, said JosÃ©"), "Don’t, said José");
  EXPECT_EQ(Clean("the château of Île-de-France"), "the château of Île-de-France");
}

TEST(CleanText, SurvivesBytesThatAreNotUtf8) { EXPECT_EQ(Clean("a\xFF\xC3"), "a"); }

TEST(CleanText, DecodesEntities) {
  EXPECT_EQ(
      CleanEntities("Talks &amp; trade: Iran&#8217;s &#x201C;line&#x201D; &unknown; &"),
      "Talks & trade: Iran’s “line” &unknown; &");
}

TEST(CleanText, CountsWords) {
  EXPECT_EQ(CountWords(" two words\n"), 2u);
  EXPECT_EQ(CountWords(""), 0u);
}

TEST(Excerpt, IsOneLineOfValidUtf8) {
  EXPECT_EQ(Excerpt("a\nb\xFF", 10), "a b\uFFFD");
  EXPECT_EQ(Excerpt("ééé", 5), "éé");
}

}  // namespace
}  // namespace dragoman
