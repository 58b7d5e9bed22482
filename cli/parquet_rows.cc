#include "parquet_rows.h"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <utility>

#include "dragoman/columns.h"

namespace dragoman::cli {
namespace {

bool Has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool IsParquet(const std::string& path) {
  constexpr std::string_view kMagic = "PAR1";
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  char begin[kMagic.size()] = {};
  const size_t size = std::fread(begin, 1, sizeof begin, file);
  std::fclose(file);
  return std::string_view(begin, size) == kMagic;
}

ParquetRows::ParquetRows(const std::string& path, const CommonOptions& options,
                         std::function<bool(RawInput)> give)
    : path_(path), options_(options), give_(std::move(give)) {}

void ParquetRows::Keep(size_t column, const std::string& name, bool text) {
  columns_.push_back({name, false});
  kept_.push_back(column);
  text_.push_back(text);
}

// What is no field of an article keeps its name: rows of `who` and `relate` have others.
void ParquetRows::Begin(const std::vector<AnswerColumn>& columns) {
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const AnswerColumn& column : columns) names.push_back(column.name);
  Result<ColumnFields> found = FieldsOfColumns(names, InputOptionsOf(options_).columns);
  const bool of_relate = Has(names, "sentence");
  if (!found.ok() && !of_relate) status_ = found.status();
  const ColumnFields fields = found.ok() ? *found : ColumnFields(names.size());
  for (size_t c = 0; c < names.size(); ++c) {
    if (!fields[c].empty()) {
      Keep(c, names[c] == "date" ? names[c] : fields[c], true);
    } else if (!Has(fields, names[c])) {
      Keep(c, names[c], false);
    }
  }
}

bool ParquetRows::Take(const std::vector<AnswerCell>& row) {
  if (!status_.ok()) return false;
  std::vector<AnswerCell> cells;
  for (size_t i = 0; i < kept_.size(); ++i) {
    cells.push_back(row[kept_[i]]);
    if (text_[i] && cells[i].kind == AnswerCell::Kind::kNumber) {
      cells[i].kind = AnswerCell::Kind::kText;
    }
  }
  return give_(RawInput{.path = path_,
                        .line = ++line_,
                        .kind = InputKind::kJsonRow,
                        .bytes = ToJson(columns_, cells)});
}

Status ParquetRows::status() const {
  if (!status_.ok() || line_ > 0) return status_;
  return Status::Error("there is no row in it; leave it out");
}

}  // namespace dragoman::cli
