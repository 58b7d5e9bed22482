#include "split/sentences.h"

#include "split/testing.h"

namespace dragoman {
namespace {

// Sentences as they are written, a line each.
std::string Sentences(std::string_view text) {
  const Document document = SplitText(text);
  std::string out;
  for (const Sentence& sentence : document.sentences) {
    if (!out.empty()) out += '\n';
    out += document.Text(sentence.span);
  }
  return out;
}

TEST(SentencesTest, StopsEndSentences) {
  EXPECT_EQ(Sentences("They met. Who? We! 5 died."), "They met.\nWho?\nWe!\n5 died.");
}

TEST(SentencesTest, SmallLettersGoOn) {
  EXPECT_EQ(Sentences("He left ... and came to the 5th Bn. commander."),
            "He left ... and came to the 5th Bn. commander.");
  EXPECT_EQ(Sentences("It rained there. we left."), "It rained there.\nwe left.");
  EXPECT_EQ(Sentences("it rained. we left. so what"), "it rained.\nwe left.\nso what");
}

TEST(SentencesTest, SmallLettersThatBeginNames) {
  EXPECT_EQ(Sentences("It fell. iPhone sales rose. al-Qaida grew. van Gogh did not."),
            "It fell.\niPhone sales rose.\nal-Qaida grew.\nvan Gogh did not.");
  EXPECT_EQ(Sentences("J. von Neumann met E. I. du Pont."),
            "J. von Neumann met E. I. du Pont.");
  EXPECT_EQ(
      Sentences(
          "Gen. John J. \"Jack\" Sheehan left BP. He took vitamin C. \"It helps.\""),
      "Gen. John J. \"Jack\" Sheehan left BP.\nHe took vitamin C.\n\"It helps.\"");
}

TEST(SentencesTest, ForgottenBlanks) {
  EXPECT_EQ(Sentences("It fell.Then he left?Nobody knows.“No.”"),
            "It fell.\nThen he left?\nNobody knows.\n“No.”");
  EXPECT_EQ(Sentences("\"We won.\"He smiled. Yahoo!Japan lost."),
            "\"We won.\"\nHe smiled.\nYahoo!Japan lost.");
}

TEST(SentencesTest, Capitals) {
  EXPECT_EQ(Sentences("GEN. SMITH LEAVES THE U.S. WHAT NOW?"),
            "GEN. SMITH LEAVES THE U.S.\nWHAT NOW?");
  EXPECT_EQ(Sentences("TALKS AT 10 A.M. TODAY IN ST. LOUIS"),
            "TALKS AT 10 A.M. TODAY IN ST. LOUIS");
  EXPECT_EQ(Sentences("The U.S. IT sector grew."), "The U.S. IT sector grew.");
}

TEST(SentencesTest, AbbreviationsDoNotEndSentences) {
  EXPECT_EQ(Sentences("Lt. Gen. J. M. Lee met Mr. Xi at St. Paul. They spoke."),
            "Lt. Gen. J. M. Lee met Mr. Xi at St. Paul.\nThey spoke.");
  EXPECT_EQ(Sentences("On Nov. 28 he met, e.g. Putin, i.e. Russia."),
            "On Nov. 28 he met, e.g. Putin, i.e. Russia.");
}

TEST(SentencesTest, AbbreviationsEndSentencesBeforeStarters) {
  EXPECT_EQ(Sentences("He went to the U.S. The U.S. Senate met."),
            "He went to the U.S.\nThe U.S. Senate met.");
  EXPECT_EQ(Sentences("At 5 p.m. EST he left. At 6 p.m. Police came."),
            "At 5 p.m. EST he left.\nAt 6 p.m.\nPolice came.");
  EXPECT_EQ(Sentences("Vitamin C. The end."), "Vitamin C.\nThe end.");
}

TEST(SentencesTest, QuotationsEndWithTheirMark) {
  EXPECT_EQ(Sentences("\"We stay.\" He left. “It’s over.” They wept."),
            "\"We stay.\"\nHe left.\n“It’s over.”\nThey wept.");
  EXPECT_EQ(Sentences("He said: 'We won.' She left."), "He said: 'We won.'\nShe left.");
  EXPECT_EQ(Sentences("\"They left .\" He stayed ."), "\"They left .\"\nHe stayed .");
}

TEST(SentencesTest, SpeechGoesOnAfterAQuestion) {
  EXPECT_EQ(Sentences("\"Why?\" the minister asked. \"Go!\" Smith said."),
            "\"Why?\" the minister asked.\n\"Go!\" Smith said.");
}

TEST(SentencesTest, BracketsInsideASentence) {
  EXPECT_EQ(Sentences("He (Mr. X.) left. (She stayed.) They wept."),
            "He (Mr. X.) left.\n(She stayed.)\nThey wept.");
  EXPECT_EQ(Sentences("It fell.[17] He left."), "It fell.[17]\nHe left.");
}

TEST(SentencesTest, DatelinesStayWithTheSentence) {
  EXPECT_EQ(
      Sentences("ASHGABAT, Nov. 28 (Xinhua) -- They met. WASHINGTON, D.C. (AP) — Yes."),
      "ASHGABAT, Nov. 28 (Xinhua) -- They met.\nWASHINGTON, D.C. (AP) — Yes.");
  EXPECT_EQ(Sentences("BAKU, November 28 (AZERTAC). They met. Then, on May 5. He left."),
            "BAKU, November 28 (AZERTAC). They met.\nThen, on May 5.\nHe left.");
}

TEST(SentencesTest, LinesThatAreDrawnEndSentences) {
  EXPECT_EQ(Sentences("Regards, Li ====== The text -- of it"),
            "Regards, Li ======\nThe text -- of it");
  EXPECT_EQ(Sentences("****** NOTICE*****'s end."), "******\nNOTICE*****'s end.");
}

TEST(SentencesTest, StampsAndAddressesStandForThemselves) {
  EXPECT_EQ(Sentences("By Ali Khan 04/26/2021 07:17 AM The talks failed."),
            "By Ali Khan\n04/26/2021 07:17 AM\nThe talks failed.");
  EXPECT_EQ(Sentences("He left on 04/26/2021 07:17 AM EST and came back."),
            "He left on 04/26/2021 07:17 AM EST and came back.");
  EXPECT_EQ(Sentences("See http://a.org http://b.org for more."),
            "See http://a.org\nhttp://b.org for more.");
}

TEST(SentencesTest, ListsAndNumbers) {
  EXPECT_EQ(Sentences("1. The first. 2. The second."), "1. The first.\n2. The second.");
  EXPECT_EQ(Sentences("• One • Two"), "• One\n• Two");
}

TEST(SentencesTest, EndlessSentencesAreCutAtTheirMarks) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += i == 180 ? "word; " : "word ";
  const Document document = SplitText(text);
  ASSERT_EQ(document.sentences.size(), 2U);
  EXPECT_EQ(document.sentences[0].end, 182U);
}

TEST(SentencesTest, EndlessSentencesAreCutByForce) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "word ";
  for (const Sentence& sentence : SplitText(text).sentences) {
    EXPECT_LE(sentence.end - sentence.begin, kLongestSentence);
  }
}

}  // namespace
}  // namespace dragoman
