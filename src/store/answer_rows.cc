#include "store/answer_rows.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

std::string WithoutSemicolon(std::string sql) {
  while (!sql.empty() && (sql.back() == ';' || sql.back() == ' ' || sql.back() == '\n')) {
    sql.pop_back();
  }
  return sql;
}

bool Readable(const std::vector<duckdb_type>& types) {
  return std::all_of(types.begin(), types.end(), DuckDbVector::Reads);
}

// The statement with every column as text, for types that only DuckDB itself can print.
std::string AsText(const std::string& sql) {
  return "SELECT COLUMNS(*)::VARCHAR FROM (" + sql + "\n)";
}

}  // namespace

Status GiveRows(const Database& database, const std::string& sql, AnswerSink* sink) {
  const std::string statement = WithoutSemicolon(sql);
  const Result<std::vector<duckdb_type>> types = database.TypesOf(statement);
  if (!types.ok()) return types.status();
  const bool readable = Readable(*types);
  Result<Answer> answer =
      database.Ask(readable ? statement : AsText(statement), {}, true);
  if (!answer.ok()) return answer.status();
  std::vector<AnswerColumn> columns;
  for (size_t c = 0; c < answer->columns(); ++c) {
    columns.push_back(
        {answer->name(c), c < types->size() && DuckDbVector::IsNumber((*types)[c])});
  }
  sink->Begin(columns);
  std::vector<AnswerCell> row(columns.size());
  while (answer->Next()) {
    for (size_t c = 0; c < row.size(); ++c) {
      row[c] = answer->cell(c).Cell(answer->row());
    }
    if (!sink->Take(row)) return Status::Ok();
  }
  return answer->status();
}

}  // namespace dragoman
