#include <gtest/gtest.h>

#include <string>

#include "dragoman/output.h"
#include "dragoman/record.h"

namespace dragoman {
namespace {

// Everything that a record can say, said once.
Document Summit() {
  Document document;
  document.article.id = "a1";
  document.article.url = "https://courier.example/1";
  document.article.title = "\"Frank\" talks";
  document.article.source = "Caspian Courier";
  document.article.language = "en";
  document.article.path = "news.warc";
  document.article.offset = 4711;
  document.article.published = *Date::Parse("2021-11-28");
  document.article.text = "Iran met Iraq.";
  document.sentences = {{{0, 14}, 0, 0, 0}};
  Event event;
  event.id = "0123456789abcdef";
  event.type = EventType::kConsult;
  event.mode = {"multilateral"};
  event.contexts = {"diplomatic"};
  event.cameo = "040";
  event.quad_code = 1;
  event.intensity = 4;
  event.goldstein = 1;
  Entity iran;
  iran.text = iran.name = "Iran";
  iran.span = {0, 4};
  iran.country = "IRN";
  iran.sectors = {"GOV"};
  iran.code = "IRNGOV";
  iran.office = "president";
  iran.wikidata = "Q794";
  iran.via = "pronoun: it";
  iran.confidence = 0.9;
  event.actor = {iran};
  event.recipient = {iran};
  event.factuality = Factuality::kClaimed;
  event.attribution = {iran, true};
  event.date = {*Date::Parse("2021-11-01"), *Date::Parse("2021-11-30"), Precision::kMonth,
                "November", "clause"};
  event.place = {"Ashgabat", "Ashgabat", 162183, 37.95, 58.38333,
                 "TKM",      "Ashgabat", "PPLC", 15,    "sentence"};
  event.magnitude.dead = {12, std::nullopt};
  event.magnitude.amount = {std::nullopt, 2.5e6};
  event.magnitude.currency = "USD";
  event.trigger.span = {5, 8};
  event.why = {"type=frames/consult.txt:1"};
  event.confidence = 0.75;
  document.events = {event};
  return document;
}

// Puts a record into a document that would write the same line.
Document DocumentOf(const Record& record) {
  Document document;
  document.article = record.article;
  document.article.text = "Iran met Iraq.";
  document.sentences = {{{0, 14}, 0, 0, 0}};
  document.events = {record.event};
  return document;
}

TEST(ReadRecord, ReadsWhatWasWritten) {
  const Document summit = Summit();
  const std::string line = ToJson(summit, summit.events[0]);
  const Result<Record> record = ReadRecord(line);
  ASSERT_TRUE(record.ok()) << record.status().message();
  const Document again = DocumentOf(*record);
  EXPECT_EQ(ToJson(again, again.events[0]), line);
  EXPECT_EQ(record->event_text, "Iran met Iraq.");
  EXPECT_EQ(record->trigger_text, "met");
  EXPECT_TRUE(record->reports.empty());
}

TEST(ReadRecord, IsWhatTheDocumentSays) {
  const Document summit = Summit();
  const Record record = RecordOf(summit, summit.events[0]);
  EXPECT_EQ(record.article.source, "Caspian Courier");
  EXPECT_EQ(record.event_text, "Iran met Iraq.");
  EXPECT_EQ(record.trigger_text, "met");
}

TEST(ReadRecord, KnowsTheReportsOfMergedEvents) {
  const Result<Record> record = ReadRecord(
      R"({"id":"e","event_type":"CONSULT","article":{"id":"a"},"actor":[],"story":"s1",
          "reports":[{"article":"a","url":"https://x.example/1","source":"X",
                      "published":"2021-11-28"},"b"]})");
  ASSERT_TRUE(record.ok());
  EXPECT_EQ(record->story, "s1");
  ASSERT_EQ(record->reports.size(), 2U);
  EXPECT_EQ(record->reports[0].url, "https://x.example/1");
  EXPECT_EQ(record->reports[0].published.text(), "2021-11-28");
  EXPECT_EQ(record->reports[1].id, "b");
}

TEST(ReadRecord, SaysWhatIsWrong) {
  EXPECT_EQ(ReadRecord("{\"id\":\"a1\",\"text\":\"Iran met Iraq.\"}").status().message(),
            "the row has no \"event_type\"; give events that `dragoman code` wrote as "
            "JSONL");
  EXPECT_EQ(ReadRecord("{\"id\":").status().message(),
            "the row is not JSON (Invalid value. At byte 6.); is it whole?");
  EXPECT_FALSE(ReadRecord("[]").ok());
  EXPECT_FALSE(ReadRecord("").ok());
}

TEST(ReadRecord, TakesFieldsOfTheWrongKindForUnknown) {
  const Result<Record> record = ReadRecord(
      R"({"id":1,"event_type":"X","article":3,"actor":"Iran","date":[],"place":"Baku",
          "magnitude":{"dead":[1]},"trigger":{"span":[-1,2]},"quad_code":"1"})");
  ASSERT_TRUE(record.ok());
  EXPECT_EQ(record->event.type, EventType::kNone);
  EXPECT_TRUE(record->event.actor.empty());
}

TEST(ReadRecord, SurvivesBreakingOffAnywhere) {
  const Document summit = Summit();
  const std::string line = ToJson(summit, summit.events[0]);
  for (size_t n = 0; n < line.size(); ++n) {
    EXPECT_FALSE(ReadRecord(line.substr(0, n)).ok()) << n;
  }
}

TEST(ReadRecord, SurvivesDeepNesting) {
  EXPECT_FALSE(ReadRecord(std::string(1 << 20, '[')).ok());
}

}  // namespace
}  // namespace dragoman
