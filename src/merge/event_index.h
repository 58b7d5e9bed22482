// Events that are open, and which of them a record reports.
//
//   EventIndex index(rules, 14);
//   Found found = index.Find(view);            // {17, .93}, or none
//   index.Join(17, view); / index.Open(view);  // both keep the view for others
//
// Open events wait under their countries, days and types with a few bits of what their
// articles are about; a record is compared in full only with those whose bits are like
// its own. Events whose last report is older than the window are closed and dropped. One
// thread.
#ifndef DRAGOMAN_MERGE_EVENT_INDEX_H_
#define DRAGOMAN_MERGE_EVENT_INDEX_H_

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "merge/event_likeness.h"
#include "merge/event_view.h"

namespace dragoman {

class EventIndex {
 public:
  using Number = uint64_t;  // of an event, from 1, never used again

  struct Found {
    Number event = 0;
    double confidence = 0;
  };

  struct OpenEvent {
    std::vector<EventView> views;  // of reports with different words
    int64_t last = 0;              // day of the latest report
  };

  // REQUIRES: `rules` lives longer.
  EventIndex(const LikenessRules& rules, int window) : rules_(rules), window_(window) {}

  // The likeliest event with at least an even chance.
  std::optional<Found> Find(const EventView& view) const;
  Number Open(EventView view);
  // False: it tells what was told before, and is not kept.
  bool Join(Number event, EventView view);

  // Events whose last report is more than the window before `day`, in their order. They
  // are dropped.
  std::vector<Number> Close(int64_t day);

  const std::map<Number, OpenEvent>& open() const { return open_; }
  // For restoring: the events of open() of another index, in their order.
  void Put(Number event, OpenEvent what);
  // More views that Join() kept, and the day of a report.
  void Extend(Number event, int64_t last, std::vector<EventView> views);
  void Clear();

 private:
  // `what` is in open_, whose events stay where they are: looking them up there would
  // take longer than comparing them.
  struct Candidate {
    Number event = 0;
    const OpenEvent* what = nullptr;
  };
  struct Waiting {
    Candidate candidate;
    WordBits<8> setting;
  };
  static void TakeAlike(const std::vector<Waiting>& waiting, const WordBits<8>& setting,
                        std::vector<Candidate>* found);

  void Enter(Candidate candidate, const EventView& view);
  // Each once, in the order of their numbers.
  std::vector<Candidate> Candidates(const EventView& view) const;
  double Score(const EventView& view, const OpenEvent& event) const;

  const LikenessRules& rules_;
  int window_;
  Number next_ = 1;
  std::map<Number, OpenEvent> open_;
  std::unordered_map<uint64_t, std::vector<Waiting>> places_;  // by country, day, type
};

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_EVENT_INDEX_H_
