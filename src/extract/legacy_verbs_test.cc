// A verb dictionary of PETRARCH2, trees and mentions in, events out.
#include "extract/legacy_verbs.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "base/given_files.h"
#include "document/entity_codes.h"
#include "document/tree_text.h"
#include "extract/extractor.h"
#include "extract/legacy_verb_lint.h"

namespace dragoman {
namespace {

constexpr char kVerbs[] =
    "####### SYNONYM SETS #######\n"
    "&GOODS\n"
    "+GRAIN\n"
    "+FUEL_OIL_\n"
    "&CARGO\n"
    "+&GOODS\n"
    "+TENT\n"
    "####### VERB PATTERNS #######\n"
    "--- FERRY [070] ---\n"
    "FERRY {FERRIES FERRYING FERRIED}\n"
    "HAUL_+UP [071]   # own code\n"
    "- * &CARGO (TO {REFUGEE CAMP}) [073]\n"
    "- * HOUSEHOLD [---]\n"
    "--- VISIT [042:043] ---\n"
    "VISIT\n"
    "--- TALK [---] ---\n"
    "TALK\n"
    "- * (WITH) [046:046]\n"
    "- * {PEACE TREATY} [057:057]\n"
    "--- RECEIVE [---] ---\n"
    "RECEIVE\n"
    "- * &GOODS (FROM) [:070]\n"
    "- {ARMED RIVER ESCORT} * [154]\n"
    "--- SAY [010] ---\n"
    "SAY {SAID SAYS SAYING}\n"
    "--- RAID [190] ---\n"
    "RAID\n"
    "- $ * HOMAGE TO + [050]\n"
    "~ a (b . RAID) SAY = a b 112\n";

class LegacyVerbsTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    DataFiles files = *DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    files.Add(std::string(kGivenVerbs) + "0000/verbs.txt", kVerbs);
    Diagnostics diagnostics;
    ontology_ = new Ontology(Ontology::Load(files, &diagnostics));
    knowledge_ = new ExtractKnowledge(
        ExtractKnowledge::Load(files, *ontology_, &diagnostics, false));
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
  }
  static void TearDownTestSuite() {
    delete knowledge_;
    delete ontology_;
  }

  // "AID 073 KEN/GOV > SDN/GOV by verbs.txt:12", one line an event. Every word that is a
  // key of `who` is a mention: {"Kenya", "KEN/GOV"}.
  static std::string Events(std::string_view tree,
                            const std::vector<std::pair<std::string, std::string>>& who) {
    Document document = TreeText(tree);
    document.article.published = *Date::Parse("2021-11-28");
    for (uint32_t t = 0; t < document.tokens.size(); ++t) {
      for (const auto& [word, code] : who) {
        if (document.Text(document.tokens[t]) != word) continue;
        Mention mention;
        mention.begin = mention.head = t;
        mention.end = t + 1;
        mention.entity.text = word;
        mention.entity.span = document.tokens[t].span;
        mention.entity.country = code.substr(0, 3);
        mention.entity.sectors = {code.substr(4)};
        document.mentions.push_back(mention);
      }
    }
    Extract(*knowledge_, {}, document);
    std::string out;
    for (const Event& e : document.events) {
      out += std::string(ToString(e.type)) + " " + e.cameo;
      for (const std::vector<Entity>* side : {&e.actor, &e.recipient}) {
        out += side == &e.actor ? " " : " > ";
        for (const Entity& one : *side) {
          out += (&one == side->data() ? "" : "+") + std::string(CountryOf(one)) + "/" +
                 std::string(SectorOf(one));
        }
        if (side->empty()) out += "-";
      }
      out += " by " + e.why[0].substr(5) + "\n";
    }
    return out;
  }

  static inline Ontology* ontology_ = nullptr;
  static inline ExtractKnowledge* knowledge_ = nullptr;
};

TEST_F(LegacyVerbsTest, AVerbAloneHasTheCodeOfItsBlock) {
  EXPECT_EQ(Events("Kenya/NNP/2/nsubj ferried|ferry/VBD/0/root rebels/NNS/2/obj",
                   {{"Kenya", "KEN/GOV"}, {"rebels", "SDN/REB"}}),
            "AID 070 KEN/GOV > SDN/REB by verbs.txt:10\n");
}

TEST_F(LegacyVerbsTest, APatternWantsItsWordsAndPhrases) {
  constexpr char kTree[] =
      "Kenya/NNP/2/nsubj ferried|ferry/VBD/0/root grains|grain/NNS/2/obj to/IN/7/case "
      "a/DT/7/det refugee/NN/7/compound camp/NN/2/obl of/IN/9/case Sudan/NNP/7/nmod";
  EXPECT_EQ(Events(kTree, {{"Kenya", "KEN/GOV"}, {"Sudan", "SDN/GOV"}}),
            "AID 073 KEN/GOV > SDN/GOV by verbs.txt:12\n");
}

TEST_F(LegacyVerbsTest, SetsHoldSetsAndRunsOfWords) {
  EXPECT_EQ(Events("Kenya/NNP/2/nsubj ferried|ferry/VBD/0/root fuel/NN/4/compound "
                   "oil/NN/2/obj to/IN/7/case refugee/NN/7/compound camps|camp/NNS/2/obl "
                   "of/IN/9/case Sudan/NNP/7/nmod",
                   {{"Kenya", "KEN/GOV"}, {"Sudan", "SDN/GOV"}}),
            "AID 073 KEN/GOV > SDN/GOV by verbs.txt:12\n");
}

TEST_F(LegacyVerbsTest, ThreeDashesAreNoEvent) {
  EXPECT_EQ(Events("Kenya/NNP/2/nsubj ferried|ferry/VBD/0/root a/DT/4/det "
                   "household/NN/2/obj",
                   {{"Kenya", "KEN/GOV"}}),
            "");
}

TEST_F(LegacyVerbsTest, WordsBesideTheVerbBelongToIt) {
  EXPECT_EQ(Events("Kenya/NNP/4/nsubj will/MD/4/aux haul/NN/4/compound up/VB/0/root "
                   "rebels/NNS/4/obj",
                   {{"Kenya", "KEN/GOV"}, {"rebels", "SDN/REB"}}),
            "AGREE 0331 KEN/GOV > SDN/REB by verbs.txt:11\n");
}

TEST_F(LegacyVerbsTest, TwoCodesAreTwoEvents) {
  EXPECT_EQ(Events("Kenya/NNP/2/nsubj visited|visit/VBD/0/root Sudan/NNP/2/obj",
                   {{"Kenya", "KEN/GOV"}, {"Sudan", "SDN/GOV"}}),
            "CONSULT 042 KEN/GOV > SDN/GOV by verbs.txt:15\n"
            "CONSULT 043 SDN/GOV > KEN/GOV by verbs.txt:15\n");
}

TEST_F(LegacyVerbsTest, TheSameCodeTwiceIsOneEventOfBoth) {
  EXPECT_EQ(Events("Kenya/NNP/2/nsubj talked|talk/VBD/0/root with/IN/4/case "
                   "Sudan/NNP/2/obl",
                   {{"Kenya", "KEN/GOV"}, {"Sudan", "SDN/GOV"}}),
            "CONSULT 046 KEN/GOV+SDN/GOV > - by verbs.txt:18\n");
}

TEST_F(LegacyVerbsTest, ACodeBehindAColonTurnsTheEventRound) {
  EXPECT_EQ(Events("Kenya/NNP/2/nsubj received|receive/VBD/0/root grain/NN/2/obj "
                   "from/IN/5/case Sudan/NNP/2/obl",
                   {{"Kenya", "KEN/GOV"}, {"Sudan", "SDN/GOV"}}),
            "AID 070 SDN/GOV > KEN/GOV by verbs.txt:22\n");
}

TEST_F(LegacyVerbsTest, WordsBeforeTheStarStandInTheSubject) {
  EXPECT_EQ(Events("An/DT/4/det armed/JJ/4/amod river/NN/4/compound escort/NN/5/nsubj "
                   "received|receive/VBD/0/root Sudan/NNP/5/obj",
                   {{"escort", "KEN/MIL"}, {"Sudan", "SDN/GOV"}}),
            "MOBILIZE 154 KEN/MIL > SDN/GOV by verbs.txt:23\n");
}

TEST_F(LegacyVerbsTest, SayingTransformsWhatIsSaid) {
  EXPECT_EQ(Events("Kenya/NNP/2/nsubj said|say/VBD/0/root Sudan/NNP/4/nsubj "
                   "raided|raid/VBD/2/ccomp Uganda/NNP/4/obj",
                   {{"Kenya", "KEN/GOV"}, {"Sudan", "SDN/GOV"}, {"Uganda", "UGA/GOV"}}),
            "ACCUSE 112 KEN/GOV > SDN/GOV by verbs.txt:29\n");
}

TEST_F(LegacyVerbsTest, LinearPatternsOfTabariMarkSourceAndTarget) {
  EXPECT_EQ(
      Events("Kenya/NNP/2/nsubj raided|raid/VBD/0/root homage/NN/2/obj to/IN/5/case "
             "Sudan/NNP/2/obl",
             {{"Kenya", "KEN/GOV"}, {"Sudan", "SDN/GOV"}}),
      "SUPPORT 050 KEN/GOV > SDN/GOV by verbs.txt:28\n");
}

std::string Findings(std::string bytes) {
  DataFiles files = *DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  const std::string name = std::string(kGivenVerbs) + "verbs.txt";
  files.Add(name, std::move(bytes));
  Diagnostics none, diagnostics;
  const Ontology ontology = Ontology::Load(files, &none);
  LegacyVerbs::Load(files, ontology, &diagnostics);
  const DataFile& file = *files.Find(name);
  LintVerbs(file, ReadVerbFile(file, &none), &diagnostics);
  std::string out;
  for (Diagnostic& d : diagnostics) {
    d.path = "verbs.txt";
    out += d.ToString() + "\n";
  }
  return out;
}

TEST(LegacyVerbs, WhatIsWrongIsShown) {
  EXPECT_EQ(Findings("--- FERRY [070] ---\nFERRY\n- * &CARGO [073]\n"),
            "verbs.txt:3:1: error: there is no set \"&CARGO\"\n"
            "  - * &CARGO [073]\n"
            "  ^\n"
            "  define it above the blocks: &CARGO and lines with +\n");
  EXPECT_EQ(Findings("--- FERRY [070] ---\nFERRY\n- * GRAIN [80!]\n"),
            "verbs.txt:3:12: error: \"80!\" is no event code\n"
            "  - * GRAIN [80!]\n"
            "             ^\n"
            "  write two to four digits, [073], two of them, [042:043], or [---]\n");
  EXPECT_EQ(Findings("--- FERRY [070] ---\nFERRY\n- * GRAIN (TO [073]\n"),
            "verbs.txt:3:15: error: a bracket is not closed\n"
            "  - * GRAIN (TO [073]\n"
            "                ^\n"
            "  write (PREPOSITION NOUN) or {DESCRIPTION NOUN}\n");
  EXPECT_EQ(Findings("--- FERRY [070] ---\nFERRY\n- GRAIN [073]\n"),
            "verbs.txt:3:1: error: the pattern does not say where its verb stands\n"
            "  - GRAIN [073]\n"
            "  ^\n"
            "  write * in its place\n");
  EXPECT_EQ(Findings("FERRY\n"),
            "verbs.txt:1:1: error: the line stands in no block\n"
            "  FERRY\n"
            "  ^\n"
            "  write one above it: --- FERRY [070] ---\n");
}

TEST(LegacyVerbs, WhatIsInVainIsShown) {
  EXPECT_EQ(Findings("--- FERRY [070] ---\nFERRY\n- * GRAIN [073]\n- *  GRAIN [071]\n"),
            "verbs.txt:3:1: warning: the pattern cannot be reached: line 4 has it with "
            "another code\n"
            "  - * GRAIN [073]\n"
            "  ^\n"
            "  remove one of them\n");
  EXPECT_EQ(Findings("--- FERRY [070] ---\nFERRY\nFERRY [071]\n"),
            "verbs.txt:3:1: warning: the verb cannot be reached: line 2 has it already, "
            "and the first counts\n"
            "  FERRY [071]\n"
            "  ^\n"
            "  remove one of them\n");
  EXPECT_EQ(Findings("--- FERRY [0799] ---\nFERRY\n"),
            "verbs.txt:2:1: warning: CAMEO has no code \"0799\"\n"
            "  FERRY\n"
            "  ^\n"
            "  data/ontology/cameo.txt lists them; here it counts as the longest of them "
            "that it begins with\n");
  EXPECT_EQ(Findings("--- FERRY [070] ---\nFERRY\n~ a (b . RAID) FERRY = a b 112\n"),
            "verbs.txt:3:1: warning: the transformation cannot be reached: there is no "
            "verb \"raid\" above\n"
            "  ~ a (b . RAID) FERRY = a b 112\n"
            "  ^\n"
            "  write a verb that begins a line of its own\n");
}

TEST(LegacyVerbs, AnyPartOfAFileCanBeRead) {
  const std::string whole = kVerbs;
  size_t most = 0;
  for (size_t length = 0; length <= whole.size(); ++length) {
    Diagnostics diagnostics;
    const std::string_view part = std::string_view(whole).substr(0, length);
    const size_t blocks = ReadVerbFile({"v", "v", part}, &diagnostics).blocks.size();
    EXPECT_GE(blocks, most) << "cut after " << length << " bytes";
    most = blocks;
  }
  EXPECT_EQ(most, 6U);
}

}  // namespace
}  // namespace dragoman
