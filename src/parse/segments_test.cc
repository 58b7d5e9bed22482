#include "parse/segments.h"

#include <gtest/gtest.h>

#include <string>

#include "parse/testing.h"

namespace dragoman {
namespace {

Document Words(std::string_view text) {
  Document d;
  AddSentence(text, &d);
  return d;
}

// The dateline's words.
std::string Dateline(const std::string& text) {
  const Document d = Words(text);
  const uint32_t end = DatelineEnd(d, d.sentences[0]);
  return end == 0 ? "" : std::string(d.Text(d.SpanOf(0, end)));
}

TEST(DatelineEnd, Datelines) {
  EXPECT_EQ(Dateline("ASHGABAT (_Reuters_) - Police fired tear gas ."),
            "ASHGABAT (Reuters) -");
  EXPECT_EQ(Dateline("WASHINGTON — The president has left ."), "WASHINGTON —");
  EXPECT_EQ(Dateline("Kabul , Nov. 28 (_AFP_) -- Two men died ."),
            "Kabul , Nov. 28 (AFP) --");
  EXPECT_EQ(Dateline("PORT_-_AU_-_PRINCE , Haiti (_AP_) - Rebels have left ."),
            "PORT-AU-PRINCE , Haiti (AP) -");
}

TEST(DatelineEnd, OtherSentences) {
  EXPECT_EQ(Dateline("Police fired tear gas - again - in Khartoum ."), "");
  EXPECT_EQ(Dateline("Germany - a member of the union - agreed ."), "");
  EXPECT_EQ(Dateline("NATO -"), "");
  EXPECT_EQ(Dateline("- He left the country ."), "");
  EXPECT_EQ(Dateline("NATO_-_led troops have left ."), "");
}

TEST(SegmentsOf, LongSentencesAreCutAtMarks) {
  std::string text = "x";
  for (int i = 1; i < 450; ++i) text += i == 150 ? " ;" : " x";
  const std::vector<RowRange> segments = SegmentsOf(Words(text));
  ASSERT_EQ(segments.size(), 3u);
  EXPECT_EQ(segments[0].end, 151u);
  EXPECT_EQ(segments[1].end, 351u);
  EXPECT_EQ(segments[2].end, 450u);
}

TEST(JoinSegments, TheRootBehindTheDatelineStays) {
  Document d = Words("ASHGABAT (_Reuters_) - Police fired tear gas .");
  for (uint32_t root : {0u, 6u}) d.tokens[root].relation = Relation::kRoot;
  for (uint32_t i : {1u, 2u, 3u, 4u}) d.tokens[i].head = 0;
  for (uint32_t i : {5u, 7u, 8u, 9u}) d.tokens[i].head = 6;
  JoinSegments(&d);
  EXPECT_EQ(d.tokens[6].head, -1);
  EXPECT_EQ(d.tokens[0].head, 6);
  EXPECT_EQ(d.tokens[0].relation, Relation::kParataxis);
}

}  // namespace
}  // namespace dragoman
