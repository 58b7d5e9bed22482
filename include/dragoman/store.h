// A database of coded articles: one DuckDB file that `dragoman code --store` fills and
// that R, Python and `dragoman query` ask.
//
//   Result<Store> store = Store::Open({.path = "news.duckdb", .write = true});
//   if (!store.ok()) Tell(store.status().message());
//   for (...) {
//     if (store->Knows(article) == Known::kStored) continue;     // any thread
//     Result<Known> added = store->Add(engine.Code(article));    // one thread at a time
//   }
//   Status closed = store->Close();                    // commits what is left
//
//   Result<Store> archive = Store::Open({.path = "news.duckdb"});
//   archive->Query("SELECT event_type, count(*) FROM events GROUP BY ALL", &sink);
//
// What is committed survives a crash at any moment; articles that were added and not yet
// committed are as if never added, and the next run adds them again. An article is known
// by its id and its words, so nothing is coded twice. The tables are explained in
// docs/formats/store.md; dragoman/questions.h has questions that analysts ask often.
//
// A Store owns its file: while one writes, no other program can open it. It can be moved,
// not copied. Knows() may be called from any thread, all else from one thread at a time.
#ifndef DRAGOMAN_STORE_H_
#define DRAGOMAN_STORE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/merge.h"
#include "dragoman/record.h"
#include "dragoman/status.h"

namespace dragoman {

struct StoreOptions {
  std::string path;
  bool write = false;  // create the file where there is none, and add to it
  bool texts = true;   // keep the texts of articles, not only the sentences of events
  size_t batch = 256;  // articles from one commit to the next
};

// What a store has of an article.
enum class Known : uint8_t {
  kNew,     // nothing
  kStored,  // it, coded
  kOther    // another article, of other words, has its id
};

// What became of an article whose text comes after its records.
enum class Completed : uint8_t {
  kAdded,   // there was no record of it: it is there now, without events
  kFilled,  // text, author and country stand beside its records
  kWhole,   // nothing: it was there with its text
  kOther    // nothing: another article, of other words, has its id
};

// One value of an answer.
struct AnswerCell {
  enum class Kind : uint8_t { kNull, kNumber, kTruth, kText, kNested };
  Kind kind = Kind::kNull;
  std::string text;  // of kNested (lists, structs): JSON; of kTruth: "true" or "false"
};

struct AnswerColumn {
  std::string name;
  bool number = false;
};

// A row as an object of JSON, and as a line of CSV (RFC 4180), without the newline.
std::string ToJson(const std::vector<AnswerColumn>& columns,
                   const std::vector<AnswerCell>& row);
std::string ToCsv(const std::vector<AnswerCell>& row);
std::string CsvHeader(const std::vector<AnswerColumn>& columns);

// Takes an answer row by row, so that it may be larger than memory.
class AnswerSink {
 public:
  virtual ~AnswerSink() = default;
  virtual void Begin(const std::vector<AnswerColumn>& columns) = 0;
  // False: no more rows are wanted.
  virtual bool Take(const std::vector<AnswerCell>& row) = 0;
};

// What merging found of an article, and what it has to remember of it.
struct MergedArticle {
  Added found;
  std::vector<MergeChange> changes;
  std::string head;  // of the state behind them
  Date passed;       // what ended before that day will not be asked for again
};
using MergeOne = std::function<MergedArticle(const Article&, const std::vector<Record>&)>;
using MergeProgress = std::function<void(uint64_t articles, uint64_t of)>;

struct StoreCounts {
  uint64_t articles = 0;  // added since the store was opened
  uint64_t records = 0;
};

class Store {
 public:
  static Result<Store> Open(StoreOptions options);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();  // what is not committed is lost: Close() tells whether all is well

  // REQUIRES (all of these): opened for writing.
  Known Knows(const Article& article) const;
  // Adds an article that has been coded, unless it is known. Every `batch` articles are
  // committed. After an error nothing more can be added; what was committed is safe.
  // With `merged`, which a MergingStore gives, its events are merged with those that
  // are there.
  Result<Known> Add(const Document& document, const MergedArticle* merged = nullptr);
  // The same with all records of an article that was coded earlier (dragoman/record.h).
  // They tell neither the text nor the author and country of the article; all rows of
  // records, participants and pairs are those of its Document.
  Result<Known> Add(const Article& article, const std::vector<Record>& records,
                    const MergedArticle* merged = nullptr);
  // The text of an article whose records were added by the call above, and what else they
  // did not tell. Merging does not look again at what it has merged without the texts.
  Result<Completed> Complete(const Article& article);
  // For a MergingStore (dragoman/merging_store.h): all articles that were added without
  // merging, by day of publication; the state that the last run left, "" if nothing is
  // merged; and forgetting all that was merged: records are then as they were read.
  Status MergeRest(const MergeOne& merge, const MergeProgress& progress);
  Result<std::string> MergeState() const;
  Status Unmerge();
  Status Commit();
  // Commits, and packs the log into the file. Only the destructor may follow.
  Status Close();
  StoreCounts counts() const;
  const StoreOptions& options() const;

  // One statement of SQL, in DuckDB's dialect. A store that was opened for reading cannot
  // be changed by it.
  Status Query(const std::string& sql, AnswerSink* sink) const;
  // All events as the records that ReadRecord() takes, with the articles that report
  // them, in the order in which they came.
  Status EachRecord(AnswerSink* sink) const;
  // All events as records of docs/formats/record.md, in a folder for each month in which
  // articles came out: FOLDER/year=2021/month=11/*.parquet. Replaces such files.
  Status WriteParquet(const std::string& folder) const;

 private:
  friend class Questions;
  class Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// The rows of a Parquet file.
Status ReadParquet(const std::string& path, AnswerSink* sink);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_H_
