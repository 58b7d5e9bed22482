#include "read/table_rows.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <string>

namespace dragoman {
namespace {

using Columns = std::map<std::string, std::string>;

// The rows, a line each, behind the line where they begin; "!" before what is wrong.
std::string Read(const std::string& bytes, const Columns& columns = {},
                 const char* name = "news.csv") {
  std::FILE* file = std::tmpfile();
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::rewind(file);
  ByteSource source;
  source.Borrow(file);
  TableRows rows(&source, columns, name);
  std::string lines;
  while (std::optional<TableRow> row = rows.Next()) {
    lines += std::to_string(row->line) + " " +
             (row->problem.empty() ? row->json : "!" + row->problem) + "\n";
  }
  std::fclose(file);
  return lines;
}

TEST(TableRows, KnowsColumnsByTheirUsualNames) {
  EXPECT_EQ(Read("ID,Headline,Body,pub_date,notes\r\n7,Talks,They met.,2021-11-28,x\r\n"),
            "2 {\"id\":\"7\",\"title\":\"Talks\",\"text\":\"They met.\",\"published\":"
            "\"2021-11-28\"}\n");
}

TEST(TableRows, TakesTheColumnsThatAreNamed) {
  EXPECT_EQ(Read("day,text,story\n2021-11-28,short,They met.\n",
                 {{"text", "story"}, {"published", "day"}}),
            "2 {\"published\":\"2021-11-28\",\"text\":\"They met.\"}\n");
}

TEST(TableRows, ReadsQuotedFields) {
  EXPECT_EQ(Read("text,title\n\"They met,\n\"\"again\"\".\",A\n\nThey left.,B\n"),
            "2 {\"text\":\"They met,\\n\\\"again\\\".\",\"title\":\"A\"}\n"
            "5 {\"text\":\"They left.\",\"title\":\"B\"}\n");
}

TEST(TableRows, SeesTheSeparator) {
  EXPECT_EQ(Read("title;text\nA;They met, they left.\n"),
            "2 {\"title\":\"A\",\"text\":\"They met, they left.\"}\n");
  EXPECT_EQ(Read("title\ttext\nA\tThey met.\n", {}, "news.tsv.gz"),
            "2 {\"title\":\"A\",\"text\":\"They met.\"}\n");
}

TEST(TableRows, ReadsTheTablesOfSpreadsheets) {
  EXPECT_EQ(Read("\xEF\xBB\xBFtext,title\nThe caf\xE9 was closed by the mayor.,A\n"),
            "2 {\"text\":\"The café was closed by the mayor.\",\"title\":\"A\"}\n");
}

TEST(TableRows, SaysThatAQuoteIsNeverClosed) {
  EXPECT_EQ(Read("id,text\n1,They met.\n2,\"They left.\n3,They came.\n"),
            "2 {\"id\":\"1\",\"text\":\"They met.\"}\n"
            "3 !a quotation mark in the row is never closed, so that all below it is one "
            "field; double the quotation marks within fields\n");
}

TEST(TableRows, SaysWhichColumnsThereAre) {
  EXPECT_EQ(Read("a,b\n1,2\n"),
            "0 !none of its columns (a, b) has the name of a text; say which it is, as "
            "with --columns text=NAME\n");
  EXPECT_EQ(Read("a,text\n"),
            "0 !there is no row below the names of its columns; leave it out\n");
  EXPECT_EQ(Read("a,b\n1,2\n", {{"text", "c"}}),
            "0 !there is no column \"c\" in it; its columns are a, b\n");
}

TEST(TableRows, SurvivesAnyTruncation) {
  const std::string bytes = "text,title\n\"They met,\n\"\"again\"\".\",A\nThey left.,B\n";
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_NE(Read(bytes.substr(0, size)), "") << size;
  }
}

}  // namespace
}  // namespace dragoman
