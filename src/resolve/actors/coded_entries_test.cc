// Dictionaries of PETRARCH in, who is who in a text out: alone, on top of ours, and the
// same after they were converted.
#include <gtest/gtest.h>

#include <string>

#include "base/given_files.h"
#include "document/tree_text.h"
#include "resolve/actors/actor_knowledge.h"
#include "resolve/actors/coded_lines.h"
#include "resolve/actors/legacy_actors.h"
#include "resolve/actors/legacy_agents.h"

namespace dragoman {
namespace {

constexpr char kActors[] =
    "MALTOVIA_ [MLT]\n"
    "+MALTOVIAN_\n"
    "IVO_MARELL_\n"
    "\t[MLTOPP <20110305] [MLTGOV 20110305-20150901] [ELI]\n"
    "PRESIDENT_BARACK_OBAMA_\n"
    "\t[USAGOV 20090120-20170120]\n"
    "RIVER_GUARDIANS_ [MLTREB]\n"
    "SOUTH_SEA_NEWS_ [MLTMED]\n"
    "JUNE_ [---]\n";
constexpr char kAgents[] =
    "POLICE {} [~COP]\n"
    "SPOKESMAN {SPOKESMEN} [~GOV]\n"
    "FIGHTER [~UAF]\n"
    "FOLK {} [~PPL]\n"
    "RELIEF_BODY [NGO~]\n";

enum class Form { kAsIs, kConverted };

template <typename Record>
std::string Converted(const std::vector<Record>& records) {
  std::string out;
  for (const Record& record : records) out += ToCodedLine(record) + "\n";
  return out;
}

DataFiles Files(Form form) {
  DataFiles files = *DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  std::string actors = kActors, agents = kAgents;
  if (form == Form::kConverted) {
    Diagnostics none;
    actors = Converted(ReadLegacyActors({"a", "a", kActors}, &none));
    agents = Converted(ReadLegacyAgents({"a", "a", kAgents}, &none));
  }
  files.Add(std::string(kGivenActors) + "0000/actors.txt", actors);
  files.Add(std::string(kGivenAgents) + "0000/agents.txt", agents);
  return files;
}

// A line for each mention: "phrase = CODE COUNTRY SECTORS Name".
std::string Lines(const ActorKnowledge& knowledge, std::string_view tree,
                  std::string_view date) {
  Document document = TreeText(tree);
  document.article.published = *Date::Parse(date);
  ResolveActors(knowledge, document);
  std::string out;
  for (const Mention& mention : document.mentions) {
    const Entity& entity = mention.entity;
    out += entity.text + " = " + entity.code + " " + entity.country;
    for (const std::string& sector : entity.sectors) out += " " + sector;
    if (!entity.name.empty()) out += " " + entity.name;
    out += "\n";
  }
  return out;
}

// By the given dictionaries alone; it must be the same after they were converted.
std::string Who(std::string_view tree, std::string_view date = "2012-01-01") {
  static const ActorKnowledge kAsIs = [] {
    Diagnostics diagnostics;
    ActorKnowledge knowledge =
        ActorKnowledge::Load(Files(Form::kAsIs), &diagnostics, false);
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
    return knowledge;
  }();
  static const ActorKnowledge kConverted = [] {
    Diagnostics diagnostics;
    return ActorKnowledge::Load(Files(Form::kConverted), &diagnostics, false);
  }();
  std::string lines = Lines(kAsIs, tree, date);
  EXPECT_EQ(lines, Lines(kConverted, tree, date));
  return lines;
}

std::string WhoOnTop(std::string_view tree, std::string_view date = "2012-01-01") {
  static const ActorKnowledge kKnowledge = [] {
    Diagnostics diagnostics;
    return ActorKnowledge::Load(Files(Form::kAsIs), &diagnostics);
  }();
  return Lines(kKnowledge, tree, date);
}

TEST(CodedEntries, TheDateDecidesWhatSomebodyIs) {
  constexpr char kTree[] = "Ivo/NNP/3/nsubj Marell/NNP/1/flat left/VBD/0/root";
  EXPECT_EQ(Who(kTree, "2010-01-01"), "Ivo Marell = MLTOPP MLT OPP IVO MARELL\n");
  EXPECT_EQ(Who(kTree, "2015-09-01"), "Ivo Marell = MLTGOV MLT GOV IVO MARELL\n");
  EXPECT_EQ(Who(kTree, "2015-09-02"), "Ivo Marell = ELI  ELI IVO MARELL\n");
}

TEST(CodedEntries, ACountryByItsNameIsItsGovernmentAndKeepsItsCode) {
  EXPECT_EQ(Who("Maltovia/NNP/2/nsubj left/VBD/0/root"),
            "Maltovia = MLT MLT GOV MALTOVIA\n");
  EXPECT_EQ(Who("The/DT/2/det maltovia/NN/3/nsubj left/VBD/0/root"), "");
}

TEST(CodedEntries, CodesArePutTogetherFromThePhrase) {
  EXPECT_EQ(Who("Maltovian/JJ/2/amod police/NNS/3/nsubj left/VBD/0/root"),
            "Maltovian police = MLTCOP MLT COP\n");
  EXPECT_EQ(Who("Maltovian/JJ/3/amod police/NN/3/compound spokesmen/NNS/4/nsubj "
                "left/VBD/0/root"),
            "Maltovian police spokesmen = MLTCOPGOV MLT COP GOV\n");
  EXPECT_EQ(Who("River/NNP/3/compound Guardians/NNPS/3/compound fighters/NNS/4/nsubj "
                "left/VBD/0/root"),
            "River Guardians fighters = MLTREBUAF MLT REB UAF\n");
  EXPECT_EQ(Who("Police/NNS/2/nsubj left/VBD/0/root"), "Police = COP  COP\n");
}

TEST(CodedEntries, PeopleGiveWayToAnyOtherRole) {
  EXPECT_EQ(Who("Maltovian/JJ/2/amod folk/NNS/3/nsubj left/VBD/0/root"),
            "Maltovian folk = MLTPPL MLT CVL\n");
  EXPECT_EQ(Who("Maltovian/JJ/3/amod police/NN/3/compound folk/NNS/4/nsubj "
                "left/VBD/0/root"),
            "Maltovian police folk = MLTCOP MLT COP\n");
}

TEST(CodedEntries, SomeRolesStandBeforeTheCountry) {
  EXPECT_EQ(
      Who("Maltovian/JJ/3/amod relief/NN/3/compound body/NN/4/nsubj left/VBD/0/root"),
      "Maltovian relief body = NGOMLT MLT SOC\n");
}

TEST(CodedEntries, ThreeDashesAreNobody) {
  EXPECT_EQ(Who("June/NNP/2/nsubj passed/VBD/0/root"), "");
}

TEST(CodedEntries, OfWhomTheySayNothingThatDayOursTells) {
  constexpr char kTree[] =
      "President/NNP/2/nmod:desc Barack/NNP/4/nsubj Obama/NNP/2/flat left/VBD/0/root";
  EXPECT_EQ(WhoOnTop(kTree),
            "President Barack Obama = USAGOV USA GOV PRESIDENT BARACK OBAMA\n");
  EXPECT_EQ(WhoOnTop(kTree, "2020-01-01"),
            "President Barack Obama = USAELI USA ELI Barack Obama\n");
}

TEST(CodedEntries, OnTopOfOursTheyWin) {
  EXPECT_EQ(WhoOnTop("Iran/NNP/2/nsubj left/VBD/0/root"), "Iran = IRNGOV IRN GOV Iran\n");
  EXPECT_EQ(WhoOnTop("Iranian/JJ/2/amod police/NNS/3/nsubj left/VBD/0/root"),
            "Iranian police = IRNCOP IRN COP\n");
  EXPECT_EQ(WhoOnTop("South/NNP/3/compound Sea/NNP/3/compound News/NNP/4/nsubj "
                     "left/VBD/0/root"),
            "South Sea News = MLTMED MLT JRN SOUTH SEA NEWS\n");
}

}  // namespace
}  // namespace dragoman
