// When to ask whom: one question at a time to a site and not too often, and later and
// later one that is in trouble.
//
//   Schedule schedule(5.0, 60.0);
//   schedule.Add({.site = "https://example.org", .due = now, ...});
//   if (std::optional<Errand> errand = schedule.Take(now)) ...    // the site is busy now
//   schedule.Asked(site, now);                     // or Troubled(site, now, retry_after)
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
  // The errand that is due first, if any is. Its site is not given again before Asked().
  std::optional<Errand> Take(double now);
  // When that is; infinity if there is none, or all are of sites that are being asked.
  double next() const;
  bool empty() const { return errands_.empty(); }
  size_t size() const { return errands_.size(); }

  // A site was asked and has answered, or not: it is left alone for `delay`, or for what
  // its own rules ask if more.
  void Asked(const std::string& site, double now);
  // It was not asked after all, and may be at once.
  void NotAsked(const std::string& site) { sites_[site].busy = false; }
  void SetDelay(const std::string& site, double seconds);
  // It did not answer, or says that it is asked too much: the pause doubles each time,
  // and is as long as the site wants if that is longer.
  void Troubled(const std::string& site, double now, double wanted);
  void Recovered(const std::string& site) { sites_[site].troubles = 0; }

 private:
  struct Site {
    double free = 0, delay = 0;
    int troubles = 0;
    bool busy = false;
  };
  double DueOf(const Errand& errand) const;

  double delay_, first_pause_;
  std::vector<Errand> errands_;
  std::map<std::string, Site> sites_;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_WATCH_SCHEDULE_H_
