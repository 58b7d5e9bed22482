#include "resolve/actors/legacy_actors.h"

#include <gtest/gtest.h>

#include "resolve/actors/coded_lines.h"

namespace dragoman {
namespace {

constexpr char kFile[] =
    "# a comment\n"
    "<!-- another one -->\n"
    "CORVANIA_ [XCV]       # whose it is\n"
    "+REPUBLIC_OF_CORVANIA_\n"
    "\n"
    "IVO_MARELL_\n"
    "+MARELL,_IVO\n"
    "\t[XCVOPP <20110305]   [XCVGOV 110305-20150901]\n"
    "\t[XCVELI > 20150901]\n"
    "THE_RIVER_PACT_(TRP)_ [IGORIV 900101-911231] [IGO]\n";

std::vector<CodedActor> Read(std::string_view bytes, Diagnostics* diagnostics) {
  return ReadLegacyActors({"legacy.txt", "legacy.txt", bytes}, diagnostics);
}

// The file as lines of our own form.
std::string Actors(std::string_view bytes) {
  Diagnostics diagnostics;
  std::string out;
  for (const CodedActor& actor : Read(bytes, &diagnostics)) {
    out += ToCodedLine(actor) + "\n";
  }
  return out;
}

std::string Findings(std::string_view bytes) {
  Diagnostics diagnostics;
  Read(bytes, &diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += d.ToString() + "\n";
  return out;
}

TEST(LegacyActors, NamesSynonymsAndCodesWithDates) {
  EXPECT_EQ(Actors(kFile),
            "CORVANIA; REPUBLIC OF CORVANIA | XCV\n"
            "IVO MARELL; MARELL, IVO | XCVOPP ..2011-03-04; XCVGOV "
            "2011-03-05..2015-09-01; XCVELI 2015-09-01..\n"
            "THE RIVER PACT | IGORIV 1990-01-01..1991-12-31; IGO\n");
}

TEST(LegacyActors, LinesOfOtherSystemsEndInCarriageReturns) {
  EXPECT_EQ(Actors("CORVANIA_ [XCV]\r\n+CORVAN_\r\n"), "CORVANIA; CORVAN | XCV\n");
}

TEST(LegacyActors, TheSameNameTwiceIsOne) {
  EXPECT_EQ(Actors("A_B [XCV]\n+A_B_\n"), "A B | XCV\n");
}

TEST(LegacyActors, MalformedDatesAreShownAndTheRestIsRead) {
  EXPECT_EQ(Actors("A_B\n\t[XCVGOV 2004017-20061201] [XCV]\n"), "A B | XCV\n");
  EXPECT_EQ(Findings("A_B\n\t[XCVGOV 2004017-20061201] [XCV]\n"),
            "legacy.txt:2:10: error: \"2004017\" is not a date\n"
            "  \t[XCVGOV 2004017-20061201] [XCV]\n"
            "  \t        ^\n"
            "  write eight digits: 20111231\n");
  EXPECT_EQ(Findings("A_B [XCV >20110231]\n"),
            "legacy.txt:1:11: error: \"20110231\" is no day of the calendar\n"
            "  A_B [XCV >20110231]\n"
            "            ^\n"
            "  write year, month and day: 20111231\n"
            "legacy.txt:1:1: error: nothing says what this is: it has no code\n"
            "  A_B [XCV >20110231]\n"
            "  ^\n"
            "  write one behind it: [XCVGOV]\n");
  EXPECT_EQ(Findings("A_B [XCV 20110305-20100305]\n").substr(0, 55),
            "legacy.txt:1:10: error: the end lies before the start\n ");
}

TEST(LegacyActors, ADateWithoutASignIsAStart) {
  EXPECT_EQ(Actors("A_B [XCV 20110305]\n"), "A B | XCV 2011-03-05..\n");
  EXPECT_EQ(
      Findings("A_B [XCV 20110305]\n"),
      "legacy.txt:1:10: warning: a single date without a sign is read as \">\": from "
      "that day on\n"
      "  A_B [XCV 20110305]\n"
      "           ^\n"
      "  write > or < before it, or a range\n");
}

TEST(LegacyActors, BracketsAndRemarksAreShown) {
  EXPECT_EQ(Findings("A_B [XCV\n").substr(0, 49),
            "legacy.txt:1:5: error: a bracket is not closed\n  ");
  EXPECT_EQ(Findings("[XCV]\n"),
            "legacy.txt:1:1: error: codes without a name\n"
            "  [XCV]\n"
            "  ^\n"
            "  write the name above them\n");
  EXPECT_EQ(Findings("A_B [XCV] a remark\n"),
            "legacy.txt:1:11: error: \"a remark\" stands outside of brackets\n"
            "  A_B [XCV] a remark\n"
            "            ^\n"
            "  write each code with its dates in brackets, remarks behind #\n");
}

TEST(LegacyActors, WhatNoTextHasIsShown) {
  EXPECT_EQ(
      Findings("MARELL,_IVO [XCV]\n"),
      "legacy.txt:1:7: warning: names do not reach over commas and colons: the line "
      "cannot be reached\n"
      "  MARELL,_IVO [XCV]\n"
      "        ^\n"
      "  write what stands before it as a line of its own\n");
  EXPECT_EQ(Findings("CORVANIA_(SOUTH)_ [XCV]\n"),
            "legacy.txt:1:10: warning: names do not reach over brackets: the line cannot "
            "be reached\n"
            "  CORVANIA_(SOUTH)_ [XCV]\n"
            "           ^\n"
            "  write the name without it, and what it says as a line of its own\n");
  EXPECT_EQ(Findings("IVO_MARELL_(ACTING_ [XCV]\n"),
            "legacy.txt:1:12: warning: a bracket is not closed; the rest is left out of "
            "the name\n"
            "  IVO_MARELL_(ACTING_ [XCV]\n"
            "             ^\n"
            "  write the name without it, and what it says as a line of its own\n");
}

TEST(LegacyActors, AnyPartOfAFileCanBeRead) {
  const std::string whole = kFile;
  size_t most = 0;
  for (size_t length = 0; length <= whole.size(); ++length) {
    Diagnostics diagnostics;
    const size_t actors =
        Read(std::string_view(whole).substr(0, length), &diagnostics).size();
    EXPECT_GE(actors, most) << "cut after " << length << " bytes";
    most = actors;
  }
  EXPECT_EQ(most, 3U);
}

}  // namespace
}  // namespace dragoman
