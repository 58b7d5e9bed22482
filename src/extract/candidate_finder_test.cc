// Trees, mentions and what the tagger guesses in, candidates out.
#include "extract/candidate_finder.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"
#include "extract/testing.h"

namespace dragoman {
namespace {

class CandidateFinderTest : public ShippedKnowledgeTest {
 protected:
  void Read(std::string_view trees) { document_ = TreeText(trees); }

  void Name(uint32_t token, std::string country, std::string sector) {
    Mention& mention = document_.mentions.emplace_back();
    mention.begin = mention.head = token;
    mention.end = token + 1;
    mention.entity.text = document_.Text(document_.tokens[token]);
    mention.entity.span = document_.tokens[token].span;
    mention.entity.country = std::move(country);
    mention.entity.sectors = {std::move(sector)};
  }

  // "RUS FRA > ": the countries of those who act and of those who do not, of the first.
  std::string Sides() const {
    std::string out;
    const std::vector<Candidate> all = CandidatesOf(*knowledge_, {}, document_);
    for (const Candidate& c : all) {
      if (c.dropped || c.type == EventType::kNone) continue;
      const auto add = [&](const std::vector<uint32_t>& side) {
        for (const uint32_t m : side) out += document_.mentions[m].entity.country + " ";
      };
      add(c.actors);
      add(c.joint);
      out += "> ";
      add(c.recipients);
      break;
    }
    return out;
  }

  // "AGREE agreed (nobody named)", one line a candidate that is left.
  std::string Left() const {
    std::string out;
    for (const Candidate& c : CandidatesOf(*knowledge_, {}, document_)) {
      if (c.dropped || c.type == EventType::kNone) continue;
      if (!out.empty()) out += "\n";
      out += ToString(c.type);
      out += " " + std::string(document_.Text(document_.tokens[c.head()]));
      if (c.unnamed) out += " (nobody named)";
    }
    return out;
  }

  Document document_;
};

constexpr std::string_view kTrio =
    "Police/NNP/2/nsubj waited|wait/VBD/0/root ././2/punct\n"
    "The/DT/2/det trio/NN/4/nsubj has|have/VBZ/4/aux agreed|agree/VBN/0/root ././4/punct";
constexpr uint32_t kAgreed = 6;

TEST_F(CandidateFinderTest, KeepsWhatTheTaggerIsSureOfThoughNobodyIsKnown) {
  Read(kTrio);
  Name(0, "KEN", "COP");
  document_.trigger_guesses = {{kAgreed, EventType::kAgree, 0.9f}};
  EXPECT_EQ(Left(), "AGREE agreed (nobody named)");
}

TEST_F(CandidateFinderTest, DoesNotWhereTheTaggerOnlyGuesses) {
  Read(kTrio);
  Name(0, "KEN", "COP");
  document_.trigger_guesses = {{kAgreed, EventType::kAgree, 0.45f}};
  EXPECT_EQ(Left(), "");
}

TEST_F(CandidateFinderTest, DoesNotInATextWithoutPublicLife) {
  Read(kTrio);
  Name(0, "KEN", "BUS");
  document_.trigger_guesses = {{kAgreed, EventType::kAgree, 0.9f}};
  EXPECT_EQ(Left(), "");
}

TEST_F(CandidateFinderTest, BelievesTheTaggerWhereTheChanceIsSpreadOverWords) {
  Read(kTrio);
  Name(0, "KEN", "COP");
  document_.trigger_guesses = {{kAgreed - 2, EventType::kAgree, 0.2f},
                               {kAgreed, EventType::kAgree, 0.35f}};
  EXPECT_EQ(Left(), "AGREE agreed (nobody named)");
}

TEST_F(CandidateFinderTest, WhoSaysThatSomebodyMustAsksHim) {
  Read(
      "Rice/NNP/2/nsubj says|say/VBZ/0/root Syria/NNP/5/nsubj must/MD/5/aux "
      "choose/VB/2/ccomp ././2/punct");
  Name(0, "USA", "GOV");
  Name(2, "SYR", "GOV");
  document_.trigger_guesses = {{4, EventType::kRequest, 0.9f}};
  EXPECT_EQ(Left(), "REQUEST says");
  std::vector<Candidate> found = CandidatesOf(*knowledge_, {}, document_);
  std::erase_if(found, [](const Candidate& c) {
    return c.type != EventType::kRequest || c.dropped;
  });
  EXPECT_EQ(found.at(0).actors, std::vector<uint32_t>{0});
  EXPECT_EQ(found.at(0).recipients, std::vector<uint32_t>{1});
  EXPECT_EQ(found.at(0).trial.trigger, 4U);  // "choose"
}

TEST_F(CandidateFinderTest, TellsAnExerciseOfOneCountryFromThatOfTwo) {
  constexpr std::string_view kDrill =
      "Poland/NNP/4/nsubj and/CC/3/cc Latvia/NNP/1/conj began|begin/VBD/0/root "
      "a/DT/6/det drill/NN/4/obj";
  Read(kDrill);
  Name(0, "POL", "GOV");
  EXPECT_EQ(Left(), "MOBILIZE began");
  Name(2, "LVA", "GOV");
  EXPECT_EQ(Left(), "COOPERATE began");
}

TEST_F(CandidateFinderTest, AListSaysWhoAGroupIs) {
  Read(
      "nations|nation/NNS/7/nsubj (/-LRB-/3/punct Iran/NNP/1/appos and/CC/5/cc "
      "France/NNP/3/conj )/-RRB-/3/punct met|meet/VBD/0/root");
  Name(0, "", "GOV");
  document_.mentions[0].plural = true;
  Name(2, "IRN", "GOV");
  Name(4, "FRA", "GOV");
  EXPECT_EQ(Sides(), "IRN FRA > ");
  document_.mentions[0].entity.country = "KEN";  // Kenya's, whoever they are
  EXPECT_EQ(Sides(), "KEN > ");
}

TEST_F(CandidateFinderTest, WhatAResolutionDemandsItsAuthorsDo) {
  Read(
      "Council/NNP/2/nsubj passed|pass/VBD/0/root resolution/NN/2/obj "
      "urging|urge/VBG/3/acl Syria/NNP/4/obj to/TO/7/mark withdraw/VB/4/xcomp");
  Name(0, "USA", "LEG");
  Name(4, "SYR", "GOV");
  EXPECT_EQ(Sides(), "USA > SYR ");
}

TEST_F(CandidateFinderTest, AsDemandedByIsADemandOfTheAgent) {
  Read(
      "Spain/NNP/2/nsubj left|leave/VBD/0/root as/IN/4/mark demanded|demand/VBN/2/advcl "
      "by/IN/6/case Syria/NNP/4/obl:agent");
  Name(5, "SYR", "GOV");
  EXPECT_EQ(Sides(), "SYR > ");
}

TEST_F(CandidateFinderTest, HeWhoIsInTheRegionForTalksHasThem) {
  Read(
      "envoy/NN/4/nsubj is|be/VBZ/4/cop in/IN/4/case Rome/NNP/0/root for/IN/6/case "
      "talks|talk/NNS/4/obl with/IN/8/case Italy/NNP/6/nmod and/CC/10/cc "
      "Malta/NNP/8/conj");
  Name(0, "USA", "GOV");
  Name(7, "ITA", "GOV");
  Name(9, "MLT", "GOV");
  EXPECT_EQ(Sides(), "USA > ITA MLT ");
}

TEST_F(CandidateFinderTest, WhoeverSpeaksDuringAVisitByAnotherIsTheHost) {
  Read(
      "Chavez/NNP/2/nsubj spoke|speak/VBD/0/root during/IN/5/case a/DT/5/det "
      "visit/NN/2/obl by/IN/7/case Khatami/NNP/5/nmod");
  Name(0, "VEN", "GOV");
  Name(6, "IRN", "GOV");
  EXPECT_EQ(Sides(), "IRN > VEN ");
}

TEST_F(CandidateFinderTest, AJointStatementIsOfBoth) {
  Read(
      "A/DT/5/det Cuban/NNP/5/compound and/CC/4/cc EU/NNP/2/conj statement/NN/6/nsubj "
      "urged|urge/VBD/0/root Haiti/NNP/6/obj to/TO/9/mark withdraw/VB/6/xcomp");
  Name(1, "CUB", "GOV");
  Name(3, "EUR", "GOV");
  Name(6, "HTI", "GOV");
  EXPECT_EQ(Sides(), "CUB EUR > HTI ");
}

TEST_F(CandidateFinderTest, WhoWantsToMeetSomebodyDoesNotSpeakForHim) {
  Read(
      "Israel/NNP/2/nsubj wants|want/VBZ/0/root to/TO/4/mark meet/VB/2/xcomp "
      "Syria/NNP/4/obj");
  Name(0, "ISR", "GOV");
  Name(4, "SYR", "GOV");
  EXPECT_EQ(Sides(), "ISR > SYR ");
  Read(
      "Israel/NNP/2/nsubj plans|plan/VBZ/0/root to/TO/4/mark meet/VB/2/xcomp "
      "Syria/NNP/4/obj");
  Name(0, "ISR", "GOV");
  Name(4, "SYR", "GOV");
  EXPECT_EQ(Sides(), "ISR SYR > ");
}

TEST_F(CandidateFinderTest, AnAntiSyrianRallyIsNotSyrias) {
  Read(
      "An/DT/3/det anti-Syrian/JJ/3/amod rally/NN/4/nsubj drew|draw/VBD/0/root "
      "students|student/NNS/4/obj");
  Name(1, "SYR", "GOV");
  Name(4, "LBN", "CVL");
  EXPECT_EQ(Sides(), "> LBN ");
}

TEST_F(CandidateFinderTest, LikeFranceTheEuropeansAccuseIran) {
  Read(
      "Like/IN/2/case France/NNP/4/obl Europeans/NNPS/4/nsubj accuse/VBP/0/root "
      "Iran/NNP/4/obj");
  Name(1, "FRA", "GOV");
  Name(2, "EUR", "GOV");
  Name(4, "IRN", "GOV");
  EXPECT_EQ(Sides(), "EUR FRA > IRN ");
}

TEST_F(CandidateFinderTest, SyriaTogetherWithIranRejectsIt) {
  Read(
      "Syria/NNP/5/nsubj together/RB/1/advmod with/IN/4/case Iran/NNP/2/obl "
      "condemned|condemn/VBD/0/root Israel/NNP/5/obj");
  Name(0, "SYR", "GOV");
  Name(3, "IRN", "GOV");
  Name(5, "ISR", "GOV");
  EXPECT_EQ(Sides(), "SYR IRN > ISR ");
}

TEST_F(CandidateFinderTest, WhoIsHurtInOneAttackIsHitBesideItsTarget) {
  Read(
      "rebels|rebel/NNS/2/nsubj attacked|attack/VBD/0/root its/PRP$/4/nmod:poss "
      "bases|base/NNS/2/obj killing|kill/VBG/2/advcl Afghans/NNPS/5/obj and/CC/8/cc "
      "wounding|wound/VBG/5/conj Germans/NNPS/8/obj");
  Name(0, "AFG", "REB");
  Name(2, "IGO", "MIL");
  Name(5, "AFG", "MIL");
  Name(8, "DEU", "MIL");
  EXPECT_EQ(Sides(), "AFG > IGO AFG DEU ");
}

TEST_F(CandidateFinderTest, AnEntryOfAFirmIntoACountryIsTheFirms) {
  Read(
      "activists|activist/NNS/2/nsubj protested|protest/VBD/0/root the/DT/4/det "
      "entry/NN/2/obj of/IN/6/case Walmart/NNP/4/nmod into/IN/8/case India/NNP/4/nmod");
  Name(0, "IND", "SOC");
  Name(5, "USA", "BUS");
  Name(7, "IND", "GOV");
  EXPECT_EQ(Sides(), "IND > USA ");
}

TEST_F(CandidateFinderTest, AStepThatIsCriticisedIsTheDeedOfWhoTookIt) {
  Read(
      "Haiti/NNP/2/nsubj deported|deport/VBD/0/root them/PRP/2/obj a/DT/5/det "
      "step/NN/2/appos which/WDT/8/obj Cuba/NNP/8/nsubj "
      "criticised|criticise/VBD/5/acl:relcl");
  Name(0, "HTI", "GOV");
  Name(6, "CUB", "GOV");
  std::vector<Candidate> all = CandidatesOf(*knowledge_, {}, document_);
  std::erase_if(
      all, [](const Candidate& c) { return c.dropped || c.type != EventType::kAccuse; });
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].recipients, (std::vector<uint32_t>{0}));
}

TEST_F(CandidateFinderTest, SoDidAnother) {
  Read(
      "Brazil/NNP/2/nsubj condemned|condemn/VBD/0/root Cuba/NNP/2/obj so/RB/5/advmod "
      "did|do/VBD/2/parataxis Chile/NNP/5/nsubj");
  Name(0, "BRA", "GOV");
  Name(2, "CUB", "GOV");
  Name(5, "CHL", "GOV");
  EXPECT_EQ(Sides(), "BRA CHL > CUB ");
}

TEST_F(CandidateFinderTest, TheirLeadersAreOfEachOfThem) {
  Read(
      "Japan/NNP/3/nsubj Korea/NNP/1/conj agreed|agree/VBD/0/root ././3/punct\n"
      "Their/PRP$/2/nmod:poss leaders|leader/NNS/3/nsubj met|meet/VBD/0/root");
  Name(0, "JPN", "GOV");
  Name(1, "KOR", "GOV");
  Name(4, "", "GOV");
  document_.mentions[2].plural = true;
  document_.mentions[2].members = {0, 1};
  Name(5, "JPN", "GOV");
  document_.mentions[3].plural = true;
  document_.mentions[3].entity.via = "setting: JPN";
  std::vector<Candidate> all = CandidatesOf(*knowledge_, {}, document_);
  std::erase_if(
      all, [](const Candidate& c) { return c.dropped || c.type != EventType::kConsult; });
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].actors, (std::vector<uint32_t>{0, 1}));
}

TEST_F(CandidateFinderTest, WhoseAnAppealIsComesBeforeWhomItIsFor) {
  Read(
      "Taliban/NNP/2/nsubj rejected|reject/VBD/0/root a/DT/5/det U.S./NNP/5/compound "
      "appeal/NN/2/obj for/IN/7/case fighters|fighter/NNS/5/nmod");
  Name(0, "AFG", "REB");
  Name(3, "USA", "GOV");
  Name(6, "AFG", "REB");
  EXPECT_EQ(Sides(), "AFG > USA ");
}

TEST_F(CandidateFinderTest, WhoCompletesARaidHasMadeIt) {
  Read(
      "Israel/NNP/3/nsubj is|be/VBZ/3/aux completing|complete/VBG/0/root "
      "air/NN/5/compound "
      "strikes|strike/NNS/3/obj on/IN/7/case Hamas/NNP/5/nmod");
  Name(0, "ISR", "GOV");
  Name(6, "PSE", "REB");
  EXPECT_EQ(Sides(), "ISR > PSE ");
}

TEST_F(CandidateFinderTest, WhatTwoMeetToDiscussIsNoThird) {
  Read(
      "France/NNP/4/nsubj and/CC/3/cc Germany/NNP/1/conj met|meet/VBD/0/root "
      "to/TO/6/mark "
      "discuss/VB/4/advcl disputes|dispute/NNS/6/obj with/IN/9/case Iran/NNP/7/nmod");
  Name(0, "FRA", "GOV");
  Name(2, "DEU", "GOV");
  Name(8, "IRN", "GOV");
  EXPECT_EQ(Sides(), "FRA DEU > ");
}

TEST_F(CandidateFinderTest, WhoFacesAttacksIsAttacked) {
  Read(
      "troops|troop/NNS/2/nsubj faced|face/VBD/0/root attacks|attack/NNS/2/obj "
      "by/IN/5/case "
      "snipers|sniper/NNS/3/nmod");
  Name(0, "USA", "MIL");
  Name(4, "IRQ", "REB");
  EXPECT_EQ(Sides(), "IRQ > USA ");
}

TEST_F(CandidateFinderTest, WhoCondemnsAMurderDoesNotCondemnTheMurdered) {
  Read(
      "France/NNP/2/nsubj condemned|condemn/VBD/0/root the/DT/4/det murder/NN/2/obj "
      "of/IN/6/case Hariri/NNP/4/nmod");
  Name(0, "FRA", "GOV");
  Name(5, "LBN", "ELI");
  EXPECT_EQ(Sides(), "FRA > ");
}

TEST_F(CandidateFinderTest, WhoeverFiresWhenPeopleAreHurtHurtThem) {
  Read(
      "Students|student/NNS/3/nsubj:pass were|be/VBD/3/aux:pass wounded|wound/VBN/0/root "
      "after/IN/6/mark troops|troop/NNS/6/nsubj entered|enter/VBD/3/advcl "
      "Nablus/NNP/6/obj");
  Name(0, "PSE", "CVL");
  Name(4, "ISR", "MIL");
  EXPECT_EQ(Sides(), "ISR > PSE ");
}

TEST_F(CandidateFinderTest, AnAttackInACountryIsNotThatCountrys) {
  Read(
      "blasts|blast/NNS/4/nsubj in/IN/3/case Uganda/NNP/1/nmod killed|kill/VBD/0/root "
      "students|student/NNS/4/obj");
  Name(2, "UGA", "GOV");
  Name(4, "UGA", "CVL");
  EXPECT_EQ(Sides(), "> UGA ");
}

TEST_F(CandidateFinderTest, WhoEndsTheViolenceIsNotWhoseItIs) {
  Read(
      "China/NNP/2/nsubj ended|end/VBD/0/root violence/NN/2/obj in/IN/5/case "
      "Darfur/NNP/3/nmod");
  Name(0, "CHN", "GOV");
  EXPECT_EQ(Sides().find("CHN"), std::string::npos);
}

}  // namespace
}  // namespace dragoman
