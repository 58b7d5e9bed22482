#include "split/tokens.h"

#include "split/testing.h"

namespace dragoman {
namespace {

std::string Joined(std::string_view text) { return Lines(text, true); }

TEST(TokensTest, PartsOfAWrittenWordAreJoined) {
  EXPECT_EQ(Joined("They don't, he's, I'm, we'll"),
            "They|do_n't|,|he_'s|,|I_'m|,|we_'ll");
  EXPECT_EQ(Joined("I cannot stay, gonna go"), "I|can_not|stay|,|gon_na|go");
  EXPECT_EQ(Joined("You wouldn't've known"), "You|would_n't_'ve|known");
  EXPECT_EQ(Joined("It’s Iran’s, don’t"), "It_’s|Iran_’s|,|do_n’t");
  EXPECT_EQ(Joined("DON'T"), "DO_N'T");
  EXPECT_EQ(Joined("'Tis so; y'all"), "'T_is|so|;|y'_all");
}

TEST(TokensTest, PossessivesAndQuotesAreToldApart) {
  EXPECT_EQ(Joined("The dogs' owners"), "The|dogs_'|owners");
  EXPECT_EQ(Joined("António Guterres' plan"), "António|Guterres_'|plan");
  EXPECT_EQ(Joined("the 'three friends' met"), "the|'|three|friends|'|met");
  EXPECT_EQ(Joined("the U.S.'s navy"), "the|U.S._'s|navy");
  EXPECT_EQ(Joined("O'Rourke's son, d'Estaing"), "O'Rourke_'s|son|,|d'Estaing");
}

TEST(TokensTest, DecadesAndElisionsKeepTheirApostrophe) {
  EXPECT_EQ(Lines("the 1990's and ’80s, get 'em"), "the|1990's|and|’80s|,|get|'em");
}

TEST(TokensTest, HyphensCutButForPrefixes) {
  EXPECT_EQ(Lines("Tehran-Baku ties"), "Tehran|-|Baku|ties");
  EXPECT_EQ(Lines("a 15-year-old boy"), "a|15|-|year|-|old|boy");
  EXPECT_EQ(Lines("anti-American, pro-Beijing, non-Muslim's"),
            "anti-American|,|pro-Beijing|,|non-Muslim|'s");
  EXPECT_EQ(Lines("mid-2021, e-mail, U.S.-led"), "mid-2021|,|e-mail|,|U.S.|-|led");
  EXPECT_EQ(Lines("F-16s and al-Zarqawi"), "F|-|16s|and|al|-|Zarqawi");
}

TEST(TokensTest, Numbers) {
  EXPECT_EQ(Lines("1,000 of 3.5 or 200,987.33"), "1,000|of|3.5|or|200,987.33");
  EXPECT_EQ(Lines("$5, £3.50, US$ 7, €4bn, 5%"), "$|5|,|£|3.50|,|US$|7|,|€|4|bn|,|5|%");
  EXPECT_EQ(Lines("at 10:30, 9/11, 11/28/2000"), "at|10:30|,|9/11|,|11/28/2000");
  EXPECT_EQ(Lines("2021-11-28, 2019-2020, 1990–95"),
            "2021-11-28|,|2019|-|2020|,|1990|–|95");
  EXPECT_EQ(Lines("the 15th, 1990s, 5km, 10am, 3D"),
            "the|15th|,|1990s|,|5|km|,|10|am|,|3D");
  EXPECT_EQ(Lines("call 713-853-3989, .5 or 10,12"), "call|713-853-3989|,|.5|or|10,12");
}

TEST(TokensTest, AbbreviationsKeepTheirStop) {
  EXPECT_EQ(Lines("Gen. Lee of the U.S. and St. Paul"),
            "Gen.|Lee|of|the|U.S.|and|St.|Paul");
  EXPECT_EQ(Lines("J. M. Barrie, Ph.D., GEN. LEE"), "J.|M.|Barrie|,|Ph.D.|,|GEN.|LEE");
  EXPECT_EQ(Lines("No. 5"), "No.|5");
  EXPECT_EQ(Lines("He said no."), "He|said|no|.");
}

TEST(TokensTest, Addresses) {
  EXPECT_EQ(Lines("See http://a.org/b?c=1, (www.un.org) or a.b@c.org."),
            "See|http://a.org/b?c=1|,|(|www.un.org|)|or|a.b@c.org|.");
  EXPECT_EQ(Lines("The end.Next came"), "The|end|.\nNext|came");
  EXPECT_EQ(Lines("#Freedom by @nobody, AT&T"), "#Freedom|by|@nobody|,|AT&T");
}

TEST(TokensTest, Marks) {
  EXPECT_EQ(Lines("well... he -- she—they"), "well|...|he|--|she|—|they");
  EXPECT_EQ(Lines("(he/she) [sic]"), "(|he|/|she|)|[|sic|]");
  EXPECT_EQ(Lines("“Yes,” «no» \"so\""), "“|Yes|,|”|«|no|»|\"|so|\"");
  EXPECT_EQ(Lines("*** What?!"), "***|What|?!");
}

}  // namespace
}  // namespace dragoman
