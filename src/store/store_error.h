// What DuckDB says when something fails, as a sentence for the user: file, reason,
// remedy.
//
//   return StoreError("news.duckdb", duckdb_result_error(&result));
//   // "news.duckdb: another program has it open (python3, process 812); wait until ..."
//
// Pure; any thread.
#ifndef DRAGOMAN_STORE_STORE_ERROR_H_
#define DRAGOMAN_STORE_STORE_ERROR_H_

#include <string>
#include <string_view>

#include "dragoman/status.h"

namespace dragoman {

Status StoreError(const std::string& path, std::string_view duckdb_message);

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_STORE_ERROR_H_
