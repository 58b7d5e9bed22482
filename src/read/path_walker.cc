#include "read/path_walker.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace dragoman {
namespace {

namespace fs = std::filesystem;

bool IsPattern(const std::string& path) {
  return path.find_first_of("*?[") != std::string::npos;
}

WalkedPath Problem(const std::string& path, std::string problem) {
  return {path, std::move(problem)};
}

}  // namespace

PathWalker::PathWalker(std::vector<std::string> paths) {
  for (auto it = paths.rbegin(); it != paths.rend(); ++it) {
    stack_.push_back({std::move(*it), true});
  }
}

std::optional<WalkedPath> PathWalker::Next() {
  while (!stack_.empty()) {
    const Entry entry = std::move(stack_.back());
    stack_.pop_back();
    if (std::optional<WalkedPath> found = Visit(entry)) return found;
  }
  return std::nullopt;
}

// A file or a problem; nothing if the entry stood for others, which are now on the stack.
std::optional<WalkedPath> PathWalker::Visit(const Entry& entry) {
  if (entry.named && entry.path == "-") return WalkedPath{entry.path, ""};
  std::error_code error;
  const fs::file_status status = fs::status(entry.path, error);
  switch (status.type()) {
    case fs::file_type::regular:
      return WalkedPath{entry.path, ""};
    case fs::file_type::directory:
      if (!entry.named && fs::is_symlink(entry.path, error)) {
        return Problem(entry.path,
                       "this link to a folder is not followed; name it itself");
      }
      return OpenFolder(entry.path);
    case fs::file_type::not_found:
      if (entry.named && IsPattern(entry.path)) return Expand(entry.path);
      return Problem(entry.path, "there is no such file or folder; check the path");
    case fs::file_type::fifo:
    case fs::file_type::character:
      if (entry.named) return WalkedPath{entry.path, ""};
      return Problem(entry.path,
                     "this is a pipe or a device in a folder; name it itself");
    case fs::file_type::none:
      return Problem(entry.path, "it cannot be looked at (" + error.message() +
                                     "); check its permissions");
    default:
      return Problem(entry.path, "this is neither a file nor a folder; leave it out");
  }
}

std::optional<WalkedPath> PathWalker::Expand(const std::string& pattern) {
  glob_t found = {};
  const int result = glob(pattern.c_str(), 0, nullptr, &found);
  for (size_t i = found.gl_pathc; i-- > 0;) stack_.push_back({found.gl_pathv[i], true});
  globfree(&found);
  if (result == 0) return std::nullopt;
  return Problem(pattern,
                 "no file matches this pattern; check it, or quote it for the shell");
}

std::optional<WalkedPath> PathWalker::OpenFolder(const std::string& path) {
  std::error_code error;
  std::vector<std::string> names;
  for (fs::directory_iterator it(path, error), end; !error && it != end;
       it.increment(error)) {
    std::string name = it->path().filename().string();
    if (name[0] != '.') names.push_back(std::move(name));
  }
  if (error) {
    return Problem(path, "the folder cannot be read (" + error.message() +
                             "); check its permissions");
  }
  if (names.empty())
    return Problem(path, "the folder is empty; name one with articles in it");
  std::sort(names.begin(), names.end(), std::greater<>());
  const std::string prefix = path.back() == '/' ? path : path + "/";
  for (const std::string& name : names) stack_.push_back({prefix + name, false});
  return std::nullopt;
}

}  // namespace dragoman
