#include "schedule.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace dragoman::cli {
namespace {

constexpr double kLongestPause = 6.0 * 3600;
constexpr int kMostDoublings = 12;
constexpr double kNever = std::numeric_limits<double>::infinity();

}  // namespace

double Schedule::DueOf(const Errand& errand) const {
  const auto site = sites_.find(errand.site);
  if (site == sites_.end()) return errand.due;
  return site->second.busy ? kNever : std::max(errand.due, site->second.free);
}

std::optional<Errand> Schedule::Take(double now) {
  const auto first = std::min_element(
      errands_.begin(), errands_.end(),
      [this](const Errand& a, const Errand& b) { return DueOf(a) < DueOf(b); });
  if (first == errands_.end() || DueOf(*first) > now) return std::nullopt;
  Errand errand = std::move(*first);
  errands_.erase(first);
  sites_[errand.site].busy = true;
  return errand;
}

double Schedule::next() const {
  double next = kNever;
  for (const Errand& errand : errands_) next = std::min(next, DueOf(errand));
  return next;
}

void Schedule::Asked(const std::string& site, double now) {
  Site& asked = sites_[site];
  asked.busy = false;
  asked.free = std::max(asked.free, now + std::max(delay_, asked.delay));
}

void Schedule::SetDelay(const std::string& site, double seconds) {
  sites_[site].delay = seconds;
}

void Schedule::Troubled(const std::string& site, double now, double wanted) {
  Site& troubled = sites_[site];
  const double pause = first_pause_ * (1 << std::min(troubled.troubles, kMostDoublings));
  ++troubled.troubles;
  troubled.free = now + std::min(std::max(pause, wanted), kLongestPause);
}

}  // namespace dragoman::cli
