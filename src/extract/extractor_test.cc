// Gold trees and mentions in, events out: what frames, nesting, factuality and
// consolidation do together, without a parser.
#include "extract/extractor.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "document/entity_codes.h"
#include "document/event_line.h"
#include "document/tree_text.h"
#include "extract/testing.h"

namespace dragoman {
namespace {

class ExtractorTest : public ShippedKnowledgeTest {
 protected:
  // Makes every word that is a key of `who` a mention: {"Iran", "IRN/GOV"}.
  void Read(std::string_view trees,
            const std::vector<std::pair<std::string, std::string>>& who) {
    document_ = TreeText(trees);
    document_.article.published = *Date::Parse("2021-11-28");
    for (uint32_t t = 0; t < document_.tokens.size(); ++t) {
      for (const auto& [word, code] : who) {
        if (document_.Text(document_.tokens[t]) != word) continue;
        Mention mention;
        mention.begin = mention.head = t;
        mention.end = t + 1;
        mention.entity.text = word;
        mention.entity.span = document_.tokens[t].span;
        mention.entity.country = code.substr(0, 3) == "---" ? "" : code.substr(0, 3);
        mention.entity.sectors = {code.substr(4)};
        document_.mentions.push_back(mention);
      }
    }
    document_.trigger_guesses = seen_;
    Extract(*knowledge_, {}, document_);
  }

  // "ACCUSE allege IRN/GOV > USA/GOV reported", one line an event.
  std::string Events() const {
    std::string out;
    for (const Event& e : document_.events) {
      if (!out.empty()) out += "\n";
      out += ToString(e.type);
      for (const std::string& mode : e.mode) out += " " + mode;
      for (const std::vector<Entity>* side : {&e.actor, &e.recipient}) {
        out += side == &e.actor ? " " : " > ";
        for (size_t i = 0; i < side->size(); ++i) {
          out += i > 0 ? "+" : "";
          out += CountryOf((*side)[i]);
          out += "/";
          out += SectorOf((*side)[i]);
        }
        if (side->empty()) out += "-";
      }
      out += " " + std::string(ToString(e.factuality));
      if (e.attribution.known) {
        out += " by ";
        out += CountryOf(e.attribution.entity);
      }
    }
    return out;
  }

  std::vector<TriggerGuess> seen_;  // by the tagger
  Document document_;
};

TEST_F(ExtractorTest, ReadsAPlainDeed) {
  Read(
      "Kenya/NNP/2/nsubj expelled|expel/VBD/0/root Sudanese/JJ/4/amod "
      "diplomats|diplomat/NNS/2/obj",
      {{"Kenya", "KEN/GOV"}, {"diplomats", "SDN/GOV"}});
  EXPECT_EQ(Events(), "SANCTION expel KEN/GOV > SDN/GOV reported");
}

TEST_F(ExtractorTest, ClaimsWhatIsAlleged) {
  Read(
      "Iran/NNP/2/nsubj accused|accuse/VBD/0/root Israel/NNP/2/obj of/IN/5/mark "
      "attacking|attack/VBG/2/advcl Syria/NNP/5/obj",
      {{"Iran", "IRN/GOV"}, {"Israel", "ISR/GOV"}, {"Syria", "SYR/GOV"}});
  EXPECT_EQ(Events(),
            "ACCUSE allege IRN/GOV > ISR/GOV reported\n"
            "ASSAULT ISR/GOV > SYR/GOV claimed by IRN");
}

TEST_F(ExtractorTest, TurnsFutureAidIntoAgreement) {
  Read("Iran/NNP/3/nsubj will/MD/3/aux help/VB/0/root Syria/NNP/3/obj",
       {{"Iran", "IRN/GOV"}, {"Syria", "SYR/GOV"}});
  EXPECT_EQ(Events(), "AGREE IRN/GOV > SYR/GOV reported");
}

TEST_F(ExtractorTest, AbsorbsWhatIsThreatened) {
  Read(
      "Iran/NNP/2/nsubj threatened|threaten/VBD/0/root to/TO/4/mark attack/VB/2/xcomp "
      "Israel/NNP/4/obj",
      {{"Iran", "IRN/GOV"}, {"Israel", "ISR/GOV"}});
  EXPECT_EQ(Events(), "THREATEN violence IRN/GOV > ISR/GOV reported");
}

TEST_F(ExtractorTest, NegatesWhatFailed) {
  seen_ = {{3, EventType::kAssault, 0.9f}};
  Read(
      "Rebels/NNS/2/nsubj failed|fail/VBD/0/root to/TO/4/mark kill/VB/2/xcomp "
      "soldiers|soldier/NNS/4/obj",
      {{"Rebels", "COD/REB"}, {"soldiers", "COD/MIL"}});
  EXPECT_EQ(Events(), "ASSAULT COD/REB > COD/MIL negated");
}

TEST_F(ExtractorTest, TellsOneAttackOnce) {
  Read(
      "Rebels/NNS/2/nsubj killed|kill/VBD/0/root 12/CD/4/nummod "
      "soldiers|soldier/NNS/2/obj and/CC/6/cc wounded|wound/VBD/2/conj 30/CD/6/obj",
      {{"Rebels", "COD/REB"}, {"soldiers", "COD/MIL"}});
  EXPECT_EQ(Events(), "ASSAULT COD/REB > COD/MIL reported");
  ASSERT_EQ(document_.events.size(), 1u);
  EXPECT_EQ(ToLine(document_.events[0].magnitude), "dead 12, injured 30");
}

TEST_F(ExtractorTest, KnowsWhoseAttackIsMeant) {
  Read(
      "Rebels/NNS/2/nsubj killed|kill/VBD/0/root soldiers|soldier/NNS/2/obj\n"
      "France/NNP/2/nsubj condemned|condemn/VBD/0/root the/DT/4/det attack/NN/2/obj",
      {{"Rebels", "COD/REB"}, {"soldiers", "COD/MIL"}, {"France", "FRA/GOV"}});
  EXPECT_EQ(Events(),
            "ASSAULT COD/REB > COD/MIL reported\n"
            "ACCUSE disapprove FRA/GOV > COD/REB reported\n"
            "ASSAULT COD/REB > COD/MIL reported");
}

TEST_F(ExtractorTest, SaysNothingOfStorms) {
  Read("A/DT/2/det storm/NN/3/nsubj attacked|attack/VBD/0/root Kenya/NNP/3/obj",
       {{"Kenya", "KEN/GOV"}});
  EXPECT_EQ(Events(), "");
}

TEST_F(ExtractorTest, GivesTheSameIdAgain) {
  const auto read = [&] {
    Read("Kenya/NNP/2/nsubj attacked|attack/VBD/0/root Sudan/NNP/2/obj",
         {{"Kenya", "KEN/GOV"}, {"Sudan", "SDN/GOV"}});
    return document_.events.at(0).id;
  };
  const std::string first = read();
  EXPECT_EQ(first.size(), 16u);
  EXPECT_EQ(read(), first);
}

TEST_F(ExtractorTest, NobodyStandsOnBothSides) {
  seen_ = {{2, EventType::kMobilize, 0.9f}};
  Read(
      "Soldiers/NNS/3/nsubj:pass were|be/VBD/3/aux:pass deployed|deploy/VBN/0/root "
      "in/IN/5/case Tunis/NNP/3/obl ././3/punct",
      {{"Soldiers", "TUN/MIL"}});
  ASSERT_EQ(document_.events.size(), 1U);
  EXPECT_EQ(document_.events[0].type, EventType::kMobilize);
  for (const Entity& entity : document_.events[0].recipient) {
    EXPECT_NE(entity.text, "Soldiers");
  }
}

}  // namespace
}  // namespace dragoman
