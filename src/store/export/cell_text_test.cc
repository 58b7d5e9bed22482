#include "store/export/cell_text.h"

#include <gtest/gtest.h>

#include "store/export/actor_code.h"
#include "store/export/reports.h"
#include "store/export/test_record.h"

namespace dragoman {
namespace {

TEST(CellText, NumbersHaveNoTail) {
  EXPECT_EQ(Number(3.40), "3.4");
  EXPECT_EQ(Number(-10), "-10");
  EXPECT_EQ(Number(-0.000001), "0");
  EXPECT_EQ(Number(58.383331), "58.38333");
  EXPECT_EQ(Number(2.5e6), "2500000");
}

TEST(CellText, LinesStayWhole) {
  EXPECT_EQ(OneLine("He said:\r\n\t\"No\"", '\''), "He said: 'No'");
  EXPECT_EQ(OneLine("Erdo\xC4\x9F"
                    "an"),
            "Erdo\xC4\x9F"
            "an");
  EXPECT_EQ(OneLine("bad \xFF byte"), "bad \xFF byte");
}

TEST(CellText, AddressesAreOneWord) {
  EXPECT_EQ(Address("https://a.example/b?c=\"d\"&e='f';g h\tj"),
            "https://a.example/b?c=%22d%22&e='f'%3Bg%20h%09j");
  EXPECT_EQ(Address("https://a.example/\xC3\xBC\xC2\xA0"),
            "https://a.example/\xC3\xBC%C2%A0");
  EXPECT_EQ(Address(""), "");
}

TEST(CellText, OutletsAreOneItemOfAList) {
  Record record;
  record.article.source = "Presse; Abidjan";
  EXPECT_EQ(SourcesOf(record), std::vector<std::string>{"Presse, Abidjan"});
}

TEST(CellText, NumbersOfTextsAreStable) {
  EXPECT_EQ(StableNumber("a", 31), StableNumber("a", 31));
  EXPECT_NE(StableNumber("a", 53), StableNumber("b", 53));
  EXPECT_LT(StableNumber("a", 31), uint64_t{1} << 31);
  EXPECT_EQ(StableHex("a"), "af63dc4c8601ec8c");
}

TEST(CellText, GdeltWritesCapitals) { EXPECT_EQ(Capitals("Erdoğan's"), "ERDOGAN'S"); }

TEST(ActorCode, TurnsOurSectorsIntoThoseOfCameo) {
  const ExportData data = TestExportData();
  EXPECT_EQ(CameoCodeOf(Group("", "KEN", {"JRN"}), data), "KENMED");
  EXPECT_EQ(CameoCodeOf(Group("", "KEN", {"MED"}), data), "KENHLH");
  EXPECT_EQ(CameoCodeOf(Group("", "KEN", {"GOV", "MIL", "GOV"}), data), "KENGOVMIL");
  EXPECT_EQ(CameoCodeOf(Group("", "", {"REB"}), data), "---REB");
  EXPECT_EQ(CameoCodeOf(Group("", "", {"UNO", "GOV"}), data), "IGOUNO");
  EXPECT_EQ(CameoCodeOf(Group("", "", {}), data), "");
  EXPECT_EQ(CameoCodeOf(Group("", "", {"UNK"}), data), "");
}

TEST(ActorCode, KeepsWhatTheUsersDictionarySays) {
  const ExportData data = TestExportData();
  Entity entity = Group("", "KEN", {"JRN"});
  entity.code = "KENJRN";  // ours
  EXPECT_EQ(CameoCodeOf(entity, data), "KENMED");
  entity.code = "KENGOVMEDMOD";  // somebody's
  EXPECT_EQ(CameoCodeOf(entity, data), "KENGOVMEDMOD");
}

TEST(Reports, HostsAreNamesOfSources) {
  EXPECT_EQ(HostOf("https://www.courier.example/2021/1"), "courier.example");
  EXPECT_EQ(HostOf("http://courier.example?x=1"), "courier.example");
  EXPECT_EQ(HostOf("courier"), "");
}

TEST(Reports, AnEventIsReportedWhereItWasRead) {
  const Record record = Meeting();
  EXPECT_EQ(NumReportsOf(record), 1U);
  EXPECT_EQ(UrlsOf(record),
            std::vector<std::string>{"https://www.courier.example/2021/1"});
}

}  // namespace
}  // namespace dragoman
