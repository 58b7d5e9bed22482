#include "store/export/rows.h"

#include <gtest/gtest.h>

#include <string>

#include "store/export/actor_code.h"
#include "store/export/test_record.h"

namespace dragoman {
namespace {

// "IRNGOV>AZEGOV 040", one a line.
std::string Dyads(const Schema& schema, const Record& record,
                  std::string* why = nullptr) {
  const ExportData data = TestExportData();
  std::string_view reason;
  std::string out;
  const auto code = [&](const Entity* entity) {
    return entity == nullptr ? std::string("nobody") : CameoCodeOf(*entity, data);
  };
  for (const Row& r : RowsOf(schema, record, data, {Factuality::kReported}, &reason)) {
    out += code(r.source) + ">" + code(r.target) + " " + r.cameo + "\n";
  }
  if (why != nullptr) *why = reason;
  return out;
}

std::string WhyNone(const Schema& schema, const Record& record) {
  std::string why;
  EXPECT_EQ(Dyads(schema, record, &why), "");
  return why;
}

Record Accusation(std::vector<Entity> actors, std::vector<Entity> recipients) {
  Record record = NewRecord(EventType::kAccuse, "112");
  record.event.actor = std::move(actors);
  record.event.recipient = std::move(recipients);
  return record;
}

TEST(Rows, CompoundActorsBecomePairs) {
  const Record record = Accusation({Raisi()}, {Group("", "USA", {"GOV"}), Aliyev()});
  EXPECT_EQ(Dyads(kIcewsSchema, record), "IRNGOV>USAGOV 112\nIRNGOV>AZEGOV 112\n");
}

TEST(Rows, WhoeverMeetsIsMet) {
  Record record = Meeting();
  record.event.actor.push_back(Group("Turkey", "TUR", {"GOV"}));
  EXPECT_EQ(Dyads(kIcewsSchema, record),
            "IRNGOV>AZEGOV 040\nIRNGOV>TURGOV 040\nAZEGOV>IRNGOV 040\n"
            "AZEGOV>TURGOV 040\nTURGOV>IRNGOV 040\nTURGOV>AZEGOV 040\n");
}

TEST(Rows, AVisitHasAHost) {
  Record record = NewRecord(EventType::kConsult, "042");
  record.event.actor = {Raisi()};
  record.event.recipient = {Aliyev()};
  EXPECT_EQ(Dyads(kIcewsSchema, record), "IRNGOV>AZEGOV 042\nAZEGOV>IRNGOV 043\n");
}

TEST(Rows, ThoseWhoProtestTogetherDoNotProtestAtEachOther) {
  Record record = NewRecord(EventType::kProtest, "141");
  record.event.actor = {Group("students", "KEN", {"EDU"}),
                        Group("workers", "KEN", {"LAB"})};
  EXPECT_EQ(WhyNone(kIcewsSchema, record), "without a recipient");
  EXPECT_EQ(Dyads(kGdeltSchema, record), "KENEDU>nobody 141\nKENLAB>nobody 141\n");
}

TEST(Rows, PoliceAndSoldiersFightTogether) {
  Record record = NewRecord(EventType::kAssault, "190");
  record.event.actor = {Group("police", "KEN", {"COP"}),
                        Group("soldiers", "KEN", {"MIL"}),
                        Group("rebels", "SOM", {"REB"})};
  EXPECT_EQ(Dyads(kPhoenixSchema, record),
            "KENCOP>SOMREB 190\nKENMIL>SOMREB 190\nSOMREB>KENCOP 190\nSOMREB>KENMIL "
            "190\n");
}

TEST(Rows, TwoPhrasesWithOneCodeAreOneLineWhereOnlyCodesAreWritten) {
  const Record record = Accusation(
      {Raisi(), Somebody("Hossein Amir-Abdollahian", "IRN", {"GOV"})}, {Aliyev()});
  EXPECT_EQ(Dyads(kPhoenixSchema, record), "IRNGOV>AZEGOV 112\n");
  EXPECT_EQ(Dyads(kIcewsSchema, record), "IRNGOV>AZEGOV 112\nIRNGOV>AZEGOV 112\n");
}

TEST(Rows, SomeoneUnknownIsNoActor) {
  const Record record = Accusation({Group("someone", "", {})}, {Aliyev()});
  EXPECT_EQ(WhyNone(kPhoenixSchema, record), "of unknown actors");
  EXPECT_EQ(WhyNone(kIcewsSchema, record), "of unknown actors");
  EXPECT_EQ(Dyads(kGdeltSchema, record), ">AZEGOV 112\n");
  const Record named = Accusation({Somebody("Henrik Aalto", "", {})}, {Aliyev()});
  EXPECT_EQ(WhyNone(kPhoenixSchema, named), "of unknown actors");
  EXPECT_EQ(Dyads(kIcewsSchema, named), ">AZEGOV 112\n");
}

TEST(Rows, CommentsAreForSchemasOfCameo) {
  Record record = Accusation({Raisi()}, {Aliyev()});
  record.event.type = EventType::kNone;
  record.event.cameo = "010";
  EXPECT_EQ(Dyads(kIcewsSchema, record), "IRNGOV>AZEGOV 010\n");
  EXPECT_EQ(WhyNone(kPolecatSchema, record), "only with a CAMEO code");
  record.event.cameo = "";
  EXPECT_EQ(WhyNone(kIcewsSchema, record), "without a CAMEO code");
}

TEST(Rows, EveryDyadHasAKeyOfItsOwn) {
  const ExportData data = TestExportData();
  std::string_view why;
  const Record record = Meeting();
  const auto rows = RowsOf(kIcewsSchema, record, data, {Factuality::kReported}, &why);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_NE(rows[0].key, rows[1].key);
}

Record On(const char* start, const char* end, Precision precision) {
  Record record = Meeting();
  record.event.date = {Date::Parse(start).value_or(Date()),
                       Date::Parse(end).value_or(Date()), precision, "", ""};
  return record;
}

TEST(EventDay, IsTheFirstDayOfDaysWeeksAndMonths) {
  EXPECT_EQ(EventDay(On("2021-11-26", "2021-11-28", Precision::kDay))->text(),
            "2021-11-26");
  EXPECT_EQ(EventDay(On("2021-11-01", "2021-11-30", Precision::kMonth))->text(),
            "2021-11-01");
}

TEST(EventDay, IsThePublicationWhereNothingElseIsKnown) {
  EXPECT_EQ(EventDay(On("", "2021-11-29", Precision::kUnknown))->text(), "2021-11-29");
  EXPECT_EQ(EventDay(On("", "", Precision::kUnknown))->text(), "2021-11-29");
}

TEST(EventDay, IsMissingWhereNotEvenThePublicationIsKnown) {
  Record record = On("", "", Precision::kUnknown);
  record.article.published = Date();
  EXPECT_EQ(WhyNone(kIcewsSchema, record), "without any date");
  EXPECT_EQ(WhyNone(kPloverSchema, record), "without any date");
  EXPECT_NE(Dyads(kCsvSchema, record), "");
}

TEST(EventDay, WouldBeInventedForAYear) {
  const Record record = On("2019-01-01", "2019-12-31", Precision::kYear);
  EXPECT_EQ(EventDay(record), std::nullopt);
  EXPECT_EQ(WhyNone(kIcewsSchema, record), "without a date closer than a season");
}

}  // namespace
}  // namespace dragoman
