#include "store/store_error.h"

#include <string>

namespace dragoman {
namespace {

struct Case {
  std::string_view words;  // of DuckDB
  const char* sentence;    // behind the file's name
};

constexpr Case kCases[] = {
    {"Could not set lock",
     "another program has it open; wait until it has finished, or name another file"},
    {"No space left",
     "the disk is full; what was committed is safe: make room and run the same command "
     "again, it goes on from there"},
    {"File too large",
     "the file may not grow any further (the disk, or a limit set by ulimit -f); what "
     "was "
     "committed is safe: make room and run the same command again, it goes on from "
     "there"},
    {"Permission denied",
     "it may not be opened here; check the rights of the file and of its folder"},
    {"Read-only file system", "its file system is read-only; name a file elsewhere"},
    {"database does not exist",
     "there is no such database; `dragoman code --store` makes one"},
    {"in read-only mode",
     "it was opened for reading only, so it cannot be changed here; add --write if you "
     "mean to"},
    {"No such file or directory",
     "its folder does not exist; make it, or name a file elsewhere"},
    {"Cannot prepare multiple statements", "ask one statement at a time"},
    {"Is a directory", "this is a folder; name a file in it"},
    {"not a valid DuckDB database file",
     "this is no database of DuckDB; name another file"},
    {"newer version of DuckDB",
     "a newer DuckDB than this one wrote it; use the dragoman that made it"},
};

// What is wrong with a statement, for whoever wrote it: DuckDB tells it well, with a
// caret below the place.
bool AboutStatement(std::string_view message) {
  for (const std::string_view kind :
       {"Parser Error", "Binder Error", "Catalog Error", "Conversion Error",
        "Invalid Input Error", "Syntax Error", "Out of Range Error"}) {
    if (message.starts_with(kind)) return true;
  }
  return false;
}

}  // namespace

Status StoreError(const std::string& path, std::string_view duckdb_message) {
  for (const Case& known : kCases) {
    if (duckdb_message.find(known.words) != std::string_view::npos) {
      return Status::Error(path + ": " + known.sentence);
    }
  }
  if (AboutStatement(duckdb_message)) {
    return Status::Error("the question cannot be answered: " +
                         std::string(duckdb_message));
  }
  return Status::Error(path + ": " + std::string(duckdb_message));
}

}  // namespace dragoman
