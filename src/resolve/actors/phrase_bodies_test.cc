// Ministries, parties, companies and unions, and whose they are.
#include <string>

#include "resolve/actors/testing.h"

namespace dragoman {
namespace {

TEST(PhraseBodies, WhoeverLeadsABodyIsKnownByItsName) {
  EXPECT_EQ(Who("the/DT/2/det head/NN/5/nsubj of/IN/4/case Hezbollah/NNP/2/nmod "
                "left/VBD/0/root",
                "2006-08-14"),
            "the head of Hezbollah = LBNREB Hassan Nasrallah, head\n"
            "Hezbollah = LBNREB Hezbollah\n");
}

TEST(PhraseBodies, ThePresidentOfAPartIsNotThatOfTheWhole) {
  EXPECT_EQ(Who("the/DT/3/det Chechen/JJ/3/amod president/NN/4/nsubj left/VBD/0/root",
                "2001-05-05"),
            "the Chechen president = RUSGOV, president\n");
}

TEST(PhraseBodies, AMinistryOfDefenceIsOfWhomeverThePhraseSays) {
  EXPECT_EQ(
      Who("the/DT/4/det National/NNP/4/amod Security/NNP/4/compound "
          "Council/NNP/7/nsubj of/IN/6/case Ukraine/NNP/4/nmod left/VBD/0/root"),
      "the National Security Council of Ukraine = UKRGOV National Security Council\n"
      "Ukraine = UKRGOV Ukraine\n");
}

TEST(PhraseBodies, NamesOfOrganisationsSayWhatTheyAre) {
  EXPECT_EQ(
      Who("the/DT/3/det National/NNP/3/compound Syndicate/NNP/7/nsubj of/IN/6/case "
          "Tunisian/JJ/6/amod Journalists/NNPS/3/nmod spoke/VBD/0/root"),
      "the National Syndicate of Tunisian Journalists = TUNJRN National Syndicate of "
      "Tunisian Journalists\n"
      "Tunisian Journalists = TUNJRN, journalist\n");
}

TEST(PhraseBodies, WhoAsksBrusselsAsksTheUnion) {
  EXPECT_EQ(Who("He/PRP/2/nsubj called/VBD/0/root on/IN/4/case Brussels/NNP/2/obl"),
            "He = \nBrussels = EURGOV European Union\n");
  EXPECT_EQ(Who("BRUSSELS/NNP/5/nsubj ,/,/1/punct March/NNP/1/appos 21/CD/3/nummod "
                "(/-LRB-/0/root"),
            "BRUSSELS = BELGOV Belgium\n");
  EXPECT_EQ(Who("He/PRP/2/nsubj sent/VBD/0/root a/DT/4/det letter/NN/2/obj to/IN/6/case "
                "Brussels/NNP/4/nmod"),
            "He = \nBrussels = EURGOV European Union\n");
}

TEST(PhraseBodies, AnOrganisationIsOneWhateverItsNameSays) {
  const Document d = Resolved(
      "Doctors/NNS/4/nsubj Without/IN/3/case Borders/NNP/1/nmod left/VBD/0/root");
  ASSERT_EQ(d.mentions.size(), 1u);
  EXPECT_EQ(d.mentions[0].entity.code, "NGOMED");
  EXPECT_FALSE(d.mentions[0].plural);
}

TEST(PhraseBodies, AMinistryOfDefenceIsGovernment) {
  EXPECT_EQ(Who("Defense/NNP/2/compound Department/NNP/3/compound officials/NNS/4/nsubj "
                "spoke/VBD/0/root"),
            "Defense Department officials = USAGOV, official\n");
  EXPECT_EQ(Who("Iran/NNP/4/nmod:poss 's/POS/1/case Defense/NNP/4/compound "
                "Ministry/NNP/5/nsubj spoke/VBD/0/root"),
            "Iran's Defense Ministry = IRNGOV\nIran = IRNGOV Iran\n");
}

TEST(PhraseBodies, ACompanyIsOfTheCountryThatTheTextGivesIt) {
  EXPECT_EQ(Who("Boeing/NNP/2/nsubj grew/VBD/0/root"), "Boeing = MNCBUS Boeing\n");
  EXPECT_EQ(Who("US/NNP/3/compound retailer/NN/3/compound Boeing/NNP/4/nsubj "
                "grew/VBD/0/root"),
            "US retailer Boeing = USABUS Boeing\n");
}

TEST(PhraseBodies, ACompanyKeepsTheCountryThatTheTextGaveIt) {
  EXPECT_EQ(Who("the/DT/4/det US/NNP/4/compound airplane/NN/4/compound maker/NN/6/nsubj "
                "Boeing/NNP/4/appos grew/VBD/0/root\n"
                "Boeing/NNP/2/compound officials|official/NNS/3/nsubj agreed/VBD/0/root"),
            "the US airplane maker Boeing = USABUS Boeing\n"
            "Boeing officials = USABUS, official\n");
  // Where the tree hangs the name elsewhere.
  EXPECT_EQ(Who("US/NNP/2/compound retailer/NN/4/nsubj Boeing/NNP/4/obj grew/VBD/0/root"),
            "US retailer = USABUS, retailer\nBoeing = USABUS Boeing\n");
}

TEST(PhraseBodies, CongressIsThatOfTheCountryThatTheTextIsAbout) {
  EXPECT_EQ(Who("Congress/NNP/2/nsubj met/VBD/0/root Americans/NNPS/2/obj"),
            "Congress = USALEG Congress\nAmericans = USACVL\n");
  EXPECT_EQ(Who("Congress/NNP/2/nsubj met/VBD/0/root Americans/NNPS/2/obj in/IN/5/case "
                "Ecuador/NNP/2/obl ,/,/7/punct Ecuador/NNP/5/conj ,/,/9/punct "
                "Ecuador/NNP/5/conj and/CC/11/cc Quito/NNP/5/conj"),
            "Congress = LEG\nAmericans = USACVL\nEcuador = ECUGOV Ecuador\n"
            "Ecuador = ECUGOV Ecuador\nEcuador = ECUGOV Ecuador\n"
            "Quito = ECUGOV Ecuador\n");
}

TEST(PhraseBodies, ARightsGroupIsOfNoCountryWhereItHasItsSeat) {
  EXPECT_EQ(
      Who("London/NNP/3/compound -/HYPH/3/punct based/VBN/5/amod rights/NNS/5/compound "
          "group/NN/6/nsubj spoke/VBD/0/root"),
      "London - based rights group = NGOSOC, rights group\n");
}

}  // namespace
}  // namespace dragoman
