#include "store_file.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace dragoman::cli {
namespace {

std::vector<std::string> DatabasesHere() {
  std::vector<std::string> found;
  std::error_code unreadable;
  for (const auto& entry : std::filesystem::directory_iterator(".", unreadable)) {
    const std::filesystem::path& path = entry.path();
    if (path.extension() == ".duckdb") found.push_back(path.filename());
  }
  return found;
}

}  // namespace

Result<std::string> StoreName(const std::string& given) {
  if (!given.empty()) return given;
  const char* set = std::getenv("DRAGOMAN_STORE");
  if (set != nullptr && *set != '\0') return std::string(set);
  std::vector<std::string> here = DatabasesHere();
  if (here.size() == 1) return std::move(here[0]);
  return Status::Error(
      (here.empty() ? "there is no database (*.duckdb) in this folder"
                    : std::to_string(here.size()) + " databases are in this folder") +
      std::string("; name one with --store FILE or the variable DRAGOMAN_STORE"));
}

int TellFailure(const Status& status) {
  fmt::print(stderr, "dragoman: {}\n", status.message());
  return 1;
}

std::optional<Store> OpenStore(const std::string& name, bool write) {
  const Result<std::string> path = StoreName(name);
  if (!path.ok()) {
    TellFailure(path.status());
    return std::nullopt;
  }
  Result<Store> store = Store::Open({.path = *path, .write = write});
  if (store.ok()) return std::move(*store);
  TellFailure(store.status());
  return std::nullopt;
}

}  // namespace dragoman::cli
