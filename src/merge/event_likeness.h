// How likely two records report one event, by a scored rule.
//
//   LikenessRules rules = LikenessRules::Load(files, &diagnostics);
//   rules.Score(a, b)                 // 0.93
//   rules.Reasons(a, b)               // {"type_same": 1, "date_same": 1, "words": .6}
//
// Each reason weighs what data/merge/weights.txt says (log odds), and their sum becomes a
// chance. Types that may be one event are in data/merge/types.txt. What can never be one
// (two events of one sentence, a meeting and an attack) has no reasons. Immutable.
#ifndef DRAGOMAN_MERGE_EVENT_LIKENESS_H_
#define DRAGOMAN_MERGE_EVENT_LIKENESS_H_

#include <array>
#include <optional>
#include <string_view>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "merge/event_view.h"

namespace dragoman {

enum class Reason : uint8_t {
  kBase,
  kTypeSame,
  kTypeNear,
  kModeShared,
  kModeOther,
  kActorName,
  kActorCode,
  kActorCountry,
  kActorPartly,
  kActorUnknown,
  kActorOther,
  kRecipientName,
  kRecipientCode,
  kRecipientCountry,
  kRecipientPartly,
  kRecipientUnknown,
  kRecipientOther,
  kDateSame,
  kDateNear,
  kDateOpen,
  kDateTooLate,
  kDateOther,
  kPlaceSame,
  kPlaceWithin,
  kPlaceUnknown,
  kPlaceFar,
  kPlaceOtherCountry,
  kNumbersAgree,
  kNumbersDiffer,
  kWords,
  kNames,
  kNamesOther,
  kSetting,
  kStorySame,
  kArticleSame,
  kTextSame,
  kDaysBetween,
};
inline constexpr size_t kReasons = static_cast<size_t>(Reason::kDaysBetween) + 1;
std::string_view ToString(Reason reason);  // "type_same"

// The day of a sentence or of a lead may be that of another event, which recalls this
// one.
inline constexpr int64_t kDaysTooLate = 6;

using Reasons = std::array<double, kReasons>;

class LikenessRules {
 public:
  static LikenessRules Load(const DataFiles& data, Diagnostics* diagnostics);

  bool MayMeet(EventType a, EventType b) const {
    return a == b || near_[static_cast<size_t>(a)][static_cast<size_t>(b)];
  }
  // Nothing if they cannot be one event.
  std::optional<Reasons> Compare(const EventView& a, const EventView& b) const;
  double Score(const Reasons& reasons) const;
  // The sum of all weighted reasons is not above this: below 0, they are less likely one
  // event than two. Sets of words are not read for it, which takes most of the time.
  double MostOf(const EventView& a, const EventView& b) const;
  // For learning: the names and weights stand in the order of Reason.
  const Reasons& weights() const { return weights_; }
  double Score(const EventView& a, const EventView& b) const {
    const std::optional<Reasons> reasons = Compare(a, b);
    return reasons ? Score(*reasons) : 0;
  }

 private:
  double Sum(const Reasons& reasons) const;
  void LoadTypes(const DataFiles& data, Diagnostics* diagnostics);
  void LoadWeights(const DataFiles& data, Diagnostics* diagnostics);

  std::array<std::array<bool, kEventTypes>, kEventTypes> near_{};
  Reasons weights_{};
};

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_EVENT_LIKENESS_H_
