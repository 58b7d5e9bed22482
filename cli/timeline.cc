// dragoman timeline: how many events of which kind, over time.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "answer_printer.h"
#include "event_text.h"
#include "period_rows.h"
#include "plot.h"
#include "store_commands.h"
#include "store_file.h"

namespace dragoman::cli {
namespace {

constexpr size_t kShortGap = 3;  // periods without an event that are still drawn

// One bar a period, its four parts in the colours of the quad codes; without colours they
// could not be told apart, and one part has all.
std::string BarOf(const PeriodCounts& at, uint64_t most, int width, const Style& style) {
  if (!style.colours) return Bar(at.events(), most, width);
  std::string out;
  for (int quad = 1; quad <= 4; ++quad) {
    out += style.Paint(Bar(at.quads[static_cast<size_t>(quad - 1)], most, width),
                       ColourOfQuad(quad));
  }
  return out;
}

std::string Legend(const Style& style) {
  if (!style.colours) return "";
  std::string out;
  for (int quad = 1; quad <= 4; ++quad) {
    constexpr const char* kNames[] = {"verbal cooperation", "material cooperation",
                                      "verbal conflict", "material conflict"};
    out += style.Paint(fmt::format("█ {}  ", kNames[quad - 1]), ColourOfQuad(quad));
  }
  return out + "\n\n";
}

// How many periods from there on have no event.
size_t GapAt(const std::vector<PeriodCounts>& counts, size_t begin) {
  size_t end = begin;
  while (end < counts.size() && counts[end].events() == 0) ++end;
  return end - begin;
}

std::string Text(const std::vector<PeriodCounts>& counts, Period period,
                 const Style& style) {
  uint64_t most = 0;
  for (const PeriodCounts& at : counts) most = std::max(most, at.events());
  if (most == 0) return "no events\n";
  const int width = std::max(20, std::min(style.width, 120) - 24);
  std::string out = Legend(style);
  for (size_t i = 0; i < counts.size(); ++i) {
    const size_t gap = GapAt(counts, i);
    if (gap > kShortGap) {
      out += style.Paint(fmt::format("{:<10} {:>8}  {} without events\n", "...", "", gap),
                         Colour::kDim);
      i += gap - 1;
      continue;
    }
    const PeriodCounts& at = counts[i];
    out += fmt::format("{:<10} {:>8}  ", PeriodName(at.start, period), at.events());
    out += BarOf(at, most, width, style) + "\n";
  }
  return out;
}

}  // namespace

int RunTimeline(const FilterOptions& options) {
  const std::optional<Store> store = OpenStore(options.store, false);
  if (!store) return 1;
  AnswerPrinter printer(options.format, options.output);
  const Period period = PeriodOf(options);
  const Result<std::vector<PeriodCounts>> counts =
      Questions(*store).CountByPeriod(FilterOf(options), period);
  if (!counts.ok()) return TellFailure(counts.status());
  if (printer.for_person()) {
    printer.Put(Text(*counts, period, printer.style()));
  } else {
    PutPeriods(*counts, period, &printer);
  }
  return printer.Finish() ? 0 : 1;
}

}  // namespace dragoman::cli
