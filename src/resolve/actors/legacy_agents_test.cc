#include "resolve/actors/legacy_agents.h"

#include <gtest/gtest.h>

#include "resolve/actors/coded_lines.h"

namespace dragoman {
namespace {

constexpr char kFile[] =
    "!CHIEF! = CHIEF, DEPUTY_CHIEF\n"
    "TRANSIT_WARDEN {TRANSIT_WARDENS} [~COP]  # with its plural\n"
    "RIVER_GUARD {} [~MIL]\n"
    "DEPUTY [~LEG]\n"
    "STATE_RADIO [MED~]\n"
    "WARDEN_!CHIEF! [~GOV]\n";

std::string Agents(std::string_view bytes) {
  Diagnostics diagnostics;
  std::string out;
  for (const CodedRole& role :
       ReadLegacyAgents({"agents.txt", "agents.txt", bytes}, &diagnostics)) {
    out += ToCodedLine(role) + "\n";
  }
  return out;
}

std::string Findings(std::string_view bytes) {
  Diagnostics diagnostics;
  ReadLegacyAgents({"agents.txt", "agents.txt", bytes}, &diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += d.ToString() + "\n";
  return out;
}

TEST(LegacyAgents, NounsPluralsAndSets) {
  EXPECT_EQ(Agents(kFile),
            "TRANSIT WARDEN | TRANSIT WARDENS | ~COP\n"
            "RIVER GUARD |  | ~MIL\n"
            "DEPUTY | DEPUTIES | ~LEG\n"
            "STATE RADIO | STATE RADIOS | MED~\n"
            "WARDEN CHIEF; WARDEN DEPUTY CHIEF |  | ~GOV\n");
}

TEST(LegacyAgents, ASetCanStandBesideALetterOrBracket) {
  EXPECT_EQ(Agents("!MAN! = MAN, MEN\nHUSBAND!MAN![~AGR]\n"),
            "HUSBANDMAN; HUSBANDMEN |  | ~AGR\n");
}

TEST(LegacyAgents, SetsInsideOfSetsEndSomewhere) {
  EXPECT_EQ(Agents("!A! = X_!A!, Y\nB_!A! [~GOV]\n").substr(0, 11), "B X X X X X");
}

TEST(LegacyAgents, WhatIsWrongIsShown) {
  EXPECT_EQ(Findings("RIVER_GUARD [~MIL}\n"),
            "agents.txt:1:13: error: a bracket is not closed\n"
            "  RIVER_GUARD [~MIL}\n"
            "              ^\n"
            "  write ] behind the code\n");
  EXPECT_EQ(Findings("RIVER_GUARD\n"),
            "agents.txt:1:1: error: a code is missing\n"
            "  RIVER_GUARD\n"
            "  ^\n"
            "  write one behind it: [~GOV]\n");
  EXPECT_EQ(Findings("RIVER_GUARD [MIL]\n"),
            "agents.txt:1:14: error: \"MIL\" is no code of an agent\n"
            "  RIVER_GUARD [MIL]\n"
            "               ^\n"
            "  write ~ and capital letters, three for each part: [~GOV]\n");
  EXPECT_EQ(Findings("RIVER_!GUARD! [~MIL]\n"),
            "agents.txt:1:1: error: there is no set \"!GUARD!\"\n"
            "  RIVER_!GUARD! [~MIL]\n"
            "  ^\n"
            "  define it above: !CHIEF! = CHIEF, HEAD\n");
}

TEST(LegacyAgents, AnyPartOfAFileCanBeRead) {
  const std::string whole = kFile;
  for (size_t length = 0; length <= whole.size(); ++length) {
    Diagnostics diagnostics;
    const std::string_view part = std::string_view(whole).substr(0, length);
    EXPECT_LE(ReadLegacyAgents({"agents.txt", "agents.txt", part}, &diagnostics).size(),
              5U);
  }
}

}  // namespace
}  // namespace dragoman
