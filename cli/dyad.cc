// dragoman dyad: how two sides treated each other, over time.
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

constexpr int kPlotMargin = 40;

struct Dyad {
  std::vector<PeriodCounts> periods;
  std::vector<TypeCounts> types;
  std::vector<StoredEvent> latest;
};

Result<Dyad> AskFor(const Store& store, const FilterOptions& options, bool person) {
  const Questions questions(store);
  const EventFilter filter = FilterOf(options);
  Dyad dyad;
  Result<std::vector<PeriodCounts>> periods =
      questions.CountByPeriod(filter, PeriodOf(options));
  if (!periods.ok()) return periods.status();
  dyad.periods = std::move(*periods);
  if (!person) return dyad;
  Result<std::vector<TypeCounts>> types = questions.CountByType(filter);
  if (!types.ok()) return types.status();
  dyad.types = std::move(*types);
  Result<std::vector<StoredEvent>> latest = questions.Latest(filter, options.most);
  if (!latest.ok()) return latest.status();
  dyad.latest = std::move(*latest);
  return dyad;
}

std::string Line(const char* name, Colour colour, const std::vector<uint64_t>& values,
                 uint64_t full, uint64_t verbal, uint64_t material, const Style& style) {
  const int width = std::max(20, style.width - kPlotMargin);
  return fmt::format("{:<12} {}  {} verbal, {} material\n", name,
                     style.Paint(Sparkline(values, width, full), colour), verbal,
                     material);
}

std::string Plots(const std::vector<PeriodCounts>& periods, Period period,
                  const Style& style) {
  std::vector<uint64_t> cooperation, conflict;
  QuadCounts sums = {};
  for (const PeriodCounts& at : periods) {
    cooperation.push_back(at.cooperation());
    conflict.push_back(at.conflict());
    for (size_t quad = 0; quad < sums.size(); ++quad) sums[quad] += at.quads[quad];
  }
  const int width = std::max(20, style.width - kPlotMargin);
  const uint64_t full = std::max<uint64_t>(
      1, std::max(FullOf(cooperation, width), FullOf(conflict, width)));
  std::string out =
      Line("cooperation", Colour::kGreen, cooperation, full, sums[0], sums[1], style);
  out += Line("conflict", Colour::kRed, conflict, full, sums[2], sums[3], style);
  const std::string axis = PeriodName(periods.front().start, period) + " to " +
                           PeriodName(periods.back().start, period) +
                           fmt::format("; a full column is {} events", full);
  return out + std::string(13, ' ') + style.Paint(axis, Colour::kDim) + "\n";
}

std::string Types(const Dyad& dyad, const FilterOptions& options, const Style& style) {
  const std::string a = options.first, b = options.second;
  Table table({{"type", 3}, {a + " → " + b, 3}, {b + " → " + a, 3}, {"", 6}}, style);
  for (const TypeCounts& type : dyad.types) {
    table.Add(
        {{type.type, ColourOfQuad(type.quad_code)},
         {fmt::format("{:>6}", type.forward), Colour::kNone},
         {fmt::format("{:>6}", type.backward), Colour::kNone},
         {Bar(type.events, dyad.types[0].events, 24), ColourOfQuad(type.quad_code)}});
  }
  return table.Text();
}

std::string Text(const Dyad& dyad, const FilterOptions& options, const Style& style) {
  uint64_t events = 0;
  for (const TypeCounts& type : dyad.types) events += type.events;
  const std::string title =
      options.first + (options.directed ? " → " : " – ") + options.second;
  std::string out = style.Paint(title, Colour::kBold) +
                    fmt::format(": {} event{}\n\n", events, events == 1 ? "" : "s");
  if (events == 0) return out;
  if (!dyad.periods.empty()) out += Plots(dyad.periods, PeriodOf(options), style) + "\n";
  out += Types(dyad, options, style) + "\n";
  for (const StoredEvent& event : dyad.latest) out += ShortText(event, style) + "\n";
  return out;
}

}  // namespace

int RunDyad(const FilterOptions& options) {
  const std::optional<Store> store = OpenStore(options.store, false);
  if (!store) return 1;
  AnswerPrinter printer(options.format, options.output);
  const Result<Dyad> dyad = AskFor(*store, options, printer.for_person());
  if (!dyad.ok()) return TellFailure(dyad.status());
  if (printer.for_person()) {
    printer.Put(Text(*dyad, options, printer.style()));
  } else {
    PutPeriods(dyad->periods, PeriodOf(options), &printer);
  }
  return printer.Finish() ? 0 : 1;
}

}  // namespace dragoman::cli
