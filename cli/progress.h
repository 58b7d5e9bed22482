// A line on the terminal that says how far a long job is, how fast, and how long still.
//
//   Progress progress(total_bytes, quiet);
//   progress.Update(bytes_done, articles);    // as often as you like: draws 5 times a
//   second progress.Clear();
//
// Draws only if standard error is a terminal. Any thread may call, one at a time.
#ifndef DRAGOMAN_CLI_PROGRESS_H_
#define DRAGOMAN_CLI_PROGRESS_H_

#include <chrono>
#include <cstdint>
#include <optional>

namespace dragoman::cli {

class Progress {
 public:
  Progress(std::optional<uint64_t> total_bytes, bool quiet);

  void Update(uint64_t bytes_done, uint64_t articles);
  void Clear();
  double seconds() const;

 private:
  std::chrono::steady_clock::time_point start_, drawn_;
  std::optional<uint64_t> total_;
  bool shown_ = false;
  bool visible_;
};

// Whether somebody is looking at standard error.
bool StandardErrorIsTerminal();

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_PROGRESS_H_
