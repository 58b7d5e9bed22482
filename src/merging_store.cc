#include "dragoman/merging_store.h"

#include <utility>

namespace dragoman {
namespace {

Status OtherWay(const Store& store, const MergeOptions& stored) {
  return Status::Error(
      store.options().path + ": it was merged " +
      (stored.one_a_day ? "by day, parties and code"
                        : "with a window of " + std::to_string(stored.window) + " days") +
      "; go on so, or forget that with `dragoman merge --store FILE --no-merge` and "
      "merge anew");
}

}  // namespace

Result<bool> MergingStore::WasMerged(const Store& store) {
  const Result<std::string> state = store.MergeState();
  if (!state.ok()) return state.status();
  return !state->empty();
}

Result<MergingStore> MergingStore::Begin(Store* store, const MergingOptions& options) {
  const Result<std::string> state = store->MergeState();
  if (!state.ok()) return state.status();
  MergeOptions merge = {.data = options.data, .take = false, .changes = true};
  const std::optional<MergeOptions> stored = Merger::OptionsOf(*state);
  if (stored) {
    merge.window = stored->window;
    merge.one_a_day = stored->one_a_day;
    if (options.window.value_or(merge.window) != merge.window ||
        options.one_a_day.value_or(merge.one_a_day) != merge.one_a_day) {
      return OtherWay(*store, *stored);
    }
  }
  merge.window = options.window.value_or(merge.window);
  merge.one_a_day = options.one_a_day.value_or(merge.one_a_day);
  Result<Merger> merger = Merger::Load(merge);
  if (!merger.ok()) return merger.status();
  if (!state->empty()) {
    Status restored = merger->Restore(*state, store->options().path + ": merging");
    if (!restored.ok()) return restored;
  }
  return MergingStore(store, std::move(*merger), merge.window);
}

MergedArticle MergingStore::Merge(const Article& article,
                                  const std::vector<Record>& records) {
  const Date before = merger_.latest();
  if (before && article.published && article.published.AddDays(window_) < before) ++late_;
  MergedArticle merged;
  merged.found = merger_.Add(article, records);
  merged.changes = merger_.TakeChanges();
  merged.head = merger_.Head();
  if (const Date latest = merger_.latest()) merged.passed = latest.AddDays(-window_);
  return merged;
}

Status MergingStore::MergeRest(const MergeProgress& progress) {
  return store_->MergeRest(
      [this](const Article& article, const std::vector<Record>& records) {
        return Merge(article, records);
      },
      progress);
}

Result<Known> MergingStore::Add(const Document& document) {
  const Known known = store_->Knows(document.article);
  if (known != Known::kNew) return known;
  std::vector<Record> records;
  for (const Event& event : document.events) records.push_back(RecordOf(document, event));
  // Copies are found by the texts if the store has them, also of what came before.
  Article article = document.article;
  if (!store_->options().texts) article.text.clear();
  const MergedArticle merged = Merge(article, records);
  return store_->Add(document, &merged);
}

Result<Known> MergingStore::Add(const Article& article,
                                const std::vector<Record>& records) {
  const Known known = store_->Knows(article);
  if (known != Known::kNew) return known;
  const MergedArticle merged = Merge(article, records);
  return store_->Add(article, records, &merged);
}

}  // namespace dragoman
