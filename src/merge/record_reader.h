// Values of a JSON record by their names, with defaults for what is not there.
//
//   const Fields row(object);
//   row.Text("id"); row.Number("lat"); row.Object("place"); row.Texts("mode");
//
// Views of a parsed document, which has to live longer. Any thread.
#ifndef DRAGOMAN_MERGE_RECORD_READER_H_
#define DRAGOMAN_MERGE_RECORD_READER_H_

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/merge.h"

namespace dragoman {

class Fields {
 public:
  Fields() = default;  // has nothing
  explicit Fields(const simdjson::dom::object& object) : object_(object) {}

  bool there() const { return object_.has_value(); }
  std::string Text(std::string_view key) const;
  std::optional<double> Number(std::string_view key) const;
  uint64_t Whole(std::string_view key) const;
  bool True(std::string_view key) const;
  Date Day(std::string_view key) const;
  Fields Object(std::string_view key) const;  // nothing in it if it is null
  std::vector<std::string> Texts(std::string_view key) const;
  std::vector<Fields> Objects(std::string_view key) const;
  // Numbers of a list; nothing for null in it.
  std::vector<std::optional<double>> Numbers(std::string_view key) const;
  std::vector<uint64_t> Wholes(std::string_view key) const;

 private:
  std::optional<simdjson::dom::object> object_;
};

MergeRecord RecordOf(const Fields& row);
Magnitude MagnitudeOf(const Fields& fields);

}  // namespace dragoman

#endif  // DRAGOMAN_MERGE_RECORD_READER_H_
