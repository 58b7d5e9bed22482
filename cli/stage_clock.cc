#include "stage_clock.h"

#include <fmt/format.h>
#include <time.h>

#include <algorithm>

namespace dragoman::cli {
namespace {

// Seconds that this thread has had the processor.
double Now() {
  timespec now = {};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace

StageClock::Part* StageClock::Find(std::string_view name) {
  const auto found = std::find_if(parts_.begin(), parts_.end(),
                                  [&](const Part& part) { return part.name == name; });
  if (found != parts_.end()) return &*found;
  parts_.push_back({std::string(name), 0});
  return &parts_.back();
}

void StageClock::Enter(std::string_view part) {
  Stop();
  at_work_ = Find(part);
  since_ = Now();
}

void StageClock::Stop() {
  if (at_work_ == nullptr) return;
  at_work_->seconds += Now() - since_;
  at_work_ = nullptr;
}

void StageClock::Add(const StageClock& other) {
  for (const Part& part : other.parts_) Find(part.name)->seconds += part.seconds;
}

std::string StageClock::Table(uint64_t tokens) const {
  double total = 0;
  for (const Part& part : parts_) total += part.seconds;
  const auto line = [&](std::string_view name, double seconds) {
    const double rate = seconds > 0 ? static_cast<double>(tokens) / seconds : 0;
    return fmt::format("  {:16} {:9.3f} s {:5.1f} %  {:>12.0f} tokens/s\n", name, seconds,
                       total > 0 ? 100 * seconds / total : 0, rate);
  };
  std::string table = fmt::format("processor time by part, {} tokens:\n", tokens);
  for (const Part& part : parts_) table += line(part.name, part.seconds);
  return table + line("together", total);
}

void Profile::Add(StageClock* clock, uint64_t tokens) {
  clock->Stop();
  const std::scoped_lock lock(mutex_);
  total_.Add(*clock);
  tokens_ += tokens;
}

std::string Profile::Table() const {
  const std::scoped_lock lock(mutex_);
  return total_.Table(tokens_);
}

}  // namespace dragoman::cli
