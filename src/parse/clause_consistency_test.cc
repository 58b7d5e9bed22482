#include "parse/clause_consistency.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "document/tree_text.h"
#include "parse/apposition.h"
#include "parse/coordination.h"
#include "parse/phrase_consistency.h"

namespace dragoman {
namespace {

// "relation > head" of the token after mending.
std::string Place(std::string_view sentence, uint32_t t) {
  Document document = TreeText(sentence);
  MendClauses(document);
  const Token& token = document.tokens[t];
  std::string head = "nothing";
  if (token.head >= 0) head = document.Text(document.tokens[token.head]);
  return std::string(ToString(token.relation)) + " > " + head;
}

TEST(MendClauses, AFiniteVerbIsNotJoinedToAnInfinitive) {
  EXPECT_EQ(Place("He/PRP/2/nsubj accused|accuse/VBD/0/root Cuba/NNP/2/obj of/IN/5/mark "
                  "trying|try/VBG/2/advcl to/TO/7/mark spy/VB/5/xcomp and/CC/9/cc "
                  "called|call/VBN/7/conj",
                  8),
            "conj > accused");
  EXPECT_EQ(Place("He/PRP/2/nsubj wants|want/VBZ/0/root to/TO/4/mark eat/VB/2/xcomp "
                  "and/CC/6/cc sleep/VB/4/conj",
                  5),
            "conj > eat");
}

TEST(MendClauses, AResultIsThatOfTheWholeClause) {
  constexpr std::string_view kFired =
      "Police/NNS/2/nsubj shot|shoot/VBD/0/root men/NNS/2/obj seeking|seek/VBG/3/acl "
      "pay/NN/4/obj ,/,/7/punct killing|kill/VBG/4/advcl one/CD/7/obj";
  EXPECT_EQ(Place(kFired, 6), "advcl > shot");
  constexpr std::string_view kHit =
      "A/DT/2/det bomb/NN/3/nsubj hit|hit/VBD/0/root ,/,/5/punct "
      "killing|kill/VBG/3/advcl "
      "one/CD/5/obj";
  EXPECT_EQ(Place(kHit, 4), "advcl > hit");
}

TEST(MendClauses, HeadlinesHaveVerbs) {
  constexpr std::string_view kThanks =
      "Kyiv/NNP/2/nsubj thanks/NNS/0/root Berlin/NNP/2/vocative for/IN/5/case "
      "aid/NN/2/nmod";
  EXPECT_EQ(Place(kThanks, 2), "obj > thanks");
  EXPECT_EQ(Place(kThanks, 0), "nsubj > thanks");
  constexpr std::string_view kPlan =
      "Korea/NNP/0/root to/TO/3/mark send/VB/1/acl aid/NN/3/obj";
  EXPECT_EQ(Place(kPlan, 0), "nsubj > send");
  EXPECT_EQ(Place(kPlan, 2), "root > nothing");
  // "a man to watch" is none.
  EXPECT_EQ(Place("man/NN/0/root to/TO/3/mark watch/VB/1/acl", 2), "acl > man");
}

TEST(MendClauses, ABareNounBehindAParticleIsAnObject) {
  EXPECT_EQ(Place("They/PRP/2/nsubj called|call/VBD/0/root off/RP/2/compound:prt "
                  "the/DT/5/det march/NN/2/obl",
                  4),
            "obj > called");
  EXPECT_EQ(Place("They/PRP/2/nsubj backed|back/VBD/0/root off/RP/2/compound:prt "
                  "on/IN/6/case the/DT/6/det day/NN/2/obl",
                  5),
            "obl > backed");
}

TEST(MendClauses, AnObjectStandsBehindTheMarkOfItsClause) {
  EXPECT_EQ(Place("He/PRP/2/nsubj accused|accuse/VBD/0/root Cuba/NNP/5/obj of/IN/5/mark "
                  "protecting|protect/VBG/2/advcl him/PRP/5/obj",
                  2),
            "obj > accused");
  EXPECT_EQ(Place("He/PRP/2/nsubj urged|urge/VBD/0/root Putin/NNP/5/nsubj to/TO/5/mark "
                  "leave/VB/2/ccomp",
                  2),
            "obj > urged");
  EXPECT_EQ(Place("He/PRP/2/nsubj says|say/VBZ/0/root Rice/NNP/6/nsubj is|be/VBZ/6/aux "
                  "to/TO/6/mark leave/VB/2/ccomp",
                  2),
            "nsubj > leave");
}

TEST(MendClauses, ABareNounBeforeAFiniteVerbIsItsSubject) {
  EXPECT_EQ(Place("Experts|expert/NNS/2/nsubj say/VBP/0/root countries|country/NNS/5/obj "
                  "must/MD/5/aux fight/VB/2/ccomp flu/NN/5/obj",
                  2),
            "nsubj > fight");
  EXPECT_EQ(Place("It/PRP/2/nsubj fell|fall/VBD/0/root after/IN/5/mark China/NNP/5/obl "
                  "deployed|deploy/VBD/2/advcl warships|warship/NNS/5/obj",
                  3),
            "nsubj > deployed");
  const char* const reduced =
      "Police/NNP/2/nsubj arrested|arrest/VBD/0/root men|man/NNS/4/obj "
      "accused|accuse/VBD/2/ccomp of/IN/6/case murder/NN/4/obl";
  EXPECT_EQ(Place(reduced, 2), "obj > arrested");
  EXPECT_EQ(Place(reduced, 3), "acl > men");
  EXPECT_EQ(Place("In/IN/2/case Cuba/NNP/3/obl died|die/VBD/0/root nobody/NN/3/obj", 1),
            "obl > died");
  EXPECT_EQ(Place("explain/VB/0/root what/WDT/3/det role/NN/5/obj it/PRP/5/nsubj "
                  "had|have/VBD/1/ccomp",
                  2),
            "obj > had");
}

TEST(MendClauses, ANounRightBeforeAClauseWithoutSubjectIsThat) {
  EXPECT_EQ(Place("He/PRP/2/nsubj told|tell/VBD/0/root him/PRP/2/iobj "
                  "envoys|envoy/NNS/2/iobj have/VBP/6/aux met|meet/VBN/2/ccomp",
                  3),
            "nsubj > met");
  EXPECT_EQ(Place("He/PRP/2/nsubj told|tell/VBD/0/root envoys|envoy/NNS/2/iobj "
                  "it/PRP/5/nsubj ended|end/VBD/2/ccomp",
                  2),
            "iobj > told");
  EXPECT_EQ(Place("UN/NNP/2/nsubj says|say/VBZ/0/root strikes|strike/NNS/2/nsubj "
                  "hit/VBD/2/ccomp Gaza/NNP/4/obj",
                  2),
            "nsubj > hit");
}

TEST(MendClauses, ASecondSubjectBehindTheVerbIsItsObject) {
  EXPECT_EQ(Place("bombs|bomb/NNS/2/nsubj killed|kill/VBD/0/root people/NNS/2/nsubj", 2),
            "obj > killed");
  EXPECT_EQ(Place("Here/RB/2/advmod lives|live/VBZ/0/root Bah/NNP/2/nsubj", 2),
            "nsubj > lives");
}

TEST(MendClauses, TheFiniteVerbHasTheSubjectBeforeAParticiple) {
  const char* const sentence =
      "ministers|minister/NNS/2/nsubj meeting|meet/VBG/5/advcl in/IN/4/case "
      "Rome/NNP/2/obl "
      "approved|approve/VBD/0/root plans|plan/NNS/5/obj";
  EXPECT_EQ(Place(sentence, 0), "nsubj > approved");
  EXPECT_EQ(Place(sentence, 1), "acl > ministers");
  EXPECT_EQ(
      Place("forces|force/NNS/4/nsubj are|be/VBP/4/cop in/IN/4/case Chad/NNP/5/advcl "
            "giving|give/VBG/0/root help/NN/5/obj",
            0),
      "nsubj > giving");
}

TEST(MendClauses, VerbsThatAreJoinedAgreeInTense) {
  EXPECT_EQ(Place("It/PRP/2/nsubj expelled|expel/VBD/0/root doctors|doctor/NNS/2/obj "
                  "who/WP/5/nsubj work/VBP/3/acl:relcl and/CC/7/cc "
                  "accused|accuse/VBD/5/conj four/CD/7/obj",
                  6),
            "conj > expelled");
  EXPECT_EQ(Place("It/PRP/2/nsubj came|come/VBD/0/root in/IN/4/case war/NN/2/obl "
                  "that/WDT/7/nsubj has|have/VBZ/7/aux hurt/VBN/4/acl:relcl and/CC/9/cc "
                  "raised|raise/VBD/7/conj fears|fear/NNS/9/obj",
                  8),
            "conj > hurt");
}

bool IsTree(const Document& document) {
  for (uint32_t t = 0; t < document.tokens.size(); ++t) {
    size_t steps = 0;
    for (int32_t at = static_cast<int32_t>(t); at >= 0; at = document.tokens[at].head) {
      if (++steps > document.tokens.size()) return false;
    }
  }
  return true;
}

TEST(MendClauses, WithTheOtherMendsLeavesTreesTrees) {
  constexpr std::array<const char*, 6> kWords = {
      "Cuba/NNP/", "and/CC/", "visiting/VBG/", "said/VBD/", "rebels/NNS/", "of/IN/"};
  constexpr std::array<const char*, 12> kRelations = {"nsubj", "obj",   "obl",  "nmod",
                                                      "conj",  "cc",    "mark", "case",
                                                      "flat",  "advcl", "acl",  "appos"};
  std::mt19937 engine(4);
  const auto any = [&](size_t n) { return engine() % n; };
  for (int round = 0; round < 3000; ++round) {
    const size_t n = 3 + any(8), root = any(n);
    std::string text;
    for (size_t t = 0; t < n; ++t) {
      // Heads lie on the side of the root, so that there are no rings.
      const size_t head =
          t < root ? t + 1 + any(root - t) : t - (t > root ? any(t - root) + 1 : 0);
      text += std::string(t > 0 ? " " : "") + kWords[any(kWords.size())] +
              (t == root
                   ? "0/root"
                   : std::to_string(head + 1) + "/" + kRelations[any(kRelations.size())]);
    }
    Document document = TreeText(text);
    MendCoordination(document);
    MendClauses(document);
    MendPhrases(document);
    MendApposition(document);
    EXPECT_TRUE(IsTree(document)) << text;
  }
}

}  // namespace
}  // namespace dragoman
