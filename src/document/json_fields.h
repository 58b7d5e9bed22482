// Values of a JSON object by their names, with defaults for what is not there or is of
// another kind.
//
//   const Result<rapidjson::Document> json = ParseJson(line);
//   const Fields row(*json);
//   row.Text("id"); row.Number("lat"); row.Object("place"); row.Texts("mode");
//
// Views of a parsed document, which has to live longer. Any thread.
#ifndef DRAGOMAN_DOCUMENT_JSON_FIELDS_H_
#define DRAGOMAN_DOCUMENT_JSON_FIELDS_H_

#include <rapidjson/document.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/status.h"

namespace dragoman {

// The error is a sentence without the place: "the row is not JSON (...); is it whole?".
Result<rapidjson::Document> ParseJson(std::string_view line);

class Fields {
 public:
  Fields() = default;  // has nothing
  // Has nothing either if the value is no object.
  explicit Fields(const rapidjson::Value& value)
      : object_(value.IsObject() ? &value : nullptr) {}

  bool there() const { return object_ != nullptr; }
  bool Has(std::string_view key) const;  // anything but null
  std::string Text(std::string_view key) const;
  std::optional<double> Number(std::string_view key) const;
  uint64_t Whole(std::string_view key) const;
  uint32_t Offset(std::string_view key) const;  // into a text
  bool True(std::string_view key) const;
  Date Day(std::string_view key) const;
  Fields Object(std::string_view key) const;  // nothing in it if it is null
  std::vector<std::string> Texts(std::string_view key) const;
  std::vector<Fields> Objects(std::string_view key) const;
  // Numbers of a list; nothing for null in it.
  std::vector<std::optional<double>> Numbers(std::string_view key) const;
  std::vector<uint64_t> Wholes(std::string_view key) const;
  // Calls `take` with each element of a list.
  template <typename Take>
  void ForEach(std::string_view key, const Take& take) const {
    const rapidjson::Value* list = Find(key);
    if (list == nullptr || !list->IsArray()) return;
    for (const rapidjson::Value& item : list->GetArray()) take(item);
  }

 private:
  const rapidjson::Value* Find(std::string_view key) const;

  const rapidjson::Value* object_ = nullptr;
};

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_JSON_FIELDS_H_
