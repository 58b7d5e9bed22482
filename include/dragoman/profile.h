// Where the time of a run goes: whoever runs the engine can be told which part of the
// work begins. The library itself reads no clock.
//
//   class Clock : public StageObserver {
//     void Enter(std::string_view part) override { ... }   // the part before it has
//     ended
//   } clock;
//   Document document = engine.Run(article, Stage::kParse, &clock);
//
// One observer serves one run at a time, on the thread that runs.
#ifndef DRAGOMAN_PROFILE_H_
#define DRAGOMAN_PROFILE_H_

#include <string_view>

namespace dragoman {

class StageObserver {
 public:
  virtual ~StageObserver() = default;
  // `part` is a constant of the program: "split", "network". A part may be entered many
  // times.
  virtual void Enter(std::string_view part) = 0;
};

// For places that may have no observer.
inline void Enter(StageObserver* observer, std::string_view part) {
  if (observer != nullptr) observer->Enter(part);
}

}  // namespace dragoman

#endif  // DRAGOMAN_PROFILE_H_
