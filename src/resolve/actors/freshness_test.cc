// Lines of people in, findings out.
#include "resolve/actors/freshness.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

// The findings on 2024-01-01, one a line: "kind: problem".
std::string Findings(const std::string& people) {
  DataFiles files;
  files.Add("actors/countries.txt", "IRN | Iran | Iranian | Iranian | Tehran |\n");
  files.Add("roles/offices.txt",
            "rank | president; prime minister\nsame | monarch; king\n"
            "same | prime minister; premier\nbody | leader; secretary-general\n");
  files.Add("actors/people.txt", people);
  Diagnostics diagnostics;
  const Dictionary dictionary = LoadDictionary(files, &diagnostics);
  std::string out;
  for (const OfficeFinding& finding :
       CheckTerms(dictionary, *Date::Parse("2024-01-01"))) {
    out += ToString(finding.kind) + ": " + finding.problem + "\n";
  }
  return out;
}

TEST(Freshness, ATermEndsWhereTheNextBegins) {
  EXPECT_EQ(Findings("Ali Amini | IRN | president 2010-01-01.. | m\n"
                     "Reza Bani | IRN | president 2018-01-01.. | m\n"),
            "expired: Ali Amini has no last day, but Reza Bani began on 2018-01-01\n");
}

TEST(Freshness, ATermThatIsVeryLongIsLookedAt) {
  EXPECT_EQ(Findings("Ali Amini | IRN | president 2001-01-01..2005-01-01 | m\n"
                     "Reza Bani | IRN | president 2005-01-01.. | m\n"),
            "expired: Reza Bani has no last day after 19 years\n");
  EXPECT_EQ(Findings("Reza Bani | IRN | king 1950-01-01.. | m\n"), "");
}

TEST(Freshness, HolesOverlapsAndVacantOffices) {
  EXPECT_EQ(Findings("Ali Amini | IRN | president 2001-01-01..2005-01-01 | m\n"
                     "Reza Bani | IRN | president 2006-01-01..2010-05-05 | m\n"
                     "Said Cham | IRN | president 2010-05-01..2019-01-01 | m\n"),
            "vacant: nobody holds it since Said Cham left on 2019-01-01\n"
            "hole: nobody held it from 2005-01-02 to 2005-12-31, before Reza Bani\n"
            "overlap: Said Cham began on 2010-05-01, but Reza Bani stayed until "
            "2010-05-05\n");
}

TEST(Freshness, OneOfficeMayHaveTwoNamesAndADayTwoHolders) {
  EXPECT_EQ(Findings("Ali Amini | IRN | premier 2020-01-01..2021-01-01 | m\n"
                     "Reza Bani | IRN | prime minister 2021-01-01.. | m\n"),
            "");
}

TEST(Freshness, OfficesOfManyAreNotLookedAt) {
  EXPECT_EQ(Findings("Ali Amini | IRN | senator 2001-01-01.. LEG | m\n"
                     "Reza Bani | IRN | senator 2003-01-01.. LEG | m\n"),
            "");
}

TEST(Freshness, AFindingTellsPlaceAndRemedy) {
  const OfficeFinding finding{OfficeFinding::Kind::kHole,
                              "actors/people.txt:3",
                              "IRN",
                              "president",
                              "nobody held it",
                              "add who held it, if anybody did",
                              {},
                              {}};
  EXPECT_EQ(finding.ToString(),
            "data/actors/people.txt:3: IRN president: nobody held it\n"
            "  add who held it, if anybody did");
}

}  // namespace
}  // namespace dragoman
