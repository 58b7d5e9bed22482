#include "progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

namespace dragoman::cli {
namespace {

constexpr auto kInterval = std::chrono::milliseconds(200);
constexpr int kBarWidth = 24;

std::string Duration(double seconds) {
  const auto whole = std::llround(seconds);
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
  return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

}  // namespace

bool StandardErrorIsTerminal() { return isatty(STDERR_FILENO) != 0; }

Progress::Progress(std::optional<uint64_t> total_bytes, bool quiet)
    : start_(std::chrono::steady_clock::now()),
      drawn_(start_),
      total_(total_bytes),
      visible_(!quiet && StandardErrorIsTerminal()) {}

double Progress::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

void Progress::Update(uint64_t bytes_done, uint64_t articles) {
  const auto now = std::chrono::steady_clock::now();
  if (!visible_ || now - drawn_ < kInterval) return;
  drawn_ = now;
  const double elapsed = std::max(seconds(), 1e-3);
  std::string line = fmt::format("{} articles, {:.0f}/s", articles,
                                 static_cast<double>(articles) / elapsed);
  if (total_ && *total_ > 0 && bytes_done > 0) {
    const double share =
        std::min(1.0, static_cast<double>(bytes_done) / static_cast<double>(*total_));
    const int full = static_cast<int>(share * kBarWidth);
    line = fmt::format("[{:=<{}}{: <{}}] {:3.0f} %  {}, {} left", "", full, "",
                       kBarWidth - full, share * 100, line,
                       Duration(elapsed * (1 - share) / share));
  }
  fmt::print(stderr, "\r\x1b[K{}", line);
  std::fflush(stderr);
  shown_ = true;
}

void Progress::Clear() {
  if (shown_) fmt::print(stderr, "\r\x1b[K");
  shown_ = false;
}

}  // namespace dragoman::cli
