#include "merge/report_fold.h"

#include <gtest/gtest.h>

#include "merge/testing.h"

namespace dragoman {
namespace {

Range Of(std::optional<double> low, std::optional<double> high) { return {low, high}; }

void ExpectRange(const Range& range, std::optional<double> low,
                 std::optional<double> high) {
  EXPECT_EQ(range.low, low);
  EXPECT_EQ(range.high, high);
}

TEST(Union, NumbersThatDifferBecomeARange) {
  ExpectRange(Union(Of(12, 12), Of(9, 9)), 9, 12);
  ExpectRange(Union(Of(9, 12), Of(15, 15)), 9, 15);
}

TEST(Union, AtLeastIsAnsweredByWhoeverKnowsMore) {
  ExpectRange(Union(Of(12, {}), Of(15, 15)), 12, 15);
  ExpectRange(Union(Of(12, {}), Of(9, 9)), 9, 12);
  ExpectRange(Union(Of(12, {}), Of(14, {})), 12, std::nullopt);
}

TEST(Union, UpToSaysNothingOfTheLowerEnd) {
  ExpectRange(Union(Of({}, 20), Of(12, 12)), 12, 20);
  ExpectRange(Union(Of({}, 8), Of(12, 12)), 8, 12);
}

TEST(Union, NothingAddsNothing) {
  ExpectRange(Union({}, Of(3, 4)), 3, 4);
  ExpectRange(Union(Of(3, 4), {}), 3, 4);
}

TEST(ReportFold, ReportsAreKeptWithTheirNumbers) {
  Record first = Told("a1", "2024-05-14", "ASSAULT", "COD/REB > COD/CVL", "killed 12");
  first.event.magnitude.dead = {12, 12};
  Record second = Told("b1", "2024-05-15", "ASSAULT", "COD/REB > COD/CVL", "killed 9");
  second.event.magnitude.dead = {9, 9};
  MergedEvent event = FirstReport(first, "a1");
  AddReport(second, "b1", 0.9, &event);
  ASSERT_EQ(event.reports.size(), 2u);
  ExpectRange(event.record.event.magnitude.dead, 9, 12);
  ExpectRange(event.reports[0].magnitude.dead, 12, 12);
  ExpectRange(event.reports[1].magnitude.dead, 9, 9);
  EXPECT_EQ(event.reports[1].source, "b1");
  EXPECT_EQ(event.sources, 2u);
  EXPECT_EQ(event.stories, 2u);
}

TEST(ReportFold, TheFullestRecordKeepsTheFirstId) {
  Record poor = Told("a1", "2024-05-14", "ASSAULT", "---/UAF", "attack");
  Record full = Told("b1", "2024-05-14", "ASSAULT", "COD/REB > COD/CVL", "attacked");
  full.event.place.radius_km = 5;
  MergedEvent event = FirstReport(poor, "a1");
  AddReport(full, "b1", 0.9, &event);
  EXPECT_EQ(event.record.event.id, "a1-ASSAULT");
  EXPECT_EQ(event.record.article.id, "b1");
  EXPECT_EQ(event.story, "b1");
}

TEST(ReportFold, ARecordCountsOnce) {
  const Record record = Told("a1", "2024-05-14", "ASSAULT", "COD/REB", "attack");
  MergedEvent event = FirstReport(record, "a1");
  AddReport(record, "a1", 1, &event);
  EXPECT_EQ(event.reports.size(), 1u);
}

TEST(ReportFold, SitesAreOutletsWhereNoneIsNamed) {
  Record first = Told("a1", "2024-05-14", "ASSAULT", "COD/REB", "attack");
  first.article.source = "";
  first.article.url = "https://www.example.org/a";
  Record second = Told("a2", "2024-05-14", "ASSAULT", "COD/REB", "attack");
  second.article.source = "";
  second.article.url = "http://example.org/b?c=d";
  MergedEvent event = FirstReport(first, "a1");
  AddReport(second, "a1", 1, &event);
  EXPECT_EQ(event.sources, 1u);
}

}  // namespace
}  // namespace dragoman
