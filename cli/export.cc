// dragoman export: events coded earlier in, the schema of another system out.
#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "commands.h"
#include "export_count.h"
#include "ordered_run.h"

namespace dragoman::cli {
namespace {

// As Markdown, so that docs/formats/exports.md can be compared with it.
int ShowColumns(const Exporter& exporter) {
  size_t n = 0;
  for (const ExportColumn& column : exporter.Columns()) {
    fmt::print("| {} | {} | {} |\n", ++n, column.name, column.how);
  }
  return 0;
}

}  // namespace

int RunExport(const ExportCommandOptions& options) {
  const std::optional<Exporter> exporter = LoadExporter(options.format, options);
  if (!exporter) return 1;
  if (options.describe) return ShowColumns(*exporter);
  if (!options.store.empty()) return ExportStore(options, *exporter);
  ExportCommandOptions rows = options;
  rows.input_kind = "jsonl";
  ExportCount count;
  const int code = RunUnitCommand(
      rows, "exported", "line", exporter->Header(),
      [&](const RawInput& unit) -> WorkOutcome {
        const Result<Record> record = ReadRecord(unit.bytes);
        if (!record.ok()) {
          return Reject{unit.path, unit.line, record.status().message(), ""};
        }
        ExportLines lines = exporter->LinesOf(*record);
        count.Add(lines);
        return Chunk{.text = std::move(lines.text), .records = lines.count};
      },
      {}, "event");
  if (!options.quiet) count.Tell(options.format);
  return code;
}

}  // namespace dragoman::cli
