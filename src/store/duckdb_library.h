// DuckDB's shared library, taken into the program when a database is opened first.
//
//   Result<const DuckDbLibrary*> library = DuckDbLibrary::Get();
//   (*library)->duckdb_open_ext(...);
//
// It is 70 MB: a program that only codes should not pay for it at every start, and should
// start where it is not installed (docs/decisions/0006-duckdb.md). Loaded once, never
// unloaded; any thread.
#ifndef DRAGOMAN_STORE_DUCKDB_LIBRARY_H_
#define DRAGOMAN_STORE_DUCKDB_LIBRARY_H_

#include <duckdb.h>

#include "dragoman/status.h"

namespace dragoman {

// The functions of the C API that the store calls.
#define DRAGOMAN_DUCKDB_FUNCTIONS(X) \
  X(append_bool)                     \
  X(append_date)                     \
  X(append_double)                   \
  X(append_int64)                    \
  X(append_null)                     \
  X(append_uint64)                   \
  X(append_value)                    \
  X(append_varchar_length)           \
  X(appender_create)                 \
  X(appender_destroy)                \
  X(appender_end_row)                \
  X(appender_error)                  \
  X(appender_flush)                  \
  X(bind_date)                       \
  X(bind_double)                     \
  X(bind_int64)                      \
  X(bind_null)                       \
  X(bind_varchar_length)             \
  X(close)                           \
  X(column_count)                    \
  X(column_logical_type)             \
  X(column_name)                     \
  X(connect)                         \
  X(create_config)                   \
  X(create_list_value)               \
  X(create_logical_type)             \
  X(create_varchar_length)           \
  X(data_chunk_get_size)             \
  X(data_chunk_get_vector)           \
  X(decimal_internal_type)           \
  X(decimal_scale)                   \
  X(destroy_config)                  \
  X(destroy_data_chunk)              \
  X(destroy_logical_type)            \
  X(destroy_prepare)                 \
  X(destroy_result)                  \
  X(destroy_value)                   \
  X(disconnect)                      \
  X(execute_prepared)                \
  X(execute_prepared_streaming)      \
  X(fetch_chunk)                     \
  X(free)                            \
  X(get_type_id)                     \
  X(list_type_child_type)            \
  X(list_vector_get_child)           \
  X(open_ext)                        \
  X(prepare)                         \
  X(prepare_error)                   \
  X(prepared_statement_column_count) \
  X(prepared_statement_column_type)  \
  X(query)                           \
  X(result_error)                    \
  X(set_config)                      \
  X(struct_type_child_count)         \
  X(struct_type_child_name)          \
  X(struct_type_child_type)          \
  X(struct_vector_get_child)         \
  X(vector_get_data)                 \
  X(vector_get_validity)

struct DuckDbLibrary {
// NOLINTNEXTLINE(bugprone-macro-parentheses): a name that is declared has none.
#define DRAGOMAN_DUCKDB_MEMBER(name) decltype(&::duckdb_##name) name = nullptr;
  DRAGOMAN_DUCKDB_FUNCTIONS(DRAGOMAN_DUCKDB_MEMBER)
#undef DRAGOMAN_DUCKDB_MEMBER

  // The error says where it was looked for and how it is installed.
  static Result<const DuckDbLibrary*> Get();
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_DUCKDB_LIBRARY_H_
