// Countries of those of whom no word tells one.
#include <string>

#include "resolve/actors/testing.h"

namespace dragoman {
namespace {

TEST(InferCountries, GivesTheCountryOfTheStory) {
  Document d =
      Resolved("Kenya/NNP/2/nsubj agreed/VBD/0/root\npolice/NNS/2/nsubj left/VBD/0/root");
  InferCountries(References(), d);
  EXPECT_EQ(Lines(d), "Kenya = KENGOV Kenya\npolice = KENCOP\n");
  EXPECT_EQ(d.mentions[1].entity.via, "setting");
}

TEST(InferCountries, PriestsAreNotOfTheVatican) {
  Document d = Resolved(
      "Vatican/NNP/2/nsubj agreed/VBD/0/root\npriests|priest/NNS/2/nsubj "
      "left/VBD/0/root");
  InferCountries(References(), d);
  EXPECT_EQ(d.mentions.back().entity.code, "REL") << Lines(d);
}

TEST(InferCountries, LeavesThoseFromAbroad) {
  Document d = Resolved(
      "Kenya/NNP/2/nsubj agreed/VBD/0/root\nforeign/JJ/2/amod police/NNS/3/nsubj "
      "left/VBD/0/root");
  InferCountries(References(), d);
  EXPECT_EQ(Lines(d), "Kenya = KENGOV Kenya\nforeign police = COP\n");
  d = Resolved(
      "Kenya/NNP/2/nsubj agreed/VBD/0/root\nArab/JJ/2/amod leaders/NNS/3/nsubj "
      "left/VBD/0/root");
  InferCountries(References(), d);
  EXPECT_EQ(d.mentions[1].entity.country, "");
  d = Resolved(
      "Kenya/NNP/2/nsubj agreed/VBD/0/root\ncrew/NN/2/compound "
      "members|member/NNS/3/nsubj left/VBD/0/root");
  InferCountries(References(), d);
  EXPECT_EQ(d.mentions[1].entity.country, "");
}

TEST(InferCountries, PeopleAroundTheWorldAreOfNoCountry) {
  Document d = Resolved(
      "Kenya/NNP/2/nsubj agreed/VBD/0/root\nfarmers|farmer/NNS/5/nsubj around/IN/4/case "
      "the/DT/4/det world/NN/1/nmod left/VBD/0/root");
  InferCountries(References(), d);
  EXPECT_EQ(d.mentions[1].entity.country, "") << Lines(d);
  d = Resolved(
      "Kenya/NNP/2/nsubj agreed/VBD/0/root\nfarmers|farmer/NNS/5/nsubj in/IN/4/case "
      "Latin/NNP/4/compound America/NNP/1/nmod left/VBD/0/root");
  InferCountries(References(), d);
  EXPECT_EQ(d.mentions[1].entity.country, "") << Lines(d);
}

TEST(InferCountries, NamesAndForeignMinistriesAreAtHomeForAllThatTheyAreCalled) {
  Document d = Resolved(
      "Malawi/NNP/2/nsubj agreed/VBD/0/root\nthe/DT/4/det United/NNP/4/compound "
      "Reformed/NNP/4/compound Party/NNP/5/nsubj left/VBD/0/root");
  InferCountries(References(), d);
  EXPECT_EQ(d.mentions[1].entity.code, "MWIPTY") << Lines(d);
  d = Resolved(
      "Malawi/NNP/2/nsubj agreed/VBD/0/root\nthe/DT/3/det foreign/JJ/3/amod "
      "ministry/NN/4/nsubj left/VBD/0/root");
  InferCountries(References(), d);
  EXPECT_EQ(d.mentions[1].entity.code, "MWIGOV") << Lines(d);
}

}  // namespace
}  // namespace dragoman
