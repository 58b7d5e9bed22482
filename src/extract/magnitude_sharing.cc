#include "extract/magnitude_sharing.h"

#include <string>

namespace dragoman {
namespace {

// Which types a magnitude can belong to, so that the dead of a sentence go to its attack
// and not to the talks beside it.
bool Carries(EventType type, MagnitudeField field) {
  switch (field) {
    case MagnitudeField::kDead:
    case MagnitudeField::kInjured:
      return type == EventType::kAssault || type == EventType::kProtest;
    case MagnitudeField::kArrested:
      return type == EventType::kCoerce || type == EventType::kSanction;
    case MagnitudeField::kDisplaced:
      return type == EventType::kAssault || type == EventType::kSanction ||
             type == EventType::kCoerce;
    case MagnitudeField::kParticipants:
      return type == EventType::kProtest;
  }
  return false;
}

bool CarriesMoney(EventType type) {
  return type == EventType::kAid || type == EventType::kSanction ||
         type == EventType::kCooperate || type == EventType::kAgree ||
         type == EventType::kSupport || type == EventType::kReject;
}

// Gives every number of a sentence to the nearest event that can carry it.
class MagnitudeGiver {
 public:
  MagnitudeGiver(const MagnitudeWords& words, const Document& document, const Tree& tree,
                 const Clauses& clauses, std::vector<Event>* events)
      : words_(words),
        document_(document),
        tree_(tree),
        reader_(words, document, tree, clauses),
        events_(*events) {}

  void Run() {
    size_t first = 0;
    for (size_t i = 0; i < events_.size(); ++i) {
      if (events_[i].sentence != events_[first].sentence) first = i;
      const bool last =
          i + 1 == events_.size() || events_[i + 1].sentence != events_[i].sentence;
      if (last) GiveIn(document_.sentences[events_[i].sentence], first, i + 1);
    }
  }

 private:
  void GiveIn(const Sentence& sentence, size_t begin, size_t end) {
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const auto& uses = words_.Uses(std::string(document_.tokens[t].lemma));
      for (const MagnitudeWords::Use& use : uses) {
        Event* event = Nearest(
            t, begin, end, [&](const Event& e) { return Carries(e.type, use.field); });
        if (event != nullptr) reader_.ReadAt(t, &event->magnitude);
      }
    }
    for (size_t i = begin; i < end; ++i) {
      if (!CarriesMoney(events_[i].type)) continue;
      reader_.ReadAmount(sentence.begin, sentence.end, &events_[i].magnitude);
      break;
    }
  }

  template <typename Fits>
  Event* Nearest(uint32_t t, size_t begin, size_t end, Fits fits) {
    Event* best = nullptr;
    size_t least = 0;
    for (size_t i = begin; i < end; ++i) {
      if (!fits(events_[i])) continue;
      const size_t steps = tree_.Path(events_[i].trigger.token, t).size();
      if (steps == 0) continue;  // in another tree
      if (best == nullptr || steps < least) {
        best = &events_[i];
        least = steps;
      }
    }
    return best;
  }

  const MagnitudeWords& words_;
  const Document& document_;
  const Tree& tree_;
  MagnitudeReader reader_;
  std::vector<Event>& events_;
};

}  // namespace

void ShareMagnitudes(const MagnitudeWords& words, const Document& document,
                     const Tree& tree, const Clauses& clauses,
                     std::vector<Event>* events) {
  MagnitudeGiver(words, document, tree, clauses, events).Run();
}

}  // namespace dragoman
