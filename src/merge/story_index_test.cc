#include "merge/story_index.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

const std::string kLead =
    "Rebels attacked a market in the town of Oicha in eastern Congo on Tuesday, killing "
    "at "
    "least 12 people, the army said. ";
const std::string kWitness =
    "Fighters armed with rifles and machetes arrived shortly before dusk, when farmers "
    "were "
    "packing up their stalls, according to two witnesses. ";
const std::string kQuote =
    "\"They came from the plantation, shot in all directions and then set fire to the "
    "shops,\" said a woman who sells palm oil there. ";
const std::string kBackground =
    "The group of Ugandan origin has killed thousands of civilians in the provinces of "
    "North "
    "Kivu and Ituri in the past ten years, by the count of the United Nations. ";
const std::string kOther =
    "The finance ministers of the eurozone met in Luxembourg to discuss the budget of "
    "next "
    "year and the future of their rescue fund, without coming to a decision. ";

class StoryIndexTest : public testing::Test {
 protected:
  std::string Add(const std::string& id, int64_t day, const std::string& text) {
    return index_.Add(id, day, FingerprintsOf(text)).story;
  }
  StoryIndex index_{14};
};

TEST_F(StoryIndexTest, TheSameTextIsOneStory) {
  EXPECT_EQ(Add("a1", 1, kLead + kWitness + kQuote), "a1");
  EXPECT_EQ(Add("a2", 2, kLead + kWitness + kQuote), "a1");
}

TEST_F(StoryIndexTest, CaseAndMarksDoNotCount) {
  Add("a1", 1, "Rebels attacked a market - in the town of Oicha in Congo, on Tuesday.");
  EXPECT_EQ(
      Add("a2", 1, "REBELS attacked a market in the town of Oicha in Congo on Tuesday"),
      "a1");
}

TEST_F(StoryIndexTest, ACutTextIsTheSameStory) {
  Add("a1", 1, kLead + kWitness + kQuote + kBackground);
  EXPECT_EQ(Add("a2", 1, kLead), "a1");
}

TEST_F(StoryIndexTest, ALongerTextIsTheSameStory) {
  Add("a1", 1, kLead + kWitness);
  EXPECT_EQ(Add("a2", 1, kOther + kLead + kWitness), "a1");
}

TEST_F(StoryIndexTest, ASequelWithTheOldBackgroundIsAnother) {
  Add("a1", 1, kLead + kWitness + kBackground);
  EXPECT_EQ(
      Add("a2", 3,
          "Soldiers freed six hostages near Oicha in a raid before dawn on Thursday, "
          "among them two children who had been taken from the town. " +
              kBackground),
      "a2");
}

TEST_F(StoryIndexTest, FurnitureOfASiteMakesNoStory) {
  const std::string furniture =
      "Sign up for our morning letter and get the news of the day before you have had "
      "your "
      "coffee, free of charge and without advertisements. ";
  for (int i = 0; i < 8; ++i) {
    std::string own;
    for (int k = 0; k < 40; ++k) own += "w" + std::to_string(i * 100 + k) + " ";
    const std::string id = "a" + std::to_string(i);
    EXPECT_EQ(Add(id, 1, furniture + own), id);
  }
}

TEST_F(StoryIndexTest, WhatIsOlderThanTheWindowIsForgotten) {
  Add("a1", 1, kLead + kWitness);
  Add("b1", 16, kOther);
  EXPECT_EQ(Add("a2", 16, kLead + kWitness), "a2");
}

TEST_F(StoryIndexTest, CopiesTakeNoMemory) {
  Add("a1", 1, kLead + kWitness + kQuote);
  const size_t bytes = index_.bytes();
  const std::string copy = kLead + kWitness + kQuote;
  for (int i = 0; i < 100; ++i) Add("b" + std::to_string(i), 1, copy);
  EXPECT_EQ(index_.bytes(), bytes);
}

TEST_F(StoryIndexTest, TextsWithoutWordsAreStoriesOfTheirOwn) {
  EXPECT_EQ(Add("a1", 1, ""), "a1");
  EXPECT_EQ(Add("a2", 1, " -- "), "a2");
}

TEST(Fingerprints, SharedWordsShareAFingerprintWhereverTheyStand) {
  const Fingerprints whole = FingerprintsOf(kLead + kWitness + kQuote);
  const Fingerprints part = FingerprintsOf(kWitness);
  size_t shared = 0;
  for (const uint32_t print : part.all) {
    for (const uint32_t other : whole.all) shared += print == other ? 1 : 0;
  }
  EXPECT_GE(shared + 1, part.all.size());
}

TEST(PrintTable, KeepsAtMostSoManyTextsOfAPrint) {
  PrintTable table;
  for (uint32_t text = 0; text < 5000; ++text) {
    table.Add(7, text);
    table.Add(100 + text, text);
  }
  size_t texts = 0;
  table.Each(7, [&](uint32_t) { ++texts; });
  EXPECT_EQ(texts, PrintTable::kMostTexts);
  table.Each(5099, [](uint32_t text) { EXPECT_EQ(text, 4999u); });
}

}  // namespace
}  // namespace dragoman
