#include "resolve/actors/spelling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace dragoman {
namespace {

void ExpectSame(std::initializer_list<std::string_view> spellings) {
  for (const std::string_view one : spellings) {
    EXPECT_EQ(SoundOf(one), SoundOf(*spellings.begin())) << one;
  }
}

TEST(Spelling, TranscriptionsOfOneNameSoundAlike) {
  ExpectSame({"Raisi", "Raeisi", "Ra'isi", "Raissi"});
  ExpectSame({"Zelensky", "Zelenskyy", "Zelenskiy", "Zelenski"});
  ExpectSame({"Gaddafi", "Qaddafi", "Kadhafi", "Gadhafi", "Khadafi"});
  ExpectSame({"Mohammed", "Muhammad", "Mohamed", "Mohammad"});
  ExpectSame({"Hussein", "Husain", "Hossein", "Hussain"});
  ExpectSame({"Yanukovych", "Yanukovich", "Yanukovytch"});
  ExpectSame({"Haniyeh", "Haniya", "Haniyah"});
  ExpectSame({"Rouhani", "Rohani", "Ruhani"});
  ExpectSame({"Lukashenko", "Lukashenka"});
  ExpectSame({"Mehdi", "Mahdi"});
  ExpectSame({"Nazarbayev", "Nazarbaev"});
}

TEST(Spelling, FirstNamesMayDifferInOneVowel) {
  const auto are_one = [](std::string_view a, std::string_view b) {
    const std::vector<std::string> sounds = SoundsOfGivenName(a);
    return std::find(sounds.begin(), sounds.end(), SoundOf(b)) != sounds.end();
  };
  EXPECT_TRUE(are_one("Ebrahim", "Ibrahim"));
  EXPECT_TRUE(are_one("Yousef", "Yusuf"));
  EXPECT_FALSE(are_one("Hassan", "Hossein"));
}

TEST(Spelling, OtherNamesDoNot) {
  EXPECT_NE(SoundOf("Raisi"), SoundOf("Razi"));
  EXPECT_NE(SoundOf("Putin"), SoundOf("Patin"));
  EXPECT_NE(SoundOf("Aliyev"), SoundOf("Alawi"));
  EXPECT_EQ(SoundOf("123"), "");
}

}  // namespace
}  // namespace dragoman
