#include "period_rows.h"

#include <fmt/format.h>

namespace dragoman::cli {

std::string PeriodName(Date start, Period period) {
  const std::string day = start.text();
  if (period == Period::kMonth) return day.substr(0, 7);
  return period == Period::kYear ? day.substr(0, 4) : day;
}

AnswerCell NumberCell(uint64_t number) {
  return {AnswerCell::Kind::kNumber, std::to_string(number)};
}

AnswerCell NumberCell(double number) {
  return {AnswerCell::Kind::kNumber, fmt::format("{:.6g}", number)};
}

AnswerCell TextCell(const std::string& text) {
  if (text.empty()) return {};
  return {AnswerCell::Kind::kText, text};
}

void PutPeriods(const std::vector<PeriodCounts>& counts, Period period,
                AnswerPrinter* printer) {
  printer->Begin({{"start", false},
                  {"events", true},
                  {"verbal_cooperation", true},
                  {"material_cooperation", true},
                  {"verbal_conflict", true},
                  {"material_conflict", true},
                  {"goldstein", true}});
  for (const PeriodCounts& at : counts) {
    std::vector<AnswerCell> row = {TextCell(PeriodName(at.start, period)),
                                   NumberCell(at.events())};
    for (const uint64_t quad : at.quads) row.push_back(NumberCell(quad));
    // The mean of nothing is not 0.
    row.push_back(at.events() == 0 ? AnswerCell() : NumberCell(at.goldstein));
    if (!printer->Take(row)) return;
  }
}

}  // namespace dragoman::cli
