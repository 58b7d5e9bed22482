// Files of other versions.
#include "store/schema.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/schema_steps.h"
#include "store/testing.h"

namespace dragoman {
namespace {

using testing::Ask;
using testing::TestFolder;
using testing::Warning;

class SchemaTest : public ::testing::Test {
 protected:
  // A file that the program of version 1 left.
  SchemaTest() {
    std::ifstream file(DRAGOMAN_SOURCE_DIR "/src/store/testdata/schema_1.sql");
    const std::string sql{std::istreambuf_iterator<char>(file), {}};
    EXPECT_FALSE(sql.empty());
    const Result<Database> database = Database::Open(path_, true);
    const Status made = database->Run(sql);
    EXPECT_TRUE(made.ok()) << made.message();
  }

  // Version, tables and rows, as text.
  std::string Content() const {
    const Result<Database> database = Database::Open(path_, false);
    std::string content;
    for (const char* sql :
         {"SELECT value FROM about",
          "SELECT string_agg(sql, ';' ORDER BY table_name) FROM duckdb_tables()",
          ("SELECT string_agg(sql, ';' ORDER BY view_name) FROM duckdb_views() "
           "WHERE NOT internal"),
          "SELECT string_agg(articles::VARCHAR, ';' ORDER BY n) FROM articles",
          "SELECT string_agg(records::VARCHAR, ';' ORDER BY n) FROM records",
          "SELECT string_agg(pairs::VARCHAR, ';' ORDER BY event_n) FROM pairs"}) {
      Result<Answer> answer = database->Ask(sql);
      EXPECT_TRUE(answer.ok()) << answer.status().message();
      while (answer.ok() && answer->Next()) content += answer->Text(0) + "\n";
    }
    return content;
  }

  TestFolder folder_;
  std::string path_ = folder_ / "news.duckdb";
};

TEST_F(SchemaTest, AnOldFileIsNotReadAsItIsButToldHowToMendIt) {
  const std::string before = Content();
  EXPECT_EQ(Store::Open({.path = path_}).status().message(),
            path_ +
                ": its tables are of an older version; `dragoman store --store FILE` "
                "brings them up to date");
  EXPECT_EQ(Content(), before);
}

TEST_F(SchemaTest, AnOldFileIsMigratedWithAllThatItHas) {
  Result<Store> store = Store::Open({.path = path_, .write = true});
  ASSERT_TRUE(store.ok()) << store.status().message();
  EXPECT_EQ(Ask(*store, "FROM about"), "schema,2\n");
  EXPECT_EQ(Ask(*store, "SELECT n, id, author, text, words FROM articles ORDER BY n"),
            "1,a,Ada Obi,Sudanese rebels killed 12 civilians in El Fasher.,11\n"
            "2,b,,At least 15 civilians were killed by Sudanese rebels.,12\n"
            "3,c,,,13\n");
  // Nobody could go on merging there: all is as it was read.
  EXPECT_EQ(Ask(*store, "SELECT id, reports, dead_low, dead_high FROM events ORDER BY n"),
            "e1,1,12,12\ne2,1,15,\ne3,1,,\n");
  EXPECT_EQ(Ask(*store, "SELECT event, source, target FROM dyads ORDER BY event_n"),
            "e1,SDN,SDN\ne2,SDN,SDN\n");
  EXPECT_EQ(Ask(*store, "SELECT count(*) FROM stories"), "0\n");
  EXPECT_EQ(Ask(*store, "SELECT id, magnitude.dead FROM native WHERE id = 'e2'"),
            "e2,\"[15,null]\"\n");
}

TEST_F(SchemaTest, AMigratedFileIsAsANewOne) {
  { Result<Store> store = Store::Open({.path = path_, .write = true}); }
  const std::string columns =
      "SELECT table_name, string_agg(column_name || ' ' || data_type, ', ' ORDER BY "
      "column_index) FROM duckdb_columns() WHERE NOT internal GROUP BY ALL ORDER BY ALL";
  Result<Store> migrated = Store::Open({.path = path_, .write = true});
  Result<Store> fresh = Store::Open({.path = folder_ / "new.duckdb", .write = true});
  EXPECT_EQ(Ask(*migrated, columns), Ask(*fresh, columns));
  EXPECT_EQ(*migrated->Add(Warning("d", "2024-05-15")), Known::kNew);
  ASSERT_TRUE(migrated->Commit().ok());
  EXPECT_EQ(Ask(*migrated, "SELECT n, article FROM events WHERE id = 'event of d'"),
            "4,d\n");
}

TEST_F(SchemaTest, AStepThatFailsLeavesTheOldFile) {
  const std::string before = Content();
  {
    Result<Database> database = Database::Open(path_, true);
    const std::vector<const char*> steps = {kSchema1, kSchema2,
                                            "DROP TABLE no_such_table"};
    EXPECT_FALSE(TakeSteps(&*database, 1, steps).ok());
  }
  EXPECT_EQ(Content(), before);
}

TEST_F(SchemaTest, AKillInBetweenLeavesTheOldFile) {
  const std::string before = Content();
  {
    // What is not committed is gone with the program.
    const Result<Database> database = Database::Open(path_, true);
    ASSERT_TRUE(database->Run("BEGIN TRANSACTION").ok());
    ASSERT_TRUE(database->Run(kSchema2).ok());
    ASSERT_TRUE(database->Run("UPDATE about SET value = '2'").ok());
    std::filesystem::copy(path_, folder_ / "copy.duckdb");
    if (std::filesystem::exists(path_ + ".wal")) {
      std::filesystem::copy(path_ + ".wal", folder_ / "copy.duckdb.wal");
    }
  }
  path_ = folder_ / "copy.duckdb";
  EXPECT_EQ(Content(), before);
}

TEST_F(SchemaTest, ANewerFileIsLeftAlone) {
  {
    const Result<Database> database = Database::Open(path_, true);
    ASSERT_TRUE(database->Run("UPDATE about SET value = '99'").ok());
  }
  const std::string before = Content();
  for (const bool write : {false, true}) {
    EXPECT_EQ(Store::Open({.path = path_, .write = write}).status().message(),
              path_ +
                  ": its tables are of version 99, and this program knows those up to 2; "
                  "use the newer dragoman that wrote it");
  }
  EXPECT_EQ(Content(), before);
}

}  // namespace
}  // namespace dragoman
