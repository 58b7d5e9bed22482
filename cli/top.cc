// dragoman top: who, what, where and by whom told, the most frequent first.
#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

#include "answer_printer.h"
#include "period_rows.h"
#include "plot.h"
#include "store_commands.h"
#include "store_file.h"

namespace dragoman::cli {
namespace {

TopOf WhatOf(const FilterOptions& options) {
  const std::map<std::string, TopOf> kinds = {
      {"dyads", TopOf::kDyads},   {"domestic", TopOf::kDomestic},
      {"actors", TopOf::kActors}, {"types", TopOf::kTypes},
      {"places", TopOf::kPlaces}, {"sources", TopOf::kSources}};
  return kinds.at(options.what);
}

bool IsPair(TopOf what) { return what == TopOf::kDyads || what == TopOf::kDomestic; }

std::string Text(const std::vector<TopRow>& rows, TopOf what, const Style& style) {
  if (rows.empty()) return "no events\n";
  Table table({{"", 4},
               {"events", 2},
               {"cooperation", 3},
               {"conflict", 3},
               {"Goldstein", 2},
               {"", 5}},
              style);
  for (const TopRow& row : rows) {
    const std::string name = IsPair(what) ? row.name + " → " + row.other : row.name;
    table.Add({{name, Colour::kBold},
               {fmt::format("{:>6}", row.events), Colour::kNone},
               {fmt::format("{:>8}", row.cooperation), Colour::kGreen},
               {fmt::format("{:>8}", row.conflict), Colour::kRed},
               {fmt::format("{:>9.1f}", row.goldstein), Colour::kNone},
               {Bar(row.events, rows[0].events, 20), Colour::kDim}});
  }
  return table.Text();
}

void PutRows(const std::vector<TopRow>& rows, TopOf what, AnswerPrinter* printer) {
  const bool dyads = IsPair(what);
  std::vector<AnswerColumn> columns = {{dyads ? "source" : "name", false}};
  if (dyads) columns.push_back({"target", false});
  for (const char* name : {"events", "cooperation", "conflict", "goldstein"}) {
    columns.push_back({name, true});
  }
  printer->Begin(columns);
  for (const TopRow& row : rows) {
    std::vector<AnswerCell> cells = {TextCell(row.name)};
    if (dyads) cells.push_back(TextCell(row.other));
    for (const uint64_t count : {row.events, row.cooperation, row.conflict}) {
      cells.push_back(NumberCell(count));
    }
    cells.push_back(NumberCell(row.goldstein));
    if (!printer->Take(cells)) return;
  }
}

}  // namespace

int RunTop(const FilterOptions& options) {
  const std::optional<Store> store = OpenStore(options.store, false);
  if (!store) return 1;
  AnswerPrinter printer(options.format, options.output);
  const TopOf what = WhatOf(options);
  const Result<std::vector<TopRow>> rows =
      Questions(*store).Top(what, FilterOf(options), options.most);
  if (!rows.ok()) return TellFailure(rows.status());
  if (printer.for_person()) {
    printer.Put(Text(*rows, what, printer.style()));
  } else {
    PutRows(*rows, what, &printer);
  }
  return printer.Finish() ? 0 : 1;
}

}  // namespace dragoman::cli
