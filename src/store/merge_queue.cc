#include "store/merge_queue.h"

#include <unordered_map>
#include <utility>

#include "document/fullness.h"
#include "store/event_row.h"
#include "store/merge_sql.h"
#include "store/row_writer.h"

namespace dragoman {
namespace {

// An article without a day stands with the one that came before it. Its records stand
// together, so that they are found by number.
constexpr const char* kQueue = R"sql(
CREATE OR REPLACE TEMP TABLE queue AS
  WITH numbers AS (SELECT article, min(n) AS first, max(n) AS last FROM records
                   GROUP BY article)
  SELECT a.n, row_number() OVER (ORDER BY day NULLS LAST, a.n) AS turn, r.first, r.last
  FROM (SELECT n, id, story, coalesce(published, last_value(published IGNORE NULLS) OVER (
          ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) AS day
        FROM articles) a
  LEFT JOIN numbers r ON r.article = a.id
  WHERE story IS NULL)sql";

constexpr const char* kArticles =
    "SELECT a.n, a.id, a.url, a.title, a.author, a.source, a.published, a.language, "
    "a.country, a.path, a.text FROM articles a JOIN queue q ON q.n = a.n "
    "WHERE q.turn > ? AND q.turn <= ? ORDER BY q.turn";

QueuedArticle ArticleIn(const Answer& row) {
  QueuedArticle queued;
  queued.n = row.Int(0);
  Article& article = queued.article;
  article.id = row.Text(1);
  article.url = row.Text(2);
  article.title = row.Text(3);
  article.author = row.Text(4);
  article.source = row.Text(5);
  article.published = row.Day(6);
  article.language = row.Text(7);
  article.country = row.Text(8);
  article.path = row.Text(9);
  article.text = row.Text(10);
  return queued;
}

}  // namespace

Status MergeQueue::Fill() {
  Status made = database_.Run(kQueue);
  if (!made.ok()) return made;
  Result<Answer> count = database_.Ask("SELECT count(*) FROM queue");
  if (!count.ok()) return count.status();
  if (count->Next()) articles_ = static_cast<uint64_t>(count->Int(0));
  return Status::Ok();
}

Result<std::vector<QueuedArticle>> MergeQueue::Next(size_t most) {
  const int64_t to = done_ + static_cast<int64_t>(most);
  std::vector<QueuedArticle> batch;
  {
    Result<Answer> rows = database_.Ask(kArticles, {done_, to});
    if (!rows.ok()) return rows.status();
    while (rows->Next()) batch.push_back(ArticleIn(*rows));
    if (!rows->status().ok()) return rows->status();
  }
  Status added = AddRecords(&batch, done_, to);
  if (!added.ok()) return added;
  done_ = to;
  return batch;
}

Result<Rows> MergeQueue::RecordsOf(int64_t from, int64_t to) const {
  Result<Answer> bounds = database_.Ask(
      "SELECT min(first), max(last) FROM queue WHERE turn > ? AND turn <= ?", {from, to});
  if (!bounds.ok()) return bounds.status();
  if (!bounds->Next() || bounds->IsNull(0)) return Rows();
  return Rows{bounds->Int(0), bounds->Int(1)};
}

Status MergeQueue::AddRecords(std::vector<QueuedArticle>* batch, int64_t from,
                              int64_t to) const {
  std::unordered_map<std::string, QueuedArticle*> by_id;
  for (QueuedArticle& queued : *batch) by_id[queued.article.id] = &queued;
  const Result<Rows> among = RecordsOf(from, to);
  if (!among.ok()) return among.status();
  std::vector<NumberedEvent> events;
  {
    Result<Answer> rows = database_.Ask(
        EventSelect(Numbers::kOfRecord) +
            " JOIN queue q ON q.n = a.n WHERE q.turn > ? AND q.turn <= ? AND r.n BETWEEN "
            "? AND ? ORDER BY r.n",
        {from, to, among->first, among->last});
    if (!rows.ok()) return rows.status();
    while (rows->Next()) events.push_back(EventOf(*rows));
    if (!rows->status().ok()) return rows->status();
  }
  Status added = AddParticipants(database_, &events);
  if (!added.ok()) return added;
  for (NumberedEvent& event : events) {
    const auto article = by_id.find(event.stored.article.id);
    if (article == by_id.end()) continue;
    Record record;
    record.article = std::move(event.stored.article);
    record.event = std::move(event.stored.event);
    record.event_text = std::move(event.stored.sentence);
    record.trigger_text = std::move(event.stored.trigger);
    article->second->records.push_back(std::move(record));
    article->second->record_numbers.push_back(event.n);
  }
  return Status::Ok();
}

void MergeQueue::Take(const QueuedArticle& queued, const Added& found) {
  found_articles_.push_back({queued.n, found.story, found.story_confidence});
  for (size_t i = 0; i < queued.records.size(); ++i) {
    const Placement& placement = found.events[i];
    found_records_.push_back({queued.record_numbers[i], found.story, placement.event,
                              placement.confidence, Fullness(queued.records[i].event)});
  }
}

Status MergeQueue::WriteArticles() const {
  Result<RowWriter> rows = RowWriter::For(database_, "found_articles");
  if (!rows.ok()) return rows.status();
  for (const FoundArticle& found : found_articles_) {
    rows->Int(found.n);
    rows->Text(found.story);
    rows->Chance(found.confidence);
    Status ended = rows->End();
    if (!ended.ok()) return ended;
  }
  return rows->Flush();
}

Status MergeQueue::WriteRecords() const {
  Result<RowWriter> rows = RowWriter::For(database_, "found_records");
  if (!rows.ok()) return rows.status();
  for (const FoundRecord& found : found_records_) {
    rows->Int(found.n);
    rows->Text(found.story);
    rows->Text(found.event);
    rows->Chance(found.confidence);
    rows->Chance(found.fullness);
    Status ended = rows->End();
    if (!ended.ok()) return ended;
  }
  return rows->Flush();
}

Status MergeQueue::Write() {
  Status status = database_.Run(
      "CREATE OR REPLACE TEMP TABLE found_articles (n BIGINT, story VARCHAR, confidence "
      "DOUBLE);"
      "CREATE OR REPLACE TEMP TABLE found_records (n BIGINT, story VARCHAR, event "
      "VARCHAR, confidence DOUBLE, fullness DOUBLE)");
  if (status.ok()) status = WriteArticles();
  if (status.ok()) status = WriteRecords();
  if (status.ok()) status = database_.Run(kFoundSql);
  found_articles_.clear();
  found_records_.clear();
  return status;
}

}  // namespace dragoman
