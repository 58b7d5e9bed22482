// Whom "the two", "both sides" and "leaders of the region" stand for.
#include <string>
#include <vector>

#include "resolve/coref/testing.h"

namespace dragoman {
namespace {

TEST(Plurals, PluralsHaveMembers) {
  EXPECT_EQ(AfterMeeting("The/DT/3/det two/CD/3/nummod leaders|leader/NNS/4/nsubj "
                         "agreed|agree/VBD/0/root\n"
                         "Both/DT/2/det countries|country/NNS/3/nsubj "
                         "gain/VBP/0/root ././3/punct"),
            "The two leaders = {President Ebrahim Raisi} {Ilham Aliyev}\n"
            "Both countries = {President Ebrahim Raisi} {Ilham Aliyev}\n");
  EXPECT_EQ(
      Resolved(kSummit,
               "Iran/NNP/4/nsubj and/CC/3/cc Iraq/NNP/1/conj "
               "signed|sign/VBD/0/root\n"
               "They/PRP/2/nsubj opened|open/VBD/0/root the/DT/4/det border/NN/2/obj"),
      "They = {Iran} {Iraq}\n");
}

TEST(Plurals, OfficialsOfTheTwoCountriesAreThoseOfEach) {
  std::vector<Role> roles = kSummit;
  roles.push_back({"Officials", kDescription, "", "GOV", "official", ""});
  EXPECT_EQ(Resolved(roles, std::string(kRaisiMetAliyev)
                                .append("Officials/NNS/6/nsubj of/IN/5/case the/DT/5/det "
                                        "two/CD/5/nummod countries|country/NNS/1/nmod "
                                        "agreed|agree/VBD/0/root")),
            "Officials = {President Ebrahim Raisi} {Ilham Aliyev} GOV official\n"
            "the two countries = {President Ebrahim Raisi} {Ilham Aliyev}\n");
}

TEST(Plurals, TheirLeadersAreThoseOfEach) {
  std::vector<Role> roles = kSummit;
  roles.push_back({"leaders", kDescription, "", "GOV", "leader", ""});
  EXPECT_EQ(Resolved(roles,
                     "Iran/NNP/4/nsubj and/CC/3/cc Iraq/NNP/1/conj "
                     "signed|sign/VBD/0/root\n"
                     "Their/PRP$/2/nmod:poss leaders/NNS/3/nsubj met|meet/VBD/0/root"),
            "Their = {Iran} {Iraq}\nleaders = {Iran} {Iraq} GOV leader\n");
}

TEST(Plurals, OfficialsFromBothSidesAreThoseOfEach) {
  const std::vector<Role> roles = {{"Iran", kName, "IRN", "GOV", "", "Iran"},
                                   {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
                                   {"Officials", kDescription, "", "GOV", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Iran/NNP/2/nsubj met|meet/VBD/0/root Iraq/NNP/2/obj\n"
                     "Officials/NNS/5/nsubj from/IN/4/case both/DT/4/det "
                     "sides|side/NNS/1/nmod agreed|agree/VBD/0/root"),
            "Officials = {Iran} {Iraq} GOV\nboth sides = {Iran} {Iraq}\n");
}

TEST(Plurals, WhoAnnouncesWhatTheSidesDoIsNeither) {
  const std::vector<Role> roles = {{"Sudan", kName, "SDN", "GOV", "", "Sudan"},
                                   {"Chad", kName, "TCD", "GOV", "", "Chad"},
                                   {"Qatar", kName, "QAT", "GOV", "", "Qatar"},
                                   {"Egypt", kName, "EGY", "GOV", "", "Egypt"}};
  EXPECT_EQ(Resolved(roles,
                     "Sudan/NNP/2/nsubj fought|fight/VBD/0/root Chad/NNP/2/obj\n"
                     "Qatar/NNP/4/nsubj and/CC/3/cc Egypt/NNP/1/conj said|say/VBD/0/root "
                     "the/DT/7/det two/CD/7/nummod sides|side/NNS/8/nsubj "
                     "agreed|agree/VBD/4/ccomp ././4/punct"),
            "the two sides = {Sudan} {Chad}\n");
}

TEST(Plurals, EachSideIsBoth) {
  const std::vector<Role> roles = {{"Iran", kName, "IRN", "GOV", "", "Iran"},
                                   {"Iraq", kName, "IRQ", "GOV", "", "Iraq"},
                                   {"envoys", kDescription, "PAK", "GOV", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "Iran/NNP/2/nsubj met|meet/VBD/0/root Iraq/NNP/2/obj\n"
                     "Each/DT/2/det side/NN/3/nsubj praised|praise/VBD/0/root "
                     "envoys|envoy/NNS/3/obj\n"
                     "Neither/DT/2/det side/NN/3/nsubj left|leave/VBD/0/root"),
            "Each side = {Iran} {Iraq}\nNeither side = {Iran} {Iraq}\n");
}

TEST(Plurals, NationsAreThoseNamedBeforeThoseOfPeople) {
  const std::vector<Role> roles = {
      {"Bill Clinton", kName, "USA", "ELI", "", "Bill Clinton"},
      {"Indonesia", kName, "IDN", "GOV", "", "Indonesia"},
      {"Peru", kName, "PER", "GOV", "", "Peru"}};
  EXPECT_EQ(Resolved(roles,
                     "Bill/NNP/3/nsubj Clinton/NNP/1/flat leads|lead/VBZ/0/root "
                     "efforts/NNS/3/obj in/IN/6/case Indonesia/NNP/4/nmod and/CC/8/cc "
                     "Peru/NNP/6/conj\n"
                     "Those/DT/2/det nations|nation/NNS/3/nsubj gain/VBP/0/root"),
            "Those nations = {Indonesia} {Peru}\n");
}

TEST(Plurals, TheFourAreTheFourThatWereListedAndThePairIsTwo) {
  const std::vector<Role> roles = {
      {"Iran", kName, "IRN", "GOV", "", "Iran"},
      {"Peru", kName, "PER", "GOV", "", "Peru"},
      {"Chad", kName, "TCD", "GOV", "", "Chad"},
      {"two Saudi envoys", kDescription, "SAU", "GOV", "", ""},
      {"The pair", kDescription, "", "", "", ""}};
  EXPECT_EQ(
      Resolved(roles,
               "Iran/NNP/4/nsubj Peru/NNP/1/conj Chad/NNP/1/conj met|meet/VBD/0/root\n"
               "The/DT/2/det three/CD/3/nsubj agreed|agree/VBD/0/root"),
      "The three = {Iran} {Peru} {Chad}\n");
  EXPECT_EQ(Resolved(roles,
                     "Iran/NNP/2/nsubj expelled|expel/VBD/0/root two/CD/5/nummod "
                     "Saudi/JJ/5/amod envoys|envoy/NNS/2/obj\n"
                     "The/DT/2/det pair/NN/3/nsubj left|leave/VBD/0/root"),
            "The pair = SAUGOV\n");
}

TEST(Plurals, AsManyAsBeforeAreTheSame) {
  const std::vector<Role> roles = {
      {"three Saudi nationals", kDescription, "SAU", "CVL", "", ""},
      {"The three men", kDescription, "", "CVL", "", ""}};
  const std::string before =
      "Police/NNS/2/nsubj held|hold/VBD/0/root three/CD/5/nummod Saudi/JJ/5/amod "
      "nationals|national/NNS/2/obj\n";
  EXPECT_EQ(Resolved(roles, before + "The/DT/3/det three/CD/3/nummod men|man/NNS/4/nsubj "
                                     "denied|deny/VBD/0/root it/PRP/4/obj"),
            "The three men = SAUCVL\n"
            "it =\n");
  EXPECT_EQ(
      Resolved(roles, before + "The/DT/2/det three/CD/3/nsubj left|leave/VBD/0/root"),
      "The three = SAUCVL\n");
  EXPECT_EQ(Resolved(roles, before + "The/DT/2/det two/CD/3/nsubj left|leave/VBD/0/root"),
            "The two =\n");
}

TEST(Plurals, TheTwoAreThoseOfTheSentenceBefore) {
  const std::vector<Role> roles = {
      {"Zapatero", kName, "ESP", "GOV", "prime minister", "Zapatero"},
      {"Lula", kName, "BRA", "GOV", "president", "Lula"}};
  const std::string met =
      "Zapatero/NNP/2/nsubj met|meet/VBD/0/root Lula/NNP/2/obj ././2/punct\n";
  EXPECT_EQ(
      Resolved(roles,
               met + "The/DT/2/det two/CD/3/nsubj left|leave/VBD/0/root ././3/punct"),
      "The two = {Zapatero} {Lula}\n");
  EXPECT_EQ(
      Resolved(roles,
               met + "The/DT/2/det six/CD/3/nsubj left|leave/VBD/0/root ././3/punct"),
      "The six =\n");
}

TEST(Plurals, AllThreeLeadersOfAListAreThose) {
  const std::vector<Role> roles = {{"Peru", kName, "PER", "GOV", "", "Peru"},
                                   {"Chile", kName, "CHL", "GOV", "", "Chile"},
                                   {"Cuba", kName, "CUB", "GOV", "", "Cuba"}};
  EXPECT_EQ(
      Resolved(roles,
               "Peru/NNP/2/nsubj sued|sue/VBD/0/root Chile/NNP/2/obj with/IN/5/case "
               "Cuba/NNP/2/obl ././2/punct\n"
               "All|all/DT/3/det three/CD/3/nummod countries|country/NNS/4/nsubj "
               "agreed|agree/VBD/0/root"),
      "All three countries = {Peru} {Chile} {Cuba}\n");
}

TEST(Plurals, SomePluralsAreCountriesByName) {
  const std::vector<Role> roles = {{"Seoul", kName, "KOR", "GOV", "", "South Korea"},
                                   {"Pyongyang", kName, "PRK", "GOV", "", "North Korea"}};
  EXPECT_EQ(Resolved(roles,
                     "Seoul/NNP/2/nsubj called|call/VBD/0/root Pyongyang/NNP/2/obj\n"
                     "The/DT/3/det two/CD/3/nummod Koreas/NNPS/4/nsubj "
                     "agreed|agree/VBD/0/root"),
            "The two Koreas = {Seoul} {Pyongyang}\n");
  EXPECT_EQ(Resolved({}, "Both/DT/2/det Koreas/NNPS/3/nsubj agreed|agree/VBD/0/root"),
            "Both Koreas = {Both Koreas} {Both Koreas}\n");
}

TEST(Plurals, ARegionTellsWhichCountriesAreMeant) {
  const std::vector<Role> roles = {{"India", kName, "IND", "GOV", "", "India"},
                                   {"Pakistan", kName, "PAK", "GOV", "", "Pakistan"},
                                   {"Iran", kName, "IRN", "GOV", "", "Iran"}};
  constexpr std::string_view kMet =
      "Pakistan/NNP/2/nsubj met|meet/VBD/0/root India/NNP/2/obj\n"
      "Iran/NNP/2/nsubj thanked|thank/VBD/0/root Iran/NNP/2/obj\n";
  EXPECT_EQ(Resolved(roles, std::string(kMet).append(
                                "Both/DT/4/det South/JJ/3/amod Asian/JJ/4/amod "
                                "countries|country/NNS/5/nsubj agreed|agree/VBD/0/root")),
            "Both South Asian countries = {Pakistan} {India}\n");
  EXPECT_EQ(Resolved(roles, std::string(kMet).append(
                                "The/DT/3/det Islamic/JJ/3/amod republic/NN/4/nsubj "
                                "agreed|agree/VBD/0/root")),
            "The Islamic republic = IRNGOV Iran\n");
}

TEST(Plurals, TheTwoNationsAreTheTwoThatTheSentenceBeforeJoins) {
  const std::vector<Role> roles = {{"Iran", kName, "IRN", "GOV", "", "Iran"},
                                   {"the United States", kName, "USA", "GOV", "", "U.S."},
                                   {"Japan", kName, "JPN", "GOV", "", "Japan"}};
  EXPECT_EQ(
      Resolved(roles,
               "Iran/NNP/2/nsubj feared|fear/VBD/0/root a/DT/4/det deal/NN/2/obj "
               "of/IN/8/case the/DT/8/det United/NNP/8/amod States|State/NNPS/4/nmod "
               "and/CC/10/cc Japan/NNP/8/conj\n"
               "The/DT/3/det two/CD/3/nummod nations|nation/NNS/4/nsubj "
               "agreed|agree/VBD/0/root\n"
               "The/DT/3/det two/CD/3/nummod rivals|rival/NNS/4/nsubj "
               "left|leave/VBD/0/root"),
      "The two nations = {the United States} {Japan}\n"
      "The two rivals = {the United States} {Japan}\n");
}

TEST(Plurals, SeveralCountriesAreThoseOfTheListOfAsMany) {
  const std::vector<Role> roles = {{"Peru", kName, "PER", "GOV", "", "Peru"},
                                   {"Chile", kName, "CHL", "GOV", "", "Chile"},
                                   {"Bolivia", kName, "BOL", "GOV", "", "Bolivia"}};
  EXPECT_EQ(Resolved(roles,
                     "The/DT/3/det three/CD/3/nummod countries|country/NNS/4/nsubj "
                     "agreed|agree/VBD/0/root ././4/punct\n"
                     "It/PRP/2/nsubj binds|bind/VBZ/0/root Peru/NNP/2/obj ,/,/5/punct "
                     "Chile/NNP/3/conj and/CC/7/cc Bolivia/NNP/3/conj ././2/punct"),
            "The three countries = {Peru} {Chile} {Bolivia}\nIt =\n");
}

}  // namespace
}  // namespace dragoman
