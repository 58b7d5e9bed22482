// A column of a chunk of an answer: values of any type as text, numbers, days and JSON.
//
//   DuckDbVector vector(duckdb, duckdb_data_chunk_get_vector(chunk, 0), type);
//   vector.Text(row);               // "ACCUSE", "2021-11-28", "[\"GOV\",\"MIL\"]"
//
// Lives no longer than its chunk. One thread.
#ifndef DRAGOMAN_STORE_DUCKDB_VECTOR_H_
#define DRAGOMAN_STORE_DUCKDB_VECTOR_H_

#include <cstdint>
#include <string>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/store.h"
#include "store/duckdb_library.h"

namespace dragoman {

class DuckDbVector {
 public:
  // Takes `type` over.
  DuckDbVector(const DuckDbLibrary& duckdb, duckdb_vector vector,
               duckdb_logical_type type);
  DuckDbVector(DuckDbVector&&) noexcept;
  DuckDbVector& operator=(DuckDbVector&&) = delete;
  ~DuckDbVector();

  // Whether values of a type can be read here; others are to be cast to VARCHAR.
  static bool Reads(duckdb_type type);
  static bool IsNumber(duckdb_type type);

  bool IsNull(uint64_t row) const;
  AnswerCell Cell(uint64_t row) const;
  std::string Text(uint64_t row) const;  // "" for NULL
  int64_t Int(uint64_t row) const;       // 0 for NULL and for what is no number
  double Number(uint64_t row) const;
  Date Day(uint64_t row) const;
  std::vector<std::string> Texts(uint64_t row) const;  // items of a list

 private:
  template <typename T>
  T At(uint64_t row) const {
    return static_cast<const T*>(data_)[row];
  }
  template <typename Visit>
  void VisitNumber(uint64_t row, const Visit& visit) const;
  std::string Plain(uint64_t row) const;
  std::string Json(uint64_t row) const;
  std::string JsonOfList(uint64_t row) const;
  std::string JsonOfStruct(uint64_t row) const;

  const DuckDbLibrary* duckdb_;
  duckdb_logical_type type_;
  duckdb_type id_;
  void* data_ = nullptr;
  uint64_t* validity_ = nullptr;
  double scale_ = 1;                    // of a decimal
  std::vector<std::string> names_;      // of the members of a struct
  std::vector<DuckDbVector> children_;  // members of a struct, or the items of a list
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_DUCKDB_VECTOR_H_
