#include "dragoman/questions.h"

#include <gtest/gtest.h>

#include <string>

#include "store/testing.h"

namespace dragoman {
namespace {

using testing::Somebody;
using testing::TestFolder;
using testing::Warning;

class QuestionsTest : public ::testing::Test {
 protected:
  QuestionsTest() {
    Add(Warning("a", "2021-01-10"));
    Add(Warning("b", "2021-03-02"));
    Document meeting = Warning("c", "2021-03-03");
    Event& event = meeting.events[0];
    event.type = EventType::kConsult;
    event.quad_code = 1;
    event.goldstein = 1;
    event.actor.push_back(Somebody("AZE", {"GOV"}));
    event.recipient.clear();
    event.place.text = "Baku";
    event.place.country = "AZE";
    Add(meeting);
    Document claim = Warning("d", "2021-03-04");
    claim.events[0].factuality = Factuality::kClaimed;
    Add(claim);
    EXPECT_TRUE(store_->Commit().ok());
    filter_.first = *Side::Parse("IRN");
    filter_.second = *Side::Parse("AZE");
  }

  void Add(const Document& document) { ASSERT_TRUE(store_->Add(document).ok()); }

  void AddMerged(const Document& document, const std::string& event) {
    const MergedArticle merged = testing::ReportOf(document, event);
    ASSERT_TRUE(store_->Add(document, &merged).ok());
  }

  Questions questions() const { return Questions(*store_); }

  // "2021-01 0 0 1 0 | 2021-02 ..."
  std::string Months() const {
    std::string out;
    const auto counts = questions().CountByPeriod(filter_, Period::kMonth);
    for (const PeriodCounts& at : *counts) {
      out += out.empty() ? "" : " | ";
      out += at.start.text().substr(0, 7);
      for (const uint64_t count : at.quads) out += " " + std::to_string(count);
    }
    return out;
  }

  TestFolder folder_;
  Result<Store> store_ = Store::Open({.path = folder_ / "news.duckdb", .write = true});
  EventFilter filter_;
};

TEST(Sides, AreReadAsPeopleWriteThem) {
  EXPECT_EQ(Side::Parse("IRN")->text(), "IRN");
  EXPECT_EQ(Side::Parse("IRNGOV")->text(), "IRNGOV");
  EXPECT_EQ(Side::Parse("IRN:GOV")->sector, "GOV");
  EXPECT_EQ(Side::Parse(":REB")->country, "");
  for (const char* text : {"", "Iran", "IR", "IRNGO", "IRNGOVX", ":", "IRN:REBEL"}) {
    EXPECT_FALSE(Side::Parse(text)) << text;
  }
}

TEST(Periods, BeginOnMondaysAndOnFirsts) {
  const Date day = *Date::Parse("2021-03-03");  // a Wednesday
  EXPECT_EQ(StartOf(day, Period::kWeek).text(), "2021-03-01");
  EXPECT_EQ(StartOf(day, Period::kMonth).text(), "2021-03-01");
  EXPECT_EQ(Next(StartOf(day, Period::kYear), Period::kYear).text(), "2022-01-01");
}

TEST_F(QuestionsTest, ADyadByMonthHasNoGaps) {
  EXPECT_EQ(Months(), "2021-01 0 0 1 0 | 2021-02 0 0 0 0 | 2021-03 1 0 1 0");
}

TEST_F(QuestionsTest, TheOrderOfTheSidesMattersOnlyIfDirected) {
  std::swap(filter_.first, filter_.second);
  EXPECT_EQ(Months(), "2021-01 0 0 1 0 | 2021-02 0 0 0 0 | 2021-03 1 0 1 0");
  filter_.directed = true;
  EXPECT_EQ(Months(), "2021-03 1 0 0 0");
}

TEST_F(QuestionsTest, ClaimsAreCountedWhereAskedFor) {
  filter_.claims = true;
  filter_.since = *Date::Parse("2021-03-01");
  EXPECT_EQ(Months(), "2021-03 1 0 2 0");
}

TEST_F(QuestionsTest, ASectorThatNobodyHasGivesNothing) {
  filter_.first = *Side::Parse("IRNMIL");
  EXPECT_EQ(Months(), "");
}

TEST_F(QuestionsTest, WordsPlacesTypesAndDaysNarrowIt) {
  filter_.words = "iran WARN";
  filter_.until = *Date::Parse("2021-02-01");
  EXPECT_EQ(Months(), "2021-01 0 0 1 0 | 2021-02 0 0 0 0");
  filter_.words = "arned";
  EXPECT_EQ(Months(), "");
  filter_ = {};
  filter_.place = "AZE";
  EXPECT_EQ(Months(), "2021-03 1 0 0 0");
  filter_ = {};
  filter_.first = *Side::Parse("AZE");
  EXPECT_EQ(Months(), "2021-03 1 0 0 0");
  filter_ = {};
  filter_.type = "THREATEN";
  EXPECT_EQ(Months(), "2021-01 0 0 1 0 | 2021-02 0 0 0 0 | 2021-03 0 0 1 0");
}

TEST_F(QuestionsTest, StrangeWordsMeanThemselves) {
  for (const char* words :
       {".*", "(", "a|b", "\\", "%", "'; DROP TABLE records", "\xff"}) {
    filter_.words = words;
    const auto counts = questions().CountByPeriod(filter_, Period::kMonth);
    ASSERT_TRUE(counts.ok()) << words << ": " << counts.status().message();
    EXPECT_TRUE(counts->empty()) << words;
  }
}

TEST_F(QuestionsTest, TypesTellWhoDidIt) {
  const auto types = questions().CountByType(filter_);
  ASSERT_EQ(types->size(), 2u);
  EXPECT_EQ((*types)[0].type, "THREATEN");
  EXPECT_EQ((*types)[0].forward, 2u);
  EXPECT_EQ((*types)[0].backward, 0u);
  EXPECT_EQ((*types)[1].type, "CONSULT");
  EXPECT_EQ((*types)[1].forward, 1u);
  EXPECT_EQ((*types)[1].backward, 1u);
}

TEST_F(QuestionsTest, TheTopOfEverything) {
  const auto name = [&](TopOf what) {
    const auto rows = questions().Top(what, {}, 1);
    return rows->empty() ? "" : (*rows)[0].name + (*rows)[0].other;
  };
  EXPECT_EQ(name(TopOf::kDyads), "IRNAZE");
  EXPECT_EQ(name(TopOf::kDomestic), "");
  EXPECT_EQ(name(TopOf::kActors), "IRNGOV");
  EXPECT_EQ(name(TopOf::kTypes), "THREATEN");
  EXPECT_EQ(name(TopOf::kPlaces), "AZE");
  EXPECT_EQ(name(TopOf::kSources), "The Courier");
}

TEST_F(QuestionsTest, TheLatestEventComesBackWhole) {
  const auto latest = questions().Latest(filter_, 2);
  ASSERT_EQ(latest->size(), 2u);
  const StoredEvent& event = (*latest)[1];
  EXPECT_EQ(event.event.id, "event of b");
  EXPECT_EQ(event.sentence, "Iran warned Azerbaijan.");
  EXPECT_EQ(event.trigger, "warned");
  EXPECT_EQ(event.event.actor[0].code, "IRNGOV");
  EXPECT_EQ(event.event.recipient[0].sectors, std::vector<std::string>{"GOV"});
  EXPECT_EQ(event.event.date.start.text(), "2021-03-02");
  EXPECT_EQ(event.event.why, std::vector<std::string>{"type=frames/threaten.txt:1"});
  EXPECT_FALSE(event.event.magnitude.dead.known());
  EXPECT_EQ(event.article.source, "The Courier");
}

TEST_F(QuestionsTest, AnEventIsFoundWithItsReports) {
  const Document fuller = testing::WarningWithPlace("e", "2021-01-11");
  AddMerged(Warning("f", "2021-01-10"), "event of f");
  AddMerged(fuller, "event of f");
  ASSERT_TRUE(store_->Commit().ok());
  for (const char* id : {"event of f", "event of e"}) {
    const auto event = questions().Find(id);
    ASSERT_TRUE(event.ok());
    EXPECT_EQ(event->id, "event of f");
    EXPECT_EQ(event->event.id, "event of e");
    ASSERT_EQ(event->reports.size(), 2u);
    EXPECT_EQ(event->reports[1].article, "e");
    EXPECT_EQ(event->reports[1].confidence, 0.9);
  }
  EXPECT_EQ(Months(), "2021-01 0 0 2 0 | 2021-02 0 0 0 0 | 2021-03 1 0 1 0");
}

TEST_F(QuestionsTest, ARecordThatIsOneReportMoreIsShownAsItWasRead) {
  AddMerged(testing::WarningWithPlace("e", "2021-01-11"), "event of e");
  AddMerged(Warning("f", "2021-01-11"), "event of e");
  ASSERT_TRUE(store_->Commit().ok());
  const auto event = questions().Find("event of f");
  ASSERT_TRUE(event.ok());
  EXPECT_EQ(event->merged_into, "event of e");
  EXPECT_EQ(event->event.id, "event of f");
  EXPECT_EQ(event->reports.size(), 2u);
}

TEST_F(QuestionsTest, AnEventThatIsNotThereIsTold) {
  EXPECT_EQ(
      questions().Find("nothing").status().message(),
      folder_ / "news.duckdb" +
          ": it has no event \"nothing\"; ids are those of `dragoman query \"SELECT "
          "id FROM events\"` or of dyad and timeline");
}

}  // namespace
}  // namespace dragoman
