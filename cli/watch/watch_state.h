// What a watch remembers from one start to the next: copies of feeds that it has,
// articles that it has dealt with, and how far its output goes.
//
//   Result<WatchState> state = WatchState::Open("watch.state");
//   if (!state->Knows(KeyOf(url))) { ...; state->AddArticle({KeyOf(url)}, mark); }
//
// A file of lines that only grows (docs/formats/watch.md); a line that a crash cut off is
// dropped, so that each is there as a whole or not at all. Holds 8 bytes a key. One
// thread.
#ifndef DRAGOMAN_CLI_WATCH_WATCH_STATE_H_
#define DRAGOMAN_CLI_WATCH_WATCH_STATE_H_

#include <cstdint>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "dragoman/status.h"

namespace dragoman::cli {

struct FeedCopy {
  std::string etag, modified;
};

class WatchState {
 public:
  // Makes the file if there is none.
  static Result<WatchState> Open(const std::string& path);
  WatchState(WatchState&& other) noexcept;
  WatchState& operator=(WatchState&&) = delete;
  ~WatchState();

  bool Knows(const std::string& key) const;
  // Of the last commit of the output.
  const std::string& mark() const { return mark_; }
  FeedCopy feed(const std::string& url) const;

  // Both are on the disk when they return.
  Status AddArticle(const std::vector<std::string>& keys, const std::string& mark);
  Status SetFeed(const std::string& url, const FeedCopy& copy);

 private:
  WatchState() = default;
  bool TakeLine(std::string_view line);
  Status Append(const std::string& line);

  std::string path_;
  std::FILE* file_ = nullptr;
  std::unordered_set<uint64_t> known_;
  std::map<std::string, FeedCopy> feeds_;
  std::string mark_;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_WATCH_WATCH_STATE_H_
