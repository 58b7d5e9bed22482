// dragoman watch: feeds in, events of their new articles out, for as long as it runs.
#include <curl/curl.h>
#include <fmt/format.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands.h"
#include "event_sink.h"
#include "store_sink.h"
#include "watch_state.h"
#include "watcher.h"

namespace dragoman::cli {
namespace {

std::atomic<bool> stop_asked = false;

void AskToStop(int) { stop_asked = true; }

bool IsAddress(const std::string& text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

// Addresses as they are, and those in files, one a line; "#" begins a comment.
Result<std::vector<std::string>> FeedsOf(const std::vector<std::string>& given) {
  std::vector<std::string> feeds;
  for (const std::string& text : given) {
    if (IsAddress(text)) {
      feeds.push_back(text);
      continue;
    }
    std::ifstream file(text);
    if (!file) {
      return Status::Error(text +
                           ": this is neither an address (https://...) nor a file of "
                           "addresses, one a line");
    }
    int number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      line.erase(line.find_last_not_of(" \t\r") + 1);
      line.erase(0, line.find_first_not_of(" \t"));
      if (line.empty() || line[0] == '#') continue;
      if (!IsAddress(line)) {
        return Status::Error(fmt::format(
            "{}:{}: this is no address; write it as https://example.org/feed.xml", text,
            number));
      }
      feeds.push_back(line);
    }
  }
  if (feeds.empty()) {
    return Status::Error("nothing to watch; give addresses of feeds, or files with them");
  }
  return feeds;
}

WatcherOptions WatcherOptionsOf(const WatchOptions& options,
                                std::vector<std::string> feeds) {
  WatcherOptions watch;
  watch.feeds = std::move(feeds);
  watch.every = options.every * 60;
  watch.delay = options.delay;
  watch.patience = options.patience;
  watch.first_pause = options.pause;
  watch.once = options.once;
  watch.quiet = options.quiet;
  watch.english_only = options.english_only;
  return watch;
}

Result<std::unique_ptr<EventSink>> OpenSink(const WatchOptions& options) {
  std::unique_ptr<EventSink> sink;
  if (options.store.empty()) {
    Result<JsonlSink> lines = JsonlSink::Open(options.output);
    if (!lines.ok()) return lines.status();
    sink = std::make_unique<JsonlSink>(std::move(*lines));
  } else {
    Result<StoreFiller> store =
        StoreFiller::Open({.path = options.store, .write = true},
                          {.wanted = options.merge,
                           .unwanted = options.no_merge,
                           .quiet = options.quiet,
                           .options = {.data = options.engine.data}});
    if (!store.ok()) return store.status();
    sink = std::make_unique<StoreSink>(std::move(*store));
  }
  return sink;
}

int Fail(const Status& status) {
  fmt::print(stderr, "dragoman: {}\n", status.message());
  return 1;
}

void TellSummary(const WatchSummary& summary) {
  uint64_t aside = 0;
  for (const auto& [what, count] : summary.aside) aside += count;
  fmt::print(stderr, "watched: {} articles, {} events, {} failures, {} set aside\n",
             summary.articles, summary.events, summary.failures, aside);
}

}  // namespace

int RunWatch(const WatchOptions& options) {
  const std::string& target = options.store.empty() ? options.output : options.store;
  if (target.empty() && options.state.empty()) {
    fmt::print(
        stderr,
        "dragoman: name the output with -o or --store, or where to remember what was "
        "read with --state\n");
    return 2;
  }
  Result<std::vector<std::string>> feeds = FeedsOf(options.paths);
  if (!feeds.ok()) return Fail(feeds.status());
  Result<WatchState> state =
      WatchState::Open(options.state.empty() ? target + ".watch" : options.state);
  if (!state.ok()) return Fail(state.status());
  Result<std::unique_ptr<EventSink>> sink = OpenSink(options);
  if (!sink.ok()) return Fail(sink.status());
  const std::optional<Engine> engine = LoadEngine(options);
  if (!engine) return 1;
  std::signal(SIGINT, AskToStop);
  std::signal(SIGTERM, AskToStop);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  Watcher watcher(WatcherOptionsOf(options, std::move(*feeds)), *engine, &*state,
                  sink->get(), &stop_asked);
  Status status = watcher.Run();
  if (status.ok()) status = (*sink)->Close();
  if (!options.quiet) TellSummary(watcher.summary());
  return status.ok() ? 0 : Fail(status);
}

}  // namespace dragoman::cli
