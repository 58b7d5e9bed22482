#include "store/database.h"

#include <initializer_list>

#include "store/store_error.h"

namespace dragoman {
namespace {

// A prepared statement that is given back.
class Prepared {
 public:
  explicit Prepared(const DuckDbLibrary& duckdb) : duckdb_(duckdb) {}
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;
  ~Prepared() { duckdb_.destroy_prepare(&statement); }

  duckdb_prepared_statement statement = nullptr;

 private:
  const DuckDbLibrary& duckdb_;
};

struct Bind {
  const DuckDbLibrary& duckdb;
  duckdb_prepared_statement statement;
  idx_t index;

  duckdb_state operator()(int64_t value) const {
    return duckdb.bind_int64(statement, index, value);
  }
  duckdb_state operator()(double value) const {
    return duckdb.bind_double(statement, index, value);
  }
  duckdb_state operator()(const std::string& value) const {
    return duckdb.bind_varchar_length(statement, index, value.data(), value.size());
  }
  duckdb_state operator()(Date value) const {
    if (!value) return duckdb.bind_null(statement, index);
    return duckdb.bind_date(statement, index, {static_cast<int32_t>(value.days())});
  }
};

// Writing keeps its memory small: it runs beside the coding.
duckdb_config ConfigFor(const DuckDbLibrary& duckdb, bool write) {
  duckdb_config config = nullptr;
  duckdb.create_config(&config);
  duckdb.set_config(config, "access_mode", write ? "READ_WRITE" : "READ_ONLY");
  // Extensions would be fetched from the net.
  duckdb.set_config(config, "autoinstall_known_extensions", "false");
  duckdb.set_config(config, "autoload_known_extensions", "false");
  if (write) duckdb.set_config(config, "memory_limit", "1GB");
  return config;
}

}  // namespace

Answer::Answer(const DuckDbLibrary* duckdb, std::string path, duckdb_result result)
    : duckdb_(duckdb), path_(std::move(path)), result_(result) {
  for (idx_t i = 0; i < duckdb->column_count(&result_); ++i) {
    names_.emplace_back(duckdb->column_name(&result_, i));
  }
}

Answer::Answer(Answer&& other) noexcept
    : duckdb_(other.duckdb_),
      path_(std::move(other.path_)),
      result_(other.result_),
      owns_(std::exchange(other.owns_, false)),
      names_(std::move(other.names_)),
      chunk_(std::exchange(other.chunk_, nullptr)),
      vectors_(std::move(other.vectors_)),
      row_(other.row_),
      rows_(other.rows_),
      status_(std::move(other.status_)) {}

Answer::~Answer() {
  DropChunk();
  if (owns_) duckdb_->destroy_result(&result_);
}

void Answer::DropChunk() {
  vectors_.clear();
  if (chunk_ != nullptr) duckdb_->destroy_data_chunk(&chunk_);
  chunk_ = nullptr;
}

bool Answer::Next() {
  if (++row_ < rows_) return true;
  for (;;) {
    DropChunk();
    row_ = rows_ = 0;
    chunk_ = duckdb_->fetch_chunk(result_);
    if (chunk_ == nullptr) break;
    rows_ = duckdb_->data_chunk_get_size(chunk_);
    if (rows_ == 0) continue;
    for (size_t i = 0; i < names_.size(); ++i) {
      vectors_.emplace_back(*duckdb_, duckdb_->data_chunk_get_vector(chunk_, i),
                            duckdb_->column_logical_type(&result_, i));
    }
    return true;
  }
  const char* error = duckdb_->result_error(&result_);
  if (error != nullptr && *error != '\0') status_ = StoreError(path_, error);
  return false;
}

Result<Database> Database::Open(const std::string& path, bool write) {
  const Result<const DuckDbLibrary*> library = DuckDbLibrary::Get();
  if (!library.ok()) return library.status();
  const DuckDbLibrary& duckdb = **library;
  Database out(&duckdb, path);
  duckdb_config config = ConfigFor(duckdb, write);
  char* error = nullptr;
  const duckdb_state opened =
      duckdb.open_ext(path.c_str(), &out.database_, config, &error);
  duckdb.destroy_config(&config);
  if (opened != DuckDBSuccess) {
    const std::string message = error != nullptr ? error : "it cannot be opened";
    duckdb.free(error);
    return StoreError(path, message);
  }
  if (duckdb.connect(out.database_, &out.connection_) != DuckDBSuccess) {
    return StoreError(path, "DuckDB gives no connection to it");
  }
  return out;
}

Database::Database(Database&& other) noexcept
    : duckdb_(other.duckdb_),
      path_(std::move(other.path_)),
      database_(std::exchange(other.database_, nullptr)),
      connection_(std::exchange(other.connection_, nullptr)) {}

Database::~Database() {
  if (connection_ != nullptr) duckdb_->disconnect(&connection_);
  if (database_ != nullptr) duckdb_->close(&database_);
}

Status Database::Run(const std::string& sql) const {
  duckdb_result result = {};
  const duckdb_state state = duckdb_->query(connection_, sql.c_str(), &result);
  Status status;
  if (state != DuckDBSuccess) {
    const char* error = duckdb_->result_error(&result);
    status = StoreError(path_, error != nullptr ? error : "a statement failed");
  }
  duckdb_->destroy_result(&result);
  return status;
}

Result<Answer> Database::Ask(const std::string& sql,
                             const std::vector<Parameter>& parameters,
                             bool streaming) const {
  Prepared prepared(*duckdb_);
  if (duckdb_->prepare(connection_, sql.c_str(), &prepared.statement) != DuckDBSuccess) {
    return StoreError(path_, duckdb_->prepare_error(prepared.statement));
  }
  for (size_t i = 0; i < parameters.size(); ++i) {
    std::visit(Bind{*duckdb_, prepared.statement, i + 1}, parameters[i]);
  }
  duckdb_result result = {};
  const duckdb_state state =
      streaming ? duckdb_->execute_prepared_streaming(prepared.statement, &result)
                : duckdb_->execute_prepared(prepared.statement, &result);
  Answer answer(duckdb_, path_, result);
  if (state == DuckDBSuccess) return answer;
  const char* error = duckdb_->result_error(&answer.result_);
  return StoreError(path_, error != nullptr ? error : "a statement failed");
}

Result<std::vector<duckdb_type>> Database::TypesOf(const std::string& sql) const {
  Prepared prepared(*duckdb_);
  if (duckdb_->prepare(connection_, sql.c_str(), &prepared.statement) != DuckDBSuccess) {
    return StoreError(path_, duckdb_->prepare_error(prepared.statement));
  }
  std::vector<duckdb_type> types;
  const idx_t columns = duckdb_->prepared_statement_column_count(prepared.statement);
  for (idx_t i = 0; i < columns; ++i) {
    types.push_back(duckdb_->prepared_statement_column_type(prepared.statement, i));
  }
  return types;
}

}  // namespace dragoman
