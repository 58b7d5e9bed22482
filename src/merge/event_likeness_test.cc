#include "merge/event_likeness.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "merge/party_likeness.h"
#include "merge/testing.h"

namespace dragoman {
namespace {

class EventLikenessTest : public testing::Test {
 protected:
  EventView View(const Record& record) const {
    Setting setting = SettingOf(record.article, {record}, words_);
    setting.published = record.article.published.days();
    setting.story = std::hash<std::string>()(record.article.id);
    return ViewOf(record, words_, setting);
  }
  double Score(const Record& a, const Record& b) const {
    return rules_.Score(View(a), View(b));
  }

  Diagnostics diagnostics_;
  const ContentWords words_ = ContentWords::Load(MergeData(), &diagnostics_);
  const LikenessRules rules_ = LikenessRules::Load(MergeData(), &diagnostics_);
  const Record raid_ =
      Told("a1", "2024-05-14", "ASSAULT", "COD/REB > COD/CVL",
           "attacked a market in the town of Oicha on Tuesday, killing 12 traders");
};

TEST_F(EventLikenessTest, LoadsWithoutAWarning) { EXPECT_TRUE(diagnostics_.empty()); }

TEST_F(EventLikenessTest, OtherWordsOfTheSameDayAndPartiesAreLikely) {
  const Record other = Told("b1", "2024-05-14", "ASSAULT", "COD/REB > COD/CVL",
                            "stormed the market of Oicha and killed nine traders");
  EXPECT_GT(Score(raid_, other), 0.7);
  EXPECT_DOUBLE_EQ(Score(raid_, other), Score(other, raid_));
}

TEST_F(EventLikenessTest, OtherPartiesAreUnlikely) {
  const Record other = Told("b1", "2024-05-14", "ASSAULT", "SSD/MIL > SSD/CVL",
                            "stormed the market of Oicha and killed nine traders");
  EXPECT_LT(Score(raid_, other), 0.4);
}

TEST_F(EventLikenessTest, AnotherDayIsUnlikely) {
  const Record other = Told("b1", "2024-05-17", "ASSAULT", "COD/REB > COD/CVL",
                            "attacked a clinic in Mbau, killing four patients");
  EXPECT_LT(Score(raid_, other), 0.2);
}

TEST_F(EventLikenessTest, TypesThatNeverMeetAreNeverOne) {
  Record other = raid_;
  other.article.id = "b1";
  other.event.type = EventType::kConsult;
  EXPECT_EQ(Score(raid_, other), 0);
}

TEST_F(EventLikenessTest, TwoEventsOfOneSentenceAreNeverOne) {
  Record other = raid_;
  other.trigger_text = "killing";
  EXPECT_EQ(Score(raid_, other), 0);
  other.article.id = "b1";  // a copy of it
  EXPECT_EQ(Score(raid_, other), 0);
}

TEST_F(EventLikenessTest, WhatDidNotHappenIsNotWhatDid) {
  Record other = raid_;
  other.article.id = "b1";
  other.event.factuality = Factuality::kNegated;
  EXPECT_EQ(Score(raid_, other), 0);
}

TEST_F(EventLikenessTest, NothingIsLikelierThanItsQuickBound) {
  const std::vector<std::string> sentences = {
      "attacked a market in the town of Oicha on Tuesday, killing 12 traders",
      "stormed the market of Oicha and killed nine traders",
      "shelled a camp near Beni and Butembo at dawn",
      "met in Amman to talk about the war in Gaza with envoys of Qatar and Egypt"};
  std::vector<Record> records;
  for (const std::string& sentence : sentences) {
    for (const char* who : {"COD/REB > COD/CVL", "COD/MIL > RWA", "JOR/GOV, TUR/GOV"}) {
      const std::string id = "x" + std::to_string(records.size());
      records.push_back(Told(id, id.size() % 2 == 0 ? "2024-05-14" : "2024-05-16",
                             sentence[0] == 'm' ? "CONSULT" : "ASSAULT", who, sentence));
    }
  }
  for (const Record& a : records) {
    for (const Record& b : records) {
      const EventView x = View(a), y = View(b);
      const double most = rules_.MostOf(x, y);
      EXPECT_LE(rules_.Score(x, y), 1 / (1 + std::exp(-most)) + 1e-12)
          << a.event_text << " | " << b.event_text;
    }
  }
}

TEST(LikenessRules, MistakesAreToldWithARemedy) {
  DataFiles files;
  files.Add("merge/types.txt", "ASSAULT | COERCE\nATTACK | ASSAULT\nAID | HELP\n");
  files.Add("merge/weights.txt", "words | 3\nwordz | 2\nbase | much\nwords | 4\n");
  Diagnostics diagnostics;
  LikenessRules::Load(files, &diagnostics);
  ASSERT_EQ(diagnostics.size(), 6u);
  EXPECT_EQ(diagnostics[0].reason, "this is no type of event");
  EXPECT_EQ(diagnostics[0].line, 2);
  EXPECT_EQ(diagnostics[1].reason, "this is no type of event");
  EXPECT_EQ(diagnostics[1].column, 7);
  EXPECT_EQ(diagnostics[2].reason, "nothing is compared under this name");
  EXPECT_EQ(diagnostics[2].remedy, "did you mean words?");
  EXPECT_EQ(diagnostics[3].reason, "this is no weight");
  EXPECT_EQ(diagnostics[3].remedy, "write a number such as -1.5");
  EXPECT_EQ(diagnostics[4].reason, "this reason has a weight above");
  EXPECT_EQ(diagnostics[4].line, 4);
  EXPECT_EQ(diagnostics[5].severity, Diagnostic::Severity::kWarning);
  EXPECT_EQ(diagnostics[5].reason.substr(0, 42),
            "no weight is given for type_same, type_nea");
}

Party Of(std::string_view country, std::string_view sector, uint64_t name = 0) {
  return {CountryNumber(country), CountryNumber(sector), name};
}

TEST(PartyLikeness, FromNameToCountry) {
  EXPECT_EQ(Compare({Of("IRN", "GOV", 7)}, {Of("IRN", "GOV", 7)}), PartyLikeness::kName);
  EXPECT_EQ(Compare({Of("IRN", "GOV", 7)}, {Of("IRN", "GOV", 8)}), PartyLikeness::kCode);
  EXPECT_EQ(Compare({Of("IRN", "GOV")}, {Of("IRN", "MIL")}), PartyLikeness::kCountry);
  EXPECT_EQ(Compare({Of("IRN", "GOV")}, {Of("IRQ", "GOV")}), PartyLikeness::kOther);
}

TEST(PartyLikeness, SomeOfTheFewer) {
  EXPECT_EQ(
      Compare({Of("IRN", "GOV"), Of("AZE", "GOV")}, {Of("IRN", "GOV"), Of("RUS", "GOV")}),
      PartyLikeness::kPartly);
  EXPECT_EQ(Compare({Of("IRN", "GOV")}, {Of("IRN", "GOV"), Of("RUS", "GOV")}),
            PartyLikeness::kCode);
}

TEST(PartyLikeness, NobodyContradictsNobody) {
  EXPECT_EQ(Compare({}, {Of("IRN", "GOV")}), PartyLikeness::kUnknown);
  EXPECT_EQ(Compare({Of("", "")}, {Of("IRN", "REB")}), PartyLikeness::kUnknown);
  EXPECT_EQ(Compare({Of("", "GOV")}, {Of("IRN", "REB")}), PartyLikeness::kOther);
}

}  // namespace
}  // namespace dragoman
