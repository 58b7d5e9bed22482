// Documents with mentions in, a ranking out.
#include <gtest/gtest.h>

#include <string>

#include "document/tree_text.h"
#include "dragoman/actors.h"

namespace dragoman {
namespace {

// A document that names somebody once or more.
Document Naming(const std::string& name, int times, const std::string& country,
                const std::string& sector, const std::string& entry = "") {
  Document document = TreeText("Somebody/NNP/2/nsubj spoke/VBD/0/root ././2/punct");
  document.article.id = "a";
  document.article.published = *Date::Parse("2010-01-02");
  for (int i = 0; i < times; ++i) {
    Mention mention;
    mention.begin = mention.head = 0;
    mention.end = 1;
    mention.chain = 0;
    mention.entity.name = name;
    mention.entity.country = country;
    mention.entity.sectors = {sector};
    mention.entity.office = "governor";
    mention.entry = entry;
    document.mentions.push_back(mention);
  }
  return document;
}

TEST(UnknownActors, TheMostFrequentComeFirst) {
  UnknownActors unknown;
  unknown.Add(Naming("Nur Agha", 3, "AFG", "GOV"));
  unknown.Add(Naming("Ole Brandvik", 1, "NOR", "MIL"));
  unknown.Add(Naming("Ole Brandvik", 1, "NOR", "MIL"));
  const std::vector<UnknownActor> ranked = unknown.Ranked(10);
  ASSERT_EQ(ranked.size(), 2U);
  EXPECT_EQ(ranked[0].name, "Ole Brandvik");
  EXPECT_EQ(ranked[0].articles, 2U);
  EXPECT_EQ(ranked[1].mentions, 3U);
  EXPECT_EQ(unknown.Ranked(1).size(), 1U);
}

TEST(UnknownActors, TheLineIsWhatADictionaryWouldSay) {
  UnknownActors unknown;
  unknown.Add(Naming("Ole Brandvik", 2, "NOR", "MIL"));
  const UnknownActor actor = unknown.Ranked(1)[0];
  EXPECT_EQ(actor.line, "Ole Brandvik | NOR | governor 2010-01-02..2010-01-02 MIL |");
  EXPECT_EQ(actor.example, "Somebody spoke.");
  EXPECT_EQ(ToJson(actor),
            R"({"name":"Ole Brandvik","kind":"person","articles":1,"mentions":2,)"
            R"("country":"NOR","sector":"MIL","office":"governor",)"
            R"("line":"Ole Brandvik | NOR | governor 2010-01-02..2010-01-02 MIL |",)"
            R"("article":"a","example":"Somebody spoke."})");
}

TEST(UnknownActors, WhomADictionaryKnowsIsNone) {
  UnknownActors unknown;
  unknown.Add(Naming("Ilham Aliyev", 2, "AZE", "GOV", "actors/leaders.txt:9"));
  EXPECT_EQ(unknown.size(), 0U);
}

TEST(UnknownActors, ADayIsNobody) {
  UnknownActors unknown;
  unknown.Add(Naming("Thursday", 2, "USA", "GOV"));
  EXPECT_EQ(unknown.size(), 0U);
}

TEST(UnknownActors, SpellingsThatDifferInMarksAreOne) {
  UnknownActors unknown;
  unknown.Add(Naming("Saleh Al-Hamed", 1, "IRQ", "GOV"));
  unknown.Add(Naming("Saleh Al Hamed", 1, "IRQ", "GOV"));
  EXPECT_EQ(unknown.size(), 1U);
}

}  // namespace
}  // namespace dragoman
