// What a Store holds: the database, the articles that it knows, the open batch.
#ifndef DRAGOMAN_STORE_STORE_IMPL_H_
#define DRAGOMAN_STORE_STORE_IMPL_H_

#include <optional>
#include <utility>
#include <vector>

#include "dragoman/store.h"
#include "store/database.h"
#include "store/document_writer.h"
#include "store/known_articles.h"
#include "store/late_texts.h"
#include "store/merge_book.h"
#include "store/merge_queue.h"

namespace dragoman {

class Store::Impl {
 public:
  Impl(Database opened, StoreOptions given)
      : options(std::move(given)), database(std::move(opened)) {}

  // What earlier runs left: known articles and the numbers of the next rows.
  Status LoadKnown();
  Result<Known> Add(const Article& article, const std::vector<Telling>& tellings,
                    const MergedArticle* merged);
  Result<Completed> Complete(const Article& article);
  // Writes the texts that came later; a transaction.
  Status WriteLateTexts();
  // A batch of articles that were added without merging; a transaction.
  Status MergeBatch(const std::vector<QueuedArticle>& batch, MergeQueue* queue,
                    const MergeOne& merge);
  Status Commit();
  // Ends the batch without its articles; nothing more can be added. Returns `reason`.
  Status GiveUp(Status reason);

  StoreOptions options;
  Database database;
  KnownArticles known;
  MergeBook book;
  StoreCounts counts;

 private:
  Status Begin();
  Status CannotGoOn() const;

  RowNumbers next_;
  LateTexts late_;
  std::optional<DocumentWriter> batch_;  // destroyed before the database
  size_t in_batch_ = 0;
  bool gave_up_ = false;
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_STORE_IMPL_H_
