// The store of a program that was built without DuckDB: it cannot be opened.
#include <utility>

#include "dragoman/questions.h"
#include "dragoman/store.h"

namespace dragoman {

class Store::Impl {};

namespace {

Status Missing() {
  return Status::Error(
      "this dragoman was built without its databases, which need DuckDB; get it with "
      "`sh cmake/fetch_duckdb.sh build/duckdb` and build again");
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

// The real one keeps its options.
// NOLINTNEXTLINE(performance-unnecessary-value-param)
Result<Store> Store::Open(StoreOptions) { return Missing(); }
Known Store::Knows(const Article&) const { return Known::kNew; }
Result<Known> Store::Add(const Document&, const MergedArticle*) { return Missing(); }
Result<Known> Store::Add(const Article&, const std::vector<Record>&,
                         const MergedArticle*) {
  return Missing();
}
Result<Completed> Store::Complete(const Article&) { return Missing(); }
Status Store::MergeRest(const MergeOne&, const MergeProgress&) { return Missing(); }
Result<std::string> Store::MergeState() const { return Missing(); }
Status Store::Unmerge() { return Missing(); }
Status Store::Commit() { return Missing(); }
Status Store::Close() { return Missing(); }
StoreCounts Store::counts() const { return {}; }
const StoreOptions& Store::options() const {
  static const StoreOptions kNone;
  return kNone;
}
Status Store::Query(const std::string&, AnswerSink*) const { return Missing(); }
Status Store::EachRecord(AnswerSink*) const { return Missing(); }
Status Store::WriteParquet(const std::string&) const { return Missing(); }
Status ReadParquet(const std::string&, AnswerSink*) { return Missing(); }

Result<std::vector<PeriodCounts>> Questions::CountByPeriod(const EventFilter&,
                                                           Period) const {
  return Missing();
}
Result<std::vector<TypeCounts>> Questions::CountByType(const EventFilter&) const {
  return Missing();
}
Result<std::vector<TopRow>> Questions::Top(TopOf, const EventFilter&, size_t) const {
  return Missing();
}
Result<std::vector<StoredEvent>> Questions::Latest(const EventFilter&, size_t) const {
  return Missing();
}
Result<StoredEvent> Questions::Find(const std::string&) const { return Missing(); }

}  // namespace dragoman
