#include "dragoman/columns.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace dragoman {
namespace {

// The fields, by commas; "!" before what is wrong.
std::string Fields(const std::vector<std::string>& names,
                   const std::map<std::string, std::string>& given = {}) {
  const Result<ColumnFields> fields = FieldsOfColumns(names, given);
  if (!fields.ok()) return "!" + fields.status().message();
  std::string list;
  for (const std::string& field : *fields) list += field + ",";
  return list;
}

TEST(Columns, AreKnownByTheirUsualNames) {
  EXPECT_EQ(Fields({"ID", "Headline", "Body", "pub_date", "notes"}),
            "id,title,text,published,,");
  EXPECT_EQ(Fields({"content", "text", "date", "published"}), ",text,,published,");
}

TEST(Columns, AreWhatTheUserSays) {
  EXPECT_EQ(Fields({"day", "text", "story"}, {{"text", "story"}, {"published", "day"}}),
            "published,,text,");
}

TEST(Columns, AreToldWhereOneIsMissing) {
  EXPECT_EQ(Fields({"a", "text"}, {{"text", "b"}}),
            "!there is no column \"b\" in it; its columns are a, text");
  EXPECT_EQ(
      Fields({"a", "b"}),
      "!none of its columns (a, b) has the name of a text; say which it is, as with "
      "--columns text=NAME");
}

}  // namespace
}  // namespace dragoman
