#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "dragoman/merge.h"
#include "merge/testing.h"

namespace dragoman {
namespace {

Merger Load(MergeOptions options = {}) {
  options.data = DRAGOMAN_SOURCE_DIR "/data";
  Result<Merger> merger = Merger::Load(options);
  return std::move(*merger);
}

const Record kRaid =
    Told("a1", "2024-05-14", "ASSAULT", "COD/REB > COD/CVL",
         "attacked a market in the town of Oicha on Tuesday, killing 12 traders");
const Record kSameRaid = Told("b1", "2024-05-15", "ASSAULT", "COD/REB > COD/CVL",
                              "stormed the market of Oicha and killed nine traders");
const Record kMeeting = Told("c1", "2024-05-16", "CONSULT", "JOR/GOV, TUR/GOV",
                             "met in Amman to talk about the war in Gaza");

// The day of kSameRaid is that of the raid, not of its publication.
Record SameRaid() {
  Record record = kSameRaid;
  record.event.date = kRaid.event.date;
  return record;
}

Added Add(Merger* merger, const Record& record) {
  return merger->Add(record.article, {record});
}

TEST(Merger, ReportsOfOneEventComeTogether) {
  Merger merger = Load();
  EXPECT_EQ(Add(&merger, kRaid).events[0].event, "a1-ASSAULT");
  const Added second = Add(&merger, SameRaid());
  EXPECT_EQ(second.events[0].event, "a1-ASSAULT");
  EXPECT_EQ(second.events[0].record, "b1-ASSAULT");
  EXPECT_GT(second.events[0].confidence, 0.5);
  EXPECT_EQ(second.story, "b1");
  EXPECT_EQ(Add(&merger, kMeeting).events[0].event, "c1-CONSULT");
  const std::vector<MergedEvent> events = merger.TakeAll();
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[0].reports.size(), 2u);
  EXPECT_EQ(events[0].stories, 2u);
}

TEST(Merger, ACopyIsOneStoryAndOneEvent) {
  Merger merger = Load();
  Add(&merger, kRaid);
  Record copy = kRaid;
  copy.article.id = "a2";
  copy.event.id = "a2-ASSAULT";
  const Added added = Add(&merger, copy);
  EXPECT_EQ(added.story, "a1");
  EXPECT_EQ(added.events[0].event, "a1-ASSAULT");
  EXPECT_EQ(merger.TakeAll()[0].stories, 1u);
}

TEST(Merger, EventsAreDoneWhenTheWindowHasPassed) {
  Merger merger = Load({.window = 7});
  Add(&merger, kRaid);
  EXPECT_TRUE(merger.Take().empty());
  Record later = kMeeting;
  later.article.published = kRaid.article.published.AddDays(8);
  Add(&merger, later);
  const std::vector<MergedEvent> done = merger.Take();
  ASSERT_EQ(done.size(), 1u);
  EXPECT_EQ(done[0].record.event.id, "a1-ASSAULT");
  EXPECT_TRUE(merger.Take().empty());
}

TEST(Merger, OneADayIsWhatOlderCodersDid) {
  Merger merger = Load({.one_a_day = true});
  Add(&merger, kRaid);
  Record elsewhere = Told("d1", "2024-05-14", "ASSAULT", "COD/REB > COD/CVL",
                          "shot two farmers on the road to Kasindi at noon");
  EXPECT_EQ(Add(&merger, elsewhere).events[0].event, "a1-ASSAULT");
  elsewhere.event.cameo = "180";
  elsewhere.event.id = "d1-other";
  EXPECT_EQ(Add(&merger, elsewhere).events[0].event, "d1-other");
}

TEST(Merger, AnArticleWithoutADayIsOfTheLatest) {
  Merger merger = Load();
  Add(&merger, kRaid);
  Record undated = SameRaid();
  undated.article.published = Date();
  EXPECT_EQ(Add(&merger, undated).events[0].event, "a1-ASSAULT");
}

TEST(Merger, GoesOnFromItsStateAsIfNothingHadHappened) {
  Merger through = Load();
  Add(&through, kRaid);
  Add(&through, kMeeting);
  Merger restored = Load();
  ASSERT_TRUE(restored.Restore(through.Save(), "merge.state").ok());
  EXPECT_EQ(restored.Save(), through.Save());
  EXPECT_EQ(Add(&restored, SameRaid()).events[0].event,
            Add(&through, SameRaid()).events[0].event);
  const std::vector<MergedEvent> expected = through.TakeAll();
  const std::vector<MergedEvent> events = restored.TakeAll();
  ASSERT_EQ(events.size(), expected.size());
  for (size_t i = 0; i < events.size(); ++i) {
    EXPECT_EQ(ToJson(events[i]), ToJson(expected[i]));
  }
}

TEST(Merger, AStateThatWasKeptBitByBitIsTheSame) {
  const MergeOptions options = {.window = 3, .take = false, .changes = true};
  Merger through = Load(options);
  std::string lines;
  for (int day = 0; day < 12; ++day) {
    Record raid = SameRaid();
    raid.article.id = "d" + std::to_string(day);
    raid.article.published = kRaid.article.published.AddDays(day);
    raid.event_text += " " + std::string(day % 3 + 1, 'x');
    raid.event.id = raid.article.id + "-ASSAULT";
    Add(&through, day % 4 == 3 ? kMeeting : raid);
    Add(&through, raid);
    for (const MergeChange& change : through.TakeChanges()) lines += change.line + "\n";
    Merger restored = Load(options);
    const Status status = restored.Restore(through.Head() + "\n" + lines, "state");
    ASSERT_TRUE(status.ok()) << status.message();
    ASSERT_EQ(restored.Save(), through.Save()) << day;
  }
  EXPECT_EQ(through.latest(), *Date::Parse("2024-05-25"));
}

TEST(Merger, AStateThatBreaksOffIsToldWithItsLine) {
  Merger merger = Load();
  Add(&merger, kRaid);
  const std::string state = merger.Save();
  Merger other = Load();
  size_t errors = 0;
  for (size_t length = 0; length < state.size(); ++length) {
    const Status status = other.Restore(state.substr(0, length), "merge.state");
    if (status.ok()) continue;
    ++errors;
    EXPECT_TRUE(status.message().starts_with("merge.state:")) << status.message();
    EXPECT_TRUE(other.TakeAll().empty());
  }
  EXPECT_GT(errors, state.size() / 2);
}

TEST(Merger, AStateOfOtherOptionsIsRefused) {
  Merger merger = Load();
  Merger other = Load({.window = 3});
  EXPECT_EQ(other.Restore(merger.Save(), "merge.state").message(),
            "merge.state:1: the state was written with another window or way of merging; "
            "write the state anew by merging from the beginning");
}

TEST(Merger, AWrongFolderIsTold) {
  const Result<Merger> merger = Merger::Load({.data = "no-such-folder"});
  EXPECT_FALSE(merger.ok());
}

}  // namespace
}  // namespace dragoman
