#include "ordered_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "dragoman/output.h"
#include "dragoman/store.h"
#include "parquet_rows.h"
#include "progress.h"

namespace dragoman::cli {
namespace {

constexpr size_t kBatchesAhead = 16;
constexpr size_t kBytesAhead = size_t{256} << 20;
// Small rows travel together: handed over one by one, phrases of `who` spend half their
// time in the lock. An article of the usual size travels alone.
constexpr size_t kBatchBytes = size_t{4} << 10;

struct Batch {
  uint64_t index = 0;
  size_t bytes = 0;
  std::vector<InputItem> items = {};
};

struct Outcome {
  Chunk chunk = {};
  std::optional<Reject> reject = {};
  std::string path = {};
  uint64_t line = 0;
};

struct Done {
  size_t bytes = 0;
  std::vector<Outcome> outcomes = {};
};

class OrderedRun {
 public:
  OrderedRun(const CommonOptions& options, std::FILE* out, std::FILE* rejects,
             const BatchWork& work, const Keep& keep)
      : options_(options),
        out_(out),
        rejects_(rejects),
        work_(work),
        keep_(keep),
        threads_(options.threads > 0 ? static_cast<size_t>(options.threads)
                                     : std::max(1u, std::thread::hardware_concurrency())),
        inputs_(InputOptionsOf(options)),
        progress_(StandardErrorIsTerminal() && !options.quiet ? inputs_.TotalBytes()
                                                              : std::nullopt,
                  options.quiet) {
    for (const std::string& own : {options.output, options.rejects, options.store}) {
      if (!own.empty()) own_.push_back(own);
    }
    if (!options.store.empty()) own_.push_back(options.store + ".wal");
  }

  RunSummary Run() {
    std::vector<std::thread> workers;
    for (size_t i = 0; i < threads_; ++i) workers.emplace_back([this] { WorkerLoop(); });
    ReadAll();
    for (std::thread& worker : workers) worker.join();
    progress_.Clear();
    summary_.seconds = progress_.seconds();
    return summary_;
  }

 private:
  void ReadAll() {
    while (std::optional<InputItem> item = inputs_.Next()) {
      if (IsOwnOutput(*item)) continue;
      const Reject* reject = std::get_if<Reject>(&*item);
      const bool parquet =
          reject != nullptr && reject->line == 0 && IsParquet(reject->path);
      if (!(parquet ? ReadParquetRows(reject->path) : Enqueue(std::move(*item)))) break;
    }
    const std::scoped_lock lock(mutex_);
    finished_ = true;
    work_there_.notify_all();
  }

  // Waits until there is room. False: the output failed, nothing more is wanted.
  bool Enqueue(InputItem item) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
      return summary_.write_failed || in_flight_ == 0 ||
             (in_flight_ < kBatchesAhead * threads_ && bytes_in_flight_ < kBytesAhead);
    });
    if (summary_.write_failed) return false;
    bytes_read_ = inputs_.bytes_done() - parquet_bytes_;
    const bool begun = Queue(std::move(item));
    lock.unlock();
    if (begun) work_there_.notify_one();
    return true;
  }

  // Joins the last batch that waits for a worker, or begins one (true): with nothing
  // waiting, nothing is held back for company.
  bool Queue(InputItem item) {
    const RawInput* raw = std::get_if<RawInput>(&item);
    const size_t bytes = raw == nullptr ? 0 : raw->bytes.size();
    const bool begins = queue_.empty() || queue_.back().bytes + bytes > work_.bytes;
    if (begins) {
      queue_.push_back({batches_++});
      ++in_flight_;
    }
    queue_.back().bytes += bytes;
    bytes_in_flight_ += bytes;
    queue_.back().items.push_back(std::move(item));
    return begins;
  }

  // The reader of files has no Parquet, which the store's library reads.
  bool ReadParquetRows(const std::string& path) {
    bool wanted = true;
    ParquetRows rows(path, options_,
                     [&](RawInput row) { return wanted = Enqueue(std::move(row)); });
    // To the reader of files this one is done already; to the bar it is not yet.
    std::error_code no_such_file;
    const std::uintmax_t size = std::filesystem::file_size(path, no_such_file);
    parquet_bytes_ = no_such_file ? 0 : std::min<uint64_t>(size, inputs_.bytes_done());
    Status read = ReadParquet(path, &rows);
    parquet_bytes_ = 0;
    if (read.ok()) read = rows.status();
    if (read.ok()) return wanted;
    Reject reject;
    reject.path = path;
    const std::string& message = read.message();  // begins with the path
    reject.reason =
        message.substr(message.starts_with(path + ": ") ? path.size() + 2 : 0);
    return Enqueue(std::move(reject));
  }

  // The files that this run writes may lie in the folder that it reads.
  bool IsOwnOutput(const InputItem& item) {
    const RawInput* raw = std::get_if<RawInput>(&item);
    const std::string& path = raw != nullptr ? raw->path : std::get<Reject>(item).path;
    if (path == last_path_)
      return last_is_own_;  // asked once, not for every row of a file
    last_path_ = path;
    last_is_own_ = std::any_of(own_.begin(), own_.end(), [&](const std::string& own) {
      std::error_code no_such_file;
      return std::filesystem::equivalent(path, own, no_such_file);
    });
    return last_is_own_;
  }

  void WorkerLoop() {
    for (;;) {
      std::unique_lock lock(mutex_);
      work_there_.wait(lock, [&] { return !queue_.empty() || finished_; });
      if (queue_.empty()) return;
      Batch batch = std::move(queue_.front());
      queue_.pop_front();
      lock.unlock();
      const uint64_t index = batch.index;
      Deliver(index, Process(std::move(batch)));
    }
  }

  Done Process(Batch batch) const {
    std::vector<const RawInput*> units;
    for (const InputItem& item : batch.items) {
      if (const RawInput* unit = std::get_if<RawInput>(&item)) units.push_back(unit);
    }
    std::vector<WorkOutcome> results = work_.work(units);
    Done done{batch.bytes};
    auto result = results.begin();
    for (InputItem& item : batch.items) {
      if (Reject* reject = std::get_if<Reject>(&item)) {
        done.outcomes.push_back({{}, std::move(*reject)});
        continue;
      }
      const RawInput& unit = std::get<RawInput>(item);
      done.outcomes.push_back(OutcomeOf(unit, std::move(*result++)));
    }
    return done;
  }

  static Outcome OutcomeOf(const RawInput& unit, WorkOutcome done) {
    if (Reject* reject = std::get_if<Reject>(&done)) return {{}, std::move(*reject)};
    return {std::move(std::get<Chunk>(done)), std::nullopt, unit.path, unit.line};
  }

  // Writes everything that is next in order; what comes early waits.
  void Deliver(uint64_t index, Done done) {
    const std::scoped_lock lock(mutex_);
    waiting_.emplace(index, std::move(done));
    while (!waiting_.empty() && waiting_.begin()->first == next_) {
      Done& ready = waiting_.begin()->second;
      for (Outcome& outcome : ready.outcomes) Write(&outcome);
      --in_flight_;
      bytes_in_flight_ -= ready.bytes;
      waiting_.erase(waiting_.begin());
      ++next_;
    }
    progress_.Update(bytes_read_, summary_.articles);
    room_.notify_one();
  }

  void Write(Outcome* outcome) {
    if (summary_.write_failed) return;
    if (!outcome->reject && !KeepIt(outcome)) return;
    if (outcome->reject) {
      if (outcome->reject->aside.empty()) {
        ++summary_.rejects;
        progress_.Clear();
        fmt::print(stderr, "dragoman: {}\n", outcome->reject->ToString());
      } else {
        ++summary_.aside[outcome->reject->aside];
      }
      if (rejects_ != nullptr) {
        WriteAll(rejects_, ToJson(*outcome->reject) + "\n");
      }
      return;
    }
    ++(outcome->chunk.known ? summary_.known : summary_.articles);
    summary_.records += outcome->chunk.records;
    WriteAll(out_, outcome->chunk.text);
  }

  // False: it could not be kept, and the run ends.
  bool KeepIt(Outcome* outcome) {
    if (!keep_) return true;
    summary_.failure = keep_(&outcome->chunk, &outcome->reject);
    if (!summary_.failure.ok()) summary_.write_failed = true;
    if (outcome->reject) {
      outcome->reject->path = outcome->path;
      outcome->reject->line = outcome->line;
    }
    return summary_.failure.ok();
  }

  void WriteAll(std::FILE* file, const std::string& text) {
    if (summary_.write_failed) return;
    if (std::fwrite(text.data(), 1, text.size(), file) != text.size()) {
      summary_.write_failed = true;
    }
  }

  const CommonOptions& options_;
  std::FILE* out_;
  std::FILE* rejects_;
  const BatchWork& work_;
  const Keep& keep_;
  const size_t threads_;
  InputStream inputs_;
  Progress progress_;
  std::vector<std::string> own_;  // files that this run writes
  std::string last_path_;         // of the reading thread, as the next
  uint64_t parquet_bytes_ = 0;    // of the file that is being read
  bool last_is_own_ = false;

  std::mutex mutex_;  // guards all below
  std::condition_variable work_there_, room_;
  std::deque<Batch> queue_;
  std::map<uint64_t, Done> waiting_;
  uint64_t batches_ = 0, next_ = 0;
  size_t in_flight_ = 0, bytes_in_flight_ = 0;  // batches, bytes
  uint64_t bytes_read_ = 0;
  bool finished_ = false;
  RunSummary summary_;
};

// ", 30 set aside (20 image/png, 9 status 404, 1 other)": the most frequent first.
std::string AsideText(const std::map<std::string, uint64_t>& aside) {
  if (aside.empty()) return {};
  constexpr size_t kNamed = 6;
  std::vector<std::pair<uint64_t, std::string>> counts;
  uint64_t total = 0, named = 0;
  for (const auto& [what, count] : aside) {
    counts.emplace_back(count, what);
    total += count;
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (counts.size() > kNamed) counts.resize(kNamed);
  std::string list;
  for (const auto& [count, what] : counts) {
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", count, what);
    named += count;
  }
  if (named < total) list += fmt::format(", {} other", total - named);
  return fmt::format(", {} set aside ({})", total, list);
}

// "wb" to begin a file anew, "ab" to go on with it.
std::FILE* Open(const std::string& path, const char* mode) {
  std::FILE* file = std::fopen(path.c_str(), mode);
  if (file == nullptr) {
    fmt::print(stderr, "dragoman: {}: cannot be written: {}; choose another path\n", path,
               std::strerror(errno));
  }
  return file;
}

// `out` is closed, unless it is standard output; null if it could not be opened.
bool WriteTo(std::FILE* out, const std::string& text) {
  if (out == nullptr) return false;
  bool written = std::fwrite(text.data(), 1, text.size(), out) == text.size();
  written = (out == stdout ? std::fflush(out) : std::fclose(out)) == 0 && written;
  if (!written) {
    fmt::print(stderr, "dragoman: the output could not be written: {}\n",
               std::strerror(errno));
  }
  return written;
}

}  // namespace

std::FILE* OpenForWriting(const std::string& path) { return Open(path, "wb"); }

bool WriteText(const std::string& path, const std::string& text) {
  return WriteTo(path.empty() ? stdout : Open(path, "wb"), text);
}

bool AppendText(const std::string& path, const std::string& text) {
  return WriteTo(path.empty() ? stdout : Open(path, "ab"), text);
}

namespace {

BatchWork OneByOne(const UnitWork& work) {
  return {kBatchBytes, [&work](std::span<const RawInput* const> units) {
            std::vector<WorkOutcome> done;
            done.reserve(units.size());
            for (const RawInput* unit : units) done.push_back(work(*unit));
            return done;
          }};
}

// Rejects go where RunOverInputs says.
RunSummary RunOverBatches(const CommonOptions& options, std::FILE* out,
                          const BatchWork& work, const Keep& keep) {
  std::FILE* rejects = nullptr;
  if (!options.rejects.empty()) {
    rejects = OpenForWriting(options.rejects);
    if (rejects == nullptr) return {.write_failed = true};
  }
  RunSummary summary = OrderedRun(options, out, rejects, work, keep).Run();
  if (std::fflush(out) != 0) summary.write_failed = true;
  if (rejects != nullptr && std::fclose(rejects) != 0) summary.write_failed = true;
  return summary;
}

}  // namespace

RunSummary RunOverInputs(const CommonOptions& options, std::FILE* out,
                         const UnitWork& work, const Keep& keep) {
  return RunOverBatches(options, out, OneByOne(work), keep);
}

int RunCommand(const CommonOptions& options, const std::string& verb,
               const std::string& noun, const std::string& header, const Work& work,
               const Keep& keep) {
  const UnitWork on_unit = [&](const RawInput& unit) -> WorkOutcome {
    ReadOutcome read = ReadArticle(unit, ReadOptionsOf(options));
    if (Reject* reject = std::get_if<Reject>(&read)) return std::move(*reject);
    return work(std::move(std::get<Article>(read)));
  };
  return RunUnitCommand(options, verb, noun, header, on_unit, keep);
}

namespace {

// A command from its options to its exit code; see RunUnitCommand.
int RunBatches(const CommonOptions& options, const std::string& verb,
               const std::string& noun, const std::string& header, const BatchWork& work,
               const Keep& keep, const std::string& unit) {
  if (options.paths.empty()) {
    fmt::print(
        stderr,
        "dragoman: nothing to read; name files or folders, or - for standard input\n");
    return 2;
  }
  std::FILE* out = options.output.empty() ? stdout : OpenForWriting(options.output);
  if (out == nullptr) return 1;
  std::fwrite(header.data(), 1, header.size(), out);
  RunSummary summary = RunOverBatches(options, out, work, keep);
  if (out != stdout && std::fclose(out) != 0) summary.write_failed = true;
  if (!summary.failure.ok()) {
    fmt::print(stderr, "dragoman: {}\n", summary.failure.message());
    return 1;
  }
  if (summary.write_failed) {
    fmt::print(stderr, "dragoman: the output could not be written: {}\n",
               std::strerror(errno));
    return 1;
  }
  if (!options.quiet) {
    const std::string known =
        summary.known == 0 ? "" : fmt::format("{} known before, ", summary.known);
    fmt::print(stderr, "{} {} {}{}, {} {}{}, {}{} rejected{}, in {:.2f} s\n", verb,
               summary.articles, unit, summary.articles == 1 ? "" : "s", summary.records,
               noun, summary.records == 1 ? "" : "s", known, summary.rejects,
               AsideText(summary.aside), summary.seconds);
  }
  if (options.strict && summary.rejects > 0) return 3;
  // A misspelt path is no success: there was something, and nothing of it could be read.
  const bool nothing =
      summary.articles == 0 && summary.known == 0 && summary.aside.empty();
  return nothing && summary.rejects > 0 ? 1 : 0;
}

}  // namespace

int RunUnitCommand(const CommonOptions& options, const std::string& verb,
                   const std::string& noun, const std::string& header,
                   const UnitWork& work, const Keep& keep, const std::string& unit) {
  return RunBatches(options, verb, noun, header, OneByOne(work), keep, unit);
}

int RunBatchCommand(const CommonOptions& options, const std::string& verb,
                    const std::string& noun, const BatchWork& work) {
  return RunBatches(options, verb, noun, "", work, {}, "article");
}

}  // namespace dragoman::cli
