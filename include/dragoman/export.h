// Events in the schemas that other systems made usual: PETRARCH2, Phoenix, GDELT, ICEWS,
// POLECAT, PLOVER, ACLED, and our own flat table.
//
//   Result<Exporter> icews = Exporter::Load({.schema = "icews"});
//   out << icews->Header();
//   ExportLines lines = icews->LinesOf(record);   // of a Record, see dragoman/record.h
//   out << lines.text;                            // zero lines or more, each with its \n
//   if (lines.count == 0) ++left_out[lines.why_none];
//
// docs/formats/exports.md tells every column. An Exporter owns its knowledge and never
// changes: one serves any number of threads, and the same record gives the same lines on
// every machine.
#ifndef DRAGOMAN_EXPORT_H_
#define DRAGOMAN_EXPORT_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/record.h"
#include "dragoman/status.h"

namespace dragoman {

struct ExportOptions {
  std::string schema;     // one of ExportSchemas()
  std::string data = {};  // folder with exports/ and ontology/; "" for what is built in
  // What counts as an event in schemas without a column for it.
  std::vector<Factuality> factuality = {Factuality::kReported};
};

struct ExportLines {
  std::string text;
  size_t count = 0;
  // If there are none: "without a recipient", to be counted. Lives as long as the
  // program.
  std::string_view why_none;
};

struct ExportColumn {
  std::string_view name;
  std::string_view how;  // what is written, and what it only approximates
};

// Names of the schemas: "csv", "petrarch2" ...
std::vector<std::string> ExportSchemas();

class Exporter {
 public:
  static Result<Exporter> Load(const ExportOptions& options);
  Exporter(Exporter&&) noexcept;
  Exporter& operator=(Exporter&&) noexcept;
  ~Exporter();

  // With its newline; "" for schemas that have none.
  std::string Header() const;
  ExportLines LinesOf(const Record& record) const;
  std::vector<ExportColumn> Columns() const;
  std::string_view About() const;  // "26 columns, tabs, no header"

 private:
  struct Knowledge;
  explicit Exporter(std::unique_ptr<const Knowledge> knowledge);
  std::unique_ptr<const Knowledge> knowledge_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXPORT_H_
