#include "store/duckdb_library.h"

#include <dlfcn.h>

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

constexpr const char* kFile = "libduckdb.so";

// The folder of the program, or of the library that this code is part of.
std::filesystem::path OwnFolder() {
  Dl_info info = {};
  if (dladdr(reinterpret_cast<void*>(&OwnFolder), &info) == 0) return {};
  std::error_code unknown;
  return std::filesystem::canonical(info.dli_fname, unknown).parent_path();
}

// Beside the program, where it is installed, where it was built, where the system looks.
std::vector<std::string> Places() {
  std::vector<std::string> places;
  const std::filesystem::path own = OwnFolder();
  if (!own.empty()) {
    places.push_back(own / kFile);
    places.push_back(own.parent_path() / "lib" / "dragoman" / kFile);
  }
  places.push_back(std::string(DRAGOMAN_DUCKDB_FOLDER) + "/" + kFile);
  places.emplace_back(kFile);
  return places;
}

template <typename Function>
bool Find(void* handle, const char* name, Function* function) {
  *function = reinterpret_cast<Function>(dlsym(handle, name));
  return *function != nullptr;
}

Result<const DuckDbLibrary*> Load() {
  void* handle = nullptr;
  std::string looked_for;
  for (const std::string& place : Places()) {
    handle = dlopen(place.c_str(), RTLD_LAZY | RTLD_LOCAL);
    if (handle != nullptr) break;
    looked_for += (looked_for.empty() ? "" : ", ") + place;
  }
  if (handle == nullptr) {
    return Status::Error(
        "DuckDB, which databases need, was not found as " + looked_for +
        "; put libduckdb.so (version 1.4 or later) beside the program, or into the "
        "system's library path");
  }
  static DuckDbLibrary library;
  const char* missing = nullptr;
#define DRAGOMAN_DUCKDB_FIND(name) \
  if (!Find(handle, "duckdb_" #name, &library.name)) missing = "duckdb_" #name;
  DRAGOMAN_DUCKDB_FUNCTIONS(DRAGOMAN_DUCKDB_FIND)
#undef DRAGOMAN_DUCKDB_FIND
  if (missing != nullptr) {
    return Status::Error(std::string("the libduckdb.so that was found has no function ") +
                         missing + "; install version 1.4 or later");
  }
  return &library;
}

}  // namespace

Result<const DuckDbLibrary*> DuckDbLibrary::Get() {
  static const Result<const DuckDbLibrary*> library = Load();
  return library;
}

}  // namespace dragoman
