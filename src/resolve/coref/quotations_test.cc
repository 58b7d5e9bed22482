#include "resolve/coref/quotations.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"

namespace dragoman {
namespace {

// "words <- speaker (basis)", one quotation per line.
std::string Quotations(std::string_view tree_text) {
  DataFiles files;
  files.Add("speech/verbs.txt", "say | say\ntell | say\nadd | say\nwarn | warn\n");
  files.Add("speech/nouns.txt", "statement | say | text\n");
  Diagnostics diagnostics;
  Document document = TreeText(tree_text);
  FindQuotations(SpeechVerbs::Load(files, &diagnostics), document);
  std::string lines;
  for (const Quotation& quotation : document.quotations) {
    lines += document.Text(quotation.span);
    if (quotation.speaker >= 0) {
      lines += " <- " + document.mentions[quotation.speaker].entity.text;
      lines += " (" + quotation.basis + ")";
    }
    lines += "\n";
  }
  return lines;
}

TEST(Quotations, BelongToTheSubjectOfTheVerbOfSpeech) {
  EXPECT_EQ(
      Quotations("The/DT/2/det minister/NN/3/nsubj said|say/VBD/0/root :/:/3/punct "
                 "“/``/6/punct We/PRP/7/nsubj stay/VBP/3/ccomp ././7/punct ”/''/7/punct"),
      "We stay. <- The minister (verb of speech)\n");
  EXPECT_EQ(
      Quotations("“/``/3/punct We/PRP/3/nsubj stay/VBP/6/ccomp ,/,/3/punct ”/''/3/punct "
                 "said|say/VBD/0/root Raisi/NNP/6/nsubj ././6/punct"),
      "We stay, <- Raisi (verb of speech)\n");
}

TEST(Quotations, InterruptedOnesHaveOneSpeaker) {
  EXPECT_EQ(
      Quotations("“/``/3/punct We/PRP/3/nsubj stay/VBP/0/root ,/,/3/punct ”/''/3/punct "
                 "he/PRP/7/nsubj said|say/VBD/3/parataxis ,/,/3/punct “/``/11/punct "
                 "and/CC/11/cc win/VBP/3/conj ././3/punct ”/''/3/punct"),
      "We stay, <- he (verb of speech)\n"
      "and win. <- he (verb of speech)\n");
}

TEST(Quotations, ContinueWithTheLastSpeaker) {
  EXPECT_EQ(
      Quotations(
          "“/``/3/punct We/PRP/3/nsubj stay/VBP/6/ccomp ,/,/3/punct ”/''/3/punct "
          "said|say/VBD/0/root Raisi/NNP/6/nsubj ././6/punct\n"
          "“/``/3/punct They/PRP/3/nsubj go/VBP/0/root ././3/punct ”/''/3/punct\n"
          "Aliyev/NNP/2/nsubj told|tell/VBD/0/root reporters/NNS/2/iobj ././2/punct\n"
          "“/``/3/punct We/PRP/3/nsubj agree/VBP/0/root ././3/punct ”/''/3/punct"),
      "We stay, <- Raisi (verb of speech)\n"
      "They go. <- Raisi (last speaker)\n"
      "We agree. <- Aliyev (last speaker)\n");
}

TEST(Quotations, RunOverParagraphs) {
  EXPECT_EQ(
      Quotations("He/PRP/2/nsubj said|say/VBD/0/root :/:/2/punct “/``/6/punct "
                 "We/PRP/6/nsubj stay/VBP/2/ccomp ././6/punct\n\n"
                 "“/``/3/punct They/PRP/3/nsubj go/VBP/0/root ././3/punct ”/''/3/punct"),
      "We stay. <- He (verb of speech)\n"
      "They go. <- He (continued quotation)\n");
}

TEST(Quotations, AtTheHeadOfAParagraphBelongToWhoeverSpeaksOn) {
  EXPECT_EQ(
      Quotations("“/``/3/punct We/PRP/3/nsubj stay/VBP/0/root ././3/punct ”/''/3/punct\n"
                 "“/``/3/punct They/PRP/3/nsubj go/VBP/7/ccomp ,/,/3/punct ”/''/3/punct "
                 "he/PRP/7/nsubj said|say/VBD/0/root ././7/punct"),
      "We stay. <- he (next speaker)\n"
      "They go, <- he (verb of speech)\n");
}

TEST(Quotations, AfterANameAndAColon) {
  EXPECT_EQ(Quotations("Raisi/NNP/0/root :/:/1/punct “/``/5/punct We/PRP/5/nsubj "
                       "stay/VBP/1/parataxis ././5/punct ”/''/5/punct"),
            "We stay. <- Raisi (before the colon)\n");
}

TEST(Quotations, OfAFewWordsInTheOutletsOwnSentenceHaveNoSpeaker) {
  EXPECT_EQ(Quotations("The/DT/4/det “/``/4/punct special/JJ/4/amod operation/NN/6/nsubj "
                       "”/''/4/punct failed/VBD/0/root"),
            "special operation\n");
  EXPECT_EQ(
      Quotations("Raisi/NNP/2/nsubj said|say/VBD/0/root the/DT/4/det raid/NN/7/nsubj "
                 "was/VBD/7/cop “/``/7/punct cowardly/JJ/2/ccomp ”/''/7/punct"),
      "cowardly <- Raisi (verb of speech)\n");
}

}  // namespace
}  // namespace dragoman
