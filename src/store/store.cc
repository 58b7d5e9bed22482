#include "dragoman/store.h"

#include <cassert>
#include <string>
#include <utility>
#include <vector>

#include "store/answer_rows.h"
#include "store/schema.h"
#include "store/store_impl.h"

namespace dragoman {
namespace {

// Texts that come after their records are written so many batches at once, or when there
// are so many bytes of them: each time all ids are read.
constexpr size_t kLateBatches = 8;
constexpr size_t kLateBytes = size_t{32} << 20;

// NULL counts as a text that is not known.
constexpr const char* kKnownArticles = "SELECT id, words, n FROM articles";

}  // namespace

Status Store::Impl::LoadKnown() {
  std::vector<ArticleKey> keys;
  {
    Result<Answer> articles = database.Ask(kKnownArticles, {}, true);
    if (!articles.ok()) return articles.status();
    while (articles->Next()) {
      keys.push_back(
          {HashOfId(articles->Text(0)), static_cast<uint64_t>(articles->Int(1))});
      next_.article = std::max(next_.article, articles->Int(2) + 1);
    }
    if (!articles->status().ok()) return articles->status();
  }
  known.Load(std::move(keys));
  Result<Answer> last = database.Ask("SELECT coalesce(max(n), 0) FROM records");
  if (!last.ok()) return last.status();
  if (last->Next()) next_.record = last->Int(0) + 1;
  return book.Load(database);
}

Status Store::Impl::Begin() {
  Status begun = database.Run("BEGIN TRANSACTION");
  if (!begun.ok()) return begun;
  Result<DocumentWriter> writer = DocumentWriter::For(database);
  if (!writer.ok()) return writer.status();
  batch_.emplace(std::move(*writer));
  in_batch_ = 0;
  return Status::Ok();
}

Status Store::Impl::GiveUp(Status reason) {
  gave_up_ = true;
  book.Forget();
  batch_.reset();
  // After an error of the disk there may be nothing to roll back; the file stays as it
  // was.
  static_cast<void>(database.Run("ROLLBACK").ok());
  return reason;
}

Status Store::Impl::CannotGoOn() const {
  return Status::Error(options.path +
                       ": nothing can be added after an error; open it again");
}

Result<Known> Store::Impl::Add(const Article& article,
                               const std::vector<Telling>& tellings,
                               const MergedArticle* merged) {
  if (gave_up_) return CannotGoOn();
  const ArticleKey key = KeyOf(article);
  const Known before = known.Find(key);
  if (before != Known::kNew) return before;
  if (!batch_) {
    Status begun = Begin();
    if (!begun.ok()) return GiveUp(std::move(begun));
  }
  Status written = batch_->Write(
      article, tellings,
      {key.words, options.texts, merged == nullptr ? nullptr : &merged->found}, next_);
  if (!written.ok()) return GiveUp(std::move(written));
  if (merged != nullptr) book.Note(*merged, next_);
  known.Add(key);
  ++next_.article;
  next_.record += static_cast<int64_t>(tellings.size());
  ++counts.articles;
  counts.records += tellings.size();
  if (++in_batch_ < options.batch) return before;
  Status committed = Commit();
  if (!committed.ok()) return committed;
  return before;
}

Result<Completed> Store::Impl::Complete(const Article& article) {
  if (gave_up_) return CannotGoOn();
  const ArticleKey key = KeyOf(article);
  if (key.words == 0 || !known.LacksWords(key)) {
    const Result<Known> added = Add(article, {}, nullptr);
    if (!added.ok()) return added.status();
    return *added == Known::kNew      ? Completed::kAdded
           : *added == Known::kStored ? Completed::kWhole
                                      : Completed::kOther;
  }
  late_.Take(article, key.words);
  known.Complete(key);
  if (late_.articles() >= options.batch * kLateBatches || late_.bytes() >= kLateBytes) {
    Status written = WriteLateTexts();
    if (!written.ok()) return written;
  }
  return Completed::kFilled;
}

Status Store::Impl::WriteLateTexts() {
  if (late_.articles() == 0) return Status::Ok();
  Status status = Commit();
  if (!status.ok()) return status;
  status = database.Run("BEGIN TRANSACTION");
  if (status.ok()) status = late_.Write(database, options.texts);
  if (status.ok()) status = database.Run("COMMIT");
  return status.ok() ? status : GiveUp(std::move(status));
}

Status Store::Impl::Commit() {
  if (!batch_) return Status::Ok();
  Status flushed = batch_->Flush();
  if (!flushed.ok()) return GiveUp(std::move(flushed));
  batch_.reset();
  Status settled = book.Settle(database);
  if (!settled.ok()) return GiveUp(std::move(settled));
  Status committed = database.Run("COMMIT");
  if (!committed.ok()) return GiveUp(std::move(committed));
  return Status::Ok();
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::Open(StoreOptions options) {
  Result<Database> database = Database::Open(options.path, options.write);
  if (!database.ok()) return database.status();
  Status ready = options.write ? BringUpToDate(&*database) : CheckSchema(*database);
  if (!ready.ok()) return ready;
  auto impl = std::make_unique<Impl>(std::move(*database), std::move(options));
  if (impl->options.write) {
    Status loaded = impl->LoadKnown();
    if (!loaded.ok()) return loaded;
  }
  return Store(std::move(impl));
}

Known Store::Knows(const Article& article) const {
  return impl_->known.Find(KeyOf(article));
}

Result<Known> Store::Add(const Document& document, const MergedArticle* merged) {
  assert(impl_->options.write);
  return impl_->Add(document.article, TellingsOf(document), merged);
}

Result<Known> Store::Add(const Article& article, const std::vector<Record>& records,
                         const MergedArticle* merged) {
  assert(impl_->options.write);
  return impl_->Add(article, TellingsOf(records), merged);
}

Result<Completed> Store::Complete(const Article& article) {
  assert(impl_->options.write);
  return impl_->Complete(article);
}

Status Store::Commit() {
  Status written = impl_->WriteLateTexts();
  return written.ok() ? impl_->Commit() : written;
}

Status Store::Close() {
  Status committed = Commit();
  if (!committed.ok()) return committed;
  return impl_->options.write ? impl_->database.Run("CHECKPOINT") : Status::Ok();
}

Status Store::Query(const std::string& sql, AnswerSink* sink) const {
  return GiveRows(impl_->database, sql, sink);
}

StoreCounts Store::counts() const { return impl_->counts; }

const StoreOptions& Store::options() const { return impl_->options; }

}  // namespace dragoman
