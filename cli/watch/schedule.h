// When to ask whom: not too often the same site, and later and later one that is in
// trouble.
//
//   Schedule schedule(5.0, 60.0);
//   schedule.Add({.site = "https://example.org", .due = now, ...});
//   if (std::optional<Errand> errand = schedule.Take(now)) ... else
//   SleepUntil(schedule.next()); schedule.Asked(site, now);                   // or
//   Troubled(site, now, retry_after)
//
// Knows no clock: seconds come from the caller. Plain values, one thread.
#ifndef DRAGOMAN_CLI_WATCH_SCHEDULE_H_
#define DRAGOMAN_CLI_WATCH_SCHEDULE_H_

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "dragoman/feed.h"

namespace dragoman::cli {

// One thing to fetch: a feed, or an article that a feed has told of.
struct Errand {
  std::string url, site;  // where to ask now
  double due = 0;
  bool is_feed = false;
  size_t feed = 0;          // which feed, or whose article
  FeedItem item = {};       // what the feed says of the article
  std::string source = {};  // the outlet
  int attempts = 0, hops = 0;
};

class Schedule {
 public:
  // Seconds between two questions to a site, and how long the first pause after trouble
  // is.
  Schedule(double delay, double first_pause) : delay_(delay), first_pause_(first_pause) {}

  void Add(Errand errand) { errands_.push_back(std::move(errand)); }
  // The errand that is due first, if any is.
  std::optional<Errand> Take(double now);
  double next() const;  // when that is; REQUIRES: !empty()
  bool empty() const { return errands_.empty(); }
  size_t size() const { return errands_.size(); }

  // A site was asked: it is left alone for `delay`, or for what its own rules ask if
  // more.
  void Asked(const std::string& site, double now);
  void SetDelay(const std::string& site, double seconds);
  // It did not answer, or says that it is asked too much: the pause doubles each time,
  // and is as long as the site wants if that is longer.
  void Troubled(const std::string& site, double now, double wanted);
  void Recovered(const std::string& site) { sites_[site].troubles = 0; }

 private:
  struct Site {
    double free = 0, delay = 0;
    int troubles = 0;
  };
  double DueOf(const Errand& errand) const;

  double delay_, first_pause_;
  std::vector<Errand> errands_;
  std::map<std::string, Site> sites_;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_WATCH_SCHEDULE_H_
