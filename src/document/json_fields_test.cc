#include "document/json_fields.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

TEST(Fields, HaveWhatTheRowHas) {
  const Result<rapidjson::Document> json = ParseJson(
      R"({"id":"a1","lat":0.7,"hash":18446744073709551615,"own":true,"day":"2024-05-14",
          "mode":["firearms","siege"],"dead":[12,null],"place":{"name":"Oicha"}})");
  ASSERT_TRUE(json.ok());
  const Fields row(*json);
  EXPECT_EQ(row.Text("id"), "a1");
  EXPECT_EQ(row.Number("lat"), 0.7);
  EXPECT_EQ(row.Whole("hash"), UINT64_MAX);
  EXPECT_TRUE(row.True("own"));
  EXPECT_EQ(row.Day("day").text(), "2024-05-14");
  EXPECT_EQ(row.Texts("mode"), (std::vector<std::string>{"firearms", "siege"}));
  EXPECT_EQ(row.Numbers("dead"), (std::vector<std::optional<double>>{12, std::nullopt}));
  EXPECT_EQ(row.Object("place").Text("name"), "Oicha");
}

TEST(Fields, OfAnotherKindAreAsIfTheyWereNotThere) {
  const Result<rapidjson::Document> json = ParseJson(
      R"({"id":7,"lat":"0.7","sentence":-4,"mode":"siege","place":[],"x":null})");
  ASSERT_TRUE(json.ok());
  const Fields row(*json);
  EXPECT_EQ(row.Text("id"), "");
  EXPECT_EQ(row.Number("lat"), std::nullopt);
  EXPECT_EQ(row.Offset("sentence"), 0U);
  EXPECT_TRUE(row.Texts("mode").empty());
  EXPECT_FALSE(row.Object("place").there());
  EXPECT_TRUE(row.Has("place"));
  EXPECT_FALSE(row.Has("x"));
  EXPECT_FALSE(row.Object("none").Has("x"));
}

TEST(Fields, OfAListThereAreNone) {
  const Result<rapidjson::Document> json = ParseJson("[1]");
  ASSERT_TRUE(json.ok());
  EXPECT_FALSE(Fields(*json).there());
}

}  // namespace
}  // namespace dragoman
