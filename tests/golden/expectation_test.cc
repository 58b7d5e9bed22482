#include "golden/expectation.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

// Raisi accuses the United States and Israel.
class ExpectationTest : public testing::Test {
 protected:
  ExpectationTest() {
    document_.article.text = "Washington and Tel Aviv seek to disrupt ties, he said.";
    event_.type = EventType::kAccuse;
    event_.mode = {"allege"};
    event_.cameo = "1121";
    event_.contexts = {"diplomatic"};
    event_.actor.resize(1);
    event_.actor[0].name = "Ebrahim Raisi";
    event_.actor[0].country = "IRN";
    event_.actor[0].sectors = {"GOV"};
    event_.actor[0].office = "president";
    event_.recipient.resize(2);
    event_.recipient[0].country = "USA";
    event_.recipient[0].sectors = {"GOV"};
    event_.recipient[1].sectors = {"IMG", "REB"};
    event_.date.start = event_.date.finish = *Date::Parse("2021-11-28");
    event_.place.text = event_.place.name = "Ashgabat";
    event_.place.country = "TKM";
    event_.magnitude.dead.low = 12;
    event_.trigger.span = {32, 39};
  }

  // What differs from `line`, or why it is no line at all.
  std::string Check(std::string_view line) {
    Result<Expectation> expectation = ParseExpectation(line);
    if (!expectation.ok()) return expectation.status().message();
    std::string text;
    for (const std::string& part : Differences(*expectation, document_, event_)) {
      text += (text.empty() ? "" : "; ") + part;
    }
    return text;
  }

  Document document_;
  Event event_;
};

TEST_F(ExpectationTest, FitsAsPrinted) {
  EXPECT_EQ(
      Check("ACCUSE allege | Ebrahim Raisi IRN/GOV (president) -> USA/GOV, IMG/REB | "
            "reported | by - | on 2021-11-28 | in Ashgabat TKM | dead 12- | "
            "\"seek to disrupt\""),
      "");
}

TEST_F(ExpectationTest, LeavesOpenWhatTheLineLeavesOut) {
  EXPECT_EQ(Check("ACCUSE | IRN -> IMG/REB, USA"), "");
  EXPECT_EQ(Check("ACCUSE | */GOV -> */GOV, */REB"), "");
  EXPECT_EQ(Check("* | raisi IRN -> *"), "");
  EXPECT_EQ(Check("REJECT/ACCUSE | * -> USA, * | claimed/reported | * | in TKM"), "");
  EXPECT_EQ(Check("ACCUSE | * -> * | cameo 112 | +diplomatic"), "");
}

TEST_F(ExpectationTest, NamesWhatDiffers) {
  EXPECT_EQ(Check("SUPPORT | IRN/GOV -> USA, IMG"), "SUPPORT");
  EXPECT_EQ(Check("ACCUSE disapprove | IRN/MIL -> USA/GOV"),
            "disapprove; IRN/MIL ->; -> USA/GOV");
  EXPECT_EQ(Check("ACCUSE - | * -> - | claimed | by IRN/GOV"),
            "-; -> -; claimed; by IRN/GOV");
  EXPECT_EQ(Check("ACCUSE | Rouhani IRN -> * | on 2021-11-27 | in - | \"Washington\""),
            "Rouhani IRN ->; on 2021-11-27; in -; \"Washington\"");
  EXPECT_EQ(Check("ACCUSE | * -> * | cameo 1122 | +cyber | dead 12 | arrested 3"),
            "cameo 1122; +cyber; dead 12; arrested 3");
}

TEST_F(ExpectationTest, GivesEachExpectedEntityOneOfItsOwn) {
  EXPECT_EQ(Check("ACCUSE | * -> USA, USA"), "-> USA, USA");
  EXPECT_EQ(Check("ACCUSE | * -> USA, USA, *"), "-> USA, USA, *");
}

TEST_F(ExpectationTest, SaysWhatIsWrongWithALine) {
  EXPECT_EQ(Check("ACCUSE"),
            "an event needs a type and participants; write TYPE | ACTORS -> RECIPIENTS");
  EXPECT_EQ(Check("YIELD | A -> B"), "unknown event type \"YIELD\"");
  EXPECT_EQ(
      Check("ACCUSE | IRN"),
      "\"IRN\" has no arrow; write ACTORS -> RECIPIENTS, with - for nobody and * for "
      "anybody");
  EXPECT_EQ(
      Check("ACCUSE | Iran -> *"),
      "\"Iran\" is no participant; write one as Name IRN/GOV (office), IRN/GOV or IRN");
  EXPECT_EQ(Check("ACCUSE | * -> * | perhaps"), "unknown field \"perhaps\"");
}

}  // namespace
}  // namespace dragoman
