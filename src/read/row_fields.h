// Fields of a JSON row that are texts.
#ifndef DRAGOMAN_READ_ROW_FIELDS_H_
#define DRAGOMAN_READ_ROW_FIELDS_H_

#include <simdjson.h>

#include <string>
#include <string_view>

namespace dragoman {

// Strings as they are, whole numbers by their digits, all else "".
inline std::string TextField(const simdjson::dom::object& row, std::string_view key) {
  simdjson::dom::element value;
  if (row[key].get(value) != simdjson::SUCCESS) return {};
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  int64_t number = 0;
  if (value.get(number) == simdjson::SUCCESS) return std::to_string(number);
  return {};
}

}  // namespace dragoman

#endif  // DRAGOMAN_READ_ROW_FIELDS_H_
