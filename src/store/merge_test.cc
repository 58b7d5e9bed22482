// What merging leaves in the tables of a store.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "store/testing.h"

namespace dragoman {
namespace {

using testing::Ask;
using testing::ReportOf;
using testing::TestFolder;
using testing::Warning;
using testing::WarningWithPlace;

Document Dead(Document document, std::optional<double> low, std::optional<double> high) {
  document.events[0].magnitude.dead = {low, high};
  return document;
}

class StoreMergeTest : public ::testing::Test {
 protected:
  Result<Store> Open(size_t batch = 256) {
    return Store::Open({.path = path_, .write = true, .batch = batch});
  }
  static void Add(Store* store, const Document& document, const std::string& event) {
    const MergedArticle merged = ReportOf(document, event);
    ASSERT_TRUE(store->Add(document, &merged).ok());
  }

  TestFolder folder_;
  std::string path_ = folder_ / "news.duckdb";
};

TEST_F(StoreMergeTest, ReportsOfAnEventCountOnce) {
  Result<Store> store = Open();
  Add(&*store, Warning("a", "2021-11-28"), "event of a");
  Add(&*store, Warning("b", "2021-11-28"), "event of a");
  Add(&*store, Warning("c", "2021-11-28"), "event of c");
  ASSERT_TRUE(store->Commit().ok());
  EXPECT_EQ(
      Ask(*store, "SELECT id, record, reports, sources, story FROM events ORDER BY n"),
      "event of a,event of a,2,1,a\nevent of c,event of c,1,1,c\n");
  EXPECT_EQ(Ask(*store, "SELECT event_n FROM dyads ORDER BY event_n"), "1\n3\n");
  EXPECT_EQ(
      Ask(*store, "SELECT event, record, merge_confidence FROM reports ORDER BY record"),
      "event of a,event of a,1\nevent of a,event of b,0.9\n"
      "event of c,event of c,1\n");
}

TEST_F(StoreMergeTest, TheFullestRecordCountsUnderTheIdOfTheFirst) {
  Result<Store> store = Open(1);
  Add(&*store, Warning("a", "2021-11-28"), "event of a");
  Add(&*store, WarningWithPlace("b", "2021-11-29"), "event of a");
  Add(&*store, Warning("c", "2021-11-29"), "event of a");
  EXPECT_EQ(Ask(*store, "SELECT id, record, reports, place_name FROM events"),
            "event of a,event of b,3,Baku\n");
  EXPECT_EQ(Ask(*store, "SELECT event_n FROM dyads"), "2\n");
  EXPECT_EQ(Ask(*store, "SELECT id, merged_into FROM records ORDER BY n"),
            "event of a,event of b\nevent of b,\nevent of c,event of b\n");
  EXPECT_EQ(Ask(*store, "SELECT id, reports FROM native"), "event of a,3\n");
}

TEST_F(StoreMergeTest, NumbersBecomeRangesWithTheirSources) {
  Result<Store> store = Open();
  Add(&*store, Dead(Warning("a", "2021-11-28"), 12, 12), "event of a");
  Add(&*store, Dead(Warning("b", "2021-11-28"), 9, std::nullopt), "event of a");
  Add(&*store, Dead(Warning("c", "2021-11-28"), 15, 15), "event of a");
  Add(&*store, Warning("d", "2021-11-28"), "event of a");
  ASSERT_TRUE(store->Commit().ok());
  EXPECT_EQ(Ask(*store, "SELECT dead_low, dead_high, injured_low FROM events"),
            "9,15,\n");
  EXPECT_EQ(
      Ask(*store, "SELECT t.article, t.dead FROM (SELECT unnest(told) AS t FROM events)"),
      "a,\"[12,12]\"\nb,\"[9,null]\"\nc,\"[15,15]\"\n");
  EXPECT_EQ(Ask(*store, "SELECT magnitude.dead FROM native"), "\"[9,15]\"\n");
  EXPECT_EQ(Ask(*store, "SELECT dead_low FROM records ORDER BY n"), "12\n9\n15\n\n");
}

TEST_F(StoreMergeTest, MoniesAreNotMixed) {
  Result<Store> store = Open();
  const auto paid = [](Document document, double amount, const char* currency) {
    document.events[0].magnitude.amount = {amount, amount};
    document.events[0].magnitude.currency = currency;
    return document;
  };
  Add(&*store, paid(Warning("a", "2021-11-28"), 50, "USD"), "event of a");
  Add(&*store, paid(Warning("b", "2021-11-28"), 7000, "JPY"), "event of a");
  Add(&*store, paid(Warning("c", "2021-11-28"), 60, "USD"), "event of a");
  ASSERT_TRUE(store->Commit().ok());
  EXPECT_EQ(Ask(*store, "SELECT amount_low, amount_high, currency FROM events"),
            "50,60,USD\n");
}

TEST_F(StoreMergeTest, WhatIsRememberedIsThereAgainAndGoesWithTheWindow) {
  {
    Result<Store> store = Open(1);
    EXPECT_EQ(*store->MergeState(), "");
    Add(&*store, Warning("a", "2021-11-01"), "event of a");
    Add(&*store, Warning("b", "2021-11-12"), "event of a");
    Add(&*store, Warning("c", "2021-11-12"), "event of c");
    ASSERT_TRUE(store->Close().ok());
  }
  Result<Store> store = Open(1);
  EXPECT_EQ(*store->MergeState(),
            "head\nline of event of a\nline of event of b\nline of event of c\n");
  Add(&*store, Warning("d", "2021-11-20"), "event of c");
  EXPECT_EQ(*store->MergeState(),
            "head\nline of event of a\nline of event of b\nline of event of c\n"
            "line of event of d\n")
      << "a report of 12 November keeps the event of the 1st";
  Add(&*store, Warning("e", "2021-11-30"), "event of e");
  EXPECT_EQ(*store->MergeState(),
            "head\nline of event of c\nline of event of d\nline of event of e\n");
}

TEST_F(StoreMergeTest, WhatIsNotCommittedIsNotMerged) {
  {
    Result<Store> store = Open();
    Add(&*store, Warning("a", "2021-11-28"), "event of a");
    ASSERT_TRUE(store->Commit().ok());
    Add(&*store, Warning("b", "2021-11-28"), "event of a");
  }
  Result<Store> store = Open();
  EXPECT_EQ(*store->MergeState(), "head\nline of event of a\n");
  EXPECT_EQ(Ask(*store, "SELECT reports FROM events"), "1\n");
}

TEST_F(StoreMergeTest, AllCanBeTakenApartAgain) {
  Result<Store> store = Open();
  Add(&*store, Dead(Warning("a", "2021-11-28"), 12, 12), "event of a");
  Add(&*store, Dead(Warning("b", "2021-11-28"), 14, 14), "event of a");
  EXPECT_EQ(store->Unmerge().message(), "");
  EXPECT_EQ(
      Ask(*store, "SELECT id, dead_low, reports, story, told FROM events ORDER BY n"),
      "event of a,12,1,,\nevent of b,14,1,,\n");
  EXPECT_EQ(Ask(*store, "SELECT count(*) FROM dyads"), "2\n");
  EXPECT_EQ(Ask(*store, "SELECT count(*) FROM stories"), "0\n");
  EXPECT_EQ(*store->MergeState(), "");
}

TEST_F(StoreMergeTest, WhatWasTakenApartGoesOnAsIfNeverMerged) {
  std::string columns;
  {
    Result<Store> store = Open();
    columns = Ask(*store,
                  "SELECT table_name, column_name, data_type, "
                  "column_default FROM information_schema.columns ORDER BY "
                  "table_name, ordinal_position");
    Add(&*store, Warning("a", "2021-11-28"), "event of a");
    Add(&*store, Warning("b", "2021-11-28"), "event of a");
    EXPECT_EQ(store->Unmerge().message(), "");
  }  // not closed: the log has to tell it
  Result<Store> store = Open();
  ASSERT_TRUE(store.ok()) << store.status().message();
  EXPECT_EQ(Ask(*store,
                "SELECT table_name, column_name, data_type, "
                "column_default FROM information_schema.columns ORDER BY "
                "table_name, ordinal_position"),
            columns);
  ASSERT_TRUE(store->Add(Warning("c", "2021-11-28")).ok());
  Add(&*store, Warning("d", "2021-11-28"), "event of a");
  ASSERT_TRUE(store->Commit().ok());
  EXPECT_EQ(Ask(*store, "SELECT id, reports, sources, story FROM records ORDER BY n"),
            "event of a,1,1,\nevent of b,1,1,\nevent of c,1,1,\nevent of d,1,1,d\n");
}

TEST_F(StoreMergeTest, WhatWasAddedWithoutMergingIsMergedByDay) {
  Result<Store> store = Open();
  for (const auto& [id, day] :
       {std::pair("late", "2021-11-30"), {"none", ""}, {"early", "2021-11-28"}}) {
    Document document = Warning(id, "2021-11-28");
    document.article.published = Date::Parse(day).value_or(Date());
    ASSERT_TRUE(store->Add(document).ok());
  }
  std::vector<std::string> order;
  const auto merge = [&](const Article& article, const std::vector<Record>& records) {
    order.push_back(article.id + ": " + article.text);
    Document document = Warning(article.id, "2021-11-28");
    document.events[0].id = records[0].event.id;
    return ReportOf(document, "event of early");
  };
  uint64_t told = 0;
  ASSERT_TRUE(
      store->MergeRest(merge, [&](uint64_t done, uint64_t) { told = done; }).ok());
  EXPECT_EQ(order, (std::vector<std::string>{"early: Iran warned Azerbaijan.",
                                             "late: Iran warned Azerbaijan.",
                                             "none: Iran warned Azerbaijan."}));
  EXPECT_EQ(told, 3u);
  EXPECT_EQ(Ask(*store, "SELECT id, reports FROM events"), "event of early,3\n");
  order.clear();
  ASSERT_TRUE(store->MergeRest(merge, {}).ok());
  EXPECT_TRUE(order.empty()) << "nothing is merged twice";
}

}  // namespace
}  // namespace dragoman
