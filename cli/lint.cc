// dragoman lint: checks knowledge files and shows what is wrong with line and caret.
#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "commands.h"
#include "dragoman/legacy.h"

namespace dragoman::cli {

int RunLint(const std::vector<std::string>& paths) {
  size_t files = 0, errors = 0, warnings = 0;
  for (const std::string& path : paths) {
    std::error_code ignored;
    const bool file = std::filesystem::is_regular_file(path, ignored);
    const Result<LintReport> report = file ? LintDictionary(path) : Lint(path);
    if (!report.ok()) {
      fmt::print(stderr, "dragoman: {}\n", report.status().message());
      return 1;
    }
    for (const std::string& finding : report->findings) fmt::print("{}\n", finding);
    files += report->files;
    errors += report->errors;
    warnings += report->findings.size() - report->errors;
  }
  fmt::print(stderr, "{} files, {} errors, {} warnings\n", files, errors, warnings);
  return errors > 0 ? 1 : 0;
}

}  // namespace dragoman::cli
