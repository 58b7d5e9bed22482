#include "merge/event_index.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace dragoman {
namespace {

constexpr double kSame = 0.5;
constexpr size_t kMostViews = 8;
// How much all views count against the likest, so that chains do not grow: a like b and b
// like c does not make a like c.
constexpr double kAllViews = 0.4;
constexpr double kSketchBits = 512;
constexpr double kSharedSetting = 0.1;  // of the words of the smaller setting
constexpr int64_t kDaysApart = 1, kOpenDaysApart = 4;

uint64_t Key(uint32_t country, int64_t day, bool dated, EventType type) {
  const auto day_bits = static_cast<uint32_t>(day) << 6;  // days of 90,000 years
  return uint64_t{country} << 32 | day_bits | (dated ? 32u : 0u) |
         static_cast<uint32_t>(type);
}

}  // namespace

EventIndex::Sketch EventIndex::SketchOf(const EventView& view) {
  Sketch sketch;
  for (const uint32_t word : view.setting) {
    sketch.bits[word >> 6 & 7] |= uint64_t{1} << (word & 63);
  }
  for (const uint64_t bits : sketch.bits) sketch.count += std::popcount(bits);
  return sketch;
}

// Bits that are shared beyond those that any two sketches of this size share.
bool EventIndex::MayBeAbout(const Sketch& a, const Sketch& b) {
  int shared = 0;
  for (size_t i = 0; i < a.bits.size(); ++i)
    shared += std::popcount(a.bits[i] & b.bits[i]);
  const double by_chance = a.count * b.count / kSketchBits;
  return shared >= by_chance + kSharedSetting * std::min(a.count, b.count);
}

std::vector<EventIndex::Number> EventIndex::Candidates(const EventView& view) const {
  std::vector<Number> found;
  const Sketch sketch = SketchOf(view);
  const auto take_from = [&](uint64_t key) {
    const auto at = places_.find(key);
    if (at == places_.end()) return;
    for (const Waiting& waiting : at->second) {
      if (MayBeAbout(sketch, waiting.sketch)) found.push_back(waiting.event);
    }
  };
  const auto take = [&](uint32_t country, int64_t first, int64_t last, bool dated) {
    for (int64_t day = first; day <= last; ++day) {
      for (int type = 0; type < kEventTypes; ++type) {
        const auto other = static_cast<EventType>(type);
        if (!rules_.MayMeet(view.type, other)) continue;
        take_from(Key(country, day, dated, other));
      }
    }
  };
  for (const uint32_t country : CountriesOf(view)) {
    if (view.dated) {
      // See CompareDates(): a day that is not the event's own may be too late.
      const int64_t before = view.own ? kDaysApart : kDaysTooLate;
      take(country, view.begin - before, view.end + kDaysTooLate, true);
      take(country, view.begin - 1, view.end + kOpenDaysApart, false);
    } else {
      take(country, view.published - kOpenDaysApart, view.published + 1, true);
      take(country, view.published - kOpenDaysApart, view.published + kOpenDaysApart,
           false);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

double EventIndex::Score(const EventView& view, const OpenEvent& event) const {
  double best = 0, sum = 0;
  for (const EventView& other : event.views) {
    const std::optional<Reasons> reasons = rules_.Compare(view, other);
    if (!reasons) {
      if (view.type == other.type) return 0;  // told apart by whoever wrote them
      continue;
    }
    const double score = rules_.Score(*reasons);
    best = std::max(best, score);
    sum += score;
  }
  const double mean = sum / static_cast<double>(event.views.size());
  return (1 - kAllViews) * best + kAllViews * mean;
}

std::optional<EventIndex::Found> EventIndex::Find(const EventView& view) const {
  std::optional<Found> best;
  for (const Number number : Candidates(view)) {
    const double score = Score(view, open_.at(number));
    if (score >= kSame && (!best || score > best->confidence))
      best = Found{number, score};
  }
  return best;
}

void EventIndex::Enter(Number event, const EventView& view) {
  const int64_t first = view.dated ? view.begin : view.published;
  const int64_t last = view.dated ? view.end : view.published;
  const Sketch sketch = SketchOf(view);
  for (const uint32_t country : CountriesOf(view)) {
    for (int64_t day = first; day <= last; ++day) {
      places_[Key(country, day, view.dated, view.type)].push_back({event, sketch});
    }
  }
}

EventIndex::Number EventIndex::Open(EventView view) {
  const Number number = next_++;
  OpenEvent& event = open_[number];
  event.last = view.published;
  Enter(number, view);
  event.views.push_back(std::move(view));
  return number;
}

bool EventIndex::Join(Number event, EventView view) {
  OpenEvent& open = open_.at(event);
  open.last = std::max(open.last, view.published);
  for (const EventView& other : open.views) {
    if (other.sentence_hash == view.sentence_hash) return false;
  }
  if (open.views.size() == kMostViews) return false;
  Enter(event, view);
  open.views.push_back(std::move(view));
  return true;
}

void EventIndex::Extend(Number event, int64_t last, std::vector<EventView> views) {
  OpenEvent& open = open_.at(event);
  open.last = std::max(open.last, last);
  for (EventView& view : views) {
    Enter(event, view);
    open.views.push_back(std::move(view));
  }
}

void EventIndex::Put(Number event, OpenEvent what) {
  next_ = std::max(next_, event + 1);
  for (const EventView& view : what.views) Enter(event, view);
  open_[event] = std::move(what);
}

void EventIndex::Clear() {
  next_ = 1;
  open_.clear();
  places_.clear();
}

std::vector<EventIndex::Number> EventIndex::Close(int64_t day) {
  std::vector<Number> closed;
  for (auto at = open_.begin(); at != open_.end();) {
    if (at->second.last >= day - window_) {
      ++at;
      continue;
    }
    closed.push_back(at->first);
    at = open_.erase(at);
  }
  if (closed.empty()) return closed;
  for (auto at = places_.begin(); at != places_.end();) {
    std::erase_if(at->second,
                  [&](const Waiting& waiting) { return !open_.contains(waiting.event); });
    at = at->second.empty() ? places_.erase(at) : std::next(at);
  }
  return closed;
}

}  // namespace dragoman
