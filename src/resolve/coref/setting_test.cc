// Whose police, soldiers and inspectors they are of whom nothing is said.
#include <string>
#include <vector>

#include "resolve/coref/testing.h"

namespace dragoman {
namespace {

TEST(Setting, TheCountryThatTheArticleIsAboutOwnsItsPolice) {
  const std::vector<Role> roles = {{"Iran", kName, "IRN", "GOV", "", "Iran"},
                                   {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
                                   {"Soldiers", kDescription, "USA", "MIL", "", ""},
                                   {"Police", kDescription, "", "COP", "", ""}};
  constexpr std::string_view kPolice =
      "Police/NN/2/nsubj fired|fire/VBD/0/root gas/NN/2/obj ././2/punct";
  EXPECT_EQ(
      Resolved(roles,
               std::string("Iran/NNP/2/nsubj burned|burn/VBD/0/root\n").append(kPolice)),
      "Police = IRNCOP\n");
  EXPECT_EQ(Resolved(roles, std::string("Iran/NNP/2/nsubj fought|fight/VBD/0/root "
                                        "Iraq/NNP/2/obj\n")
                                .append(kPolice)),
            "");
  EXPECT_EQ(Resolved(roles,
                     "Soldiers/NNS/2/nsubj came|come/VBD/0/root\n"
                     "Iran/NNP/2/nsubj burned|burn/VBD/0/root ././2/punct\n"
                     "Police/NN/2/nsubj fired|fire/VBD/0/root"),
            "Police = IRNCOP\n");
  EXPECT_EQ(Resolved(roles,
                     "Iran/NNP/2/nsubj burned|burn/VBD/0/root\n"
                     "Foreign/JJ/2/amod Police/NN/3/nsubj left|leave/VBD/0/root"),
            "");
}

TEST(Setting, SoldiersAreOfTheArmyThatTheTextSpeaksOf) {
  const std::vector<Role> roles = {
      {"Israeli military prosecutors", kDescription, "ISR", "JUD", "", ""},
      {"Gaza", kName, "PSE", "GOV", "", "Gaza"},
      {"Officials", kDescription, "USA", "GOV", "", ""},
      {"the army", kDescription, "", "MIL", "", ""},
      {"soldiers", kDescription, "", "MIL", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Israeli/JJ/3/amod military/JJ/3/amod prosecutors/NNS/4/nsubj "
                     "freed|free/VBD/0/root soldiers/NNS/4/obj in/IN/7/case "
                     "Gaza/NNP/4/obl in/IN/9/case Gaza/NNP/4/obl ././4/punct"),
            "soldiers = ISRMIL\n");
  EXPECT_EQ(Resolved(roles,
                     "Officials/NNS/2/nsubj say/VBP/0/root the/DT/4/det "
                     "army/NN/5/nsubj left|leave/VBD/2/ccomp Gaza/NNP/5/obj "
                     "near/IN/8/case Gaza/NNP/5/obl ././2/punct"),
            "the army = USAMIL\n");
}

TEST(Setting, InspectorsAreOfTheBodyThatWasNamedLast) {
  const std::vector<Role> roles = {
      {"the IAEA", kName, "", "UNO", "", "International Atomic Energy Agency"},
      {"Iran", kName, "IRN", "GOV", "", "Iran"},
      {"Inspectors", kDescription, "", "GOV", "", ""},
      {"Officials", kDescription, "", "GOV", "", ""}};
  constexpr std::string_view kTalks =
      "Iran/NNP/2/nsubj told|tell/VBD/0/root the/DT/4/det IAEA/NNP/2/obj "
      "that/IN/7/mark Iran/NNP/7/nsubj agreed|agree/VBD/2/ccomp\n";
  EXPECT_EQ(
      Resolved(roles, std::string(kTalks).append(
                          "Inspectors|inspector/NNS/2/nsubj left|leave/VBD/0/root")),
      "Inspectors = UNOGOV\n");
  EXPECT_EQ(Resolved(roles, std::string(kTalks).append(
                                "Officials|official/NNS/2/nsubj left|leave/VBD/0/root")),
            "Officials = IRNGOV\n");
}

TEST(Setting, CourtsAndPoliceAreOfTheCountryWhoseOwnWereNamedLast) {
  const std::vector<Role> roles = {{"A Dutch court", kDescription, "NLD", "JUD", "", ""},
                                   {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
                                   {"Prosecutors", kDescription, "", "JUD", "", ""},
                                   {"Lawmakers", kDescription, "", "LEG", "", ""}};
  constexpr std::string_view kTrial =
      "A/DT/3/det Dutch/JJ/3/amod court/NN/4/nsubj named|name/VBD/0/root Iraq/NNP/4/obj\n"
      "Iraq/NNP/2/nsubj bought|buy/VBD/0/root arms/NNS/2/obj\n";
  EXPECT_EQ(Resolved(roles, std::string(kTrial).append(
                                "Prosecutors/NNS/2/nsubj left|leave/VBD/0/root")),
            "Prosecutors = NLDJUD\n");
  EXPECT_EQ(Resolved(roles, std::string(kTrial).append(
                                "Lawmakers/NNS/2/nsubj left|leave/VBD/0/root")),
            "Lawmakers = IRQLEG\n");
}

TEST(Setting, WhoeverDiesSomewhereLivesThere) {
  const std::vector<Role> roles = {
      {"American groups", kDescription, "USA", "SOC", "", ""},
      {"Washington", kName, "USA", "GOV", "", "Washington"},
      {"Colombia", kName, "COL", "GOV", "", "Colombia"},
      {"miners", kDescription, "", "LAB", "", ""},
      {"officials", kDescription, "", "GOV", "", ""}};
  constexpr std::string_view kFirst =
      "American/JJ/2/amod groups/NNS/3/nsubj told|tell/VBD/0/root Washington/NNP/3/obj ";
  EXPECT_EQ(Resolved(roles, std::string(kFirst).append(
                                "miners/NNS/6/nsubj died|die/VBD/3/ccomp in/IN/8/case "
                                "Colombia/NNP/6/obl")),
            "miners = COLLAB\n");
  EXPECT_EQ(Resolved(roles, std::string(kFirst).append(
                                "officials/NNS/6/nsubj met|meet/VBD/3/ccomp in/IN/8/case "
                                "Colombia/NNP/6/obl")),
            "officials = USAGOV\n");
}

TEST(Setting, WhoeverIsKilledIsOfThePlaceOfTheKilling) {
  const std::vector<Role> roles = {{"America", kName, "USA", "GOV", "", "America"},
                                   {"Mali", kName, "MLI", "GOV", "", "Mali"},
                                   {"herders", kDescription, "", "AGR", "", ""}};
  EXPECT_EQ(
      Resolved(roles,
               "America/NNP/2/nsubj condemned|condemn/VBD/0/root the/DT/4/det "
               "killing/NN/2/obj of/IN/6/case herders|herder/NNS/4/nmod in/IN/8/case "
               "Mali/NNP/4/nmod ././2/punct America/NNP/2/obl"),
      "herders = MLIAGR\n");
}

TEST(Setting, WhoeverIsSeizedIsOfThePlaceOfTheDeedAndOfThePolice) {
  const std::vector<Role> roles = {{"Mexico", kName, "MEX", "GOV", "", "Mexico"},
                                   {"Ecuador", kName, "ECU", "GOV", "", "Ecuador"},
                                   {"police", kDescription, "", "COP", "", ""},
                                   {"authorities", kDescription, "ECU", "GOV", "", ""},
                                   {"gangsters", kDescription, "", "CRM", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Mexico/NNP/2/nsubj protested|protest/VBD/0/root after/IN/5/mark "
                     "police/NNS/5/nsubj stormed|storm/VBD/2/advcl the/DT/7/det "
                     "embassy/NN/5/obj in/IN/9/case Ecuador/NNP/7/nmod ././2/punct"),
            "police = ECUCOP\nthe embassy in Ecuador =\n");
  EXPECT_EQ(Resolved(roles,
                     "authorities|authority/NNS/2/nsubj arrested|arrest/VBD/0/root "
                     "gangsters|gangster/NNS/2/obj of/IN/5/case Mexico/NNP/2/obl "
                     "in/IN/7/case Mexico/NNP/5/nmod ././2/punct"),
            "gangsters = ECUCRM\n");
}

TEST(Setting, WhoHasNotBeenIntroducedSpeaksForTheStateBefore) {
  EXPECT_EQ(
      Resolved({{"Iran", kName, "IRN", "GOV", "", "Iran"},
                {"France", kName, "FRA", "GOV", "", "France"},
                {"General Samadi", kName, "", "MIL", "general", "Samadi"}},
               "France/NNP/2/nsubj threatened|threaten/VBD/0/root France/NNP/2/obj\n"
               "Iran/NNP/2/nsubj answered|answer/VBD/0/root France/NNP/2/obj\n"
               "General/NNP/2/compound Samadi/NNP/3/nsubj spoke|speak/VBD/0/root"),
      "General Samadi = IRNMIL general Samadi\n");
}

TEST(Setting, AStatesNeighbourIsAnotherState) {
  EXPECT_EQ(Resolved({{"Greece", kName, "GRC", "GOV", "", "Greece"},
                      {"Turkey", kName, "TUR", "GOV", "", "Turkey"},
                      {"neighbour", kDescription, "", "GOV", "", ""}},
                     "Greece/NNP/2/nsubj helped|help/VBD/0/root Greece/NNP/5/nmod:poss "
                     "'s/POS/3/case neighbour/NN/2/obj\n"
                     "Turkey/NNP/2/nsubj thanked|thank/VBD/0/root Greece/NNP/2/obj"),
            "neighbour = TURGOV\n");
}

TEST(Setting, TheKingdomIsOneAndTheForeignMinistryAtHome) {
  const std::vector<Role> roles = {
      {"Russia", kName, "RUS", "GOV", "", "Russia"},
      {"King Abdullah", kName, "SAU", "GOV", "king", "Abdullah"},
      {"the kingdom", kDescription, "", "", "", ""},
      {"The foreign ministry", kDescription, "", "GOV", "", ""},
      {"Foreign troops", kDescription, "", "GOV", "", ""}};
  EXPECT_EQ(
      Resolved(roles,
               "Russia/NNP/2/nsubj met|meet/VBD/0/root King/NNP/4/nmod:desc "
               "Abdullah/NNP/2/obj\n"
               "Russia/NNP/2/nsubj likes|like/VBZ/0/root Russia/NNP/2/obj and/CC/7/cc "
               "the/DT/7/det old/JJ/7/amod kingdom/NN/3/conj ././2/punct"),
      "the old kingdom = SAUGOV\n");
  EXPECT_EQ(Resolved(roles,
                     "The/DT/3/det foreign/JJ/3/amod ministry/NN/4/nsubj "
                     "praised|praise/VBD/0/root Russia/NNP/4/obj\n"
                     "Foreign/JJ/2/amod troops/NNS/3/nsubj left|leave/VBD/0/root"),
            "The foreign ministry = RUSGOV\n");
}

TEST(Setting, WhoeverIsIncludedIsOneOfThem) {
  const std::vector<Role> roles = {
      {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
      {"five Sudanese nationals", kDescription, "SDN", "CVL", "", ""},
      {"a diplomat", kDescription, "", "GOV", "", ""}};
  EXPECT_EQ(
      Resolved(roles,
               "Iraq/NNP/2/nsubj holds|hold/VBZ/0/root five/CD/5/nummod "
               "Sudanese/JJ/5/amod nationals|national/NNS/2/obj including/VBG/8/case "
               "a/DT/8/det diplomat/NN/5/nmod"),
      "a diplomat = SDNGOV\n");
}

TEST(Setting, TroopsAreOfWhoeverSendsThem) {
  const std::vector<Role> roles = {{"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
                                   {"Italy", kName, "ITA", "GOV", "", "Italy"},
                                   {"Iraqi soldiers", kDescription, "IRQ", "MIL", "", ""},
                                   {"troops", kDescription, "", "MIL", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Iraqi/JJ/2/amod soldiers/NNS/3/nsubj left|leave/VBD/0/root\n"
                     "Italy/NNP/2/nsubj withdrew|withdraw/VBD/0/root troops/NNS/2/obj "
                     "from/IN/5/case Iraq/NNP/2/obl"),
            "troops = ITAMIL\n");
}

TEST(Setting, ABriefIsOfTheCountryThatStandsBeforeIt) {
  const std::vector<Role> roles = {{"Egypt", kName, "EGY", "GOV", "", "Egypt"},
                                   {"Peru", kName, "PER", "GOV", "", "Peru"},
                                   {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
                                   {"officers", kDescription, "", "GOV", "", ""}};
  constexpr std::string_view kLast =
      "Iraq/NNP/2/nsubj praised|praise/VBD/0/root officers|officer/NNS/2/obj";
  EXPECT_EQ(
      Resolved(roles, std::string("Peru/NNP/4/parataxis :/:/1/punct Iraq/NNP/4/nsubj "
                                  "won|win/VBD/0/root\n"
                                  "Egypt/NNP/4/parataxis :/:/1/punct Iraq/NNP/4/nsubj "
                                  "lost|lose/VBD/0/root\n")
                          .append(kLast)),
      "officers = EGYGOV\n");
}

TEST(Setting, TroopsThatAMinisterVisitsAreHisWhereverTheyAre) {
  const std::vector<Role> roles = {
      {"Donald Rumsfeld", kName, "USA", "GOV", "minister", "Donald Rumsfeld"},
      {"Kuwait", kName, "KWT", "GOV", "", "Kuwait"},
      {"troops", kDescription, "", "MIL", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Donald/NNP/3/nsubj Rumsfeld/NNP/1/flat visited|visit/VBD/0/root "
                     "troops/NNS/3/obj in/IN/6/case Kuwait/NNP/4/nmod ././3/punct"),
            "troops = USAMIL\n");
}

TEST(Setting, ThoseWhomAProtestIsAgainstSayNothingOfWhoseItIs) {
  const std::vector<Role> roles = {{"anti-American", kName, "USA", "GOV", "", "America"},
                                   {"Denmark", kName, "DNK", "GOV", "", "Denmark"},
                                   {"Pakistan", kName, "PAK", "GOV", "", "Pakistan"},
                                   {"Police", kDescription, "", "GOV", "", ""}};
  constexpr std::string_view kPolice = "Police/NNS/2/nsubj watched|watch/VBD/0/root";
  EXPECT_EQ(Resolved(roles, std::string("An/DT/3/det anti-American/JJ/3/amod rally/NN/4/"
                                        "nsubj shook|shake/VBD/0/root Pakistan/NNP/4/obj "
                                        "Sunday/NNP/4/obl\n")
                                .append(kPolice)),
            "Police = PAKGOV\n");
  EXPECT_EQ(Resolved(roles, std::string("Thousands/NNS/2/nsubj marched|march/VBD/0/root "
                                        "in/IN/4/case Pakistan/NNP/2/obl to/TO/6/mark "
                                        "denounce/VB/2/advcl Denmark/NNP/6/obj\n")
                                .append(kPolice)),
            "Police = PAKGOV\n");
}

TEST(Setting, EnvoysAreNotOfWhoTurnsAgainstThem) {
  const std::vector<Role> roles = {{"Kenya", kName, "KEN", "GOV", "", "Kenya"},
                                   {"diplomats", kDescription, "", "GOV", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Kenya/NNP/2/nsubj expelled|expel/VBD/0/root two/CD/4/nummod "
                     "diplomats|diplomat/NNS/2/obj"),
            "");
  EXPECT_EQ(Resolved(roles,
                     "Kenya/NNP/2/nsubj recalled|recall/VBD/0/root two/CD/4/nummod "
                     "diplomats|diplomat/NNS/2/obj"),
            "diplomats = KENGOV\n");
}

TEST(Setting, WhoFleesToACountryIsNotOfIt) {
  const std::vector<Role> roles = {{"Colombia", kName, "COL", "GOV", "", "Colombia"},
                                   {"Venezuela", kName, "VEN", "GOV", "", "Venezuela"},
                                   {"Villagers", kDescription, "", "CVL", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Rebels/NNS/2/nsubj fought|fight/VBD/0/root in/IN/4/case "
                     "Colombia/NNP/2/obl\n"
                     "Villagers/NNS/2/nsubj fled|flee/VBD/0/root to/IN/4/case "
                     "Venezuela/NNP/2/obl"),
            "Villagers = COLCVL\n");
}

}  // namespace
}  // namespace dragoman
