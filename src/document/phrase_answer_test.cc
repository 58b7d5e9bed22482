// Trees with mentions in, the answer for the last words out.
#include "document/phrase_answer.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"

namespace dragoman {
namespace {

// Adds a mention of the tokens [begin, end) that hangs by `head`.
void Mentioned(Document* document, uint32_t begin, uint32_t end, uint32_t head,
               const std::string& country, const std::string& name) {
  Mention mention;
  mention.begin = begin;
  mention.end = end;
  mention.head = head;
  mention.entity.country = country;
  mention.entity.sectors = {"GOV"};
  mention.entity.code = country + "GOV";
  mention.entity.name = name;
  mention.entity.confidence = 0.9;
  document->mentions.push_back(mention);
}

TEST(PhraseAnswer, TheHighestMentionAnswers) {
  Document d = TreeText("envoy/NN/0/root of/IN/3/case Iran/NNP/1/nmod");
  Mentioned(&d, 2, 3, 2, "IRN", "Iran");
  Mentioned(&d, 0, 3, 0, "IRN", "");
  const PhraseAnswer answer = PhraseAnswerAt(d, 0);
  EXPECT_TRUE(answer.found);
  EXPECT_EQ(answer.entity.name, "");
  EXPECT_TRUE(answer.members.empty());
}

TEST(PhraseAnswer, TheContextDoesNotAnswer) {
  Document d = TreeText("Iran/NNP/2/nsubj left/VBD/0/root\nTurkey/NNP/0/root");
  Mentioned(&d, 0, 1, 0, "IRN", "Iran");
  Mentioned(&d, 2, 3, 2, "TUR", "Turkey");
  EXPECT_EQ(PhraseAnswerAt(d, 10).entity.name, "Turkey");
  EXPECT_FALSE(PhraseAnswerAt(d, 99).found);
}

TEST(PhraseAnswer, JoinedPhrasesAnswerTogether) {
  Document d = TreeText("Iran/NNP/0/root and/CC/3/cc Turkey/NNP/1/conj");
  Mentioned(&d, 0, 1, 0, "IRN", "Iran");
  Mentioned(&d, 2, 3, 2, "TUR", "Turkey");
  const PhraseAnswer answer = PhraseAnswerAt(d, 0);
  ASSERT_EQ(answer.members.size(), 2U);
  EXPECT_EQ(answer.members[1].name, "Turkey");
  EXPECT_EQ(answer.entity.country, "");
  EXPECT_EQ(answer.entity.name, "");
  EXPECT_EQ(answer.entity.sectors, std::vector<std::string>{"GOV"});
}

TEST(PhraseAnswer, WhoeverAPhraseStandsForAnswers) {
  Document d = TreeText(
      "Iran/NNP/2/nsubj met/VBD/0/root Iraq/NNP/2/obj\n"
      "both/DT/2/det sides/NNS/0/root");
  Mentioned(&d, 0, 1, 0, "IRN", "Iran");
  Mentioned(&d, 2, 3, 2, "IRQ", "Iraq");
  Mentioned(&d, 3, 5, 4, "", "");
  d.mentions[2].members = {0, 1};
  const PhraseAnswer answer = PhraseAnswerAt(d, 14);
  ASSERT_EQ(answer.members.size(), 2U);
  EXPECT_EQ(answer.members[0].name, "Iran");
}

}  // namespace
}  // namespace dragoman
