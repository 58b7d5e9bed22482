// Measures where the time of a run goes, for --profile.
//
//   StageClock clock;                        // one a run and thread
//   Document document = engine.Run(article, Stage::kParse, &clock);
//   clock.Stop();
//   total.Add(clock);                        // under a lock
//   fmt::print(stderr, "{}", total.Table(tokens));
#ifndef DRAGOMAN_CLI_STAGE_CLOCK_H_
#define DRAGOMAN_CLI_STAGE_CLOCK_H_

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/profile.h"

namespace dragoman::cli {

class StageClock : public StageObserver {
 public:
  void Enter(std::string_view part) override;
  // Ends the part at work.
  void Stop();
  void Add(const StageClock& other);

  // A line for each part in the order in which they were first entered: seconds, share,
  // tokens a second.
  std::string Table(uint64_t tokens) const;

 private:
  using Clock = std::chrono::steady_clock;
  struct Part {
    std::string name;
    double seconds = 0;
  };
  Part* Find(std::string_view name);

  std::vector<Part> parts_;
  Part* at_work_ = nullptr;
  Clock::time_point since_;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_STAGE_CLOCK_H_
