#include "store/merge_book.h"

#include <utility>

#include "store/row_writer.h"

namespace dragoman {
namespace {

constexpr const char* kHead = "merging";  // key in `about`

}  // namespace

Status MergeBook::Load(const Database& database) {
  Result<Answer> last = database.Ask("SELECT coalesce(max(n), 0) FROM merging");
  if (!last.ok()) return last.status();
  if (last->Next()) next_ = last->Int(0) + 1;
  return LoadBounds(database);
}

Status MergeBook::LoadBounds(const Database& database) {
  Result<Answer> bounds = database.Ask(
      "SELECT min(record_n), max(record_n), min(article_n), max(article_n) "
      "FROM merging WHERE event <> ''");
  if (!bounds.ok()) return bounds.status();
  if (!bounds->Next() || bounds->IsNull(0)) return Status::Ok();
  records_ = {bounds->Int(0), bounds->Int(1)};
  articles_ = {bounds->Int(2), bounds->Int(3)};
  return Status::Ok();
}

void MergeBook::Note(const MergedArticle& merged, RowNumbers numbers,
                     const std::vector<int64_t>& record_numbers) {
  size_t record = 0;
  for (const MergeChange& change : merged.changes) {
    Change noted{change.event, change.day, 0, numbers.article, change.line};
    if (!change.event.empty()) {
      noted.record = record_numbers.empty()
                         ? numbers.record + static_cast<int64_t>(record)
                         : record_numbers[record];
      records_.Take(noted.record);
      articles_.Take(numbers.article);
      ++record;
    }
    changes_.push_back(std::move(noted));
  }
  for (const Placement& placement : merged.found.events) {
    if (placement.event != placement.record) touched_.insert(placement.event);
  }
  head_ = merged.head;
  passed_ = merged.passed;
}

void MergeBook::Forget() {
  changes_.clear();
  touched_.clear();
  head_.clear();
}

Status MergeBook::WriteChanges(const Database& database) {
  Result<RowWriter> rows = RowWriter::For(database, "merging");
  if (!rows.ok()) return rows.status();
  for (const Change& change : changes_) {
    rows->Int(next_++);
    rows->TextOrNull(change.event);
    rows->DayOrNull(change.day);
    change.record == 0 ? rows->Null() : rows->Int(change.record);
    rows->Int(change.article);
    rows->Text(change.line);
    Status ended = rows->End();
    if (!ended.ok()) return ended;
  }
  return rows->Flush();
}

Status MergeBook::Recount(const Database& database) const {
  if (touched_.empty()) return Status::Ok();
  Status made =
      database.Run("CREATE OR REPLACE TEMP TABLE touched (event VARCHAR NOT NULL)");
  if (!made.ok()) return made;
  {
    Result<RowWriter> rows = RowWriter::For(database, "touched");
    if (!rows.ok()) return rows.status();
    for (const std::string& event : touched_) {
      rows->Text(event);
      Status ended = rows->End();
      if (!ended.ok()) return ended;
    }
    Status flushed = rows->Flush();
    if (!flushed.ok()) return flushed;
  }
  return database.Run(RecountSql(records_, articles_));
}

// What the window has passed is of no use to anybody: once a day of the news.
Status MergeBook::Collect(const Database& database) {
  if (!passed_ || passed_ == collected_) return Status::Ok();
  Status dropped = database.Run(CollectSql(passed_));
  if (!dropped.ok()) return dropped;
  collected_ = passed_;
  records_ = articles_ = {};
  return LoadBounds(database);
}

Status MergeBook::Settle(const Database& database) {
  if (head_.empty()) return Status::Ok();
  Status status = WriteChanges(database);
  if (status.ok()) status = Recount(database);
  if (status.ok()) status = Collect(database);
  if (!status.ok()) return status;
  status = database.Run(std::string("DELETE FROM about WHERE key = '") + kHead + "'");
  if (!status.ok()) return status;
  Result<Answer> put = database.Ask("INSERT INTO about VALUES (?, ?)", {kHead, head_});
  if (!put.ok()) return put.status();
  Forget();
  return Status::Ok();
}

Result<std::string> MergeBook::State(const Database& database) {
  std::string state;
  Result<Answer> head = database.Ask("SELECT value FROM about WHERE key = ?", {kHead});
  if (!head.ok()) return head.status();
  if (!head->Next()) return state;
  state = head->Text(0) + "\n";
  Result<Answer> lines = database.Ask("SELECT line FROM merging ORDER BY n");
  if (!lines.ok()) return lines.status();
  while (lines->Next()) state += lines->Text(0) + "\n";
  if (!lines->status().ok()) return lines->status();
  return state;
}

Status MergeBook::Undo(const Database& database) {
  return database.Run(kUnmergeSql + std::string("DELETE FROM about WHERE key = '") +
                      kHead + "'");
}

}  // namespace dragoman
