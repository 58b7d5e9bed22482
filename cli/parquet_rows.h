// The rows of a Parquet file as units of work: rows of JSON, as those of CSV are.
//
//   ParquetRows rows("news.parquet", options, [&](RawInput row) { ... return true; });
//   Status status = ReadParquet("news.parquet", &rows);
#ifndef DRAGOMAN_CLI_PARQUET_ROWS_H_
#define DRAGOMAN_CLI_PARQUET_ROWS_H_

#include <functional>
#include <string>
#include <vector>

#include "dragoman/input.h"
#include "dragoman/store.h"
#include "options.h"

namespace dragoman::cli {

class ParquetRows : public AnswerSink {
 public:
  // `give` takes a row; false: no more are wanted.
  ParquetRows(const std::string& path, const CommonOptions& options,
              std::function<bool(RawInput)> give);

  void Begin(const std::vector<AnswerColumn>& columns) override;
  bool Take(const std::vector<AnswerCell>& row) override;

 private:
  std::string path_;
  const CommonOptions& options_;
  std::function<bool(RawInput)> give_;
  std::vector<AnswerColumn> columns_;
  uint64_t line_ = 0;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_PARQUET_ROWS_H_
