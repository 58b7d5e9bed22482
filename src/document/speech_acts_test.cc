#include "document/speech_acts.h"

#include <gtest/gtest.h>

#include "document/tree_text.h"

namespace dragoman {
namespace {

// "say: Raisi -> reporters | attacked", one act per line.
std::string Acts(std::string_view tree_text) {
  DataFiles files;
  files.Add("speech/verbs.txt",
            "say | say\ntell | say\nadd | say\nurge | demand\nmake clear | say\n");
  files.Add("speech/nouns.txt", "claim | claim |\nstatement | say | text\n");
  Diagnostics diagnostics;
  const SpeechVerbs verbs = SpeechVerbs::Load(files, &diagnostics);
  const Document document = TreeText(tree_text);
  const Tree tree(document);
  const SpeechActs speech(verbs, tree, document);
  const auto word = [&](int32_t t) {
    return t < 0 ? std::string("-") : std::string(document.Text(document.tokens[t]));
  };
  std::string lines;
  for (const SpeechAct& act : speech.all()) {
    lines += std::string(ToString(act.kind)) + ": " + word(act.speaker);
    if (act.addressee >= 0) lines += " -> " + word(act.addressee);
    lines += " |";
    for (uint32_t t = 0; t < document.tokens.size(); ++t) {
      if (speech.Around(t) == &act && document.tokens[t].upos != Upos::kPunct) {
        lines += " " + word(static_cast<int32_t>(t));
      }
    }
    lines += "\n";
  }
  return lines;
}

TEST(SpeechActs, AClauseAfterTheVerb) {
  EXPECT_EQ(
      Acts("Raisi/NNP/2/nsubj said|say/VBD/0/root that/IN/5/mark rebels/NNS/5/nsubj "
           "attacked/VBD/2/ccomp ././2/punct"),
      "say: Raisi | that rebels attacked\n");
}

TEST(SpeechActs, AParenthesisIsNoPartOfWhatIsSaid) {
  EXPECT_EQ(Acts("Rebels/NNS/2/nsubj attacked/VBD/0/root ,/,/5/punct he/PRP/5/nsubj "
                 "told|tell/VBD/2/parataxis reporters/NNS/5/iobj ././2/punct"),
            "say: he -> reporters | Rebels attacked\n");
}

TEST(SpeechActs, AccordingToSomebody) {
  EXPECT_EQ(Acts("According|accord/VBG/3/case to/IN/1/fixed Raisi/NNP/6/obl ,/,/3/punct "
                 "rebels/NNS/6/nsubj attacked/VBD/0/root ././6/punct"),
            "say: Raisi | rebels attacked\n");
}

TEST(SpeechActs, AuthorsSpeakForTheirTexts) {
  EXPECT_EQ(Acts("A/DT/2/det statement/NN/6/nsubj by/IN/5/case the/DT/5/det "
                 "ministry/NN/2/nmod said|say/VBD/0/root rebels/NNS/8/nsubj "
                 "attacked/VBD/6/ccomp"),
            "say: ministry | rebels attacked\n");
  EXPECT_EQ(Acts("Moscow/NNP/3/nmod:poss 's/POS/1/case claim/NN/0/root that/IN/6/mark "
                 "rebels/NNS/6/nsubj attacked/VBD/3/acl"),
            "claim: Moscow | that rebels attacked\n");
}

TEST(SpeechActs, WhoIsQuotedSpeaks) {
  EXPECT_EQ(Acts("AFP/NNP/2/nsubj quotes|quote/VBZ/0/root officials/NNS/2/obj "
                 "as/IN/5/mark saying|say/VBG/2/advcl rebels/NNS/7/nsubj "
                 "attacked/VBD/5/ccomp"),
            "say: officials | rebels attacked\n");
}
TEST(SpeechActs, ConjoinedVerbsParticiplesAndRelativesShareTheirSubject) {
  EXPECT_EQ(Acts("He/PRP/2/nsubj left/VBD/0/root and/CC/4/cc said|say/VBD/2/conj "
                 "rebels/NNS/6/nsubj attacked/VBD/4/ccomp"),
            "say: He | rebels attacked\n");
  EXPECT_EQ(Acts("He/PRP/2/nsubj left/VBD/0/root ,/,/4/punct adding|add/VBG/2/advcl "
                 "rebels/NNS/6/nsubj attacked/VBD/4/ccomp"),
            "say: He | rebels attacked\n");
  EXPECT_EQ(Acts("Officials/NNS/6/nsubj who/WP/3/nsubj said|say/VBD/1/acl:relcl "
                 "rebels/NNS/5/nsubj attacked/VBD/3/ccomp fled/VBD/0/root"),
            "say: Officials | rebels attacked\n");
}

TEST(SpeechActs, DemandsHaveInfinitives) {
  EXPECT_EQ(Acts("Iran/NNP/2/nsubj urged|urge/VBD/0/root Baku/NNP/2/obj to/TO/5/mark "
                 "wait/VB/2/xcomp"),
            "demand: Iran -> Baku | to wait\n");
}

TEST(SpeechActs, TheInnermostSpeakerCounts) {
  EXPECT_EQ(
      Acts("He/PRP/2/nsubj said|say/VBD/0/root Iran/NNP/4/nsubj urged|urge/VBD/2/ccomp "
           "Baku/NNP/4/obj to/TO/7/mark wait/VB/4/xcomp"),
      "say: He | Iran urged Baku\n"
      "demand: Iran -> Baku | to wait\n");
}

TEST(SpeechActs, OrdinaryClausesAreTheOutletsOwn) {
  EXPECT_EQ(Acts("Rebels/NNS/2/nsubj attacked/VBD/0/root ././2/punct"), "");
  EXPECT_EQ(Acts("It/PRP/3/expl was/VBD/3/aux:pass said|say/VBN/0/root that/IN/6/mark "
                 "rebels/NNS/6/nsubj attacked/VBD/3/ccomp"),
            "say: - | that rebels attacked\n");
}

}  // namespace
}  // namespace dragoman
