#include "resolve/actors/coded_lines.h"

#include <gtest/gtest.h>

#include "resolve/actors/legacy_actors.h"
#include "resolve/actors/legacy_agents.h"

namespace dragoman {
namespace {

constexpr char kActors[] =
    "Corvania; Republic of Corvania | XCV\n"
    "Ivo Marell | XCVOPP ..2011-03-04; XCVGOV 2011-03-05..2015-09-01; ELI\n";
constexpr char kRoles[] = "warden; guard | wardens | ~COP\nstate radio |  | MED~\n";

DataFile File(std::string_view bytes) { return {"coded.txt", "coded.txt", bytes}; }

template <typename Record>
std::string Written(const std::vector<Record>& records) {
  std::string out;
  for (const Record& record : records) out += ToCodedLine(record) + "\n";
  return out;
}

std::string Findings(std::string_view bytes, bool roles) {
  Diagnostics diagnostics;
  if (roles) {
    ReadCodedRoles(File(bytes), &diagnostics);
  } else {
    ReadCodedActors(File(bytes), &diagnostics);
  }
  std::string out;
  for (const Diagnostic& d : diagnostics) out += d.ToString() + "\n";
  return out;
}

TEST(CodedLines, WhatIsReadIsWrittenAgain) {
  Diagnostics diagnostics;
  EXPECT_EQ(Written(ReadCodedActors(File(kActors), &diagnostics)), kActors);
  EXPECT_EQ(Written(ReadCodedRoles(File(kRoles), &diagnostics)), kRoles);
  EXPECT_TRUE(diagnostics.empty());
}

TEST(CodedLines, ShowWhatIsWrong) {
  EXPECT_EQ(Findings("Ivo Marell | XCV 2011-03-05.. GOV\n", false),
            "coded.txt:1:14: error: \"XCV 2011-03-05.. GOV\" is more than a code and "
            "dates\n"
            "  Ivo Marell | XCV 2011-03-05.. GOV\n"
            "               ^\n"
            "  write XCVGOV 2011-03-05..2015-09-01, with ; between several\n");
  EXPECT_EQ(Findings("warden | wardens | COP\n", true),
            "coded.txt:1:20: error: \"COP\" is no code of a role\n"
            "  warden | wardens | COP\n"
            "                     ^\n"
            "  write ~COP, or IGO~ for one that stands before that of a country\n");
}

// Old and converted, it must be the same to the letter.
TEST(CodedLines, TheRealDictionariesStayTheSameWhenConverted) {
  const std::string folder = DRAGOMAN_SOURCE_DIR "/../shared/data/legacy/";
  const Result<DataFiles> files = DataFiles::Folder(folder);
  if (!files.ok()) GTEST_SKIP() << "no dictionaries in " << folder;
  Diagnostics diagnostics;
  size_t records = 0;
  for (const DataFile& file : files->List("Phoenix.")) {
    if (file.name.ends_with(".actors.txt")) {
      const std::vector<CodedActor> old = ReadLegacyActors(file, &diagnostics);
      const std::string written = Written(old);
      EXPECT_TRUE(ReadCodedActors(File(written), &diagnostics) == old) << file.name;
      records += old.size();
    } else if (file.name.ends_with(".agents.txt")) {
      const std::vector<CodedRole> old = ReadLegacyAgents(file, &diagnostics);
      const std::string written = Written(old);
      EXPECT_TRUE(ReadCodedRoles(File(written), &diagnostics) == old) << file.name;
      records += old.size();
    }
  }
  EXPECT_GT(records, 20000U);
}

TEST(CodedLines, AnyPartOfAFileCanBeRead) {
  for (const std::string_view whole :
       {std::string_view(kActors), std::string_view(kRoles)}) {
    for (size_t length = 0; length <= whole.size(); ++length) {
      Diagnostics diagnostics;
      EXPECT_LE(ReadCodedActors(File(whole.substr(0, length)), &diagnostics).size(), 2U);
      EXPECT_LE(ReadCodedRoles(File(whole.substr(0, length)), &diagnostics).size(), 2U);
    }
  }
}

}  // namespace
}  // namespace dragoman
