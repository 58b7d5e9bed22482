#include "resolve/dates/date_grammar.h"

#include <vector>

#include "resolve/dates/testing.h"

namespace dragoman {
namespace {

// Sunday.
constexpr const char* kDay = "2021-11-28";

struct Case {
  const char* text;
  const char* dates;
};
void Check(const char* published, const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(Dates(published, c.text), c.dates) << c.text;
}

TEST(DateGrammarTest, CalendarDates) {
  Check(kDay,
        {
            {"on 28 November 2021", "28 November 2021 = 2021-11-28 day"},
            {"on November 28 , 2021", "November 28 , 2021 = 2021-11-28 day"},
            {"on Nov. 28", "Nov. 28 = 2021-11-28 day"},
            {"the 28th of November", "the 28th of November = 2021-11-28 day"},
            {"November the 5th", "November the 5th = 2021-11-05 day"},
            {"Sunday , Nov. 21 , 2021", "Sunday , Nov. 21 , 2021 = 2021-11-21 day"},
            {"Sunday ( Nov. 21 )", "Sunday ( Nov. 21 ) = 2021-11-21 day"},
            {"on 2021-11-20", "2021-11-20 = 2021-11-20 day"},
            {"on 11/20/2021 or 20/11/2021",
             "11/20/2021 = 2021-11-20 day; 20/11/2021 = 2021-11-20 day"},
            {"in March 2019", "March 2019 = 2019-03-01..2019-03-31 month"},
            {"in 2019", "2019 = 2019-01-01..2019-12-31 year"},
            {"the early 1990s", "early 1990s = 1990-01-01..1993-04-30 decade"},
            {"the summer of 2014", "the summer of 2014 = 2014-06-01..2014-08-31 season"},
            {"Nov. 3_-_5 , 2020", "Nov. 3-5 , 2020 = 2020-11-03..2020-11-05 day"},
            {"the ’82 war", "’82 = 1982-01-01..1982-12-31 year"},
        });
}

TEST(DateGrammarTest, ImpossibleDaysAreNoDates) {
  Check(kDay, {{"on 31 April 2020", "April 2020 = 2020-04-01..2020-04-30 month"},
               {"on February 30", "February = 2022-02-01..2022-02-28 month"}});
}

TEST(DateGrammarTest, RelativeDates) {
  Check(
      kDay,
      {
          {"yesterday", "yesterday = 2021-11-27 day"},
          {"the day before yesterday", "the day before yesterday = 2021-11-26 day"},
          {"tomorrow", "tomorrow = 2021-11-29 day"},
          {"overnight", "overnight = 2021-11-27..2021-11-28 day"},
          {"two days ago", "two days ago = 2021-11-26 day"},
          {"more than twenty_-_five years ago",
           "more than twenty-five years ago = 1996-01-01..1996-12-31 year"},
          {"a few weeks ago", "a few weeks ago = 2021-10-24..2021-11-14 week"},
          {"two and a half years ago",
           "two and a half years ago = 2019-01-01..2019-12-31 year"},
          {"last week", "last week = 2021-11-15..2021-11-21 week"},
          {"this month", "this month = 2021-11-01..2021-11-30 month"},
          {"earlier this year", "earlier this year = 2021-01-01..2021-11-28 year"},
          {"late last year", "late last year = 2020-09-01..2020-12-31 year"},
          {"over the past 18 months",
           "the past 18 months = 2020-05-28..2021-11-28 month"},
          {"the next couple of years",
           "the next couple of years = 2021-11-28..2023-11-28 year"},
          {"within 72 hours", "within 72 hours = 2021-11-28..2021-12-01 day"},
          {"last weekend", "last weekend = 2021-11-27..2021-11-28 day"},
          {"January next year", "January next year = 2022-01-01..2022-01-31 month"},
          {"at the end of the year", "the end of the year = 2021-11-28..2021-12-31 year"},
      });
}

TEST(DateGrammarTest, WeekdaysAreTheLastOrTheNext) {
  Check(kDay, {
                  {"They met on Monday .", "Monday = 2021-11-22 day"},
                  {"They met on Sunday .", "Sunday = 2021-11-28 day"},
                  {"They will meet on Monday .", "Monday = 2021-11-29 day"},
                  {"On Friday , leaders will gather .", "Friday = 2021-12-03 day"},
                  {"last Monday , next Monday",
                   "last Monday = 2021-11-22 day; next Monday = 2021-11-29 day"},
                  {"Wednesday last week", "Wednesday last week = 2021-11-17 day"},
                  {"Early on Monday he left .", "Early on Monday = 2021-11-22 day"},
                  {"He left Saturday night .", "Saturday night = 2021-11-27 day"},
                  {"Sunday_'s vote", "Sunday = 2021-11-28 day"},
                  {"Shops remained closed until Friday .",
                   "until Friday = 2021-11-28..2021-12-03 day"},
              });
}

TEST(DateGrammarTest, MonthsAndDaysWithoutAYear) {
  Check(kDay,
        {
            {"It rained in March .", "March = 2021-03-01..2021-03-31 month"},
            {"They will vote in March .", "March = 2022-03-01..2022-03-31 month"},
            {"They met on December 5 .", "December 5 = 2021-12-05 day"},
            {"in mid-January , he said", "mid-January = 2021-01-11..2021-01-21 month"},
            {"He has been held since December .",
             "since December = 2020-12-01..2021-11-28 month"},
            {"in June or July 2018",
             "June = 2018-06-01..2018-06-30 month; July 2018 = 2018-07-01..2018-07-31 "
             "month"},
        });
}

TEST(DateGrammarTest, Ranges) {
  Check(kDay,
        {
            {"between 2015 and 2019",
             "between 2015 and 2019 = 2015-01-01..2019-12-31 year"},
            {"from March to May 2019",
             "from March to May 2019 = 2019-03-01..2019-05-31 month"},
            {"They struck from Friday to Monday .",
             "from Friday to Monday = 2021-11-26..2021-11-29 day"},
            {"since 2015", "since 2015 = 2015-01-01..2021-11-28 year"},
            {"He will stay until May .", "until May = 2021-11-28..2022-05-31 month"},
            {"the 2019_-_2020 season", "2019-2020 = 2019-01-01..2020-12-31 year"},
            {"the 1980_-_88 war", "1980-88 = 1980-01-01..1988-12-31 year"},
            {"between 3 and 5 November", "3 and 5 November = 2021-11-03..2021-11-05 day"},
        });
}

TEST(DateGrammarTest, DatesThatHangOnTheOneBefore) {
  Check(kDay,
        {
            {"On Monday he left . A day earlier he had spoken .",
             "Monday = 2021-11-22 day; A day earlier = 2021-11-21 day"},
            {"On 3 May 2010 he left . Two days later he came . That year was hard .",
             "3 May 2010 = 2010-05-03 day; Two days later = 2010-05-05 day; "
             "That year = 2010-01-01..2010-12-31 year"},
            {"A day earlier he left .", "A day earlier = ?"},
        });
}

TEST(DateGrammarTest, MonthsAndYearsAreCountedFromThoseSpokenOf) {
  Check(kDay, {
                  {"Prices rose in October . A month earlier they fell .",
                   "October = 2021-10-01..2021-10-31 month; "
                   "A month earlier = 2021-09-01..2021-09-30 month"},
                  {"It fell in 1989 . Ten years later it stood again .",
                   "1989 = 1989-01-01..1989-12-31 year; "
                   "Ten years later = 1999-01-01..1999-12-31 year"},
              });
}

TEST(DateGrammarTest, WhatIsToComePushesOutNoDayOfTheNews) {
  Check(kDay,
        {{"They met on Friday . They will meet on Monday . The same day a bomb fell . "
          "That night they left .",
          "Friday = 2021-11-26 day; Monday = 2021-11-29 day; The same day = 2021-11-26 "
          "day; That night = 2021-11-26 day"}});
}

TEST(DateGrammarTest, EvesAndHoursBelongToADayBeside) {
  Check(
      kDay,
      {
          {"On Friday he came . An hour later he left .",
           "Friday = 2021-11-26 day; An hour later = 2021-11-26 day"},
          {"On Friday they met . On the eve of the summit he had left .",
           "Friday = 2021-11-26 day; the eve of = 2021-11-25 day"},
          {"It was shut on the eve of Nowruz .", "the eve of Nowruz = 2021-03-20 day"},
          {"at dawn on Friday", "dawn on Friday = 2021-11-26 day"},
          {"on Friday and Saturday", "Friday and Saturday = 2021-11-26..2021-11-27 day"},
      });
}

TEST(DateGrammarTest, FiscalAndSchoolYearsAreVague) {
  Check(kDay, {
                  {"in the fiscal year 2020",
                   "the fiscal year 2020 = 2019-01-01..2020-12-31 year"},
                  {"in FY2020", "FY2020 = 2019-01-01..2020-12-31 year"},
                  {"the 2019_-_20 school year",
                   "the 2019-20 school year = 2019-01-01..2020-12-31 year"},
                  {"last fiscal year", "last fiscal year = 2019-01-01..2021-12-31 year"},
              });
}

TEST(DateGrammarTest, QuartersAndEndsAreTheNearestOnes) {
  Check(kDay, {
                  {"It grew in the third quarter .",
                   "the third quarter = 2021-07-01..2021-09-30 season"},
                  {"in Q1 2020", "Q1 2020 = 2020-01-01..2020-03-31 season"},
                  {"the first two months of the year",
                   "the first two months of the year = 2021-01-01..2021-02-28 season"},
                  {"He left at the end of the week .",
                   "the end of the week = 2021-11-27..2021-11-28 week"},
                  {"They will meet at the weekend .",
                   "the weekend = 2021-11-27..2021-11-28 day"},
              });
}

TEST(DateGrammarTest, CountsBackToAWeekdayWeekOrMonth) {
  Check(kDay,
        {
            {"two Fridays ago", "two Fridays ago = 2021-11-19 day"},
            {"a week ago", "a week ago = 2021-11-21 week"},
            {"a year ago", "a year ago = 2020-11-01..2020-11-30 month"},
            {"He returns on the 30th .", "the 30th = 2021-11-30 day"},
            {"on the tenth of last month", "the tenth of last month = 2021-10-10 day"},
            {"It opens on Sundays .", ""},
        });
}

TEST(DateGrammarTest, NamedDaysTakeTheYearBeside) {
  Check(kDay, {
                  {"at Christmas 2019", "Christmas 2019 = 2019-12-25 day"},
                  {"on Diwali last year", "Diwali last year = 2020-11-14 day"},
                  {"on Yom Kippur in 1973", "Yom Kippur in 1973 = 1973-10-06 day"},
                  {"at Easter 1916", "Easter 1916 = 1916-04-23 day"},
                  {"Eid al-Fitr in 1960", "Eid al-Fitr in 1960 = 1960-03-29 day"},
                  {"during Ramadan 2040", "Ramadan 2040 = 2040-09-08..2040-10-07 day"},
                  {"Nowruz 1925", "Nowruz 1925 = 1925-03-21 day"},
              });
}

TEST(DateGrammarTest, AYearBehindDayAndMonthCountsNothing) {
  Check(kDay, {{"On 17 June 1953 workers rose .", "17 June 1953 = 1953-06-17 day"}});
}

TEST(DateGrammarTest, NamedDays) {
  Check(kDay, {
                  {"They met after Eid al_-_Fitr .", "Eid al-Fitr = 2021-05-13 day"},
                  {"They will meet at Nowruz .", "Nowruz = 2022-03-21 day"},
                  {"the September 11 attacks", "September 11 attacks = 2001-09-11 day"},
                  {"after 9/11", "9/11 = 2001-09-11 day"},
                  {"Ramadan began .", "Ramadan = 2021-04-13..2021-05-12 day"},
                  {"They ate on Thanksgiving .", "Thanksgiving = 2021-11-25 day"},
                  {"a happy new year", ""},
              });
}

TEST(DateGrammarTest, NoDates) {
  Check(kDay, {
                  {"2,000 people came", ""},
                  {"In 2000 people fled", ""},
                  {"In May 20 people died .", "May = 2021-05-01..2021-05-31 month"},
                  {"He was aged 20 and won 2-1 , in the 70_th minute .", ""},
                  {"She is in her 70s . They left as soon as they could .", ""},
                  {"He may go . May they win .", ""},
                  {"June Smith and Theresa May met .", ""},
                  {"March on Washington", ""},
                  {"They pay $ 2000 every year", ""},
                  {"Black Monday", ""},
              });
}

TEST(DateGrammarTest, ClockTimesAreOfTheDayBesideThemOrTheOneSpokenOfLast) {
  Check(kDay, {
                  {"at 12:00 UTC Monday", "12:00 UTC Monday = 2021-11-22 day"},
                  {"on Monday at 6 p.m. GMT", "Monday at 6 p.m. GMT = 2021-11-22 day"},
                  {"He left on Friday . At 18:30 he came .",
                   "Friday = 2021-11-26 day; 18:30 = 2021-11-26 day"},
                  {"Hours later , at 18:75 or 1:0 , they won .", "Hours later = ?"},
                  {"at 10:30 a.m. .", "10:30 a.m. = ?"},
              });
}

TEST(DateGrammarTest, PartsOfYearsAndMonths) {
  Check(kDay, {
                  {"in the third quarter of 2009",
                   "the third quarter of 2009 = 2009-07-01..2009-09-30 year"},
                  {"It fell in the last week of March .",
                   "the last week of March = 2021-03-24..2021-03-31 month"},
                  {"in mid-2011", "mid-2011 = 2011-05-01..2011-08-31 year"},
                  {"in the 70s", "70s = 1970-01-01..1979-12-31 decade"},
                  {"They will meet soon .", "soon = 2021-11-28..2022-01-27 unknown"},
              });
}

TEST(DateGrammarTest, DurationsHaveNoInterval) {
  EXPECT_EQ(Dates(kDay, "He was held for three days ."), "three days = ?");
}

TEST(DateGrammarTest, WithoutAPublicationDateOnlyAbsoluteDatesResolve) {
  Check("", {
                {"They met on Monday , yesterday , last week , in March .",
                 "Monday = ?; yesterday = ?; last week = ?; March = ?"},
                {"on 5 May 2019 , in 2015",
                 "5 May 2019 = 2019-05-05 day; "
                 "2015 = 2015-01-01..2015-12-31 year"},
            });
}

TEST(DateGrammarTest, TheDatelineIsMarked) {
  Document document = TokensOf("ASHGABAT , Nov 28 ( Xinhua ) -- They met on Sunday .");
  document.article.published = *Date::Parse(kDay);
  ResolveDates(ShippedGrammar(), document);
  ASSERT_EQ(document.times.size(), 2U);
  EXPECT_EQ(document.times[0].rule, "dateline");
  EXPECT_EQ(Describe(document, document.times[0]), "Nov 28 = 2021-11-28 day");
  EXPECT_EQ(document.times[0].begin, 2U);
  EXPECT_EQ(document.times[0].end, 4U);
  EXPECT_NE(document.times[1].rule, "dateline");
}

bool BeginsWithDateline(std::string_view text) {
  Document document = TokensOf(text);
  document.article.published = *Date::Parse(kDay);
  ResolveDates(ShippedGrammar(), document);
  return document.times[0].rule == "dateline";
}

TEST(DateGrammarTest, DatelinesOfManyAgencies) {
  EXPECT_TRUE(BeginsWithDateline("Nov 28 ( Reuters ) - They met ."));
  EXPECT_TRUE(BeginsWithDateline("TEHRAN , Nov. 28 ( MNA ) – They met ."));
  EXPECT_TRUE(
      BeginsWithDateline("BAKU , Azerbaijan , November 28 / Trend / - They met ."));
  EXPECT_FALSE(BeginsWithDateline("Iran said on Nov 28 -- a Sunday -- that they met ."));
  EXPECT_FALSE(BeginsWithDateline("Sunday - They met ."));
  EXPECT_FALSE(BeginsWithDateline("They met . On Nov 28 - a Sunday - they left ."));
}

TEST(DateGrammarTest, LengthsOfTimeThatGoOnEndAtPublication) {
  Check(kDay, {
                  {"Nurses have been on strike for three weeks .",
                   "three weeks = 2021-11-07..2021-11-28 week"},
                  {"Nurses were on strike for three weeks .", "three weeks = ?"},
                  {"He has been jailed for three years .", "three years = ?"},
                  {"It will be shut for three days from Monday .",
                   "three days from Monday = 2021-11-29..2021-12-01 day"},
                  {"in the two years to June 2019",
                   "two years to June 2019 = 2017-07-01..2019-06-30 year"},
                  {"a 72_-_hour truce", "72-hour = ?"},
                  {"a 72_-_year_-_old man", ""},
                  {"a truce starting on Friday", "Friday = 2021-12-03 day"},
                  {"open from 7 a.m. to 8 p.m. on Tuesday , he said",
                   "from 7 a.m. to 8 p.m. on Tuesday = 2021-11-30 day"},
              });
}

TEST(DateGrammarTest, ReferencesTakeWhatWasSpokenOfLast) {
  Check(kDay,
        {
            {"The fort fell on November 3 . The next morning they fled .",
             "November 3 = 2021-11-03 day; The next morning = 2021-11-04 day"},
            {"He fled in 2016 . Since then the town is empty .",
             "2016 = 2016-01-01..2016-12-31 year; Since then = 2016-01-01..2021-11-28 "
             "year"},
            {"He fled in 2016 . That December the fort fell .",
             "2016 = 2016-01-01..2016-12-31 year; That December = 2016-12-01..2016-12-31 "
             "month"},
            {"The next day they fled .", "The next day = ?"},
        });
}

TEST(DateGrammarTest, LoadReportsWhereTheGrammarIsWrong) {
  DataFiles files;
  files.Add("dates/calendar.txt", "month | 13 | Undecember\nmoon | full\n");
  files.Add("dates/tense.txt", "futur | will\n");
  files.Add("dates/days.txt", "Moon Day | 1969-07\n");
  files.Add("dates/grammar.txt",
            "date | {moon} | calendar\n"
            "date | last week | wek -1\n"
            "date | last week | week\n"
            "rang | {from} to {to} | span\n"
            "range | {from} to | span\n");
  Diagnostics diagnostics;
  DateGrammar::Load(files, &diagnostics);
  std::vector<std::string> found;
  for (const Diagnostic& d : diagnostics) {
    found.push_back(d.path + ":" + std::to_string(d.line) + ": " + d.reason);
  }
  EXPECT_EQ(found, (std::vector<std::string>{
                       "data/dates/calendar.txt:1: not a value of a month",
                       "data/dates/calendar.txt:2: unknown kind \"moon\"",
                       "data/dates/tense.txt:1: unknown kind \"futur\"",
                       "data/dates/days.txt:1: not a day",
                       "data/dates/grammar.txt:1: unknown slot {moon}",
                       "data/dates/grammar.txt:2: unknown meaning \"wek\"",
                       "data/dates/grammar.txt:3: \"week\" wants a number",
                       "data/dates/grammar.txt:4: unknown kind \"rang\"",
                       "data/dates/grammar.txt:5: a range wants {from} and then {to}"}));
  EXPECT_EQ(diagnostics[4].ToString(),
            "data/dates/grammar.txt:1:8: error: unknown slot {moon}\n"
            "  date | {moon} | calendar\n"
            "         ^\n"
            "  the head of the file lists the slots");
}

TEST(DateGrammarTest, TruncatedFilesAreReadAsFarAsTheyGo) {
  Result<DataFiles> shipped = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  ASSERT_TRUE(shipped.ok());
  const std::string names[] = {"dates/calendar.txt", "dates/tense.txt", "dates/days.txt",
                               "dates/grammar.txt"};
  for (const std::string& cut : names) {
    const std::string_view whole = shipped->Find(cut)->bytes;
    for (size_t n = 0; n < whole.size(); n += 307) {
      DataFiles files;
      for (const std::string& name : names) {
        const std::string_view bytes = shipped->Find(name)->bytes;
        files.Add(name, std::string(name == cut ? bytes.substr(0, n) : bytes));
      }
      Diagnostics diagnostics;
      const DateGrammar grammar = DateGrammar::Load(files, &diagnostics);
      Document document = TokensOf("On Monday , Nov. 28 , 2021 , they met last week .");
      document.article.published = *Date::Parse(kDay);
      ResolveDates(grammar, document);
      for (const TimeExpression& time : document.times) EXPECT_LT(time.begin, time.end);
    }
  }
}

}  // namespace
}  // namespace dragoman
