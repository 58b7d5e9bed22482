#include "parquet_rows.h"

#include <utility>

namespace dragoman::cli {

ParquetRows::ParquetRows(const std::string& path, const CommonOptions& options,
                         std::function<bool(RawInput)> give)
    : path_(path), options_(options), give_(std::move(give)) {}

// --columns text=body: the column `body` is the text.
void ParquetRows::Begin(const std::vector<AnswerColumn>& columns) {
  columns_ = columns;
  for (const std::string& given : options_.columns) {
    const size_t equals = given.find('=');
    for (AnswerColumn& column : columns_) {
      if (column.name == given.substr(equals + 1)) column.name = given.substr(0, equals);
    }
  }
}

bool ParquetRows::Take(const std::vector<AnswerCell>& row) {
  std::vector<AnswerCell> cells = row;
  // Ids are text, also where they are numbers.
  for (size_t c = 0; c < cells.size(); ++c) {
    if (columns_[c].name == "id" && cells[c].kind == AnswerCell::Kind::kNumber) {
      cells[c].kind = AnswerCell::Kind::kText;
    }
  }
  return give_(RawInput{.path = path_,
                        .line = ++line_,
                        .kind = InputKind::kJsonRow,
                        .bytes = ToJson(columns_, cells)});
}

}  // namespace dragoman::cli
