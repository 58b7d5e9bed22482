// Rows into a table, field by field; DuckDB's appender is several times as fast as
// INSERT.
//
//   Result<RowWriter> articles = RowWriter::For(database, "articles");
//   articles->Text(article.id);
//   articles->TextOrNull(article.url);
//   Status status = articles->End();
//
// What is written is part of the transaction of the database's connection once Flush()
// was called. Text that is not UTF-8 is made so. One thread.
#ifndef DRAGOMAN_STORE_ROW_WRITER_H_
#define DRAGOMAN_STORE_ROW_WRITER_H_

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/status.h"
#include "store/database.h"

namespace dragoman {

class RowWriter {
 public:
  static Result<RowWriter> For(const Database& database, const std::string& table);
  RowWriter(RowWriter&& other) noexcept;
  RowWriter& operator=(RowWriter&&) = delete;
  ~RowWriter();

  void Null() { duckdb_->append_null(appender_); }
  void Int(int64_t value) { duckdb_->append_int64(appender_, value); }
  void Hash(uint64_t value) { duckdb_->append_uint64(appender_, value); }
  void Truth(bool value) { duckdb_->append_bool(appender_, value); }
  void Number(double value) { duckdb_->append_double(appender_, value); }
  // Degrees, to a metre: the coordinates of gazetteers have no more.
  void Degrees(double value) { Number(std::round(value * 1e5) / 1e5); }
  // Of six decimals.
  void Share(double value) { Number(std::round(value * 1e6) / 1e6); }
  // Of three decimals, as in JSON: what somebody coded earlier gives the same rows.
  void Chance(double value) { Number(std::round(value * 1e3) / 1e3); }
  void NumberOrNull(std::optional<double> value) { value ? Number(*value) : Null(); }
  void DayOrNull(Date day);
  void Text(std::string_view text);
  void TextOrNull(std::string_view text) { text.empty() ? Null() : Text(text); }
  void Texts(const std::vector<std::string>& texts);
  // Ends the row. An error tells of anything in it.
  Status End();
  Status Flush();

 private:
  RowWriter(const Database& database, duckdb_appender appender);
  Status Error() const;

  const DuckDbLibrary* duckdb_;
  std::string path_;
  duckdb_appender appender_;
  duckdb_logical_type text_type_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_ROW_WRITER_H_
