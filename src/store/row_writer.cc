#include "store/row_writer.h"

#include <utility>

#include "base/utf8.h"
#include "store/store_error.h"

namespace dragoman {
namespace {

// The text with U+FFFD in place of what is not UTF-8; DuckDB refuses such a row as a
// whole.
std::string Mended(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) Append(&out, Decode(text, &i));
  return out;
}

}  // namespace

Result<RowWriter> RowWriter::For(const Database& database, const std::string& table) {
  duckdb_appender appender = nullptr;
  const DuckDbLibrary& duckdb = database.duckdb();
  const duckdb_state made =
      duckdb.appender_create(database.connection(), nullptr, table.c_str(), &appender);
  RowWriter writer(database, appender);
  if (made != DuckDBSuccess) return writer.Error();
  return writer;
}

RowWriter::RowWriter(const Database& database, duckdb_appender appender)
    : duckdb_(&database.duckdb()),
      path_(database.path()),
      appender_(appender),
      text_type_(duckdb_->create_logical_type(DUCKDB_TYPE_VARCHAR)) {}

RowWriter::RowWriter(RowWriter&& other) noexcept
    : duckdb_(other.duckdb_),
      path_(std::move(other.path_)),
      appender_(std::exchange(other.appender_, nullptr)),
      text_type_(std::exchange(other.text_type_, nullptr)) {}

RowWriter::~RowWriter() {
  if (appender_ != nullptr) duckdb_->appender_destroy(&appender_);
  if (text_type_ != nullptr) duckdb_->destroy_logical_type(&text_type_);
}

void RowWriter::DayOrNull(Date day) {
  if (!day) return Null();
  duckdb_->append_date(appender_, {static_cast<int32_t>(day.days())});
}

void RowWriter::Text(std::string_view text) {
  if (FirstInvalid(text) != std::string_view::npos) {
    const std::string mended = Mended(text);
    duckdb_->append_varchar_length(appender_, mended.data(), mended.size());
    return;
  }
  duckdb_->append_varchar_length(appender_, text.data(), text.size());
}

void RowWriter::Texts(const std::vector<std::string>& texts) {
  std::vector<duckdb_value> items;
  items.reserve(texts.size() + 1);  // an empty list must not be a null pointer
  for (const std::string& text : texts) {
    const std::string valid =
        FirstInvalid(text) == std::string_view::npos ? text : Mended(text);
    items.push_back(duckdb_->create_varchar_length(valid.data(), valid.size()));
  }
  duckdb_value list = duckdb_->create_list_value(text_type_, items.data(), items.size());
  duckdb_->append_value(appender_, list);
  duckdb_->destroy_value(&list);
  for (duckdb_value& item : items) duckdb_->destroy_value(&item);
}

Status RowWriter::End() {
  return duckdb_->appender_end_row(appender_) == DuckDBSuccess ? Status::Ok() : Error();
}

Status RowWriter::Flush() {
  return duckdb_->appender_flush(appender_) == DuckDBSuccess ? Status::Ok() : Error();
}

Status RowWriter::Error() const {
  const char* error = appender_ == nullptr ? nullptr : duckdb_->appender_error(appender_);
  return StoreError(path_, error != nullptr ? error : "a row cannot be added");
}

}  // namespace dragoman
