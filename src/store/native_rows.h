// Events as records of docs/formats/record.md, some at a time: the view `native` puts all
// of them together at once, which for a million of them takes gigabytes.
//
//   Result<NativeRows> rows = NativeRows::Of(database, NativeRows::Order::kMonth);
//   for (const NativePart& part : rows->parts()) Write(rows->SqlOf(part), part.year);
//
// Keeps which events are in which part in temporary tables of the database's connection,
// so that there is one at a time. One thread.
#ifndef DRAGOMAN_STORE_NATIVE_ROWS_H_
#define DRAGOMAN_STORE_NATIVE_ROWS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dragoman/status.h"
#include "store/database.h"

namespace dragoman {

// So many events that a machine holds them easily.
struct NativePart {
  int64_t number = 0;                  // from 0
  std::optional<int64_t> year, month;  // in which the articles came out, with kMonth
  int64_t of_month = 0;                // parts of that month that come before
  int64_t first = 0, last = 0;         // the `n` of all are between these
};

class NativeRows {
 public:
  enum class Order : uint8_t { kNumber, kMonth };
  static Result<NativeRows> Of(const Database& database, Order order);

  const std::vector<NativePart>& parts() const { return parts_; }
  // A SELECT of what `native` has of the part, in the order of `n`.
  static std::string SqlOf(const NativePart& part);
  // The same with `reports` as ReadRecord() takes it: articles, not their number.
  static std::string SqlWithReportsOf(const NativePart& part);

 private:
  explicit NativeRows(std::vector<NativePart> parts) : parts_(std::move(parts)) {}
  std::vector<NativePart> parts_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_NATIVE_ROWS_H_
