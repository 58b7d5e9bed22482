#include "read/page_date.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

std::string Found(std::string_view text) {
  const auto date = FindDate(text);
  return date ? date->text() : "none";
}

TEST(FindDate, ReadsWhatPagesWrite) {
  for (const char* text :
       {"2021-11-28", "2021-11-28T10:15:00Z", "2021/11/28", "Sunday 28 November 2021",
        "Published: Sunday, 28 November 2021, 10:15 GMT", "Nov. 28, 2021",
        "28th of Nov, 2021", "November 28th 2021", "28-Nov-2021", "2021-Nov-28",
        "28.11.2021", "28/11/2021", "11/28/2021", "20211128",
        "By Leyla Karimova | Sun 28 Nov 2021 09.00"}) {
    EXPECT_EQ(Found(text), "2021-11-28") << text;
  }
}

TEST(FindDate, DoesNotGuess) {
  for (const char* text :
       {"03/04/2021", "November 2021", "2021", "in 28 days", "30 February 2021",
        "call 2021-555-0199", "mayor 28 2021", ""}) {
    EXPECT_EQ(Found(text), "none") << text;
  }
}

TEST(DateInUrl, ReadsPathsOnly) {
  const auto in = [](const char* url) {
    const auto date = DateInUrl(url);
    return date ? date->text() : "none";
  };
  EXPECT_EQ(in("https://example.org/2021/11/28/summit"), "2021-11-28");
  EXPECT_EQ(in("https://example.org/world/2021/nov/28/summit"), "2021-11-28");
  EXPECT_EQ(in("https://example.org/summit-20211128.html"), "2021-11-28");
  EXPECT_EQ(in("2021-11-28-summit.txt"), "2021-11-28");
  EXPECT_EQ(in("https://example.org/summit?on=2021-11-28"), "none");
  EXPECT_EQ(in("https://example.org/2021/11/summit-28"), "none");
}

TEST(IsDateLine, AcceptsNothingButADate) {
  EXPECT_TRUE(IsDateLine("Published: Sunday, 28 November 2021 at 10:15 GMT"));
  EXPECT_TRUE(IsDateLine("2021-11-28"));
  EXPECT_FALSE(IsDateLine("They met on 28 November 2021"));
  EXPECT_FALSE(IsDateLine("November 2021"));
}

}  // namespace
}  // namespace dragoman
