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

}  // namespace
}  // namespace dragoman
