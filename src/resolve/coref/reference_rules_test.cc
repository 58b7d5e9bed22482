#include "resolve/coref/reference_rules.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

ReferenceRules Load(std::string nouns, std::string genders, std::string* problems) {
  DataFiles files;
  files.Add("coref/nouns.txt", std::move(nouns));
  files.Add("coref/genders.txt", std::move(genders));
  Diagnostics diagnostics;
  ReferenceRules rules = ReferenceRules::Load(files, &diagnostics);
  for (const Diagnostic& diagnostic : diagnostics)
    *problems += diagnostic.ToString() + "\n";
  return rules;
}

TEST(ReferenceRules, KnowWhomANounMayTakeUp) {
  std::string problems;
  const ReferenceRules rules = Load(
      "leader | person | president; prime minister\ngroup | body | REB UAF\n"
      "man | person | any\ncounterpart | person |\n",
      "f | angela, queen\nm | recep\n", &problems);
  EXPECT_EQ(problems, "");
  EXPECT_TRUE(rules.Noun("leader")->Fits("interim president"));
  EXPECT_FALSE(rules.Noun("leader")->Fits("vice president"));
  EXPECT_FALSE(rules.Noun("leader")->Fits("minister"));
  EXPECT_TRUE(rules.Noun("group")->Fits("UAF"));
  EXPECT_TRUE(rules.Noun("man")->Fits(""));
  EXPECT_FALSE(rules.Noun("counterpart")->Fits("president"));
  EXPECT_EQ(rules.Noun("table"), nullptr);
  EXPECT_EQ(rules.Gender("angela"), 'f');
  EXPECT_EQ(rules.Gender("recep"), 'm');
  EXPECT_EQ(rules.Gender("table"), '?');
}

TEST(ReferenceRules, ShowBadLines) {
  std::string problems;
  (void)Load("leader | persn | president\n", "f | angela\nm | recep, angela\nx | ali\n",
             &problems);
  EXPECT_EQ(problems,
            "data/coref/nouns.txt:1:10: error: unknown class \"persn\"\n"
            "  leader | persn | president\n"
            "           ^\n"
            "  write person, state or body\n"
            "data/coref/genders.txt:2:12: error: \"angela\" is both m and f\n"
            "  m | recep, angela\n"
            "             ^\n"
            "  remove it from both lists\n"
            "data/coref/genders.txt:3:1: error: unknown gender \"x\"\n"
            "  x | ali\n"
            "  ^\n"
            "  write m or f\n");
}

TEST(ReferenceRules, KnowTheCountriesOfRegions) {
  DataFiles files;
  files.Add("coref/regions.txt",
            "south asian | IND PAK\nkingdom; monarchy | SAU\nkingdom | JOR\nalpine |\n");
  Diagnostics diagnostics;
  const ReferenceRules rules = ReferenceRules::Load(files, &diagnostics);
  EXPECT_EQ(*rules.Region("south asian"), (std::vector<std::string>{"IND", "PAK"}));
  EXPECT_EQ(*rules.Region("kingdom"), (std::vector<std::string>{"SAU", "JOR"}));
  EXPECT_EQ(rules.Region("asian"), nullptr);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].ToString(),
            "data/coref/regions.txt:4:9: error: no countries\n"
            "  alpine |\n"
            "          ^\n"
            "  write their codes: IND PAK");
}

TEST(ReferenceRules, SurviveBeingCutOffAnywhere) {
  const std::string nouns = "leader | person | president; emir\n";
  const std::string genders = "f | angela, queen\n";
  for (size_t size = 0; size <= nouns.size(); ++size) {
    std::string problems;
    (void)Load(nouns.substr(0, size), genders.substr(0, size), &problems);
    EXPECT_TRUE(problems.empty() || problems.starts_with("data/coref/")) << problems;
  }
}

TEST(ReferenceRules, TheShippedListsAreClean) {
  const Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  ASSERT_TRUE(files.ok()) << files.status().message();
  Diagnostics diagnostics;
  const ReferenceRules rules = ReferenceRules::Load(*files, &diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << diagnostics[0].ToString();
  EXPECT_EQ(rules.Gender("ursula"), 'f');
}

}  // namespace
}  // namespace dragoman
