#include "merge/event_index.h"

#include <algorithm>
#include <utility>

// Compiled twice, and chosen when the program starts: with the instruction that counts
// bits, which every machine of the last fifteen years has, and without.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define DRAGOMAN_COUNTS_BITS __attribute__((target_clones("popcnt", "default")))
#else
#define DRAGOMAN_COUNTS_BITS
#endif

namespace dragoman {
namespace {

constexpr double kSame = 0.5;
constexpr double kEven = -1e-6;  // sum of weights where it is kSame, but for rounding
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

// Bits that are shared beyond those that any two sets of this size share. Most of the
// time goes here, and counting bits takes a tenth of it where the machine can.
DRAGOMAN_COUNTS_BITS
void EventIndex::TakeAlike(const std::vector<Waiting>& waiting,
                           const WordBits<8>& setting, std::vector<Candidate>* found) {
  for (const Waiting& other : waiting) {
    const double by_chance = setting.count() * other.setting.count() / kSketchBits;
    const int fewer = std::min(setting.count(), other.setting.count());
    if (setting.Shared(other.setting) >= by_chance + kSharedSetting * fewer) {
      found->push_back(other.candidate);
    }
  }
}

std::vector<EventIndex::Candidate> EventIndex::Candidates(const EventView& view) const {
  std::vector<Candidate> found;
  const auto take_from = [&](uint64_t key) {
    const auto at = places_.find(key);
    if (at != places_.end()) TakeAlike(at->second, view.setting_bits, &found);
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
  std::sort(found.begin(), found.end(),
            [](const Candidate& a, const Candidate& b) { return a.event < b.event; });
  const auto end = std::unique(
      found.begin(), found.end(),
      [](const Candidate& a, const Candidate& b) { return a.event == b.event; });
  found.erase(end, found.end());
  return found;
}

double EventIndex::Score(const EventView& view, const OpenEvent& event) const {
  // With all views less likely than not, their mean is, too: then there is no need to
  // look closer.
  const bool hopeless = std::none_of(
      event.views.begin(), event.views.end(),
      [&](const EventView& other) { return rules_.MostOf(view, other) >= kEven; });
  if (hopeless) return 0;
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
  for (const Candidate& candidate : Candidates(view)) {
    const double score = Score(view, *candidate.what);
    if (score >= kSame && (!best || score > best->confidence)) {
      best = Found{candidate.event, score};
    }
  }
  return best;
}

void EventIndex::Enter(Candidate candidate, const EventView& view) {
  const int64_t first = view.dated ? view.begin : view.published;
  const int64_t last = view.dated ? view.end : view.published;
  for (const uint32_t country : CountriesOf(view)) {
    for (int64_t day = first; day <= last; ++day) {
      places_[Key(country, day, view.dated, view.type)].push_back(
          {candidate, view.setting_bits});
    }
  }
}

EventIndex::Number EventIndex::Open(EventView view) {
  const Number number = next_++;
  OpenEvent& event = open_[number];
  event.last = view.published;
  Enter({number, &event}, view);
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
  Enter({event, &open}, view);
  open.views.push_back(std::move(view));
  return true;
}

void EventIndex::Extend(Number event, int64_t last, std::vector<EventView> views) {
  OpenEvent& open = open_.at(event);
  open.last = std::max(open.last, last);
  for (EventView& view : views) {
    Enter({event, &open}, view);
    open.views.push_back(std::move(view));
  }
}

void EventIndex::Put(Number event, OpenEvent what) {
  next_ = std::max(next_, event + 1);
  OpenEvent& open = open_[event];
  open = std::move(what);
  for (const EventView& view : open.views) Enter({event, &open}, view);
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
    std::erase_if(at->second, [&](const Waiting& waiting) {
      return !open_.contains(waiting.candidate.event);
    });
    at = at->second.empty() ? places_.erase(at) : std::next(at);
  }
  return closed;
}

}  // namespace dragoman
