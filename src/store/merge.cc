// Store::Merge: what the merging of reports found, on top of records that stay as read.
#include <string>
#include <vector>

#include "store/row_writer.h"
#include "store/store_impl.h"

namespace dragoman {
namespace {

// Sources are outlets by name; articles of unknown outlets count one each.
constexpr const char* kApply = R"sql(
UPDATE articles SET story = t.story FROM new_stories t WHERE articles.id = t.article;
UPDATE records SET merged_into = t.event FROM new_same t
  WHERE records.id = t.record AND t.record <> t.event;
UPDATE records SET story = a.story FROM articles a
  WHERE records.article = a.id AND records.story IS DISTINCT FROM a.story;
UPDATE pairs SET merged = true FROM new_same t
  WHERE pairs.event = t.record AND t.record <> t.event;
UPDATE records SET reports = t.reports, sources = t.sources FROM (
    SELECT event, count(*) AS reports, count(DISTINCT coalesce(source, article)) AS sources
    FROM reports WHERE event IN (SELECT event FROM new_same) GROUP BY event) t
  WHERE records.id = t.event;
)sql";

Status Fill(const Database& database, const std::string& table,
            const std::vector<std::pair<std::string, std::string>>& rows) {
  Result<RowWriter> writer = RowWriter::For(database, table);
  if (!writer.ok()) return writer.status();
  for (const auto& [first, second] : rows) {
    writer->Text(first);
    writer->Text(second);
    Status ended = writer->End();
    if (!ended.ok()) return ended;
  }
  return writer->Flush();
}

}  // namespace

Status Store::Merge(const std::vector<ArticleStory>& stories,
                    const std::vector<SameEvent>& same) {
  Status status = Commit();
  if (!status.ok()) return status;
  std::vector<std::pair<std::string, std::string>> story_rows, same_rows;
  for (const ArticleStory& row : stories) story_rows.emplace_back(row.article, row.story);
  for (const SameEvent& row : same) same_rows.emplace_back(row.record, row.event);
  Database& database = impl_->database;
  status = database.Run(
      "CREATE OR REPLACE TEMP TABLE new_stories (article VARCHAR, story VARCHAR);"
      "CREATE OR REPLACE TEMP TABLE new_same (record VARCHAR, event VARCHAR)");
  if (status.ok()) status = Fill(database, "new_stories", story_rows);
  if (status.ok()) status = Fill(database, "new_same", same_rows);
  if (!status.ok()) return status;
  status = database.Run("BEGIN TRANSACTION;" + std::string(kApply) + "COMMIT");
  if (!status.ok()) static_cast<void>(database.Run("ROLLBACK").ok());
  return status;
}

Status Store::Unmerge() {
  Status status = Commit();
  if (!status.ok()) return status;
  return impl_->database.Run(
      "BEGIN TRANSACTION;"
      "UPDATE articles SET story = NULL WHERE story IS NOT NULL;"
      "UPDATE records SET story = NULL, merged_into = NULL, reports = 1, sources = 1 "
      "WHERE story IS NOT NULL OR merged_into IS NOT NULL OR reports <> 1;"
      "UPDATE pairs SET merged = false WHERE merged;"
      "COMMIT");
}

}  // namespace dragoman
