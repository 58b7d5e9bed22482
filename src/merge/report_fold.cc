#include "merge/report_fold.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "document/fullness.h"

namespace dragoman {
namespace {

// What an event keeps of a record: the reports are its own.
Record Kept(const Record& record) {
  Record kept = record;
  kept.article.text.clear();
  kept.reports.clear();
  return kept;
}

MergeReport ReportOf(const Record& record, const std::string& story, double confidence) {
  const Article& article = record.article;
  return {record.event.id, article.id,        article.url,       article.source,
          story,           article.published, record.event_text, record.event.magnitude,
          confidence};
}

void Widen(const Magnitude& told, Magnitude* all) {
  // Amounts of different moneys are not compared.
  const bool moneys = told.currency == all->currency || !all->amount.known();
  all->dead = Union(all->dead, told.dead);
  all->injured = Union(all->injured, told.injured);
  all->arrested = Union(all->arrested, told.arrested);
  all->participants = Union(all->participants, told.participants);
  all->displaced = Union(all->displaced, told.displaced);
  if (!moneys || !told.amount.known()) return;
  all->amount = Union(all->amount, told.amount);
  all->currency = told.currency;
}

// Who published it: an outlet, or else a site, or else the article itself.
std::string_view OutletOf(const MergeReport& report) {
  if (!report.source.empty()) return report.source;
  const size_t scheme = report.url.find("://");
  if (scheme == std::string::npos) return report.article;
  std::string_view host = std::string_view(report.url).substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

}  // namespace

Range Union(const Range& a, const Range& b) {
  if (!a.known()) return b;
  if (!b.known()) return a;
  Range range;
  if (a.low && b.low) range.low = std::min(*a.low, *b.low);
  if (a.low.has_value() != b.low.has_value()) {
    // "up to 20" says nothing of the lower end; "12" of another does.
    range.low = a.low ? std::min(*a.low, *b.high) : std::min(*b.low, *a.high);
  }
  if (!a.high && !b.high) return range;
  for (const std::optional<double>& bound : {a.low, a.high, b.low, b.high}) {
    if (bound) range.high = std::max(range.high.value_or(*bound), *bound);
  }
  return range;
}

void CountSources(MergedEvent* event) {
  std::set<std::string_view> outlets, texts;
  for (const MergeReport& report : event->reports) {
    outlets.insert(OutletOf(report));
    texts.insert(report.story);
  }
  event->sources = outlets.size();
  event->stories = texts.size();
}

MergedEvent FirstReport(const Record& record, const std::string& story) {
  MergedEvent event;
  event.record = Kept(record);
  event.story = story;
  event.reports.push_back(ReportOf(record, story, 1));
  CountSources(&event);
  return event;
}

void AddReport(const Record& record, const std::string& story, double confidence,
               MergedEvent* event) {
  for (const MergeReport& report : event->reports) {
    if (report.record == record.event.id) return;
  }
  event->reports.push_back(ReportOf(record, story, confidence));
  CountSources(event);
  Magnitude all = event->record.event.magnitude;
  Widen(record.event.magnitude, &all);
  if (Fullness(record.event) > Fullness(event->record.event)) {
    std::string id = std::move(event->record.event.id);
    event->record = Kept(record);
    event->record.event.id = std::move(id);
    event->story = story;
  }
  event->record.event.magnitude = std::move(all);
}

}  // namespace dragoman
