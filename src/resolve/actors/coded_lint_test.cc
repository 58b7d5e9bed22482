#include "resolve/actors/coded_lint.h"

#include <gtest/gtest.h>

#include <string>

#include "resolve/actors/legacy_actors.h"
#include "resolve/actors/legacy_agents.h"

namespace dragoman {
namespace {

const ActorCodes& Codes() {
  static const Result<DataFiles> kFiles = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  static const ActorCodes kCodes = [] {
    Diagnostics none;
    return ActorCodes::Load(*kFiles, &none);
  }();
  return kCodes;
}

std::string Findings(std::string_view bytes, bool agents = false) {
  const DataFile file{"legacy.txt", "legacy.txt", bytes};
  Diagnostics diagnostics;
  if (agents) {
    LintRoles(file, ReadLegacyAgents(file, &diagnostics), Codes(), &diagnostics);
  } else {
    LintActors(file, ReadLegacyActors(file, &diagnostics), Codes(), &diagnostics);
  }
  std::string out;
  for (const Diagnostic& d : diagnostics) out += d.ToString() + "\n";
  return out;
}

TEST(CodedLint, ACleanFileIsClean) {
  EXPECT_EQ(Findings("IVO_MARELL\n\t[MLTOPP <20110305] [MLTGOV >20110305]\n"), "");
  EXPECT_EQ(Findings("WARDEN [~COP]\n", true), "");
}

TEST(CodedLint, UnknownCodesWithTheNearest) {
  EXPECT_EQ(Findings("IVO_MARELL [MLTGVO]\nA_B [IRNGVO]\n"),
            "legacy.txt:1:16: warning: unknown code \"GVO\" in \"MLTGVO\", here and 1 "
            "times below\n"
            "  IVO_MARELL [MLTGVO]\n"
            "                 ^\n"
            "  did you mean GOV? data/legacy/codes.txt lists the codes\n");
}

TEST(CodedLint, CodesThatOthersShadow) {
  EXPECT_EQ(Findings("IVO_MARELL\n\t[MLTGOV 20110101-20141231] [MLTELI "
                     "20120101-20121231]\n"),
            "legacy.txt:2:30: warning: this code is never chosen: MLTGOV holds on all of "
            "its days, and stands before it\n"
            "  \t[MLTGOV 20110101-20141231] [MLTELI 20120101-20121231]\n"
            "  \t                            ^\n"
            "  remove it, or correct the dates\n");
  EXPECT_EQ(Findings("IVO_MARELL [MLT]\n\t[MLTGOV >20110305]\n"),
            "legacy.txt:1:13: warning: PETRARCH2 reads no further than this code, for it "
            "holds on any day; here it counts where no dated one does\n"
            "  IVO_MARELL [MLT]\n"
            "              ^\n"
            "  write it behind the dated ones\n");
}

TEST(CodedLint, LinesThatCannotBeReached) {
  EXPECT_EQ(Findings("IVO_MARELL [MLT]\nA_B [MLT]\n+IVO-MARELL_\n\t[IRN]\n"),
            "legacy.txt:4:3: warning: this code is never chosen: MLT holds on all of its "
            "days, and stands before it\n"
            "  \t[IRN]\n"
            "  \t ^\n"
            "  remove it, or correct the dates\n"
            "legacy.txt:1:1: warning: the line cannot be reached: line 3 says "
            "\"IVO-MARELL\" again, with other codes\n"
            "  IVO_MARELL [MLT]\n"
            "  ^\n"
            "  remove one of them\n");
  EXPECT_EQ(Findings("WARDEN [~COP]\nWARDEN {} [~COP]\n", true),
            "legacy.txt:1:1: warning: the line cannot be reached: line 2 says \"WARDEN\" "
            "once more\n"
            "  WARDEN [~COP]\n"
            "  ^\n"
            "  remove one of them\n");
}

}  // namespace
}  // namespace dragoman
