// Parquet through DuckDB: any file's rows in, the native records of a store out.
#include <string>

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
  Status read =
      GiveRows(*memory, "SELECT * FROM read_parquet(" + Quoted(path) + ")", sink);
  if (read.ok()) return read;
  return Status::Error(path + ": it cannot be read as Parquet: " + read.message());
}

}  // namespace dragoman
