#include "dragoman/export.h"

#include <gtest/gtest.h>

#include <string>

#include "store/export/test_record.h"

namespace dragoman {
namespace {

std::string LinesIn(const std::string& schema, const Record& record) {
  return TestExporter(schema).LinesOf(record).text;
}

// The cell under a heading, of the first line.
std::string CellOf(const std::string& schema, const Record& record,
                   std::string_view heading) {
  const Exporter exporter = TestExporter(schema);
  const auto lines = TabCells(exporter.LinesOf(record).text);
  const std::vector<ExportColumn> columns = exporter.Columns();
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name != heading) continue;
    return lines.empty() ? "no line" : lines[0][i];
  }
  return "no column";
}

TEST(Export, HasAsManyColumnsAsUsersCount) {
  const std::pair<const char*, size_t> wanted[] = {
      {"petrarch2", 11}, {"phoenix", 26}, {"gdelt", 61}, {"gdelt-mentions", 16},
      {"icews", 20},     {"polecat", 40}, {"acled", 31}};
  for (const auto& [schema, columns] : wanted) {
    EXPECT_EQ(TestExporter(schema).Columns().size(), columns) << schema;
  }
}

TEST(Export, OnlySomeSchemasHaveAHeader) {
  for (const char* schema :
       {"petrarch2", "phoenix", "gdelt", "gdelt-mentions", "plover"}) {
    EXPECT_EQ(TestExporter(schema).Header(), "") << schema;
  }
  EXPECT_TRUE(TestExporter("icews").Header().starts_with("Event ID\tEvent Date\tSource"));
  EXPECT_TRUE(TestExporter("acled").Header().starts_with("event_id_cnty,event_date,"));
}

TEST(Export, AMeetingInPetrarch2) {
  EXPECT_EQ(LinesIn("petrarch2", Meeting()),
            "20211128\tIRNGOV\tAZEGOV\t040\tDIPLOMATIC,1\ta1_0\t"
            "https://www.courier.example/2021/1\tCaspian Courier\tthe Iranian "
            "president\tIlham Aliyev\tmet\n"
            "20211128\tAZEGOV\tIRNGOV\t040\tDIPLOMATIC,1\ta1_0\t"
            "https://www.courier.example/2021/1\tCaspian Courier\tIlham Aliyev\tthe "
            "Iranian president\tmet\n");
}

TEST(Export, AMeetingInPhoenix) {
  const auto lines = TabCells(LinesIn("phoenix", Meeting()));
  ASSERT_EQ(lines.size(), 2U);
  const std::vector<std::string> without_id(lines[0].begin() + 1, lines[0].end());
  EXPECT_EQ(without_id, (std::vector<std::string>{"20211128",
                                                  "2021",
                                                  "11",
                                                  "28",
                                                  "IRNGOV",
                                                  "IRN",
                                                  "GOV",
                                                  "",
                                                  "AZEGOV",
                                                  "AZE",
                                                  "GOV",
                                                  "",
                                                  "040",
                                                  "04",
                                                  "1",
                                                  "1",
                                                  "DIPLOMATIC,1",
                                                  "37.95",
                                                  "58.38333",
                                                  "Ashgabat",
                                                  "Ashgabat Province",
                                                  "TKM",
                                                  "a1_0",
                                                  "https://www.courier.example/2021/1",
                                                  "Caspian Courier"}));
}

TEST(Export, PhoenixTakesCodesApart) {
  Record record = Meeting();
  record.event.actor[0] = Group("state television", "IRN", {"JRN", "GOV"});
  record.event.actor[1] = Somebody("United Nations", "", {"UNO"});
  const auto line = TabCells(LinesIn("phoenix", record))[0];
  EXPECT_EQ(line[5], "IRNMEDGOV");
  EXPECT_EQ(line[7], "MED");
  EXPECT_EQ(line[8], "GOV");
  EXPECT_EQ(line[9], "IGOUNO");
  EXPECT_EQ(line[10], "IGO");
  EXPECT_EQ(line[11], "");
  EXPECT_EQ(line[12], "UNO");
}

TEST(Export, AMeetingInGdelt) {
  const Record record = Meeting();
  const std::pair<const char*, const char*> wanted[] = {
      {"SQLDATE", "20211128"},
      {"MonthYear", "202111"},
      {"FractionDate", "2021.8986"},
      {"Actor1Code", "IRNGOV"},
      {"Actor1Name", "EBRAHIM RAISI"},
      {"Actor1CountryCode", "IRN"},
      {"Actor1Type1Code", "GOV"},
      {"Actor2Code", "AZEGOV"},
      {"IsRootEvent", "1"},
      {"EventCode", "040"},
      {"EventBaseCode", "040"},
      {"EventRootCode", "04"},
      {"QuadClass", "1"},
      {"NumMentions", "1"},
      {"Actor1Geo_Type", "0"},
      {"ActionGeo_Type", "4"},
      {"ActionGeo_FullName", "Ashgabat, Ashgabat Province, Turkmenistan"},
      {"ActionGeo_CountryCode", "TX"},
      {"ActionGeo_FeatureID", "162183"},
      {"DATEADDED", "20211129000000"},
      {"SOURCEURL", "https://www.courier.example/2021/1"}};
  for (const auto& [heading, cell] : wanted) {
    EXPECT_EQ(CellOf("gdelt", record, heading), cell) << heading;
  }
}

TEST(Export, GdeltNamesSomeCountriesItsOwnWay) {
  Record record = Meeting();
  record.event.actor[0].country = "ROU";
  record.event.actor[0].code = "ROUGOV";
  EXPECT_EQ(CellOf("gdelt", record, "Actor1Code"), "ROMGOV");
  EXPECT_EQ(CellOf("gdelt", record, "Actor1CountryCode"), "ROM");
  record.event.actor[0] = Somebody("European Union", "", {"EUR", "GOV"});
  EXPECT_EQ(CellOf("gdelt", record, "Actor1Code"), "IGOEUREEC");
  EXPECT_EQ(CellOf("gdelt", record, "Actor1KnownGroupCode"), "EEC");
}

TEST(Export, GdeltLocatesUnknownTownsInTheirCountry) {
  Record record = Meeting();
  record.event.place = {"Saravena", "", 0, 4, -72, "COL", "", "", 741, "sentence"};
  EXPECT_EQ(CellOf("gdelt", record, "ActionGeo_Type"), "1");
  EXPECT_EQ(CellOf("gdelt", record, "ActionGeo_FullName"), "Colombia");
  EXPECT_EQ(CellOf("gdelt", record, "ActionGeo_FeatureID"), "CO");
}

TEST(Export, MentionsBelongToTheLinesOfTheEvents) {
  const Record record = Meeting();
  const auto mentions = TabCells(LinesIn("gdelt-mentions", record));
  const auto events = TabCells(LinesIn("gdelt", record));
  ASSERT_EQ(mentions.size(), 2U);
  EXPECT_EQ(mentions[0][0], events[0][0]);
  EXPECT_EQ(mentions[1][0], events[1][0]);
  const std::vector<std::string> without_id(mentions[0].begin() + 1, mentions[0].end());
  EXPECT_EQ(without_id, (std::vector<std::string>{
                            "20211128000000", "20211129000000", "1", "courier.example",
                            "https://www.courier.example/2021/1", "1", "4", "30", "26",
                            "1", "90", "-1", "0", "", ""}));
}

TEST(Export, MergedEventsHaveAMentionForEachReport) {
  Record record = NewRecord(EventType::kAccuse, "112");
  record.event.actor = {Raisi()};
  record.event.recipient = {Aliyev()};
  record.reports = {
      {"a1", "https://www.courier.example/2021/1", "Caspian Courier", "", {}},
      {"b7", "https://post.example/7", "The Post", "", *Date::Parse("2021-11-30")}};
  const auto lines = TabCells(LinesIn("gdelt-mentions", record));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1][2], "20211130000000");
  EXPECT_EQ(lines[1][4], "post.example");
  EXPECT_EQ(lines[1][6], "0");  // the sentence is not known there
  EXPECT_EQ(lines[1][7], "-1");
  EXPECT_EQ(CellOf("gdelt", record, "NumSources"), "2");
  EXPECT_EQ(CellOf("phoenix", record, "URLs"),
            "https://www.courier.example/2021/1;https://post.example/7");
  EXPECT_EQ(CellOf("phoenix", record, "SentenceID"), "a1_0;b7");
}

TEST(Export, AMeetingInIcews) {
  const auto lines = TabCells(LinesIn("icews", Meeting()));
  ASSERT_EQ(lines.size(), 2U);
  const std::vector<std::string> without_ids(lines[0].begin() + 1, lines[0].begin() + 11);
  EXPECT_EQ(
      without_ids,
      (std::vector<std::string>{
          "2021-11-28", "Ebrahim Raisi", "Elite,Executive,Executive Office,Government",
          "Iran", "Consult", "040", "1", "Ilham Aliyev",
          "Elite,Executive,Executive Office,Government", "Azerbaijan"}));
  EXPECT_EQ(lines[0][12], "1");
  EXPECT_EQ(lines[0][14], "Ashgabat");
  EXPECT_EQ(lines[0][17], "Turkmenistan");
}

TEST(Export, IcewsNamesWhoHasNoName) {
  Record record = NewRecord(EventType::kCoerce, "173");
  record.event.actor = {Group("police", "KEN", {"COP"})};
  record.event.recipient = {Somebody("Russia", "RUS", {"GOV"})};
  EXPECT_EQ(CellOf("icews", record, "Source Name"), "Police (Kenya)");
  EXPECT_EQ(CellOf("icews", record, "Source Sectors"), "Police,Government");
  EXPECT_EQ(CellOf("icews", record, "Target Name"), "Russian Federation");
  EXPECT_EQ(CellOf("icews", record, "Target Sectors"), "");
  EXPECT_EQ(CellOf("icews", record, "Event Text"),
            "Arrest, detain, or charge with legal action");
}

TEST(Export, IcewsNumbersFitIntoThirtyTwoBits) {
  Record record = Meeting();
  for (int i = 0; i < 20; ++i) {
    record.event.id = std::to_string(i);
    record.article.id = std::to_string(i);
    for (const char* heading : {"Event ID", "Story ID"}) {
      const long long number = std::stoll(CellOf("icews", record, heading));
      ASSERT_GT(number, 0);
      ASSERT_LE(number, 2147483647);
    }
  }
}

TEST(Export, AMeetingInPolecat) {
  const Record record = Meeting();
  const std::pair<const char*, const char*> wanted[] = {
      {"Event Date", "2021-11-28"},
      {"Event Mode", "None"},
      {"Quad Code", "VERBAL COOPERATION"},
      {"Actor Name", "Ebrahim Raisi"},
      {"Actor COW", "630"},
      {"Actor Title", "president"},
      {"Wikipedia Actor ID", "Q5896"},
      {"Recipient Name", "Ilham Aliyev"},
      {"Wikipedia Recipient ID", "None"},
      {"Recipient COW", "373"},
      {"Country", "TKM"},
      {"District", "None"},
      {"Publication Date", "2021-11-29"}};
  for (const auto& [heading, cell] : wanted) {
    EXPECT_EQ(CellOf("polecat", record, heading), cell) << heading;
  }
  EXPECT_EQ(TabCells(LinesIn("polecat", record)).size(), 1U);
}

TEST(Export, ListsOfPolecatStayInStep) {
  Record record = Meeting();
  record.event.recipient = {Group("clerics; monks", "", {"REL"}), Aliyev()};
  record.event.actor = {Raisi()};
  EXPECT_EQ(CellOf("polecat", record, "Recipient Name"), "clerics, monks; Ilham Aliyev");
  EXPECT_EQ(CellOf("polecat", record, "Recipient Country"), "None; AZE");
  EXPECT_EQ(CellOf("polecat", record, "Recipient COW"), "None; 373");
}

TEST(Export, AMeetingInPlover) {
  Record record = Meeting();
  record.event.factuality = Factuality::kFuture;
  record.event.magnitude.injured = {3, 5};
  const std::string line = LinesIn("plover", record);
  EXPECT_TRUE(line.starts_with(
      "{\"id\":\"0123456789abcdef\",\"date\":\"2021-11-28\",\"actor\":[{\"code\":\"IRN\","
      "\"sector\":\"GOV\",\"entity_text\":\"the Iranian president\",\"identifier_id\":"
      "\"Q5896\",\"identifier_text\":\"Ebrahim Raisi\",\"office\":\"president\","))
      << line;
  for (const char* part :
       {"\"event\":\"CONSULT\"", "\"mode\":[\"future\"]", "\"size\":{\"injured\":3}",
        "\"geonameid\":\"162183\"", "\"resolution\":4",
        "\"text\":\"The Iranian president met \\\"Ilham Aliyev\\\".\""}) {
    EXPECT_NE(line.find(part), std::string::npos) << part << " in " << line;
  }
  EXPECT_EQ(line.find("recipient"), std::string::npos) << line;
}

TEST(Export, CommasAndQuotationMarksSurviveInCsv) {
  Record record = Meeting();
  record.article.title = "Talks, \"frank\"\nones";
  record.event.magnitude.dead.low = 12;
  const std::string line = LinesIn("csv", record);
  EXPECT_NE(line.find(",\"Talks, \"\"frank\"\" ones\","), std::string::npos) << line;
  EXPECT_NE(line.find(",12-,"), std::string::npos) << line;
}

TEST(Export, NothingBreaksALineOfTabs) {
  Record record = Meeting();
  record.event.actor[0].text = "the\tso-called \"president\"\r\nof\xE2\x80\xA8Iran";
  const auto lines = TabCells(LinesIn("petrarch2", record));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].size(), 11U);
  EXPECT_EQ(lines[0][8], "the so-called 'president' of Iran");
}

TEST(Export, TellsWhyAnEventHasNoLine) {
  Record record = Meeting();
  record.event.factuality = Factuality::kNegated;
  ExportLines lines = TestExporter("icews").LinesOf(record);
  EXPECT_EQ(lines.count, 0U);
  EXPECT_EQ(lines.text, "");
  EXPECT_EQ(lines.why_none, "not told as a fact");
  EXPECT_EQ(TestExporter("icews", {Factuality::kNegated}).LinesOf(record).count, 2U);
  EXPECT_EQ(TestExporter("acled").LinesOf(Meeting()).why_none, "of another kind");
}

TEST(Export, UnknownSchemasAreAnError) {
  EXPECT_EQ(
      Exporter::Load({"idea", "", {}}).status().message(),
      "\"idea\" is no schema of exports; write one of csv, petrarch2, phoenix, gdelt, "
      "gdelt-mentions, icews, polecat, plover, acled");
  EXPECT_FALSE(Exporter::Load({"icews", "/nonexistent", {}}).ok());
}

}  // namespace
}  // namespace dragoman
