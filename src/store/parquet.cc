// Parquet through DuckDB: any file's rows in, the native records of a store out.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "store/answer_rows.h"
#include "store/native_rows.h"
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

// Passes rows on, and knows when no more are wanted.
class WhileWanted : public AnswerSink {
 public:
  explicit WhileWanted(AnswerSink* sink) : sink_(sink) {}
  void Begin(const std::vector<AnswerColumn>& columns) override {
    if (!std::exchange(begun_, true)) sink_->Begin(columns);
  }
  bool Take(const std::vector<AnswerCell>& row) override {
    return wanted_ = sink_->Take(row);
  }
  bool wanted() const { return wanted_; }

 private:
  AnswerSink* sink_;
  bool begun_ = false, wanted_ = true;
};

// As Hive, Spark, Arrow and DuckDB name folders by what all rows in them have.
std::string FolderOf(const std::string& folder, const NativePart& part) {
  const auto name = [](std::optional<int64_t> value) {
    return value ? std::to_string(*value) : std::string("__HIVE_DEFAULT_PARTITION__");
  };
  return folder + "/year=" + name(part.year) + "/month=" + name(part.month);
}

std::string FileOf(int64_t of_month) {
  return "data_" + std::to_string(of_month) + ".parquet";
}

Status CannotWrite(const std::string& path, const std::error_code& error) {
  return Status::Error(path + ": it cannot be written: " + error.message() +
                       "; name another folder");
}

// What an earlier run has left of a month that is shorter now.
void RemoveFrom(const std::string& folder, int64_t of_month) {
  std::error_code error;
  while (std::filesystem::remove(folder + "/" + FileOf(of_month), error)) ++of_month;
}

}  // namespace

// The month in which an article came out: later runs only add to later folders.
Status Store::WriteParquet(const std::string& folder) const {
  const Result<NativeRows> rows =
      NativeRows::Of(impl_->database, NativeRows::Order::kMonth);
  if (!rows.ok()) return rows.status();
  const std::vector<NativePart>& parts = rows->parts();
  for (size_t i = 0; i < parts.size(); ++i) {
    const NativePart& part = parts[i];
    const std::string month = FolderOf(folder, part);
    std::error_code error;
    std::filesystem::create_directories(month, error);
    if (error) return CannotWrite(month, error);
    Status written = impl_->database.Run("COPY (" + NativeRows::SqlOf(part) + ") TO " +
                                         Quoted(month + "/" + FileOf(part.of_month)) +
                                         " (FORMAT parquet, COMPRESSION zstd)");
    if (!written.ok()) return written;
    const bool last = i + 1 == parts.size() || parts[i + 1].of_month == 0;
    if (last) RemoveFrom(month, part.of_month + 1);
  }
  return Status::Ok();
}

Status Store::EachRecord(AnswerSink* sink) const {
  const Result<NativeRows> rows =
      NativeRows::Of(impl_->database, NativeRows::Order::kNumber);
  if (!rows.ok()) return rows.status();
  WhileWanted while_wanted(sink);
  for (const NativePart& part : rows->parts()) {
    Status given =
        GiveRows(impl_->database, NativeRows::SqlWithReportsOf(part), &while_wanted);
    if (!given.ok() || !while_wanted.wanted()) return given;
  }
  return Status::Ok();
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
