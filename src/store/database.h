// A DuckDB file, its statements and their answers, with owners instead of handles and
// Status instead of codes.
//
//   Result<Database> database = Database::Open("news.duckdb", true);
//   Result<Answer> answer = database->Ask("SELECT id, quad_code FROM events WHERE n > ?",
//                                         {int64_t{100}});
//   while (answer->Next()) Use(answer->Text(0), answer->Int(1));
//
// One thread at a time.
#ifndef DRAGOMAN_STORE_DATABASE_H_
#define DRAGOMAN_STORE_DATABASE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/status.h"
#include "store/duckdb_library.h"
#include "store/duckdb_vector.h"

namespace dragoman {

// A parameter of a statement; an empty Date is NULL.
using Parameter = std::variant<int64_t, double, std::string, Date>;

// The rows that a statement gives. Must not outlive its Database.
class Answer {
 public:
  Answer(Answer&& other) noexcept;
  Answer& operator=(Answer&&) = delete;
  ~Answer();

  // Moves to the next row; false behind the last, or if status() is not ok.
  bool Next();
  const Status& status() const { return status_; }

  size_t columns() const { return names_.size(); }
  const std::string& name(size_t column) const { return names_[column]; }
  // Of the row that Next() moved to.
  const DuckDbVector& cell(size_t column) const { return vectors_[column]; }
  uint64_t row() const { return row_; }
  bool IsNull(size_t column) const { return cell(column).IsNull(row_); }
  std::string Text(size_t column) const { return cell(column).Text(row_); }
  int64_t Int(size_t column) const { return cell(column).Int(row_); }
  double Number(size_t column) const { return cell(column).Number(row_); }
  Date Day(size_t column) const { return cell(column).Day(row_); }
  std::vector<std::string> Texts(size_t column) const { return cell(column).Texts(row_); }

 private:
  friend class Database;
  Answer(const DuckDbLibrary* duckdb, std::string path, duckdb_result result);
  void DropChunk();

  const DuckDbLibrary* duckdb_;
  std::string path_;
  duckdb_result result_;
  bool owns_ = true;
  std::vector<std::string> names_;
  duckdb_data_chunk chunk_ = nullptr;
  std::vector<DuckDbVector> vectors_;
  uint64_t row_ = 0, rows_ = 0;
  Status status_;
};

class Database {
 public:
  // `write` creates the file where there is none.
  static Result<Database> Open(const std::string& path, bool write);
  Database(Database&& other) noexcept;
  Database& operator=(Database&&) = delete;
  ~Database();

  // Statements without an answer, several separated by semicolons.
  Status Run(const std::string& sql) const;
  // One statement. Streaming answers may be larger than memory; while one is read,
  // nothing else may be asked.
  Result<Answer> Ask(const std::string& sql,
                     const std::vector<Parameter>& parameters = {},
                     bool streaming = false) const;
  // Types of the columns of the answer to a statement, which is not run. Empty for
  // statements whose columns only running them tells.
  Result<std::vector<duckdb_type>> TypesOf(const std::string& sql) const;

  const std::string& path() const { return path_; }
  const DuckDbLibrary& duckdb() const { return *duckdb_; }
  duckdb_connection connection() const { return connection_; }

 private:
  Database(const DuckDbLibrary* duckdb, std::string path)
      : duckdb_(duckdb), path_(std::move(path)) {}

  const DuckDbLibrary* duckdb_;
  std::string path_;
  duckdb_database database_ = nullptr;
  duckdb_connection connection_ = nullptr;
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_DATABASE_H_
