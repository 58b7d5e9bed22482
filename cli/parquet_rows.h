// The rows of a Parquet file as units of work: rows of JSON, as those of CSV are.
//
//   ParquetRows rows("news.parquet", options, [&](RawInput row) { ... return true; });
//   Status status = ReadParquet("news.parquet", &rows);
//   if (status.ok()) status = rows.status();
#ifndef DRAGOMAN_CLI_PARQUET_ROWS_H_
#define DRAGOMAN_CLI_PARQUET_ROWS_H_

#include <functional>
#include <string>
#include <vector>

#include "dragoman/input.h"
#include "dragoman/store.h"
#include "options.h"

namespace dragoman::cli {

// By its first bytes, whatever its name.
bool IsParquet(const std::string& path);

class ParquetRows : public AnswerSink {
 public:
  // `give` takes a row; false: no more are wanted.
  ParquetRows(const std::string& path, const CommonOptions& options,
              std::function<bool(RawInput)> give);

  void Begin(const std::vector<AnswerColumn>& columns) override;
  bool Take(const std::vector<AnswerCell>& row) override;

  // When all are read: not ok if there was no row, or the columns are none of articles.
  Status status() const;

 private:
  std::string path_;
  const CommonOptions& options_;
  std::function<bool(RawInput)> give_;
  void Keep(size_t column, const std::string& name, bool text);

  // Those that are kept, by the names of fields.
  std::vector<AnswerColumn> columns_;
  std::vector<size_t> kept_;
  std::vector<bool> text_;  // also where it is a number in the file
  uint64_t line_ = 0;
  Status status_;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_PARQUET_ROWS_H_
