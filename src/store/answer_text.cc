// Rows of answers as JSON and CSV.
#include <string>
#include <string_view>
#include <vector>

#include "document/json_writer.h"
#include "dragoman/store.h"

namespace dragoman {
namespace {

std::string Quoted(std::string_view text) {
  Json json;
  json.Value(text);
  return json.Take();
}

// JSON has no numbers for these.
bool IsFinite(std::string_view number) {
  return number != "NaN" && number != "inf" && number != "-inf";
}

std::string JsonOf(const AnswerCell& cell) {
  switch (cell.kind) {
    case AnswerCell::Kind::kNull:
      return "null";
    case AnswerCell::Kind::kNumber:
      return IsFinite(cell.text) ? cell.text : "null";
    case AnswerCell::Kind::kTruth:
    case AnswerCell::Kind::kNested:
      return cell.text;
    case AnswerCell::Kind::kText:
      break;
  }
  return Quoted(cell.text);
}

std::string CsvField(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == text.npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

std::string ToJson(const std::vector<AnswerColumn>& columns,
                   const std::vector<AnswerCell>& row) {
  std::string out = "{";
  for (size_t c = 0; c < columns.size(); ++c) {
    if (c > 0) out += ',';
    out += Quoted(columns[c].name) + ":" + JsonOf(row[c]);
  }
  return out + "}";
}

std::string ToCsv(const std::vector<AnswerCell>& row) {
  std::string out;
  for (size_t c = 0; c < row.size(); ++c) {
    if (c > 0) out += ',';
    out += CsvField(row[c].text);
  }
  return out;
}

std::string CsvHeader(const std::vector<AnswerColumn>& columns) {
  std::string out;
  for (size_t c = 0; c < columns.size(); ++c) {
    if (c > 0) out += ',';
    out += CsvField(columns[c].name);
  }
  return out;
}

}  // namespace dragoman
