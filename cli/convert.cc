// dragoman convert: dictionaries of TABARI and PETRARCH in, the same in our form out.
#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>

#include "commands.h"
#include "dragoman/legacy.h"

namespace dragoman::cli {
namespace {

namespace fs = std::filesystem;

bool WriteFile(const std::string& path, const std::string& text) {
  std::error_code ignored;  // opening the file tells it
  fs::create_directories(fs::path(path).parent_path(), ignored);
  std::FILE* file = std::fopen(path.c_str(), "wb");
  const bool written =
      file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const bool closed = file != nullptr && std::fclose(file) == 0;
  if (written && closed) return true;
  fmt::print(stderr, "dragoman: {}: cannot be written: {}; choose another path\n", path,
             std::strerror(errno));
  return false;
}

// A folder takes each file at its place below data/; a file takes the only one.
std::string TargetOf(const Conversion& conversion, const std::string& output) {
  std::error_code ignored;
  if (!output.ends_with('/') && !fs::is_directory(output, ignored)) return output;
  return (fs::path(output) / conversion.place).string();
}

void Tell(const std::string& path, const Conversion& conversion,
          const std::string& target) {
  fmt::print(stderr, "{}: {} {}{}{}\n", path, conversion.entries, conversion.kind,
             target.empty() ? "" : " in ", target);
  if (conversion.left_out > 0) {
    fmt::print(stderr, "{}: {} lines left out; `dragoman lint {}` shows what to mend\n",
               path, conversion.left_out, path);
  }
}

}  // namespace

int RunConvert(const ConvertOptions& options) {
  std::error_code ignored;
  const bool folder =
      options.output.ends_with('/') || fs::is_directory(options.output, ignored);
  if (options.paths.size() > 1 && !options.output.empty() && !folder) {
    fmt::print(stderr,
               "dragoman: {} files need a folder to be written to: -o data/, or one at a "
               "time\n",
               options.paths.size());
    return 2;
  }
  for (const std::string& path : options.paths) {
    const Result<Conversion> conversion = ConvertDictionary(path);
    if (!conversion.ok()) {
      fmt::print(stderr, "dragoman: {}\n", conversion.status().message());
      return 1;
    }
    std::string target;
    if (options.output.empty()) {
      fmt::print("{}", conversion->text);
    } else {
      target = TargetOf(*conversion, options.output);
      if (!WriteFile(target, conversion->text)) return 1;
    }
    if (!options.quiet) Tell(path, *conversion, target);
  }
  return 0;
}

}  // namespace dragoman::cli
