#include "split/paragraphs.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

// Paragraphs between bars, their line breaks as slashes.
std::string Paragraphs(std::string_view text) {
  std::string out;
  for (const Span& span : FindParagraphs(text)) {
    if (!out.empty()) out += '|';
    for (char c : text.substr(span.begin, span.end - span.begin)) {
      out += c == '\n' ? '/' : c;
    }
  }
  return out;
}

TEST(ParagraphsTest, BlankLinesSeparate) {
  EXPECT_EQ(Paragraphs("Talks end\n\n  They met. \r\n \t\r\nAll left.\n"),
            "Talks end|They met.|All left.");
  EXPECT_EQ(Paragraphs(" \n\n"), "");
  EXPECT_EQ(Paragraphs(""), "");
}

TEST(ParagraphsTest, ALineIsAParagraphInUnwrappedText) {
  const std::string body(200, 'X');
  EXPECT_EQ(Paragraphs("President visits Baku\n" + body + "\n" + body + "\nThe end"),
            "President visits Baku|" + body + "|" + body + "|The end");
}

TEST(ParagraphsTest, AnOpenLineGoesOnWithASmallLetter) {
  EXPECT_EQ(Paragraphs("The two presidents met\nin Baku."),
            "The two presidents met/in Baku.");
}

TEST(ParagraphsTest, WrappedTextIsNotBroken) {
  EXPECT_EQ(Paragraphs("The two presidents met on Sunday in the Turkmen\n"
                       "capital and spoke about transit, energy and the\n"
                       "Caspian Sea, officials of both countries told the\n"
                       "press. President Aliyev will visit Tehran in May.\n"
                       "Iran has welcomed it.\n"
                       "Another meeting of ministers is planned for March\n"
                       "and will be held in the Azerbaijani city of Ganja\n"
                       "after the new year."),
            "The two presidents met on Sunday in the Turkmen/"
            "capital and spoke about transit, energy and the/"
            "Caspian Sea, officials of both countries told the/"
            "press. President Aliyev will visit Tehran in May./"
            "Iran has welcomed it.|"
            "Another meeting of ministers is planned for March/"
            "and will be held in the Azerbaijani city of Ganja/"
            "after the new year.");
}

TEST(ParagraphsTest, ItemsOfListsAreParagraphs) {
  EXPECT_EQ(Paragraphs("They agreed on:\n- transit\n- gas\n1. oil\n(2) trade"),
            "They agreed on:|- transit|- gas|1. oil|(2) trade");
  EXPECT_EQ(Paragraphs("i) a truce;\nii) talks;\niv) peace\nvi) an end"),
            "i) a truce;|ii) talks;|iv) peace|vi) an end");
}

}  // namespace
}  // namespace dragoman
