// Objects of JSON, field by field; RapidJSON's writer does the escaping.
//
//   Json json;
//   json.Open();
//   json.TextOrNull("country", entity.country);
//   json.Close();
//   out << json.Take();
//
// One object, one thread.
#ifndef DRAGOMAN_DOCUMENT_JSON_WRITER_H_
#define DRAGOMAN_DOCUMENT_JSON_WRITER_H_

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dragoman/event.h"

namespace dragoman {

// Scores and coordinates are read by people too: six decimals are centimetres.
inline constexpr int kDecimals = 6;

class Json {
 public:
  Json() : writer_(buffer_) { writer_.SetMaxDecimalPlaces(kDecimals); }

  // On one line for every reader: those of Python and others also end a line at U+0085,
  // U+2028 and U+2029, so these are escaped.
  std::string Take() const { return OnOneLine({buffer_.GetString(), buffer_.GetSize()}); }

  void Open() { writer_.StartObject(); }
  void Close() { writer_.EndObject(); }
  void OpenList() { writer_.StartArray(); }
  void CloseList() { writer_.EndArray(); }
  void Null() { writer_.Null(); }
  void Key(std::string_view key) {
    writer_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
  }
  void Value(std::string_view text) {
    writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void Value(double number) {
    // 250000 and not 250000.0: most numbers here are counts.
    if (number == std::floor(number) && std::abs(number) < 1e15) {
      writer_.Int64(static_cast<int64_t>(number));
    } else {
      writer_.Double(number);
    }
  }
  void Text(std::string_view key, std::string_view text) {
    Key(key);
    Value(text);
  }
  // Absent values are null, so that every record has every column.
  void TextOrNull(std::string_view key, std::string_view text) {
    Key(key);
    text.empty() ? Null() : Value(text);
  }
  void Number(std::string_view key, double number) {
    Key(key);
    Value(number);
  }
  // Hashes and counts of any size; Number() is exact only up to 2^53.
  void Whole(uint64_t number) { writer_.Uint64(number); }
  void Whole(std::string_view key, uint64_t number) {
    Key(key);
    Whole(number);
  }
  void Truth(std::string_view key, bool value) {
    Key(key);
    writer_.Bool(value);
  }
  void True(std::string_view key) {
    Key(key);
    writer_.Bool(true);
  }
  void Pair(std::string_view key, Span span) {
    Key(key);
    OpenList();
    writer_.Uint(span.begin);
    writer_.Uint(span.end);
    CloseList();
  }
  void List(std::string_view key, const std::vector<std::string>& list) {
    Key(key);
    OpenList();
    for (const std::string& item : list) Value(item);
    CloseList();
  }

 private:
  static std::string OnOneLine(std::string json) {
    constexpr std::pair<std::string_view, std::string_view> kBreaks[] = {
        {"\xC2\x85", "\\u0085"},
        {"\xE2\x80\xA8", "\\u2028"},
        {"\xE2\x80\xA9", "\\u2029"}};
    for (const auto& [bytes, escape] : kBreaks) {
      for (size_t at = json.find(bytes); at != std::string::npos;
           at = json.find(bytes, at)) {
        json.replace(at, bytes.size(), escape);
      }
    }
    return json;
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

inline double Rounded(double value) { return std::round(value * 1000) / 1000; }

// The fields of an entity that say who it is.
void WriteWho(const Entity& entity, Json* json);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_JSON_WRITER_H_
