// Measures where the processor time of a run goes, for --profile: other work on the
// machine does not count.
//
//   Profile profile;                         // of the command
//   StageClock clock;                        // one a run and thread
//   Document document = engine.Run(article, Stage::kParse, &clock);
//   profile.Add(&clock, document.tokens.size());  // any thread
//   fmt::print(stderr, "{}", profile.Table());
#ifndef DRAGOMAN_CLI_STAGE_CLOCK_H_
#define DRAGOMAN_CLI_STAGE_CLOCK_H_

#include <cstdint>
#include <mutex>
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
  struct Part {
    std::string name;
    double seconds = 0;
  };
  Part* Find(std::string_view name);

  std::vector<Part> parts_;
  Part* at_work_ = nullptr;
  double since_ = 0;
};

// The clocks of all runs of a command together.
class Profile {
 public:
  // Stops the clock.
  void Add(StageClock* clock, uint64_t tokens);
  std::string Table() const;

 private:
  mutable std::mutex mutex_;  // guards all below
  StageClock total_;
  uint64_t tokens_ = 0;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_STAGE_CLOCK_H_
