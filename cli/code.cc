// dragoman code: articles in, events out.
#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "commands.h"
#include "dragoman/output.h"
#include "event_table.h"
#include "ordered_run.h"

namespace dragoman::cli {
namespace {

enum class Format { kJsonl, kCsv, kTable };

bool EndsWith(const std::string& path, const char* ending) {
  return path.ends_with(ending);
}

// Without --format: what the name of the output says, else a table for a terminal.
Format FormatOf(const CommonOptions& options) {
  if (options.format == "csv") return Format::kCsv;
  if (options.format == "table") return Format::kTable;
  if (options.format == "jsonl") return Format::kJsonl;
  if (EndsWith(options.output, ".csv")) return Format::kCsv;
  const bool terminal = options.output.empty() && Style::ForStandardOutput().terminal;
  return terminal ? Format::kTable : Format::kJsonl;
}

std::string Render(const Document& document, Format format, const Style& style) {
  if (format == Format::kTable) return EventTable(document, style);
  std::string out;
  for (const Event& event : document.events) {
    out += format == Format::kCsv ? ToCsv(document, event) : ToJson(document, event);
    out += '\n';
  }
  return out;
}

}  // namespace

int RunCode(const CommonOptions& options) {
  const std::optional<Engine> engine = LoadEngine(options);
  if (!engine) return 1;
  const Format format = FormatOf(options);
  const Style style = options.output.empty() ? Style::ForStandardOutput() : Style();
  const std::string header = format == Format::kCsv ? CsvHeader() + "\n" : "";
  return RunCommand(options, "coded", "event", header, [&](Article article) {
    const Document document = engine->Code(std::move(article));
    return Chunk{Render(document, format, style), document.events.size()};
  });
}

}  // namespace dragoman::cli
