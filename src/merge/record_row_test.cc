#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "dragoman/merge.h"
#include "merge/testing.h"

namespace dragoman {
namespace {

RawInput Line(std::string bytes) {
  return {.path = "events.jsonl",
          .line = 3,
          .kind = InputKind::kJsonRow,
          .bytes = std::move(bytes)};
}

std::string ReasonOf(const std::string& bytes) {
  const RecordOutcome outcome = ReadRecordLine(Line(bytes));
  const Reject* reject = std::get_if<Reject>(&outcome);
  return reject == nullptr ? "none" : reject->reason;
}

Record Full() {
  Record record = Told("a1", "2024-05-14", "ASSAULT", "COD/REB > COD/CVL",
                       "attacked \"Oicha\" on Tuesday");
  record.article.url = "https://example.org/a1";
  record.article.title = "Raid";
  record.event.trigger.span = {7, 15};
  record.event.mode = {"firearms"};
  record.event.contexts = {"terrorism"};
  record.event.quad_code = 4;
  record.event.intensity = -9;
  record.event.goldstein = -10;
  record.event.factuality = Factuality::kClaimed;
  record.event.attribution = {Somebody("COD/MIL"), true};
  record.event.place = {"Oicha", "Oicha",     206992, 0.7, 29.52,
                        "COD",   "Nord Kivu", "PPL",  5,   "syntax"};
  record.event.magnitude.dead = {12, std::nullopt};
  record.event.why = {"type=frames/assault.txt:3"};
  record.event.confidence = 0.9;
  return record;
}

TEST(RecordRow, WhatIsWrittenIsReadTheSame) {
  const Added added{"a1", 1, {}};
  const Placement placement{"a1-ASSAULT", "a1-ASSAULT", 1};
  const std::string line = ToJson(Full(), added, placement);
  const RecordOutcome outcome = ReadRecordLine(Line(line));
  ASSERT_TRUE(std::holds_alternative<Record>(outcome));
  EXPECT_EQ(ToJson(std::get<Record>(outcome), added, placement), line);
}

TEST(RecordRow, EveryTruncationIsRejected) {
  const std::string line = ToJson(Full(), {"a1", 1, {}}, {"r", "e", 1});
  for (size_t length = 0; length < line.size(); ++length) {
    EXPECT_NE(ReasonOf(line.substr(0, length)), "none") << length;
  }
}

TEST(RecordRow, ReasonsNameTheRemedy) {
  EXPECT_EQ(ReasonOf("[]"),
            "the row has no \"id\"; give events that `dragoman code` wrote as JSONL");
  EXPECT_EQ(ReasonOf(R"({"id":"a","text":"Kenya expelled two envoys."})"),
            "the row has no \"event_type\"; give events that `dragoman code` wrote as "
            "JSONL");
  EXPECT_EQ(ReasonOf(R"({"id":"e","article":{"id":"a"},"event_type":"WAR"})"),
            "\"event_type\" is \"WAR\", which is none of the 16 types; see "
            "docs/formats/record.md");
  EXPECT_EQ(ReasonOf(R"({"id":"e","article":{},"event_type":"AID"})"),
            "the record has no \"id\" or no \"article\" with an \"id\"; "
            "give both, since reports are counted by them");
  EXPECT_EQ(ReasonOf("{\"id\":\"\xff\"}"),
            "the row is not JSON (Invalid encoding in string. At byte 7.); is it whole?");
}

TEST(RecordRow, FieldsOfOtherKindsAreAsIfTheyWereNotThere) {
  const RecordOutcome outcome = ReadRecordLine(Line(
      R"({"id":"e","article":{"id":"a","published":7},"event_type":"AID","actor":"IRN",
          "magnitude":{"dead":[1]},"sentence":-4,"place":[],"quad_code":"two"})"));
  ASSERT_TRUE(std::holds_alternative<Record>(outcome));
  const Record& record = std::get<Record>(outcome);
  EXPECT_FALSE(record.article.published);
  EXPECT_TRUE(record.event.actor.empty());
  EXPECT_FALSE(record.event.magnitude.dead.known());
  EXPECT_EQ(record.event.sentence, 0u);
}

TEST(RecordRow, AMergedEventHasItsReports) {
  MergedEvent event;
  event.record = Full();
  event.story = "a1";
  event.reports = {{"r1",
                    "a1",
                    "",
                    "Meridian Wire",
                    "a1",
                    *Date::Parse("2024-05-14"),
                    "attacked",
                    {},
                    1}};
  event.sources = event.stories = 1;
  const std::string json = ToJson(event);
  EXPECT_NE(
      json.find(R"("story":"a1","reports":[{"record":"r1","article":"a1","url":null,)"
                R"("source":"Meridian Wire","published":"2024-05-14","story":"a1",)"
                R"("sentence":"attacked","magnitude":{},"confidence":1}],)"
                R"("sources":1,"stories":1})"),
      std::string::npos)
      << json;
}

}  // namespace
}  // namespace dragoman
