#include "read/table_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "document/json_writer.h"
#include "dragoman/columns.h"
#include "dragoman/input.h"
#include "read/clean_text.h"
#include "read/page_encoding.h"
#include "read/sniff.h"
#include "read/source_line.h"

namespace dragoman {
namespace {

// The one that the header has most of.
char SeparatorIn(std::string_view header) {
  constexpr std::string_view kSeparators = ",\t;|";
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char separator : kSeparators) {
    const auto count = std::count(header.begin(), header.end(), separator);
    if (count > most) {
      most = count;
      best = separator;
    }
  }
  return best;
}

bool IsTsvName(std::string_view name) {
  const std::string lower = ToLower(name);
  return lower.find(".tsv") != std::string::npos ||
         lower.find(".tab") != std::string::npos;
}

// Takes a row apart, line by line: a field in quotes may go on over several.
class RowParser {
 public:
  RowParser(char separator, std::vector<std::string>* fields)
      : separator_(separator), fields_(fields) {
    fields_->assign(1, "");
  }

  // False if the row goes on with the next line.
  bool Take(std::string_view line) {
    for (const char c : line) Take(c);
    if (state_ == State::kQuoted) {
      fields_->back() += '\n';
      return false;
    }
    return true;
  }

 private:
  enum class State { kBegin, kPlain, kQuoted, kQuoteInQuoted };

  void Take(char c) {
    if (state_ == State::kQuoted) {
      if (c == '"') {
        state_ = State::kQuoteInQuoted;
      } else {
        fields_->back() += c;
      }
    } else if (c == separator_) {
      fields_->emplace_back();
      state_ = State::kBegin;
    } else if (c == '"' && state_ == State::kQuoteInQuoted) {
      fields_->back() += '"';
      state_ = State::kQuoted;
    } else if (c == '"' && state_ == State::kBegin) {
      state_ = State::kQuoted;
    } else {
      fields_->back() += c;
      state_ = State::kPlain;
    }
  }

  char separator_;
  std::vector<std::string>* fields_;
  State state_ = State::kBegin;
};

}  // namespace

TableRows::TableRows(ByteSource* source, std::map<std::string, std::string> columns,
                     std::string_view name)
    : source_(source),
      columns_(std::move(columns)),
      separator_(IsTsvName(name) ? '\t' : '\0') {}

std::optional<TableRow> TableRows::Next() {
  if (over_) return std::nullopt;
  if (!std::exchange(begun_, true)) {
    if (std::string problem = ReadHeader(); !problem.empty()) {
      over_ = true;
      return TableRow{0, "", std::move(problem)};
    }
  }
  for (;;) {
    const Found found = ReadFields();
    if (found == Found::kTooLong) {
      return Problem(fmt::format(
          "the row is longer than the {} bytes that are read at a time; perhaps a quote "
          "in it is never closed",
          kLongestUnit));
    }
    if (found == Found::kOpen) {
      over_ = true;
      if (source_->failed()) return Problem(source_->problem());
      any_row_ = true;
      return Problem(
          "a quotation mark in the row is never closed, so that all below it is one "
          "field; double the quotation marks within fields");
    }
    if (found == Found::kEnd) {
      over_ = true;
      if (source_->failed()) return Problem(source_->problem());
      if (any_row_) return std::nullopt;
      return TableRow{0, "",
                      "there is no row below the names of its columns; leave it out"};
    }
    Json json;
    json.Open();
    bool any = false;
    for (size_t i = 0; i < fields_.size() && i < field_of_col_.size(); ++i) {
      if (field_of_col_[i].empty() || TrimBlanks(fields_[i]).empty()) continue;
      std::string storage;
      json.Text(field_of_col_[i], TextAsUtf8(fields_[i], "", &storage));
      any = true;
    }
    json.Close();
    // A row of other columns only is told; an empty line is not.
    if (!any && fields_.size() == 1) continue;
    any_row_ = true;
    return TableRow{first_line_, json.Take(), ""};
  }
}

TableRow TableRows::Problem(std::string problem) {
  return {first_line_, "", std::move(problem)};
}

TableRows::Found TableRows::ReadFields() {
  RowParser parser(separator_, &fields_);
  first_line_ = line_ + 1;
  std::string line;
  uint64_t size = 0, total = 0;
  bool any = false;
  while (ReadLine(source_, &line, &size)) {
    ++line_;
    any = true;
    total += size;
    if (total > kLongestUnit) return Found::kTooLong;
    std::string_view row = line_ == 1 ? WithoutMark(line) : std::string_view(line);
    if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
    if (parser.Take(row)) return Found::kRow;
  }
  return any ? Found::kOpen : Found::kEnd;
}

// What is wrong with the names of the columns; "" if nothing is.
std::string TableRows::ReadHeader() {
  if (separator_ == 0) {
    const std::string_view begin = source_->Peek();
    separator_ = SeparatorIn(begin.substr(0, begin.find('\n')));
  }
  const Found found = ReadFields();
  if (found == Found::kTooLong)
    return "its first row, which names the columns, has no end";
  std::vector<std::string> names;
  for (const std::string& field : fields_) names.emplace_back(TrimBlanks(field));
  Result<ColumnFields> fields = FieldsOfColumns(names, columns_);
  if (!fields.ok()) return fields.status().message();
  field_of_col_ = std::move(*fields);
  return {};
}

}  // namespace dragoman
