// dragoman merge: records in, one record an event out. dragoman stories: articles in, the
// story of each out.
#include "dragoman/merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "coded_articles.h"
#include "commands.h"
#include "ordered_run.h"
#include "progress.h"
#include "store_file.h"
#include "store_filler.h"

namespace dragoman::cli {
namespace {

std::string Plural(uint64_t count, const std::string& noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

int Window(const MergeCommandOptions& options) {
  return options.window.value_or(kMergeDays);
}

// A state that is not there yet is an empty one: the first day of many.
std::optional<std::string> ReadState(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// Gives the records of each article to the merger and writes what comes of it.
class MergeRun {
 public:
  MergeRun(const MergeCommandOptions& options, Merger merger, std::FILE* out)
      : options_(options), merger_(std::move(merger)), out_(out) {}

  void Take(const CodedArticle& coded) {
    const Article& article = coded.article();
    if (article.published) {
      if (article.published.AddDays(Window(options_)) < latest_) ++late_;
      latest_ = std::max(latest_, article.published);
    }
    const Added added = merger_.Add(article, coded.records);
    if (options_.no_merge) {
      for (size_t i = 0; i < coded.records.size(); ++i) {
        Write(ToJson(coded.records[i], added, added.events[i]));
      }
    } else {
      for (const MergedEvent& event : merger_.Take()) Write(ToJson(event));
    }
    ++articles_;
    read_ += coded.records.size();
  }

  void Refuse(const Reject& reject) {
    ++rejects_;
    fmt::print(stderr, "dragoman: {}\n", reject.ToString());
  }

  // With a state, events that may go on are left in it.
  void Finish() {
    if (!options_.state.empty() && !options_.close) return;
    for (const MergedEvent& event : merger_.TakeAll()) Write(ToJson(event));
  }

  const Merger& merger() const { return merger_; }
  bool failed() const { return failed_; }
  uint64_t rejects() const { return rejects_; }
  uint64_t articles() const { return articles_; }

  std::string Summary(double seconds) const {
    return fmt::format("merged {} of {} into {}, {} rejected, in {:.2f} s\n",
                       Plural(read_, "record"), Plural(articles_, "article"),
                       Plural(written_, options_.no_merge ? "record" : "event"), rejects_,
                       seconds);
  }
  // Articles that came too late to find their story; the user can do something about it.
  std::string Advice() const {
    if (late_ == 0) return "";
    return fmt::format(
        "dragoman: {} came more than {} days after later ones and met no earlier report; "
        "sort the records by article.published, or give a longer --window\n",
        Plural(late_, "article"), Window(options_));
  }

 private:
  void Write(std::string line) {
    line += '\n';
    if (std::fwrite(line.data(), 1, line.size(), out_) != line.size()) failed_ = true;
    ++written_;
  }

  const MergeCommandOptions& options_;
  Merger merger_;
  std::FILE* out_;
  Date latest_;
  uint64_t read_ = 0, articles_ = 0, written_ = 0, rejects_ = 0, late_ = 0;
  bool failed_ = false;
};

std::optional<Merger> LoadMerger(const MergeCommandOptions& options) {
  Result<Merger> merger = Merger::Load({.data = options.data,
                                        .window = Window(options),
                                        .one_a_day = options.one_a_day,
                                        .take = !options.no_merge});
  Status status = merger.status();
  if (merger.ok() && !options.state.empty()) {
    const std::optional<std::string> state = ReadState(options.state);
    if (state) status = merger->Restore(*state, options.state);
  }
  if (status.ok()) return std::move(*merger);
  fmt::print(stderr, "dragoman: {}\n", status.message());
  return std::nullopt;
}

// Whole or not at all: a run that is killed while it writes must not cost the old state.
bool SaveState(const Merger& merger, const std::string& path) {
  const std::string beside = path + ".new";
  if (!WriteText(beside, merger.Save())) return false;
  if (std::rename(beside.c_str(), path.c_str()) == 0) return true;
  fmt::print(stderr, "dragoman: {}: cannot be replaced: {}; choose another path\n", path,
             std::strerror(errno));
  return false;
}

InputOptions InputsOf(const MergeCommandOptions& options) {
  return {.paths = options.paths, .kind = InputKind::kJsonRow, .standard_input = stdin};
}

void ReadAll(const MergeCommandOptions& options, Progress* progress, MergeRun* run) {
  CodedArticles inputs(InputsOf(options));
  while (std::optional<CodedItem> item = inputs.Next()) {
    if (const Reject* reject = std::get_if<Reject>(&*item)) {
      run->Refuse(*reject);
    } else {
      run->Take(std::get<CodedArticle>(*item));
    }
    progress->Update(inputs.bytes_done(), run->articles());
    if (run->failed()) return;
  }
  run->Finish();
}

std::optional<uint64_t> TotalBytes(const MergeCommandOptions& options) {
  if (options.quiet || !StandardErrorIsTerminal()) return std::nullopt;
  return InputStream(InputsOf(options)).TotalBytes();
}

int Unmerge(const std::string& path) {
  Result<Store> store = Store::Open({.path = path, .write = true});
  if (!store.ok()) return TellFailure(store.status());
  Status status = store->Unmerge();
  if (status.ok()) status = store->Close();
  return status.ok() ? 0 : TellFailure(status);
}

// What is in a database and not yet merged.
int MergeStored(const MergeCommandOptions& options) {
  if (!options.output.empty() || !options.state.empty() || options.close) {
    fmt::print(stderr,
               "dragoman: a database keeps what is merged and how to go on; leave out "
               "--output, --state and --close\n");
    return 2;
  }
  std::error_code unreadable;
  if (!std::filesystem::exists(options.store, unreadable)) {
    fmt::print(stderr,
               "dragoman: {}: there is no such database; `dragoman code --store` makes "
               "one\n",
               options.store);
    return 1;
  }
  if (options.no_merge) return Unmerge(options.store);
  Merging merging = {.wanted = true, .quiet = options.quiet};
  merging.options = {.data = options.data, .window = options.window};
  if (options.one_a_day) merging.options.one_a_day = true;
  Result<StoreFiller> store = StoreFiller::Open(
      {.path = options.store, .write = true, .batch = options.batch}, merging);
  if (!store.ok()) return TellFailure(store.status());
  if (!options.quiet) fmt::print(stderr, "{}", store->Advice());
  const Status closed = store->Close();
  return closed.ok() ? 0 : TellFailure(closed);
}

}  // namespace

int RunMerge(const MergeCommandOptions& options) {
  if (!options.store.empty()) return MergeStored(options);
  if (options.paths.empty()) {
    fmt::print(
        stderr,
        "dragoman: nothing to read; name files of records, - for standard input, or "
        "a database with --store\n");
    return 2;
  }
  std::optional<Merger> merger = LoadMerger(options);
  if (!merger) return 1;
  std::FILE* out =
      options.output.empty() ? stdout : std::fopen(options.output.c_str(), "wb");
  if (out == nullptr) {
    fmt::print(stderr, "dragoman: {}: cannot be written: {}; choose another path\n",
               options.output, std::strerror(errno));
    return 1;
  }
  Progress progress(TotalBytes(options), options.quiet);
  MergeRun run(options, std::move(*merger), out);
  ReadAll(options, &progress, &run);
  progress.Clear();
  const bool closed = (out == stdout ? std::fflush(out) : std::fclose(out)) == 0;
  if (run.failed() || !closed) {
    fmt::print(stderr, "dragoman: the output could not be written: {}\n",
               std::strerror(errno));
    return 1;
  }
  if (!options.state.empty() && !SaveState(run.merger(), options.state)) return 1;
  if (!options.quiet) {
    fmt::print(stderr, "{}{}", run.Advice(), run.Summary(progress.seconds()));
  }
  return options.strict && run.rejects() > 0 ? 3 : 0;
}

int RunStories(const StoriesOptions& options) {
  Result<Merger> merger = Merger::Load(
      {.data = options.engine.data, .window = options.window, .take = false});
  if (!merger.ok()) {
    fmt::print(stderr, "dragoman: {}\n", merger.status().message());
    return 1;
  }
  // What belongs to what depends on the order, so one worker does it.
  CommonOptions in_order = options;
  in_order.threads = 1;
  return RunCommand(in_order, "read", "row", "", [&](const Article& article) {
    return Chunk{ToJson(article, merger->Add(article, {})) + "\n", 1};
  });
}

}  // namespace dragoman::cli
