#include "resolve/actors/dictionary.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

constexpr char kCountries[] =
    "IRN | Iran | Iranian | Iranian | Tehran |\n"
    "UKR | Ukraine | Ukrainian | Ukrainian | Kyiv |\n";

// The diagnostics of one more line in `name`.
std::string Findings(const std::string& name, const std::string& line) {
  DataFiles files;
  if (name != "actors/countries.txt") files.Add("actors/countries.txt", kCountries);
  files.Add(name, line);
  Diagnostics diagnostics;
  LoadDictionary(files, &diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += d.ToString() + "\n";
  return out;
}

TEST(Dictionary, LoadsNamesWithTheirPlurals) {
  DataFiles files;
  files.Add("actors/countries.txt", kCountries);
  Diagnostics diagnostics;
  const Dictionary d = LoadDictionary(files, &diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  std::vector<FoldedWord> words;
  FoldWords("Iranians", 0, &words);
  const Entry* people = nullptr;
  d.phrases.Match(words, 0, [&](size_t, uint32_t e) { people = &d.entries[e]; });
  ASSERT_NE(people, nullptr);
  EXPECT_EQ(people->kind, EntryKind::kPeople);
  EXPECT_TRUE(people->plural);
  EXPECT_EQ(d.countries[people->record].code, "IRN");
  EXPECT_EQ(d.IdOf(*people), "actors/countries.txt:1");
}

TEST(Dictionary, ReportsUnknownSectors) {
  EXPECT_EQ(Findings("roles/roles.txt", "riot police | CPO | group | plural\n"),
            "data/roles/roles.txt:1:15: error: unknown sector \"CPO\"\n"
            "  riot police | CPO | group | plural\n"
            "                ^\n"
            "  data/ontology/sectors.txt lists the sectors\n");
}

TEST(Dictionary, YoungStatesWerePartsOfOthers) {
  DataFiles files;
  files.Add("actors/countries.txt", kCountries);
  files.Add("actors/states.txt", "UKR | 1991-08-24 | IRN\n");
  Diagnostics diagnostics;
  const Dictionary d = LoadDictionary(files, &diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(StateAt(d, "UKR", *Date::Parse("1991-08-23")), "IRN");
  EXPECT_EQ(StateAt(d, "UKR", *Date::Parse("1991-08-24")), "UKR");
  EXPECT_EQ(StateAt(d, "UKR", Date()), "UKR");
  EXPECT_EQ(Findings("actors/states.txt", "UKR | 1991 | IRN\n"),
            "data/actors/states.txt:1:7: error: \"1991\" is no day\n"
            "  UKR | 1991 | IRN\n"
            "        ^\n"
            "  write the day of independence, as 2011-07-09\n");
}

TEST(Dictionary, ReportsUnknownRelationsOfOffices) {
  EXPECT_EQ(Findings("roles/offices.txt", "like | premier; prime minister\n"),
            "data/roles/offices.txt:1:1: error: unknown relation \"like\"\n"
            "  like | premier; prime minister\n"
            "  ^\n"
            "  write same, rank or body\n");
  EXPECT_EQ(Findings("roles/offices.txt", "same | premier\n"),
            "data/roles/offices.txt:1:8: error: one office alone says nothing\n"
            "  same | premier\n"
            "         ^\n"
            "  write several, with ; between them\n");
}

TEST(Dictionary, ReportsUnknownCountries) {
  EXPECT_EQ(Findings("actors/organisations.txt", "FARC | KOL | REB\n"),
            "data/actors/organisations.txt:1:8: error: unknown country code \"KOL\"\n"
            "  FARC | KOL | REB\n"
            "         ^\n"
            "  write a code of actors/countries.txt, or IGO UNO EUR NGO ISM IMG MNC\n");
}

TEST(Dictionary, ReportsBadDates) {
  EXPECT_EQ(Findings("actors/people.txt", "A B | IRN | king 2001-13-01.. | m\n"),
            "data/actors/people.txt:1:18: error: \"2001-13-01\" is not a date\n"
            "  A B | IRN | king 2001-13-01.. | m\n"
            "                   ^\n"
            "  write it as 2021-11-28\n");
  EXPECT_EQ(
      Findings("actors/people.txt", "A B | IRN | king 2001-01-01..1999-01-01 | m\n"),
      "data/actors/people.txt:1:18: error: the end lies before the start\n"
      "  A B | IRN | king 2001-01-01..1999-01-01 | m\n"
      "                   ^\n"
      "  exchange the dates\n");
}

TEST(Dictionary, ReportsMissingFieldsMarksAndKinds) {
  EXPECT_EQ(Findings("actors/organisations.txt", "FARC | IRN\n"),
            "data/actors/organisations.txt:1:11: error: a field is missing\n"
            "  FARC | IRN\n"
            "            ^\n"
            "  the line needs 3 fields with | between them; see the head of the file\n");
  EXPECT_EQ(Findings("roles/roles.txt", "mayor | GOV | human |\n"),
            "data/roles/roles.txt:1:15: error: unknown kind \"human\"\n"
            "  mayor | GOV | human |\n"
            "                ^\n"
            "  write person, group, body, state or thing\n");
  EXPECT_EQ(Findings("roles/roles.txt", "mayor | GOV | person | male\n"),
            "data/roles/roles.txt:1:24: error: unknown mark \"male\"\n"
            "  mayor | GOV | person | male\n"
            "                         ^\n"
            "  write m, f, carry, vague, guest, title or plural\n");
}

TEST(Dictionary, WarnsOfPhrasesThatStandTwice) {
  EXPECT_EQ(Findings("actors/organisations.txt",
                     "al-Qaida | IMG | REB\nal-Qa'ida | IMG | REB\n"),
            "data/actors/organisations.txt:2:1: warning: \"al-Qa'ida\" stands in line 1 "
            "already\n"
            "  al-Qa'ida | IMG | REB\n"
            "  ^\n"
            "  remove one of them\n");
}

TEST(Dictionary, WarnsOfRolesThatStandTwiceWithOtherMeanings) {
  EXPECT_EQ(
      Findings("roles/roles.txt",
               "public-sector worker | LAB | person\n"
               "clerk; public sector worker | GOV | person\n"),
      "data/roles/roles.txt:2:8: warning: \"public sector worker\" stands in line 1 "
      "already\n"
      "  clerk; public sector worker | GOV | person\n"
      "         ^\n"
      "  remove one of them\n");
}

TEST(Dictionary, IsSilentAboutSpellingsOfTheSame) {
  EXPECT_EQ(Findings("actors/organisations.txt", "al-Qaida; al-Qa'ida | IMG | REB\n"),
            "");
  EXPECT_EQ(Findings("roles/roles.txt",
                     "public-sector worker; public sector worker | LAB | person\n"
                     "Public-Sector Worker | LAB | person\n"),
            "");
}

TEST(Dictionary, EveryTruncationIsReadWithoutHarm) {
  const std::string line =
      "Ebrahim Raisi; =Raisi | IRN | president 2021-08-03.. JUD | Q1 m";
  for (size_t n = 0; n <= line.size(); ++n) {
    Findings("actors/people.txt", line.substr(0, n));
    Findings("actors/organisations.txt", line.substr(0, n));
    Findings("roles/roles.txt", line.substr(0, n));
    Findings("roles/modifiers.txt", line.substr(0, n));
    Findings("actors/countries.txt", line.substr(0, n));
  }
}

TEST(Dictionary, TheLastTermToBeginHolds) {
  std::vector<Term> terms = {
      {*Date::Parse("2000-01-01"), *Date::Parse("2008-01-01"), "GOV", "a"},
      {*Date::Parse("2004-01-01"), Date(), "GOV", "b"}};
  EXPECT_EQ(TermAt(terms, *Date::Parse("2003-01-01"))->office, "a");
  EXPECT_EQ(TermAt(terms, *Date::Parse("2005-01-01"))->office, "b");
  EXPECT_EQ(TermAt(terms, Date())->office, "b");
  EXPECT_EQ(TermAt(terms, *Date::Parse("1999-01-01")), nullptr);
}

}  // namespace
}  // namespace dragoman
