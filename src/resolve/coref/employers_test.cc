// Of which body its members, officials and staff are.
#include <string>
#include <vector>

#include "resolve/coref/testing.h"

namespace dragoman {
namespace {

const std::vector<Role>& Bodies() {
  static const std::vector<Role> kBodies = {
      {"the Security Council", kName, "", "UNO", "", "Security Council"},
      {"The Red Cross", kName, "", "NGO", "", "Red Cross"},
      {"Sudan", kName, "SDN", "GOV", "", "Sudan"},
      {"Council members", kDescription, "", "LEG", "", ""},
      {"Party members", kDescription, "", "PTY", "", ""},
      {"a staff member", kDescription, "", "GOV", "", ""}};
  return kBodies;
}

TEST(Employers, MembersAreOfTheBodyThatWasNamedSo) {
  constexpr std::string_view kFirst =
      "Sudan/NNP/2/nsubj told|tell/VBD/0/root the/DT/5/det Security/NNP/5/compound "
      "Council/NNP/2/obj\n";
  EXPECT_EQ(Resolved(Bodies(), std::string(kFirst).append(
                                   "Council/NNP/2/compound members|member/NNS/3/nsubj "
                                   "voted|vote/VBD/0/root")),
            "Council members = UNO\n");
  // Nobody of that name has been named.
  EXPECT_EQ(Resolved(Bodies(), std::string(kFirst).append(
                                   "Party/NNP/2/compound members|member/NNS/3/nsubj "
                                   "voted|vote/VBD/0/root")),
            "Party members = SDNPTY\n");
}

TEST(Employers, StaffThatABodyRemovesIsItsOwn) {
  const std::vector<Role> roles = {{"The Red Cross", kName, "", "NGO", "", "Red Cross"},
                                   {"Sudan", kName, "SDN", "GOV", "", "Sudan"},
                                   {"some staff", kDescription, "", "GOV", "", ""}};
  EXPECT_EQ(
      Resolved(roles,
               "The/DT/3/det Red/NNP/3/compound Cross/NNP/4/nsubj "
               "removed|remove/VBD/0/root some/DT/6/det staff/NN/4/obj from/IN/8/case "
               "Sudan/NNP/4/obl ././4/punct"),
      "some staff = NGO\n");
}

TEST(Employers, SpokesmenAreOfTheBodyThatSpokeLast) {
  const std::vector<Role> roles = {
      {"The Red Cross", kName, "", "NGO", "", "Red Cross"},
      {"Sudan", kName, "SDN", "GOV", "", "Sudan"},
      {"A spokesman", kDescription, "", "GOV", "spokesman", ""},
      {"A military spokesman", kDescription, "", "MIL", "spokesman", ""}};
  constexpr std::string_view kSays =
      "The/DT/3/det Red/NNP/3/compound Cross/NNP/4/nsubj says|say/VBZ/0/root "
      "Sudan/NNP/6/nsubj fights|fight/VBZ/4/ccomp ././4/punct\n";
  EXPECT_EQ(Resolved(roles, std::string(kSays).append(
                                "A/DT/2/det spokesman/NN/3/nsubj left|leave/VBD/0/root")),
            "A spokesman = NGO spokesman\n");
  EXPECT_EQ(Resolved(roles, std::string(kSays).append(
                                "A/DT/3/det military/JJ/3/amod spokesman/NN/4/nsubj "
                                "left|leave/VBD/0/root")),
            "A military spokesman = SDNMIL spokesman\n");
}

TEST(Employers, EmbassyOfficialsAreOfTheEmbassyThatWasNamed) {
  const std::vector<Role> roles = {
      {"The U.S. embassy", kDescription, "USA", "GOV", "", ""},
      {"Venezuela", kName, "VEN", "GOV", "", "Venezuela"},
      {"Embassy officials", kDescription, "", "GOV", "", ""}};
  EXPECT_EQ(Resolved(roles,
                     "The/DT/3/det U.S./NNP/3/compound embassy/NN/4/nsubj "
                     "closed|close/VBD/0/root in/IN/6/case Venezuela/NNP/4/obl\n"
                     "Venezuela/NNP/3/nsubj has/VBZ/3/aux said|say/VBN/0/root "
                     "Embassy/NN/5/compound officials|official/NNS/6/nsubj "
                     "lied|lie/VBD/3/ccomp"),
            "Embassy officials = USAGOV\n");
}

TEST(Employers, StaffIsOfTheBodyThatSpeaksOfIt) {
  EXPECT_EQ(
      Resolved(Bodies(), std::string("The/DT/2/det Red/NNP/3/compound Cross/NNP/4/"
                                     "nsubj says|say/VBZ/0/root a/DT/7/det staff/NN/7/"
                                     "compound member/NN/8/nsubj left|leave/VBD/4/"
                                     "ccomp Sudan/NNP/8/obj ././4/punct")),
      "a staff member = NGO\n");
}

}  // namespace
}  // namespace dragoman
