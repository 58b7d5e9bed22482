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

// One bar a period, its four parts in the colours of the quad codes.
std::string Text(const std::vector<PeriodCounts>& counts, Period period,
                 const Style& style) {
  uint64_t most = 0;
  for (const PeriodCounts& at : counts) most = std::max(most, at.events());
  if (most == 0) return "no events\n";
  const int width = std::max(20, std::min(style.width, 120) - 24);
  std::string out;
  for (int quad = 1; quad <= 4; ++quad) {
    constexpr const char* kNames[] = {"verbal cooperation", "material cooperation",
                                      "verbal conflict", "material conflict"};
    out += style.Paint(fmt::format("█ {}  ", kNames[quad - 1]), ColourOfQuad(quad));
  }
  out += "\n\n";
  for (const PeriodCounts& at : counts) {
    out += fmt::format("{:<10} {:>8}  ", PeriodName(at.start, period), at.events());
    for (int quad = 1; quad <= 4; ++quad) {
      out += style.Paint(Bar(at.quads[static_cast<size_t>(quad - 1)], most, width),
                         ColourOfQuad(quad));
    }
    out += "\n";
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
