// Articles that were added without merging, by day of publication, a batch at a time.
//
//   MergeQueue queue(database);
//   Status status = queue.Fill();                 // which they are
//   Result<std::vector<QueuedArticle>> batch = queue.Next(2048);     // none: all done
//   queue.Take(batch[0], merged);                                  // for each
//   status = queue.Write();                                        // into the tables
//
// One batch is in memory. One thread.
#ifndef DRAGOMAN_STORE_MERGE_QUEUE_H_
#define DRAGOMAN_STORE_MERGE_QUEUE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "dragoman/merge.h"
#include "dragoman/status.h"
#include "dragoman/store.h"
#include "store/database.h"
#include "store/merge_sql.h"

namespace dragoman {

struct QueuedArticle {
  int64_t n = 0;
  Article article;  // with its text, if the store has it
  std::vector<Record> records;
  std::vector<int64_t> record_numbers;
};

class MergeQueue {
 public:
  explicit MergeQueue(const Database& database) : database_(database) {}

  Status Fill();
  uint64_t articles() const { return articles_; }
  Result<std::vector<QueuedArticle>> Next(size_t most);
  void Take(const QueuedArticle& queued, const Added& found);
  Status Write();

 private:
  struct FoundArticle {
    int64_t n;
    std::string story;
    double confidence;
  };
  struct FoundRecord {
    int64_t n;
    std::string story, event;
    double confidence, fullness;
  };
  // The numbers between which the records of those turns are.
  Result<Rows> RecordsOf(int64_t from, int64_t to) const;
  Status AddRecords(std::vector<QueuedArticle>* batch, int64_t from, int64_t to) const;
  Status WriteArticles() const;
  Status WriteRecords() const;

  const Database& database_;
  uint64_t articles_ = 0;
  int64_t done_ = 0;  // turns
  std::vector<FoundArticle> found_articles_;
  std::vector<FoundRecord> found_records_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_MERGE_QUEUE_H_
