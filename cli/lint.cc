// dragoman lint: checks knowledge files and shows what is wrong with line and caret.
#include <fmt/format.h>

#include "commands.h"

namespace dragoman::cli {

int RunLint(const std::string& data) {
  const Result<LintReport> report = Lint(data);
  if (!report.ok()) {
    fmt::print(stderr, "dragoman: {}\n", report.status().message());
    return 1;
  }
  for (const std::string& finding : report->findings) fmt::print("{}\n", finding);
  fmt::print(stderr, "{} files, {} errors, {} warnings\n", report->files, report->errors,
             report->findings.size() - report->errors);
  return report->errors > 0 ? 1 : 0;
}

}  // namespace dragoman::cli
