// The part of relation_features.h that asks frames and the tagger of events.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "extract/relation_features.h"

namespace dragoman {
namespace {

// Which of the two fill a side of a frame; see SeenFrame.
class Fill {
 public:
  void Add(char role) {
    source_ = Closer(source_, role, 's', 'S');
    target_ = Closer(target_, role, 't', 'T');
  }
  char code() const {
    if (source_ == '-') return target_;
    if (target_ == '-') return source_;
    return 'b';
  }

 private:
  static char Closer(char now, char role, char inside, char below) {
    if (now == inside || role == inside) return inside;
    return role == below || role == 'B' ? below : now;
  }
  char source_ = '-', target_ = '-';
};

bool IsActorSlot(const Slot& slot) {
  return slot.role == SlotRole::kActor || slot.role == SlotRole::kJoint;
}

// Of all mentions and words that fill the slots of some role.
char FillOf(const RelationView& view, const Candidate& candidate, bool actor) {
  Fill fill;
  for (size_t i = 0; i < candidate.frame().slots.size(); ++i) {
    if (IsActorSlot(candidate.frame().slots[i]) != actor) continue;
    const int32_t filler = candidate.trial.fillers[i];
    if (filler >= 0) fill.Add(view.RoleBelow(static_cast<uint32_t>(filler)));
  }
  const auto add = [&](const std::vector<uint32_t>& mentions) {
    for (const uint32_t m : mentions) {
      fill.Add(view.RoleBelow(view.document().mentions[m].head));
    }
  };
  if (actor) {
    add(candidate.actors);
  } else {
    add(candidate.recipients);
  }
  add(candidate.joint);
  return fill.code();
}

std::string_view PlaceOf(const RelationView& view, const Candidate& candidate) {
  const uint32_t head = candidate.head(), trigger = candidate.trial.trigger;
  if (view.OnPath(head) || view.OnPath(trigger)) return "path";
  for (const char side : {'s', 't'}) {
    const int32_t verb = view.Predicate(side);
    if (verb == static_cast<int32_t>(head) || verb == static_cast<int32_t>(trigger)) {
      return "verb";
    }
  }
  if (view.RoleOf(trigger) != '-') return "inside";
  return "else";
}

std::string_view TurnOf(const Candidate& candidate) {
  const Circumstances& c = candidate.circumstances;
  if (c.negated || candidate.frame().negates) return "not";
  if (c.hypothetical) return "if";
  return c.future || candidate.frame().future ? "will" : "is";
}

int Closeness(const SeenFrame& frame) {
  int points = frame.candidate->dropped ? 0 : 2;
  if (frame.place == "path") points += 3;
  if (frame.place == "verb") points += 2;
  if (frame.actor == 's') points += 4;
  if (frame.actor == 'S' || frame.actor == 'b') points += 2;
  if (frame.recipient == 't') points += 4;
  if (frame.recipient == 'T' || frame.recipient == 'b') points += 2;
  return points;
}

void AddFrame(const SeenFrame& frame, FeatureNames* features) {
  const Candidate& candidate = *frame.candidate;
  const std::string_view kept = candidate.dropped ? "lost" : "won";
  const std::string_view type =
      candidate.frame().none ? "none" : ToString(candidate.type);
  const std::array<char, 3> who = {frame.actor, '>', frame.recipient};
  const std::string_view sides(who.data(), who.size());
  const std::string_view place = frame.place, turn = frame.turn;
  features->Add({"frame", kept, type});
  features->Add({"frame", kept, type, sides});
  features->Add({"frame", kept, type, place});
  features->Add({"frame", kept, type, turn});
  features->Add({"frame", kept, type, sides, turn});
  features->Add({"frame", kept, type, place, turn});
  if (candidate.frame().weak) features->Add({"frame", kept, type, "weak"});
  for (const std::string& mode : candidate.modes) {
    features->Add({"mode", kept, type, mode});
  }
  features->Add({"cameo", kept, std::string_view(candidate.cameo).substr(0, 3)});
  features->Add({"cameo", kept, std::string_view(candidate.cameo).substr(0, 2), place});
  features->Add({"pattern", candidate.frame().pattern});
  features->Add({"pattern", candidate.frame().pattern, turn});
}

}  // namespace

std::vector<SeenFrame> SeenFrames(const RelationView& view,
                                  const std::vector<Candidate>& candidates) {
  std::vector<SeenFrame> frames;
  frames.reserve(candidates.size());
  for (const Candidate& candidate : candidates) {
    frames.push_back({&candidate, FillOf(view, candidate, true),
                      FillOf(view, candidate, false), PlaceOf(view, candidate),
                      TurnOf(candidate), 0});
    frames.back().closeness = Closeness(frames.back());
  }
  return frames;
}

const SeenFrame* ClosestFrame(const std::vector<SeenFrame>& frames, EventType type) {
  const SeenFrame* best = nullptr;
  for (const SeenFrame& frame : frames) {
    const Candidate& candidate = *frame.candidate;
    if (candidate.frame().none || candidate.type == EventType::kNone) continue;
    if (type != EventType::kNone && candidate.type != type) continue;
    if (best == nullptr || frame.closeness > best->closeness) best = &frame;
  }
  return best;
}

void AddRelationFrames(const std::vector<SeenFrame>& frames, FeatureNames* features) {
  for (const SeenFrame& frame : frames) AddFrame(frame, features);
  // The closest one is said once more.
  const SeenFrame* best = ClosestFrame(frames, EventType::kNone);
  if (best == nullptr) {
    features->Add({"best", "-"});
    return;
  }
  const Candidate& candidate = *best->candidate;
  const std::string_view type = ToString(candidate.type);
  features->Add({"best", type});
  features->Add({"best", type, best->turn});
  features->Add({"best", type, best->place});
  for (const std::string& mode : candidate.modes) {
    features->Add({"best", "mode", type, mode});
  }
}

namespace {

constexpr float kSteps[] = {0.05F, 0.15F, 0.3F, 0.5F, 0.7F, 0.85F, 0.95F};
constexpr std::string_view kStepNames[] = {"5", "15", "30", "50", "70", "85", "95"};

}  // namespace

// Every step that the likeliest word of a type reaches: in the sentence, on the path, and
// at the predicates.
void AddRelationGuesses(const RelationView& view, FeatureNames* features) {
  constexpr std::string_view kPlaces[] = {"any", "path", "verb"};
  std::array<std::array<float, kEventTypes>, 3> most = {};
  for (const TriggerGuess& guess : view.document().trigger_guesses) {
    const auto type = static_cast<size_t>(guess.type);
    const auto t = static_cast<int32_t>(guess.token);
    const auto raise = [&](size_t place) {
      most[place][type] = std::max(most[place][type], guess.chance);
    };
    raise(0);
    if (view.OnPath(guess.token)) raise(1);
    if (t == view.Predicate('s') || t == view.Predicate('t')) raise(2);
  }
  for (size_t place = 0; place < most.size(); ++place) {
    const auto top = std::max_element(most[place].begin(), most[place].end());
    const auto top_type = static_cast<EventType>(top - most[place].begin());
    features->Add({"guess", kPlaces[place], "top", *top > 0 ? ToString(top_type) : "-"});
    for (size_t type = 0; type < kEventTypes; ++type) {
      for (size_t step = 0; step < std::size(kSteps); ++step) {
        if (most[place][type] < kSteps[step]) break;
        features->Add({"guess", kPlaces[place], ToString(static_cast<EventType>(type)),
                       kStepNames[step]});
      }
    }
  }
}

}  // namespace dragoman
