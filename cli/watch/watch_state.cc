#include "watch_state.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

namespace dragoman::cli {
namespace {

constexpr std::string_view kFirstLine = "dragoman watch 1";

// FNV-1a: simple, and the same on every machine.
uint64_t HashOf(std::string_view key) {
  uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return hash;
}

std::vector<std::string_view> Fields(std::string_view line) {
  std::vector<std::string_view> fields;
  for (;;) {
    const size_t tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

// Headers may hold tabs, lines may not.
std::string WithoutTabs(std::string text) {
  for (char& c : text) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return text;
}

std::string ReadWhole(std::FILE* file) {
  std::string bytes;
  std::array<char, 65536> room;
  std::rewind(file);
  for (size_t n; (n = std::fread(room.data(), 1, room.size(), file)) > 0;) {
    bytes.append(room.data(), n);
  }
  return bytes;
}

}  // namespace

Result<WatchState> WatchState::Open(const std::string& path) {
  WatchState state;
  state.path_ = path;
  state.file_ = std::fopen(path.c_str(), "a+be");
  if (state.file_ == nullptr) {
    return Status::Error(
        fmt::format("{}: cannot be written: {}; choose another path with "
                    "--state",
                    path, std::strerror(errno)));
  }
  if (flock(fileno(state.file_), LOCK_EX | LOCK_NB) != 0) {
    return Status::Error(
        path +
        ": another watch uses this state; wait for its end or choose another path "
        "with --state");
  }
  const std::string bytes = ReadWhole(state.file_);
  const size_t whole = bytes.rfind('\n') + 1;  // 0 if there is none
  if (whole < bytes.size() &&
      ftruncate(fileno(state.file_), static_cast<off_t>(whole)) != 0) {
    return Status::Error(path + ": cannot be written; check its permissions");
  }
  if (whole == 0) {
    if (Status s = state.Append(std::string(kFirstLine)); !s.ok()) return s;
    return state;
  }
  size_t number = 0;
  for (std::string_view rest(bytes.data(), whole); !rest.empty();) {
    const size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    const bool good = ++number == 1 ? line == kFirstLine : state.TakeLine(line);
    if (good) continue;
    return Status::Error(fmt::format(
        "{}:{}: this is no state of a watch; choose another path with --state", path,
        number));
  }
  return state;
}

WatchState::WatchState(WatchState&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, nullptr)),
      known_(std::move(other.known_)),
      feeds_(std::move(other.feeds_)),
      mark_(std::move(other.mark_)) {}

WatchState::~WatchState() {
  if (file_ != nullptr) std::fclose(file_);
}

bool WatchState::TakeLine(std::string_view line) {
  const std::vector<std::string_view> fields = Fields(line);
  if (fields[0] == "feed" && fields.size() == 4) {
    feeds_[std::string(fields[1])] = {std::string(fields[2]), std::string(fields[3])};
    return true;
  }
  if (fields[0] != "seen" || fields.size() < 2) return false;
  mark_ = fields[1];
  for (size_t i = 2; i < fields.size(); ++i) {
    uint64_t hash = 0;
    const char* end = fields[i].data() + fields[i].size();
    if (std::from_chars(fields[i].data(), end, hash, 16).ptr != end) return false;
    known_.insert(hash);
  }
  return true;
}

bool WatchState::Knows(const std::string& key) const {
  return known_.count(HashOf(key)) > 0;
}

FeedCopy WatchState::feed(const std::string& url) const {
  const auto found = feeds_.find(url);
  return found == feeds_.end() ? FeedCopy() : found->second;
}

Status WatchState::AddArticle(const std::vector<std::string>& keys,
                              const std::string& mark) {
  std::string line = "seen\t" + mark;
  for (const std::string& key : keys) {
    if (key.empty() || !known_.insert(HashOf(key)).second) continue;
    line += fmt::format("\t{:016x}", HashOf(key));
  }
  mark_ = mark;
  return Append(line);
}

Status WatchState::SetFeed(const std::string& url, const FeedCopy& copy) {
  FeedCopy& kept = feeds_[url];
  if (kept.etag == copy.etag && kept.modified == copy.modified) return Status::Ok();
  kept = copy;
  return Append(fmt::format("feed\t{}\t{}\t{}", WithoutTabs(url), WithoutTabs(copy.etag),
                            WithoutTabs(copy.modified)));
}

Status WatchState::Append(const std::string& line) {
  const std::string whole = line + "\n";
  if (std::fwrite(whole.data(), 1, whole.size(), file_) == whole.size() &&
      std::fflush(file_) == 0 && fsync(fileno(file_)) == 0) {
    return Status::Ok();
  }
  return Status::Error(
      fmt::format("{}: cannot be written: {}; nothing is lost: make room and start again",
                  path_, std::strerror(errno)));
}

}  // namespace dragoman::cli
