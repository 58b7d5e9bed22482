// Events that have no line in a schema, counted by reason, from any number of threads.
//
//   ExportCount count;
//   count.Add(exporter.LinesOf(record));
//   count.Tell("icews");   // "12 of 61 events have no line in icews: 9 without ..."
#ifndef DRAGOMAN_CLI_EXPORT_COUNT_H_
#define DRAGOMAN_CLI_EXPORT_COUNT_H_

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "dragoman/export.h"
#include "options.h"

namespace dragoman::cli {

class ExportCount {
 public:
  void Add(const ExportLines& lines);
  // On standard error; nothing if every event has a line.
  void Tell(const std::string& schema) const;

 private:
  mutable std::mutex mutex_;  // guards all below
  uint64_t events_ = 0, left_out_ = 0;
  std::map<std::string_view, uint64_t> reasons_;
};

// Of the schema that --format names; nothing after the reason was printed.
std::optional<Exporter> LoadExporter(const std::string& schema,
                                     const CommonOptions& options);

// The events of the database options.store. Returns the exit code.
int ExportStore(const ExportCommandOptions& options, const Exporter& exporter);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_EXPORT_COUNT_H_
