// The rows of a CSV or TSV file as rows of JSON, so that both are read by the same rules.
//
//   TableRows rows(&source, {{"text", "body"}}, "news.csv");
//   while (std::optional<TableRow> row = rows.Next()) ...   // {"text":"They
//   met.","title":...}
//
// The first row names the columns. A field in quotes may hold separators, line ends and
// doubled quotes (RFC 4180). Holds one row. One thread.
#ifndef DRAGOMAN_READ_TABLE_ROWS_H_
#define DRAGOMAN_READ_TABLE_ROWS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/byte_source.h"

namespace dragoman {

struct TableRow {
  uint64_t line = 0;    // where it begins, from 1
  std::string json;     // one object
  std::string problem;  // a sentence, if the row or the whole file cannot be read
};

class TableRows {
 public:
  // `columns` says which column holds a field of an article; for fields that it does not
  // name, columns are known by their usual names ("body", "headline", "pub_date").
  TableRows(ByteSource* source, std::map<std::string, std::string> columns,
            std::string_view name);

  // The next row with anything in it, or what is wrong; nothing at the end.
  std::optional<TableRow> Next();

 private:
  enum class Found { kEnd, kRow, kOpen, kTooLong };  // kOpen: ends within quotes

  Found ReadFields();
  std::string ReadHeader();
  TableRow Problem(std::string problem);

  ByteSource* source_;
  std::map<std::string, std::string> columns_;
  char separator_ = 0;  // 0: to be seen in the header
  bool begun_ = false, over_ = false, any_row_ = false;
  uint64_t line_ = 0, first_line_ = 0;
  std::vector<std::string> fields_;        // of the row that was read
  std::vector<std::string> field_of_col_;  // "text", or "" for what is not used
};

}  // namespace dragoman

#endif  // DRAGOMAN_READ_TABLE_ROWS_H_
