#include "store_filler.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <utility>

#include "progress.h"

namespace dragoman::cli {

MergeProgress TellMerging(bool quiet) {
  if (quiet) return {};
  const bool terminal = StandardErrorIsTerminal();
  const auto start = std::chrono::steady_clock::now();
  return [=](uint64_t articles, uint64_t of) {
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    const char* end = terminal && articles < of ? "\r" : "\n";
    if (!terminal && articles < of) return;
    fmt::print(stderr, "merged {} of {} stored article{}, in {:.2f} s{}", articles, of,
               of == 1 ? "" : "s", time.count(), end);
    std::fflush(stderr);
  };
}

Result<StoreFiller> StoreFiller::Open(StoreOptions options, const Merging& merging) {
  Result<Store> store = Store::Open(std::move(options));
  if (!store.ok()) return store.status();
  StoreFiller filler(std::make_unique<Store>(std::move(*store)));
  bool merge = merging.wanted;
  if (!merge && !merging.unwanted) {
    const Result<bool> before = MergingStore::WasMerged(*filler.store_);
    if (!before.ok()) return before.status();
    merge = *before;
  }
  if (!merge) return filler;
  Result<MergingStore> begun = MergingStore::Begin(filler.store_.get(), merging.options);
  if (!begun.ok()) return begun.status();
  filler.merging_ = std::move(*begun);
  Status rest = filler.merging_->MergeRest(TellMerging(merging.quiet));
  if (!rest.ok()) return rest;
  return filler;
}

Result<Known> StoreFiller::Add(const Document& document) {
  return merging_ ? merging_->Add(document) : store_->Add(document);
}

Result<Known> StoreFiller::Add(const Article& article,
                               const std::vector<Record>& records) {
  return merging_ ? merging_->Add(article, records) : store_->Add(article, records);
}

std::string StoreFiller::Advice() const {
  if (!merging_ || merging_->late() == 0) return "";
  const uint64_t late = merging_->late();
  return fmt::format(
      "dragoman: {} article{} came more than {} days after later ones and met no earlier "
      "report; add articles by day, or without --merge and then merge all with `dragoman "
      "merge --store FILE`\n",
      late, late == 1 ? "" : "s", merging_->window());
}

}  // namespace dragoman::cli
