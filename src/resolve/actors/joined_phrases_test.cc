// "Iran's and Azerbaijan's ministers": several in one phrase.
#include <string>

#include "resolve/actors/testing.h"

namespace dragoman {
namespace {

TEST(JoinedPhrases, LeadersOfSeveralStatesAreNamed) {
  EXPECT_EQ(Who("the/DT/2/det presidents/NNS/7/nsubj of/IN/4/case Russia/NNP/2/nmod "
                "and/CC/6/cc Turkey/NNP/4/conj met/VBD/0/root",
                "2018-09-07"),
            "the presidents of Russia = RUSGOV, president\n"
            "Russia = RUSGOV Vladimir Putin, president\n"
            "Russia = RUSGOV Russia\n"
            "Turkey = TURGOV Recep Tayyip Erdoğan, president\n"
            "Turkey = TURGOV Turkey\n");
}

TEST(JoinedPhrases, ThoseWhomSeveralStatesSentStandForThem) {
  EXPECT_EQ(Who("ambassadors|ambassador/NNS/6/nsubj from/IN/3/case Spain/NNP/1/nmod "
                "and/CC/5/cc Brazil/NNP/3/conj met/VBD/0/root"),
            "ambassadors = ESPGOV, ambassador\n"
            "Spain = ESPGOV Spain\n"
            "Brazil = BRAGOV Brazil\n");
}

TEST(JoinedPhrases, AUnionMaySendSomebodyBesideStates) {
  EXPECT_EQ(Who("envoys|envoy/NNS/8/nsubj from/IN/3/case Spain/NNP/1/nmod and/CC/7/cc "
                "the/DT/7/det European/JJ/7/amod Union/NNP/3/conj met/VBD/0/root"),
            "envoys = ESPGOV, envoy\n"
            "Spain = ESPGOV Spain\n"
            "the European Union = EURGOV European Union\n");
}

TEST(JoinedPhrases, EachWordOfANameIsNoShareOfItsOwn) {
  EXPECT_EQ(Who("Afghan/JJ/7/amod and/CC/3/cc U.S./NNP/1/conj -/HYPH/3/punct "
                "led|lead/VBN/7/amod coalition/NN/7/compound troops/NNS/8/nsubj "
                "left/VBD/0/root"),
            "Afghan and U.S. - led coalition troops = MIL\n"
            "Afghan = AFGMIL\n"
            "U.S. - led coalition = USAMIL\n");
}

TEST(JoinedPhrases, TheConjunctionMayHangAtTheNoun) {
  EXPECT_EQ(Who("Kenyan/JJ/4/amod and/CC/4/cc Iraqi/JJ/4/amod troops/NNS/5/nsubj "
                "left/VBD/0/root"),
            "Kenyan and Iraqi troops = MIL\nKenyan = KENMIL\nIraqi = IRQMIL\n");
}

TEST(JoinedPhrases, ForcesOfACoalitionStandBesideACountrysOwn) {
  EXPECT_EQ(Who("Afghan/JJ/4/amod and/CC/3/cc foreign/JJ/1/conj forces|force/NNS/5/nsubj "
                "left/VBD/0/root"),
            "Afghan and foreign forces = MIL\n"
            "Afghan = AFGMIL\n"
            "foreign forces = IGOMIL\n");
}

TEST(JoinedPhrases, AJoinedCountryMayStandBeforeAnotherModifier) {
  EXPECT_EQ(Who("Kenyan/JJ/6/amod and/CC/5/cc U.S./NNP/5/compound -/HYPH/3/punct "
                "led|lead/VBN/6/amod forces|force/NNS/7/nsubj left/VBD/0/root"),
            "Kenyan and U.S. - led forces = MIL\n"
            "Kenyan = KENMIL\n"
            "U.S. = USAMIL\n");
  EXPECT_EQ(
      Who("Ethiopian/JJ/5/amod and/CC/1/cc Somali/JJ/4/amod "
          "government/NN/5/compound soldiers|soldier/NNS/6/nsubj died|die/VBD/0/root"),
      "Ethiopian and Somali government soldiers = MIL, soldier\n"
      "Ethiopian = ETHMIL, soldier\n"
      "Somali = SOMMIL, soldier\n");
}

TEST(JoinedPhrases, NorthAndSouthKoreaAreTwo) {
  constexpr char kBoth[] =
      "North = PRKGOV North Korea\nSouth Korea = KORGOV South Korea\n";
  EXPECT_EQ(Who("North/NNP/4/compound and/CC/3/cc South/NNP/4/compound "
                "Korea/NNP/5/nsubj met/VBD/0/root"),
            kBoth);
  EXPECT_EQ(Who("North/NNP/5/nsubj and/CC/4/cc South/NNP/4/compound Korea/NNP/1/conj "
                "met/VBD/0/root"),
            kBoth);
  EXPECT_EQ(
      Who("North/NNP/5/compound and/CC/4/cc South/NNP/4/compound "
          "Korean/JJ/1/conj troops/NNS/6/nsubj met/VBD/0/root"),
      "North and South Korean troops = MIL\nNorth = PRKMIL\nSouth Korean = KORMIL\n");
}

TEST(JoinedPhrases, WhatAHyphenJoinsSharesANoun) {
  EXPECT_EQ(Who("allied/JJ/5/amod Somali/JJ/4/amod -/HYPH/2/punct Ethiopian/JJ/5/amod "
                "forces|force/NNS/6/nsubj left/VBD/0/root"),
            "allied Somali - Ethiopian forces = MIL\nSomali = SOMMIL\n"
            "Ethiopian = ETHMIL\n");
}

TEST(JoinedPhrases, JoinedNamesAreSeveral) {
  EXPECT_EQ(Who("Iran/NNP/4/nsubj and/CC/3/cc Azerbaijan/NNP/1/conj agreed/VBD/0/root"),
            "Iran = IRNGOV Iran\nAzerbaijan = AZEGOV Azerbaijan\n");
}

TEST(JoinedPhrases, JoinedCountriesShareANoun) {
  const Document d = Resolved(
      "Iranian/JJ/4/amod and/CC/3/cc Azerbaijani/JJ/1/conj officials/NNS/5/nsubj "
      "met/VBD/0/root");
  EXPECT_EQ(Lines(d),
            "Iranian and Azerbaijani officials = GOV, official\n"
            "Iranian = IRNGOV, official\nAzerbaijani = AZEGOV, official\n");
  EXPECT_EQ(d.mentions[0].members, (std::vector<int32_t>{1, 2}));
  // As parsers often have it.
  EXPECT_EQ(Who("Iranian/JJ/4/amod and/CC/3/cc Turkish/JJ/4/amod troops/NNS/5/nsubj "
                "met/VBD/0/root"),
            "Iranian and Turkish troops = MIL\nIranian = IRNMIL\nTurkish = TURMIL\n");
  EXPECT_EQ(Who("U.S./NNP/5/nsubj and/CC/4/cc Iraqi/JJ/4/amod troops/NNS/5/nsubj "
                "met/VBD/0/root"),
            "U.S. = USAMIL\nIraqi troops = IRQMIL\n");
  const Document leaders = Resolved(
      "leaders/NNS/6/nsubj of/IN/3/case Iran/NNP/1/nmod and/CC/5/cc "
      "Turkey/NNP/3/conj met/VBD/0/root");
  EXPECT_EQ(leaders.mentions[0].members, (std::vector<int32_t>{1, 2}));
  EXPECT_EQ(Who("Iran/NNP/6/nmod:poss 's/POS/1/case and/CC/4/cc Azerbaijan/NNP/1/conj "
                "'s/POS/4/case ministers/NNS/7/nsubj met/VBD/0/root"),
            "Iran's and Azerbaijan's ministers = GOV, minister\n"
            "Iran's = IRNGOV, minister\nIran = IRNGOV Iran\n"
            "Azerbaijan's = AZEGOV, minister\nAzerbaijan = AZEGOV Azerbaijan\n");
}

}  // namespace
}  // namespace dragoman
