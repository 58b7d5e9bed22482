#include "resolve/coref/quotation_marks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace dragoman {
namespace {

// The quoted pieces between bars, "+" before one that continues the paragraph before.
std::string Quoted(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find("\n\n", at), text.size());
    paragraphs.push_back({{static_cast<uint32_t>(at), static_cast<uint32_t>(end)}, 0, 0});
    at = end + 2;
  }
  std::string pieces;
  for (const QuotedSpan& one : QuotedSpans(text, paragraphs)) {
    if (!pieces.empty()) pieces += " | ";
    if (one.continues) pieces += "+";
    pieces += text.substr(one.span.begin, one.span.end - one.span.begin);
  }
  return pieces;
}

TEST(QuotationMarks, OfAllKinds) {
  EXPECT_EQ(Quoted("He said: \"We go.\" She said: “We stay.”"), "We go. | We stay.");
  EXPECT_EQ(Quoted("«Nous restons», he said. ``We stay,'' she said."),
            "Nous restons | We stay,");
  EXPECT_EQ(Quoted("\"Go,\" he said, \"or stay.\""), "Go, | or stay.");
}

TEST(QuotationMarks, SingleMarksAreNoApostrophes) {
  EXPECT_EQ(Quoted("‘We won’t leave the rebels’ camp,’ he said."),
            "We won’t leave the rebels’ camp,");
  EXPECT_EQ(Quoted("'They don't talk', he said of Iran's leaders."), "They don't talk");
  EXPECT_EQ(Quoted("Iran's and the rebels' losses in the '90s were the people's."), "");
  EXPECT_EQ(Quoted("the so-called ‘special forces’ unit"), "special forces");
}

TEST(QuotationMarks, InsideAQuotationBelongToIt) {
  EXPECT_EQ(Quoted("“They said ‘no’ to us,” he said."), "They said ‘no’ to us,");
}

TEST(QuotationMarks, FollowAQuotationOverParagraphs) {
  EXPECT_EQ(Quoted("He said: “We go.\n\n“We never stay.\n\n“We left.” That was all."),
            "We go. | +We never stay. | +We left.");
}

TEST(QuotationMarks, ThatNeverCloseEndWithTheSentence) {
  EXPECT_EQ(Quoted("He said “we go. Then he left.\n\nNothing else."), "we go.");
  EXPECT_EQ(Quoted("“We go. We stay.\n\nNothing else."), "We go. We stay.");
  EXPECT_EQ(Quoted("A pipe of 6\" burst."), "");
}

TEST(QuotationMarks, SurviveBeingCutOffAnywhere) {
  const std::string_view text = "‘We’ “won’t «go» `` '' \" ' ’";
  for (size_t size = 0; size <= text.size(); ++size) (void)Quoted(text.substr(0, size));
}

}  // namespace
}  // namespace dragoman
