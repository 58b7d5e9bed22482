// What a Store does for merging (dragoman/merging_store.h).
#include <cassert>
#include <utility>
#include <vector>

#include "store/merge_queue.h"
#include "store/store_impl.h"

namespace dragoman {
namespace {

// As many articles in memory and in a transaction for each that is coded in one.
constexpr size_t kQueueBatches = 8;

}  // namespace

Status Store::Impl::MergeBatch(const std::vector<QueuedArticle>& batch, MergeQueue* queue,
                               const MergeOne& merge) {
  Status status = database.Run("BEGIN TRANSACTION");
  if (!status.ok()) return status;
  for (const QueuedArticle& queued : batch) {
    const MergedArticle merged = merge(queued.article, queued.records);
    queue->Take(queued, merged.found);
    book.Note(merged, {.article = queued.n}, queued.record_numbers);
  }
  status = queue->Write();
  if (status.ok()) status = book.Settle(database);
  if (status.ok()) status = database.Run("COMMIT");
  return status.ok() ? status : GiveUp(std::move(status));
}

Result<std::string> Store::MergeState() const {
  return MergeBook::State(impl_->database);
}

Status Store::MergeRest(const MergeOne& merge, const MergeProgress& progress) {
  assert(impl_->options.write);
  Status status = Commit();
  if (!status.ok()) return status;
  MergeQueue queue(impl_->database);
  status = queue.Fill();
  if (!status.ok()) return status;
  uint64_t done = 0;
  while (done < queue.articles()) {
    Result<std::vector<QueuedArticle>> batch =
        queue.Next(impl_->options.batch * kQueueBatches);
    if (!batch.ok()) return batch.status();
    if (batch->empty()) break;
    status = impl_->MergeBatch(*batch, &queue, merge);
    if (!status.ok()) return status;
    done += batch->size();
    if (progress) progress(done, queue.articles());
  }
  return Status::Ok();
}

Status Store::Unmerge() {
  Status status = Commit();
  if (!status.ok()) return status;
  status = impl_->database.Run("BEGIN TRANSACTION");
  if (!status.ok()) return status;
  status = MergeBook::Undo(impl_->database);
  if (status.ok()) status = impl_->database.Run("COMMIT");
  return status.ok() ? status : impl_->GiveUp(std::move(status));
}

}  // namespace dragoman
