#include "answer_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace dragoman::cli {
namespace {

// A table is for reading: more than this is for a file.
constexpr size_t kMostTableRows = 1000;
constexpr int kWidestColumn = 60;

}  // namespace

AnswerPrinter::AnswerPrinter(const std::string& format, const std::string& output)
    : output_(output), out_(output.empty() ? stdout : nullptr) {
  if (output.empty()) style_ = Style::ForStandardOutput();
  const bool csv = format == "csv" || (format.empty() && output.ends_with(".csv"));
  const bool table = format == "table" || (format.empty() && style_.terminal);
  format_ = csv ? Format::kCsv : table ? Format::kTable : Format::kJsonl;
}

AnswerPrinter::~AnswerPrinter() {
  if (out_ != nullptr && out_ != stdout) std::fclose(out_);
}

void AnswerPrinter::Put(const std::string& text) {
  // Opened late: a question that fails leaves no empty file behind.
  if (out_ == nullptr) out_ = std::fopen(output_.c_str(), "wb");
  failed_ = failed_ || out_ == nullptr ||
            std::fwrite(text.data(), 1, text.size(), out_) != text.size();
}

void AnswerPrinter::Begin(const std::vector<AnswerColumn>& columns) {
  columns_ = columns;
  if (format_ == Format::kCsv) Put(CsvHeader(columns) + "\n");
}

bool AnswerPrinter::Take(const std::vector<AnswerCell>& row) {
  ++taken_;
  if (format_ == Format::kTable) {
    if (rows_.size() < kMostTableRows) rows_.push_back(row);
    return true;
  }
  Put((format_ == Format::kCsv ? ToCsv(row) : ToJson(columns_, row)) + "\n");
  return !failed_;
}

void AnswerPrinter::PutTable() {
  std::vector<Column> titles;
  std::vector<int> widths(columns_.size(), 0);
  for (size_t c = 0; c < columns_.size(); ++c) {
    for (const auto& row : rows_) {
      widths[c] = std::max(widths[c], DisplayWidth(row[c].text));
    }
    titles.push_back({columns_[c].name, std::max(1, std::min(widths[c], kWidestColumn))});
  }
  Table table(std::move(titles), style_);
  for (const auto& row : rows_) {
    std::vector<Cell> cells;
    for (size_t c = 0; c < row.size(); ++c) {
      const bool null = row[c].kind == AnswerCell::Kind::kNull;
      std::string text = null ? "–" : row[c].text;
      if (columns_[c].number) {  // numbers stand below each other
        text.insert(
            0, static_cast<size_t>(widths[c] - std::min(widths[c], DisplayWidth(text))),
            ' ');
      }
      cells.push_back({std::move(text), null ? Colour::kDim : Colour::kNone});
    }
    table.Add(std::move(cells));
  }
  Put(table.Text());
  if (taken_ > rows_.size()) {
    Put(fmt::format("... and {} more rows; -o FILE writes all\n", taken_ - rows_.size()));
  }
}

bool AnswerPrinter::Finish() {
  if (format_ == Format::kTable && !columns_.empty()) {
    PutTable();
  } else {
    Put("");
  }
  if (!failed_ && std::fflush(out_) == 0) return true;
  fmt::print(stderr, "dragoman: {}: the answer could not be written: {}\n",
             output_.empty() ? "standard output" : output_, std::strerror(errno));
  return false;
}

}  // namespace dragoman::cli
