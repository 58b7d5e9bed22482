#include "dragoman/store.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "store/database.h"
#include "store/testing.h"

namespace dragoman {
namespace {

using testing::Ask;
using testing::TestFolder;
using testing::Warning;

class StoreTest : public ::testing::Test {
 protected:
  Result<Store> Open(bool write = true, size_t batch = 256) {
    return Store::Open({.path = path_, .write = write, .batch = batch});
  }

  TestFolder folder_;
  std::string path_ = folder_ / "news.duckdb";
};

TEST_F(StoreTest, WhatWasAddedCanBeAsked) {
  {
    Result<Store> store = Open();
    ASSERT_TRUE(store.ok()) << store.status().message();
    EXPECT_EQ(*store->Add(Warning("a", "2021-11-28")), Known::kNew);
    EXPECT_EQ(*store->Add(Warning("b", "2021-11-29")), Known::kNew);
    ASSERT_TRUE(store->Close().ok());
    EXPECT_EQ(store->counts().articles, 2u);
  }
  const Result<Store> store = Open(false);
  ASSERT_TRUE(store.ok()) << store.status().message();
  EXPECT_EQ(Ask(*store,
                "SELECT n, id, title, source, published, text, events "
                "FROM articles ORDER BY n"),
            "1,a,A warning,The Courier,2021-11-28,Iran warned Azerbaijan.,1\n"
            "2,b,A warning,The Courier,2021-11-29,Iran warned Azerbaijan.,1\n");
  EXPECT_EQ(Ask(*store,
                "SELECT event_type, quad_code, event_text, trigger, date_start "
                "FROM events WHERE article = 'b'"),
            "THREATEN,3,Iran warned Azerbaijan.,warned,2021-11-29\n");
  EXPECT_EQ(Ask(*store,
                "SELECT role, country, sector, sectors FROM participants "
                "WHERE event_n = 1 ORDER BY role"),
            "actor,IRN,GOV,\"[\"\"GOV\"\"]\"\nrecipient,AZE,GOV,\"[\"\"GOV\"\"]\"\n");
  EXPECT_EQ(Ask(*store, "SELECT source, target, mutual, day FROM dyads ORDER BY day"),
            "IRN,AZE,false,2021-11-28\nIRN,AZE,false,2021-11-29\n");
}

TEST_F(StoreTest, TheNativeRecordHasTheFieldsOfTheJson) {
  Result<Store> store = Open();
  ASSERT_TRUE(store->Add(Warning("a", "2021-11-28")).ok());
  ASSERT_TRUE(store->Commit().ok());
  EXPECT_EQ(
      Ask(*store,
          "SELECT article, actor[1].code AS code, attribution, place, "
          "date FROM native"),
      "\"{\"\"id\"\":\"\"a\"\",\"\"url\"\":null,\"\"title\"\":\"\"A warning\"\","
      "\"\"source\"\":\"\"The Courier\"\",\"\"published\"\":\"\"2021-11-28\"\","
      "\"\"language\"\":null,\"\"path\"\":null}\",IRNGOV,,,"
      "\"{\"\"start\"\":\"\"2021-11-28\"\",\"\"end\"\":\"\"2021-11-28\"\","
      "\"\"precision\"\":\"\"day\"\",\"\"text\"\":null,\"\"basis\"\":\"\"lead\"\"}\""
      "\n");
}

TEST_F(StoreTest, NothingIsAddedTwiceAlsoAfterReopening) {
  {
    Result<Store> store = Open();
    EXPECT_EQ(*store->Add(Warning("a", "2021-11-28")), Known::kNew);
    EXPECT_EQ(*store->Add(Warning("a", "2021-11-28")), Known::kStored);
    ASSERT_TRUE(store->Close().ok());
  }
  Result<Store> store = Open();
  EXPECT_EQ(store->Knows(Warning("a", "2021-11-28").article), Known::kStored);
  EXPECT_EQ(*store->Add(Warning("a", "2021-11-28")), Known::kStored);
  EXPECT_EQ(*store->Add(Warning("a", "2021-12-01")), Known::kOther);
  EXPECT_EQ(*store->Add(Warning("b", "2021-11-29")), Known::kNew);
  ASSERT_TRUE(store->Commit().ok());
  EXPECT_EQ(Ask(*store, "SELECT n, article FROM records ORDER BY n"), "1,a\n2,b\n");
}

TEST_F(StoreTest, TextsMayComeAfterTheRecords) {
  Document document = Warning("a", "2021-11-28");
  document.article.author = "Leyla Karimova";
  document.article.country = "AZE";
  Article told = document.article;
  told.text.clear();
  told.author.clear();
  told.country.clear();
  Article quiet = Warning("b", "2021-11-29").article;
  {
    Result<Store> store = Open();
    ASSERT_TRUE(store->Add(told, {RecordOf(document, document.events[0])}).ok());
    EXPECT_EQ(*store->Complete(document.article), Completed::kFilled);
    EXPECT_EQ(*store->Complete(quiet), Completed::kAdded);
    ASSERT_TRUE(store->Close().ok());
  }
  Result<Store> store = Open();
  EXPECT_EQ(*store->Complete(document.article), Completed::kWhole);
  quiet.text = "Kenya warned Sudan.";
  EXPECT_EQ(*store->Complete(quiet), Completed::kOther);
  ASSERT_TRUE(store->Commit().ok());
  EXPECT_EQ(Ask(*store,
                "SELECT n, id, author, country, text, events, words <> 0 FROM articles "
                "ORDER BY n"),
            "1,a,Leyla Karimova,AZE,Iran warned Azerbaijan.,1,true\n"
            "2,b,,,Iran warned Azerbaijan.,0,true\n");
}

TEST_F(StoreTest, TextsThatComeLaterAreOfTheBatch) {
  Document document = Warning("a", "2021-11-28");
  Article told = document.article;
  told.text.clear();
  {
    Result<Store> store = Open();
    ASSERT_TRUE(store->Add(told, {RecordOf(document, document.events[0])}).ok());
    ASSERT_TRUE(store->Commit().ok());
    EXPECT_EQ(*store->Complete(document.article), Completed::kFilled);
  }
  Result<Store> store = Open();
  EXPECT_EQ(Ask(*store, "SELECT count(*), count(text) FROM articles"), "1,0\n");
  EXPECT_EQ(*store->Complete(document.article), Completed::kFilled);
  ASSERT_TRUE(store->Close().ok());
}

TEST_F(StoreTest, WithoutTextsTheSentencesStay) {
  Result<Store> store = Store::Open({.path = path_, .write = true, .texts = false});
  ASSERT_TRUE(store->Add(Warning("a", "2021-11-28")).ok());
  ASSERT_TRUE(store->Close().ok());
  EXPECT_EQ(Ask(*store, "SELECT text, event_text FROM articles, events"),
            ",Iran warned Azerbaijan.\n");
}

TEST_F(StoreTest, StrangeBytesAreMended) {
  Result<Store> store = Open();
  Document document = Warning("a", "2021-11-28");
  document.article.title = "caf\xff and \xed\xa0\x80.";
  ASSERT_TRUE(store->Add(document).ok());
  ASSERT_TRUE(store->Commit().ok());
  EXPECT_EQ(Ask(*store, "SELECT count(*) FROM articles WHERE title LIKE 'caf_ and%'"),
            "1\n");
}

TEST_F(StoreTest, ValuesOfAllKindsAreRead) {
  Result<Store> store = Open();
  EXPECT_EQ(Ask(*store,
                "SELECT 18446744073709551615::UBIGINT, (-128)::TINYINT, 1.25, "
                "0.1::FLOAT, true, NULL, DATE '1969-12-31', 2::HUGEINT"),
            "18446744073709551615,-128,1.25,0.1,true,,1969-12-31,2\n");
  EXPECT_EQ(Ask(*store, "SELECT {'a': [1, NULL], 'b': 'say \"x\"'}"),
            "\"{\"\"a\"\":[1,null],\"\"b\"\":\"\"say \\\"\"x\\\"\"\"\"}\"\n");
  EXPECT_EQ(Ask(*store, "SELECT TIMESTAMP '1969-12-31 23:59:59', INTERVAL 3 DAYS"),
            "1969-12-31 23:59:59,3 days\n");
}

TEST_F(StoreTest, AWrongStatementIsToldWithItsPlace) {
  Result<Store> store = Open();
  EXPECT_EQ(
      Ask(*store, "SELECT confidnce FROM events").substr(0, 103),
      "the question cannot be answered: Binder Error: Referenced column \"confidnce\" "
      "not found in FROM clause!\n");
  EXPECT_EQ(Ask(*store, "SELECT 1; SELECT 2"), path_ + ": ask one statement at a time");
}

TEST_F(StoreTest, OpenedForReadingItCannotBeChanged) {
  ASSERT_TRUE(Open()->Close().ok());
  const Result<Store> store = Open(false);
  EXPECT_EQ(Ask(*store, "DROP VIEW events"),
            path_ +
                ": it was opened for reading only, so it cannot be changed here; add "
                "--write if you mean to");
}

TEST_F(StoreTest, AForeignDatabaseIsToldAndMayBeAddedTo) {
  {
    Result<Database> database = Database::Open(path_, true);
    ASSERT_TRUE(database->Run("CREATE TABLE mine AS SELECT 1 AS a").ok());
  }
  EXPECT_EQ(Open(false).status().message(),
            path_ +
                ": it has no tables of dragoman; `dragoman code --store` fills such a "
                "file");
  Result<Store> store = Open();
  ASSERT_TRUE(store.ok());
  EXPECT_EQ(Ask(*store, "FROM mine"), "1\n");
}

TEST_F(StoreTest, WhatIsNoDatabaseIsTold) {
  std::ofstream(path_) << "Iran warned Azerbaijan.\n";
  EXPECT_EQ(Open().status().message(),
            path_ + ": this is no database of DuckDB; name another file");
  EXPECT_EQ(Store::Open({.path = folder_ / "none.duckdb"}).status().message(),
            folder_ / "none.duckdb" +
                ": there is no such database; `dragoman code --store` makes one");
  EXPECT_EQ(
      Store::Open({.path = folder_ / "no/news.duckdb", .write = true}).status().message(),
      folder_ / "no/news.duckdb" +
          ": its folder does not exist; make it, or name a file elsewhere");
}

TEST_F(StoreTest, ATruncatedFileIsTold) {
  {
    Result<Store> store = Open();
    ASSERT_TRUE(store->Add(Warning("a", "2021-11-28")).ok());
    ASSERT_TRUE(store->Close().ok());
  }
  const uintmax_t size = std::filesystem::file_size(path_);
  for (uintmax_t length = 0; length < size; length += 977 + length / 3) {
    std::filesystem::resize_file(path_, length);
    const Result<Store> store = Open(false);
    // Nothing but an error or an answer may come: no crash.
    if (store.ok()) Ask(*store, "SELECT count(*), max(id) FROM articles");
    std::filesystem::resize_file(path_, size);
  }
}

}  // namespace
}  // namespace dragoman
