#include "extract/clause.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"

namespace dragoman {
namespace {

// "actor > object" of the word `verb`, "-" for what is not said.
std::string Roles(std::string_view text, std::string_view verb) {
  const Document document = TreeText(text);
  const Tree tree(document);
  const Clauses clauses(document, tree);
  const auto word = [&](int32_t t) {
    return t < 0 ? std::string("-") : std::string(document.Text(document.tokens[t]));
  };
  for (uint32_t t = 0; t < document.tokens.size(); ++t) {
    if (document.Text(document.tokens[t]) != verb) continue;
    return word(clauses.Actor(t)) + " > " + word(clauses.Object(t));
  }
  return "no such word";
}

TEST(Clauses, ReadActives) {
  EXPECT_EQ(
      Roles("Rebels/NNS/2/nsubj attacked|attack/VBD/0/root Goma/NNP/2/obj", "attacked"),
      "Rebels > Goma");
}

TEST(Clauses, ReadPassivesWithAndWithoutAgent) {
  EXPECT_EQ(
      Roles("Goma/NNP/3/nsubj:pass was|be/VBD/3/aux:pass attacked|attack/VBN/0/root "
            "by/IN/5/case rebels|rebel/NNS/3/obl:agent",
            "attacked"),
      "rebels > Goma");
  EXPECT_EQ(
      Roles("Goma/NNP/3/nsubj:pass was|be/VBD/3/aux:pass attacked|attack/VBN/0/root",
            "attacked"),
      "- > Goma");
}

TEST(Clauses, ReadReducedRelatives) {
  EXPECT_EQ(Roles("men|man/NNS/4/nsubj arrested|arrest/VBN/1/acl Sunday/NNP/2/obl "
                  "fled|flee/VBD/0/root",
                  "arrested"),
            "- > men");
  EXPECT_EQ(Roles("rebels|rebel/NNS/4/nsubj attacking|attack/VBG/1/acl Goma/NNP/2/obj "
                  "fled|flee/VBD/0/root",
                  "attacking"),
            "rebels > Goma");
}

TEST(Clauses, ReadRelativeClauses) {
  EXPECT_EQ(Roles("group/NN/5/nsubj that/WDT/3/nsubj attacked|attack/VBD/1/acl:relcl "
                  "Goma/NNP/3/obj fled|flee/VBD/0/root",
                  "attacked"),
            "group > Goma");
  EXPECT_EQ(Roles("sanctions|sanction/NNS/4/nsubj Washington/NNP/3/nsubj "
                  "imposed|impose/VBD/1/acl:relcl failed|fail/VBD/0/root",
                  "imposed"),
            "Washington > sanctions");
}

TEST(Clauses, ShareSubjectsInCoordination) {
  EXPECT_EQ(Roles("Police/NNP/2/nsubj beat/VBD/0/root and/CC/4/cc "
                  "arrested|arrest/VBD/2/conj students|student/NNS/4/obj",
                  "arrested"),
            "Police > students");
}

TEST(Clauses, SeeThroughControl) {
  EXPECT_EQ(Roles("Iran/NNP/2/nsubj vowed|vow/VBD/0/root to/TO/4/mark help/VB/2/xcomp "
                  "Syria/NNP/4/obj",
                  "help"),
            "Iran > Syria");
  EXPECT_EQ(Roles("Iran/NNP/2/nsubj urged|urge/VBD/0/root Iraq/NNP/2/obj to/TO/5/mark "
                  "help/VB/2/xcomp Syria/NNP/5/obj",
                  "help"),
            "Iraq > Syria");
}

TEST(Clauses, WhoSpeaksBesideSomebodyAfterTalksHadThemWithHim) {
  const Document document = TreeText(
      "Abbas/NNP/2/nsubj spoke|speak/VBD/0/root beside/IN/4/case Merkel/NNP/2/obl "
      "after/IN/6/case talks|talk/NNS/2/obl");
  const Tree tree(document);
  EXPECT_EQ(Clauses(document, tree).Hosts(5), (std::vector<uint32_t>{0, 3}));
  EXPECT_TRUE(Clauses(document, tree).Hosts(3).empty());
}

TEST(Clauses, WhoIsToldSomethingAtAMeetingWasThere) {
  const Document document = TreeText(
      "Deby/NNP/2/nsubj told|tell/VBD/0/root envoys|envoy/NNS/2/obj at/IN/6/case "
      "a/DT/6/det meeting/NN/2/obl");
  const Tree tree(document);
  EXPECT_EQ(Clauses(document, tree).Hosts(5), (std::vector<uint32_t>{0, 2}));
}

TEST(Clauses, WhatAPaperDemandsItsAuthorDoes) {
  const Document document = TreeText(
      "Council/NNP/2/nsubj passed|pass/VBD/0/root a/DT/4/det resolution/NN/2/obj "
      "demanding|demand/VBG/4/acl help/NN/5/obj");
  const Tree tree(document);
  EXPECT_EQ(Clauses(document, tree).Author(4), 0);
  const Document other = TreeText(
      "Cuba/NNP/2/nsubj rejected|reject/VBD/0/root a/DT/4/det resolution/NN/2/obj "
      "demanding|demand/VBG/4/acl help/NN/5/obj");
  const Tree its_tree(other);
  EXPECT_EQ(Clauses(other, its_tree).Author(4), -1);
}

TEST(Clauses, DoNotTakeWhoSaysItForASubjectThatWasLost) {
  EXPECT_EQ(Roles("Iran/NNP/2/nsubj says|say/VBZ/0/root will/MD/4/aux "
                  "retaliate/VB/2/ccomp",
                  "retaliate"),
            "Iran > -");
  EXPECT_EQ(Roles("Envoys|envoy/NNS/2/nsubj say/VBP/0/root troops|troop/NNS/5/obl "
                  "have/VBP/5/aux fled|flee/VBN/2/ccomp",
                  "fled"),
            "- > -");
  EXPECT_EQ(Roles("UN/NNP/2/nsubj says|say/VBZ/0/root fighting|fight/VBG/5/csubj "
                  "has|have/VBZ/5/aux displaced|displace/VBN/2/ccomp "
                  "thousands|thousand/NNS/5/obj",
                  "displaced"),
            "fighting > thousands");
}

TEST(Clauses, AParticipleWithASubjectOfItsOwnIsNoPassive) {
  EXPECT_EQ(Roles("Kenya/NNP/2/nsubj worries|worry/VBZ/0/root since/IN/5/mark "
                  "rebels|rebel/NNS/5/nsubj threatened|threaten/VBN/2/advcl to/TO/7/mark "
                  "attack/VB/5/xcomp",
                  "threatened"),
            "rebels > -");
}

TEST(Clauses, WhoCarriesItOutPerformsIt) {
  const Document document = TreeText(
      "a/DT/2/det raid/NN/7/nsubj carried|carry/VBN/2/acl out/RP/3/compound:prt "
      "by/IN/6/case "
      "police/NNS/3/obl:agent failed|fail/VBD/0/root");
  const Tree tree(document);
  EXPECT_EQ(Clauses(document, tree).Performer(1), 5);
}

TEST(Clauses, AnUltimatumTellsWhatHasToBeDone) {
  const Document unless = TreeText(
      "They/PRP/3/nsubj will/MD/3/aux sue/VB/0/root unless/IN/6/mark he/PRP/6/nsubj "
      "pays|pay/VBZ/3/advcl");
  EXPECT_EQ(Clauses(unless, Tree(unless)).Ultimatum(2), 5);
  const Document refused = TreeText(
      "They/PRP/3/nsubj would/MD/3/aux sue/VB/0/root if/IN/6/mark he/PRP/6/nsubj "
      "refused|refuse/VBD/3/advcl");
  EXPECT_EQ(Clauses(refused, Tree(refused)).Ultimatum(2), 5);
  const Document asked = TreeText(
      "They/PRP/3/nsubj would/MD/3/aux come/VB/0/root if/IN/6/mark he/PRP/6/nsubj "
      "asked|ask/VBD/3/advcl");
  EXPECT_EQ(Clauses(asked, Tree(asked)).Ultimatum(2), -1);
  // What only could become of itself is a worry.
  const Document worry = TreeText(
      "It/PRP/3/nsubj could/MD/3/aux spread/VB/0/root unless/IN/6/mark it/PRP/6/nsubj "
      "rains|rain/VBZ/3/advcl");
  EXPECT_EQ(Clauses(worry, Tree(worry)).Ultimatum(2), -1);
}

TEST(Clauses, WhoIsOnATourMakesIt) {
  const Document document = TreeText(
      "She/PRP/6/nsubj has/VBZ/6/aux been|be/VBN/6/cop on/IN/6/case a/DT/6/det "
      "tour/NN/0/root of/IN/8/case Asia/NNP/6/nmod");
  const Tree tree(document);
  EXPECT_EQ(Clauses(document, tree).Performer(5), 0);
}

TEST(Clauses, WhoIsInvolvedInTalksHasThem) {
  const Document document = TreeText(
      "Envoys|envoy/NNS/3/nsubj:pass are|be/VBP/3/aux:pass involved|involve/VBN/0/root "
      "in/IN/5/case talks|talk/NNS/3/obl");
  const Tree tree(document);
  EXPECT_EQ(Clauses(document, tree).Hosts(4), (std::vector<uint32_t>{0}));
}

TEST(Clauses, AParticipleBeforeANounIsDoneToIt) {
  EXPECT_EQ(Roles("kidnapped|kidnap/VBN/2/amod men|man/NNS/3/nsubj fled|flee/VBD/0/root",
                  "kidnapped"),
            "- > men");
}

TEST(Clauses, WhoIsUnderArrestIsArrested) {
  const Document document =
      TreeText("Two/CD/4/nsubj are|be/VBP/4/cop under/IN/4/case arrest/NN/0/root");
  const Tree tree(document);
  EXPECT_EQ(Clauses(document, tree).Sufferer(3), 0);
}

TEST(Clauses, AntiSyrianRiotsAreAgainstSyria) {
  const Document document = TreeText("anti-Syrian/JJ/2/amod riots|riot/NNS/0/root");
  const Tree tree(document);
  EXPECT_EQ(Clauses(document, tree).Sufferer(1), 0);
}

TEST(Clauses, FindNegation) {
  const Document document = TreeText(
      "Iran/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod allow/VB/0/root it/PRP/4/obj");
  const Tree tree(document);
  EXPECT_TRUE(Clauses(document, tree).IsNegated(3));
  EXPECT_FALSE(Clauses(document, tree).IsNegated(0));
}

}  // namespace
}  // namespace dragoman
