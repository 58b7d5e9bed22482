// A database that a command adds to, merging what comes where that was asked for.
//
//   std::optional<StoreFiller> filler = StoreFiller::Open({.path = "news.duckdb"}, how);
//   if (!filler) return 1;                       // the reason was printed
//   Result<Known> added = filler->Add(document);
//   Status closed = filler->Close();
//
// A database that was merged before goes on being merged, unless the command says no. One
// thread, but Knows() from any.
#ifndef DRAGOMAN_CLI_STORE_FILLER_H_
#define DRAGOMAN_CLI_STORE_FILLER_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dragoman/merging_store.h"
#include "dragoman/store.h"

namespace dragoman::cli {

struct Merging {
  bool wanted = false;    // --merge
  bool unwanted = false;  // --no-merge: what comes stays as it was read
  bool quiet = false;     // no word on what is caught up with
  MergingOptions options = {};
};

class StoreFiller {
 public:
  // Merges what lies there unmerged, if anything is to be merged.
  static Result<StoreFiller> Open(StoreOptions options, const Merging& merging);

  Known Knows(const Article& article) const { return store_->Knows(article); }
  Result<Known> Add(const Document& document);
  Result<Known> Add(const Article& article, const std::vector<Record>& records);
  Status Commit() { return store_->Commit(); }
  Status Close() { return store_->Close(); }

  StoreCounts counts() const { return store_->counts(); }
  // What the user can do about articles that came too late; "" if none did.
  std::string Advice() const;

 private:
  explicit StoreFiller(std::unique_ptr<Store> store) : store_(std::move(store)) {}

  std::unique_ptr<Store> store_;  // stays where it is, since merging_ points to it
  std::optional<MergingStore> merging_;
};

// What was merged, as a line for standard error; draws progress in a terminal.
MergeProgress TellMerging(bool quiet);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_STORE_FILLER_H_
