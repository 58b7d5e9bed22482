// Polls feeds, fetches the articles that are new in them, codes them and gives them to a
// sink.
//
//   Watcher watcher(options, engine, &state, &sink, &stop);
//   Status status = watcher.Run();       // until `stop`, or with `once` until all is
//   done
//
// Polite: obeys robots.txt, asks a site one question at a time with a pause between two,
// sends back what the server said of the last copy, waits when it is told to. Many sites
// are asked at once, so a slow one holds nobody up. An article is
// committed to the sink before the state knows it, and the sink goes back to what the
// state knows at the start: so each is coded once. One thread.
#ifndef DRAGOMAN_CLI_WATCH_WATCHER_H_
#define DRAGOMAN_CLI_WATCH_WATCHER_H_

#include <atomic>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "dragoman/engine.h"
#include "dragoman/input.h"
#include "event_sink.h"
#include "http_client.h"
#include "robots.h"
#include "schedule.h"
#include "watch_state.h"

namespace dragoman::cli {

struct WatcherOptions {
  std::vector<std::string> feeds;  // addresses
  double every = 900;              // seconds between two looks at a feed
  double delay = 5;                // between two questions to a site
  double patience = 30;            // for an answer
  double first_pause = 60;         // after trouble
  bool once = false;
  bool quiet = false;
  bool english_only = true;
};

struct WatchSummary {
  uint64_t articles = 0, events = 0, failures = 0;
  std::map<std::string, uint64_t> aside;
};

class Watcher {
 public:
  Watcher(WatcherOptions options, const Engine& engine, WatchState* state,
          EventSink* sink, const std::atomic<bool>* stop);

  Status Run();
  const WatchSummary& summary() const { return summary_; }

 private:
  struct Site {
    RobotsRules rules;
    double read_at = 0;
  };
  struct FeedState {
    std::string url;
    FeedCopy copy;       // of the last look, remembered when all its articles are done
    size_t pending = 0;  // articles
  };

  // A question that is under way: for an errand, or first for the rules of its site.
  struct Asking {
    Errand errand;
    bool rules = false;
  };

  Status GoBack();
  Status AddFeeds();
  void BeginWhatIsDue();
  void Begin(Errand errand);
  void Ask(Errand errand, bool rules, const HttpQuestion& question);
  void Take(Asking asked, const HttpAnswer& answer);
  void TakeRules(Errand errand, const HttpAnswer& answer);
  void Follow(Errand errand, const HttpAnswer& answer);
  void TryLater(Errand errand, const HttpAnswer& answer);
  void GiveUp(const Errand& errand, const std::string& reason);
  void TakeFeed(const Errand& errand, const HttpAnswer& answer);
  void TakeArticle(const Errand& errand, const HttpAnswer& answer);
  std::optional<Article> ReadPage(const Errand& errand, const HttpAnswer& answer);
  void Finish(const Errand& errand, const std::vector<std::string>& keys);
  void PollAgain(size_t feed);
  void ForgetOldRules();
  void Tell(const std::string& what) const;
  void Fail(Status status) {
    if (status_.ok()) status_ = std::move(status);
  }

  const WatcherOptions options_;
  const Engine& engine_;
  WatchState* state_;
  EventSink* sink_;
  const std::atomic<bool>* stop_;
  HttpClient client_;
  Schedule schedule_;
  std::map<uint64_t, Asking> asking_;
  uint64_t questions_ = 0;
  std::map<std::string, Site> sites_;
  std::vector<FeedState> feeds_;
  std::set<std::string> under_way_;  // keys of articles
  WatchSummary summary_;
  Status status_;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_WATCH_WATCHER_H_
