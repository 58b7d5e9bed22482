// dragoman store: records into a database; what it holds; its events as Parquet.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "answer_printer.h"
#include "coded_articles.h"
#include "ordered_run.h"
#include "progress.h"
#include "store_commands.h"
#include "store_file.h"
#include "store_filler.h"

namespace dragoman::cli {
namespace {

constexpr const char* kContent =
    "SELECT (SELECT count(*) FROM articles) AS articles, "
    "(SELECT count(*) FROM records) AS records, (SELECT count(*) FROM events) AS events, "
    "(SELECT count(*) FROM stories) AS stories, "
    "(SELECT min(published) FROM articles) AS first, "
    "(SELECT max(published) FROM articles) AS last, "
    "(SELECT value FROM about WHERE key = 'schema') AS schema";

constexpr const char* kNoTexts =
    "dragoman: records do not tell the texts and authors of their articles, nor of those "
    "without events; what they were coded from adds them: dragoman store --articles "
    "ROWS\n";

std::string Plural(uint64_t count, const std::string& noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// Puts articles with their records into a store, each once.
class LoadRun {
 public:
  explicit LoadRun(StoreFiller* store) : store_(*store) {}

  Status Take(const CodedArticle& coded) {
    if (const std::string why = WhyNot(coded); !why.empty()) {
      Refuse({coded.path, coded.line, why, ""});
      return Status::Ok();
    }
    const Result<Known> added = store_.Add(coded.article(), coded.records);
    if (!added.ok()) return added.status();
    if (*added != Known::kNew) ++known_;
    return Status::Ok();
  }

  void Refuse(const Reject& reject) {
    ++rejects_;
    fmt::print(stderr, "dragoman: {}\n", reject.ToString());
  }

  uint64_t rejects() const { return rejects_; }
  uint64_t articles() const { return store_.counts().articles; }
  std::string Summary(double seconds) const {
    const std::string known =
        known_ == 0 ? "" : fmt::format("{} known before, ", Plural(known_, "article"));
    return fmt::format(
        "stored {}, {}, {}{} rejected, in {:.2f} s\n", Plural(articles(), "article"),
        Plural(store_.counts().records, "record"), known, rejects_, seconds);
  }

 private:
  // "" if the article can be loaded.
  std::string WhyNot(const CodedArticle& coded) {
    if (!coded.records.front().reports.empty()) {
      return "this is a merged event, whose records are elsewhere; load what `dragoman "
             "code` wrote and merge it there with `dragoman merge --store FILE`";
    }
    // The store knows articles as wholes: what comes later of one would be lost.
    const uint64_t records = HashOf(coded);
    const auto [seen, fresh] =
        seen_.emplace(std::hash<std::string>()(coded.article().id), records);
    if (fresh || seen->second == records) return "";
    return fmt::format(
        "other records of the article \"{}\" came before, apart from these; sort the "
        "records by article.id",
        coded.article().id);
  }

  static uint64_t HashOf(const CodedArticle& coded) {
    uint64_t hash = coded.records.size();
    for (const Record& record : coded.records) {
      hash = hash * 31 + std::hash<std::string>()(record.event.id);
    }
    return hash;
  }

  StoreFiller& store_;
  // Articles of this run, known before or not, 16 bytes each: what their records were.
  std::unordered_map<uint64_t, uint64_t> seen_;
  uint64_t known_ = 0, rejects_ = 0;
};

InputOptions InputsOf(const StoreCommandOptions& options) {
  return {.paths = options.paths, .kind = InputKind::kJsonRow, .standard_input = stdin};
}

std::optional<uint64_t> TotalBytes(const StoreCommandOptions& options) {
  if (options.quiet || !StandardErrorIsTerminal()) return std::nullopt;
  return InputStream(InputsOf(options)).TotalBytes();
}

Merging MergingOf(const StoreCommandOptions& options) {
  return {.wanted = options.merge, .unwanted = options.no_merge, .quiet = options.quiet};
}

// Records alone: the exit code.
int LoadRecords(const StoreCommandOptions& options, const std::string& path,
                const Merging& merging) {
  Result<StoreFiller> store =
      StoreFiller::Open({.path = path, .write = true, .batch = options.batch}, merging);
  if (!store.ok()) return TellFailure(store.status());
  Progress progress(TotalBytes(options), options.quiet);
  LoadRun run(&*store);
  CodedArticles inputs(InputsOf(options));
  Status status;
  while (std::optional<CodedItem> item = inputs.Next()) {
    if (const Reject* reject = std::get_if<Reject>(&*item)) {
      progress.Clear();
      run.Refuse(*reject);
      continue;
    }
    status = run.Take(std::get<CodedArticle>(*item));
    if (!status.ok()) break;
    progress.Update(inputs.bytes_done(), run.articles());
  }
  progress.Clear();
  if (status.ok()) status = store->Close();
  if (!status.ok()) return TellFailure(status);
  if (!options.quiet) {
    fmt::print(stderr, "{}{}", store->Advice(), run.Summary(progress.seconds()));
    if (run.articles() > 0 && options.articles.paths.empty()) {
      fmt::print(stderr, "{}", kNoTexts);
    }
  }
  return options.strict && run.rejects() > 0 ? 3 : 0;
}

// What the articles tell that their records do not: the exit code.
int AddArticles(const StoreCommandOptions& options, const std::string& path) {
  Result<Store> store =
      Store::Open({.path = path, .write = true, .batch = options.batch});
  if (!store.ok()) return TellFailure(store.status());
  CommonOptions common = options.articles;
  common.store = path;
  common.strict = options.strict;
  common.quiet = options.quiet;
  const auto work = [](Article article) -> Chunk {
    auto document = std::make_shared<Document>();
    document->article = std::move(article);
    return {.document = std::move(document)};
  };
  const auto keep = [&](Chunk* chunk, std::optional<Reject>* reject) -> Status {
    const Article& article = chunk->document->article;
    const Result<Completed> completed = store->Complete(article);
    if (!completed.ok()) return completed.status();
    if (*completed == Completed::kOther) {
      reject->emplace().reason = "the store has another article with the id \"" +
                                 article.id + "\"; give every row an id of its own";
    }
    *chunk = {.records = *completed == Completed::kAdded ? 1u : 0u,
              .known = *completed == Completed::kWhole};
    return Status::Ok();
  };
  const int code =
      RunCommand(common, "completed", "of them without record", "", work, keep);
  if (code == 1 || code == 2) return code;
  const Status closed = store->Close();
  return closed.ok() ? code : TellFailure(closed);
}

// Records, and what their articles tell beside them. Copies are found by the texts, so
// that merging comes last.
int Load(const StoreCommandOptions& options) {
  const Result<std::string> path = StoreName(options.store);
  if (!path.ok()) return TellFailure(path.status());
  if (options.articles.paths.empty()) {
    return LoadRecords(options, *path, MergingOf(options));
  }
  const int loaded =
      options.paths.empty()
          ? 0
          : LoadRecords(options, *path, {.unwanted = true, .quiet = options.quiet});
  if (loaded == 1) return loaded;
  const int completed = AddArticles(options, *path);
  if (completed == 1 || completed == 2) return completed;
  Result<StoreFiller> store = StoreFiller::Open(
      {.path = *path, .write = true, .batch = options.batch}, MergingOf(options));
  const Status closed = store.ok() ? store->Close() : store.status();
  return closed.ok() ? std::max(loaded, completed) : TellFailure(closed);
}

}  // namespace

int RunStore(const StoreCommandOptions& options) {
  if (!options.paths.empty() || !options.articles.paths.empty()) return Load(options);
  // Opened for writing, which brings old tables up to date; but asking makes no file.
  std::error_code unreadable;
  const bool write =
      options.parquet.empty() &&
      (options.store.empty() || std::filesystem::exists(options.store, unreadable));
  const std::optional<Store> store = OpenStore(options.store, write);
  if (!store) return 1;
  if (!options.parquet.empty()) {
    const Status written = store->WriteParquet(options.parquet);
    return written.ok() ? 0 : TellFailure(written);
  }
  AnswerPrinter printer(options.format, options.output);
  const Status status = store->Query(kContent, &printer);
  if (!status.ok()) return TellFailure(status);
  return printer.Finish() ? 0 : 1;
}

}  // namespace dragoman::cli
