// A store whose articles are merged as they come: many reports, one story and one event.
//
//   Result<MergingStore> merging = MergingStore::Begin(&store, {});
//   merging->MergeRest(progress);             // what was added without merging
//   merging->Add(engine.Code(article));       // known articles are passed over
//   store.Close();
//
// What merging remembers is in the store and part of its batches: a run that is killed
// goes on as if nothing had happened. Records stay as they were read, so
// Store::Unmerge() takes everything apart again. Does not own the store, which has to
// live as long. One thread at a time.
#ifndef DRAGOMAN_MERGING_STORE_H_
#define DRAGOMAN_MERGING_STORE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dragoman/merge.h"
#include "dragoman/status.h"
#include "dragoman/store.h"

namespace dragoman {

struct MergingOptions {
  std::string data = {};  // folder with merge/; "" for what is built in
  // See MergeOptions. What is not given is as the store has it, or else 14 days, merged
  // by likeness. A store that was merged in another way refuses.
  std::optional<int> window = {};
  std::optional<bool> one_a_day = {};
};

class MergingStore {
 public:
  // REQUIRES: `store` was opened for writing.
  static Result<MergingStore> Begin(Store* store, const MergingOptions& options);
  // Whether anything in the store was merged: then what comes should be, too.
  static Result<bool> WasMerged(const Store& store);

  Status MergeRest(const MergeProgress& progress = {});
  Result<Known> Add(const Document& document);
  Result<Known> Add(const Article& article, const std::vector<Record>& records);

  // Articles that came so late that no earlier report was remembered.
  uint64_t late() const { return late_; }
  int window() const { return window_; }

 private:
  MergingStore(Store* store, Merger merger, int window)
      : store_(store), merger_(std::move(merger)), window_(window) {}
  MergedArticle Merge(const Article& article, const std::vector<Record>& records);

  Store* store_;
  Merger merger_;
  int window_;
  uint64_t late_ = 0;
};

}  // namespace dragoman

#endif  // DRAGOMAN_MERGING_STORE_H_
