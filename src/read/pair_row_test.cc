#include <gtest/gtest.h>

#include <string>

#include "dragoman/relation.h"

namespace dragoman {
namespace {

PairOutcome Read(std::string row) {
  return ReadPair({"pairs.jsonl", 7, InputKind::kJsonRow, std::move(row)}, {});
}

std::string Words(const Pair& pair, Span span) {
  return pair.sentence.substr(span.begin, span.end - span.begin);
}

TEST(ReadPair, FindsThePhrasesInTheSentence) {
  const Pair pair = std::get<Pair>(Read(
      R"({"id":9,"sentence":"Chad sued Chadwick.","source":"Chad","target":"Chadwick","date":"2021-11-28"})"));
  EXPECT_EQ(pair.id, "9");
  EXPECT_EQ(pair.spans.source, (Span{0, 4}));
  EXPECT_EQ(pair.spans.target, (Span{10, 18}));
  EXPECT_EQ(pair.date.text(), "2021-11-28");
}

TEST(ReadPair, TakesTheNextPlaceWhereTheFirstIsTaken) {
  const Pair pair = std::get<Pair>(
      Read(R"({"sentence":"Mali met Mali.","source":"Mali","target":"Mali"})"));
  EXPECT_EQ(pair.spans.target, (Span{9, 13}));
}

TEST(ReadPair, ReadsMarks) {
  const Pair pair = std::get<Pair>(
      Read(R"({"marked_sentence":"<s>Iran</s> warned <t>Israel</t>, x < y."})"));
  EXPECT_EQ(pair.sentence, "Iran warned Israel, x < y.");
  EXPECT_EQ(Words(pair, pair.spans.source), "Iran");
  EXPECT_EQ(Words(pair, pair.spans.target), "Israel");
}

TEST(ReadPair, UsesThePhrasesWhereAMarkIsMissing) {
  const Pair pair = std::get<Pair>(Read(
      R"({"marked_sentence":"<s>Iran</s> spoke.","sentence":"Iran spoke to Oman.","source":"Iran","target":"Oman"})"));
  EXPECT_EQ(pair.sentence, "Iran spoke to Oman.");
  EXPECT_EQ(Words(pair, pair.spans.target), "Oman");
}

TEST(ReadPair, LeavesOutAPhraseThatIsNotThere) {
  const Pair pair = std::get<Pair>(
      Read(R"({"sentence":"Iran spoke.","source":"Iran","target":"Oman"})"));
  EXPECT_EQ(pair.spans.target, Span{});
}

TEST(ReadPair, TellsWhatIsMissing) {
  const Reject none = std::get<Reject>(Read(R"({"source":"Iran"})"));
  EXPECT_EQ(none.line, 7U);
  EXPECT_EQ(
      none.reason,
      "the row has neither \"sentence\" nor \"marked_sentence\"; give \"sentence\", "
      "\"source\" and \"target\", or mark the two as <s>Iran</s> and <t>Israel</t>");
  EXPECT_EQ(std::get<Reject>(Read(R"({"sentence":"x","date":"Sunday"})")).reason,
            "\"date\" is \"Sunday\"; write it as 2021-11-28");
}

TEST(ReadPair, RejectsEveryRowThatBreaksOff) {
  const std::string row =
      R"({"marked_sentence":"<s>Iran</s> warned <t>Israel</t>.","id":"é"})";
  for (size_t size = 0; size < row.size(); ++size) {
    const PairOutcome outcome = Read(row.substr(0, size));
    ASSERT_TRUE(std::holds_alternative<Reject>(outcome)) << size;
    EXPECT_EQ(std::get<Reject>(outcome).reason,
              "this is no JSON object; write one object a line, as "
              "{\"sentence\":\"...\",\"source\":\"...\",\"target\":\"...\"}");
  }
}

}  // namespace
}  // namespace dragoman
