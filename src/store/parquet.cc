// Parquet through DuckDB: any file's rows in, the native records of a store out.
#include <string>
#include <string_view>

#include "store/answer_rows.h"
#include "store/store_error.h"
#include "store/store_impl.h"

namespace dragoman {
namespace {

std::string Quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

// In a name that is no pattern, for DuckDB, which takes every name for one.
std::string Literal(const std::string& path) {
  std::string out;
  for (const char c : path) {
    const bool special = c == '*' || c == '?' || c == '[';
    out += special ? std::string("[") + c + "]" : std::string(1, c);
  }
  return out;
}

// The one line of what DuckDB says that tells what is wrong with the file.
std::string Reason(std::string_view message) {
  const std::string_view line = message.substr(0, message.find('\n'));
  const size_t kind = line.find("Error: ");
  return std::string(kind == std::string_view::npos ? line : line.substr(kind + 7));
}

// The month in which an article came out: later runs only add to later folders.
constexpr const char* kByMonth =
    "SELECT *, year(article.published) AS year, month(article.published) AS month "
    "FROM native";

}  // namespace

Status Store::WriteParquet(const std::string& folder) const {
  return impl_->database.Run(
      "COPY (" + std::string(kByMonth) + ") TO " + Quoted(folder) +
      " (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (year, month), "
      "OVERWRITE_OR_IGNORE)");
}

Status ReadParquet(const std::string& path, AnswerSink* sink) {
  const Result<Database> memory = Database::Open(":memory:", true);
  if (!memory.ok()) return memory.status();
  // Else as many groups of rows would be unpacked at a time as there are cores.
  if (Status one = memory->Run("SET threads = 1"); !one.ok()) return one;
  Status read = GiveRows(
      *memory, "SELECT * FROM read_parquet(" + Quoted(Literal(path)) + ")", sink);
  if (read.ok()) return read;
  return Status::Error(path + ": it cannot be read as Parquet: " +
                       Reason(read.message()) + "; fetch or write the file again");
}

}  // namespace dragoman
