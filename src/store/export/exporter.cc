#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "dragoman/export.h"
#include "store/export/cell_text.h"
#include "store/export/rows.h"
#include "store/export/schema.h"

namespace dragoman {
namespace {

constexpr std::array kSchemas = {&kCsvSchema,     &kPetrarch2Schema,     &kPhoenixSchema,
                                 &kGdeltSchema,   &kGdeltMentionsSchema, &kIcewsSchema,
                                 &kPolecatSchema, &kPloverSchema,        &kAcledSchema};

// Tables by tabs have no quoting: a quotation mark becomes an apostrophe, so that readers
// which expect some and readers which do not see the same cells.
std::string Cell(const std::string& text, const Schema& schema) {
  if (schema.layout == Layout::kCommas) return Quoted(OneLine(text));
  std::string cell = OneLine(text, '\'');
  return cell.empty() ? std::string(schema.missing) : cell;
}

char SeparatorOf(const Schema& schema) {
  return schema.layout == Layout::kCommas ? ',' : '\t';
}

std::string TableLine(const Schema& schema, const Row& row) {
  std::string line;
  for (const Column& column : schema.columns) {
    if (&column != schema.columns.data()) line += SeparatorOf(schema);
    line += Cell(column.cell(row), schema);
  }
  return line + '\n';
}

std::string JsonLine(const Schema& schema, const Row& row) {
  std::string line;
  for (const Column& column : schema.columns) {
    const std::string value = column.cell(row);
    if (value.empty()) continue;
    line += fmt::format("{}\"{}\":{}", line.empty() ? '{' : ',', column.name, value);
  }
  return line + "}\n";
}

std::string Known() { return fmt::format("{}", fmt::join(ExportSchemas(), ", ")); }

}  // namespace

std::span<const Schema* const> Schemas() { return kSchemas; }

std::vector<std::string> ExportSchemas() {
  std::vector<std::string> names;
  names.reserve(kSchemas.size());
  for (const Schema* schema : kSchemas) names.emplace_back(schema->name);
  return names;
}

struct Exporter::Knowledge {
  const Schema* schema = nullptr;
  ExportData data;
  std::vector<Factuality> factuality;
};

Exporter::Exporter(std::unique_ptr<const Knowledge> knowledge)
    : knowledge_(std::move(knowledge)) {}
Exporter::Exporter(Exporter&&) noexcept = default;
Exporter& Exporter::operator=(Exporter&&) noexcept = default;
Exporter::~Exporter() = default;

Result<Exporter> Exporter::Load(const ExportOptions& options) {
  auto knowledge = std::make_unique<Knowledge>();
  for (const Schema* schema : kSchemas) {
    if (schema->name == options.schema) knowledge->schema = schema;
  }
  if (knowledge->schema == nullptr) {
    return Status::Error("\"" + options.schema +
                         "\" is no schema of exports; write one of " + Known());
  }
  DataFiles files = DataFiles::Embedded();
  if (!options.data.empty()) {
    Result<DataFiles> folder = DataFiles::Folder(options.data);
    if (!folder.ok()) return folder.status();
    files = *folder;
  }
  Diagnostics diagnostics;
  knowledge->data = ExportData::Load(files, &diagnostics);
  if (const Diagnostic* error = FirstError(diagnostics)) {
    return Status::Error(error->ToString());
  }
  knowledge->factuality = options.factuality;
  return Exporter(std::move(knowledge));
}

std::string Exporter::Header() const {
  const Schema& schema = *knowledge_->schema;
  if (!schema.header) return "";
  std::string line;
  for (const Column& column : schema.columns) {
    if (!line.empty()) line += SeparatorOf(schema);
    line += column.name;
  }
  return line + '\n';
}

ExportLines Exporter::LinesOf(const Record& record) const {
  const Schema& schema = *knowledge_->schema;
  ExportLines lines;
  for (const Row& row : RowsOf(schema, record, knowledge_->data, knowledge_->factuality,
                               &lines.why_none)) {
    lines.text +=
        schema.layout == Layout::kJson ? JsonLine(schema, row) : TableLine(schema, row);
    ++lines.count;
  }
  return lines;
}

std::vector<ExportColumn> Exporter::Columns() const {
  std::vector<ExportColumn> columns;
  for (const Column& column : knowledge_->schema->columns) {
    columns.push_back({column.name, column.how});
  }
  return columns;
}

std::string_view Exporter::About() const {
  static constexpr std::array<std::string_view, 3> kLayouts = {
      "separated by tabs", "separated by commas", "one JSON object a line"};
  return kLayouts[static_cast<size_t>(knowledge_->schema->layout)];
}

}  // namespace dragoman
