#include "store/duckdb_vector.h"

#include <fmt/format.h>

#include <cmath>
#include <string_view>
#include <type_traits>
#include <utility>

#include "document/json_writer.h"

namespace dragoman {
namespace {

constexpr int64_t kMicrosADay = int64_t{86400} * 1000000;

std::string_view View(const duckdb_string_t& text) {
  const uint32_t length = text.value.inlined.length;
  // Short texts lie in the value itself.
  return {length <= sizeof(text.value.inlined.inlined) ? text.value.inlined.inlined
                                                       : text.value.pointer.ptr,
          length};
}

std::string Quoted(std::string_view text) {
  Json json;
  json.Value(text);
  return json.Take();
}

// As JSON and people have it: 12, 12.5, 0.333333.
std::string Shown(double number) {
  if (!std::isfinite(number))
    return std::isnan(number) ? "NaN" : number < 0 ? "-inf" : "inf";
  if (number == std::floor(number) && std::abs(number) < 1e15) {
    return fmt::format("{}", static_cast<int64_t>(number));
  }
  return fmt::format("{}", number);
}

double WideNumber(duckdb_hugeint number) {
  return static_cast<double>(number.upper) * 18446744073709551616.0 +
         static_cast<double>(number.lower);
}

std::string ShownTime(int64_t micros) {
  const int64_t days =
      micros >= 0 ? micros / kMicrosADay : -((-micros + kMicrosADay - 1) / kMicrosADay);
  const int64_t second = (micros - days * kMicrosADay) / 1000000;
  return fmt::format("{} {:02}:{:02}:{:02}", Date::FromDays(days).text(), second / 3600,
                     second / 60 % 60, second % 60);
}

}  // namespace

DuckDbVector::DuckDbVector(const DuckDbLibrary& duckdb, duckdb_vector vector,
                           duckdb_logical_type type)
    : duckdb_(&duckdb),
      type_(type),
      id_(duckdb.get_type_id(type)),
      data_(duckdb.vector_get_data(vector)),
      validity_(duckdb.vector_get_validity(vector)) {
  if (id_ == DUCKDB_TYPE_DECIMAL) scale_ = std::pow(10, duckdb.decimal_scale(type));
  if (id_ == DUCKDB_TYPE_LIST) {
    children_.emplace_back(duckdb, duckdb.list_vector_get_child(vector),
                           duckdb.list_type_child_type(type));
  }
  if (id_ != DUCKDB_TYPE_STRUCT) return;
  for (idx_t i = 0; i < duckdb.struct_type_child_count(type); ++i) {
    char* name = duckdb.struct_type_child_name(type, i);
    names_.emplace_back(name);
    duckdb.free(name);
    children_.emplace_back(duckdb, duckdb.struct_vector_get_child(vector, i),
                           duckdb.struct_type_child_type(type, i));
  }
}

DuckDbVector::DuckDbVector(DuckDbVector&& other) noexcept
    : duckdb_(other.duckdb_),
      type_(std::exchange(other.type_, nullptr)),
      id_(other.id_),
      data_(other.data_),
      validity_(other.validity_),
      scale_(other.scale_),
      names_(std::move(other.names_)),
      children_(std::move(other.children_)) {}

DuckDbVector::~DuckDbVector() {
  if (type_ != nullptr) duckdb_->destroy_logical_type(&type_);
}

bool DuckDbVector::Reads(duckdb_type type) {
  switch (type) {
    case DUCKDB_TYPE_BOOLEAN:
    case DUCKDB_TYPE_VARCHAR:
    case DUCKDB_TYPE_DATE:
    case DUCKDB_TYPE_TIMESTAMP:
    case DUCKDB_TYPE_LIST:
    case DUCKDB_TYPE_STRUCT:
    case DUCKDB_TYPE_SQLNULL:
      return true;
    default:
      return IsNumber(type);
  }
}

bool DuckDbVector::IsNumber(duckdb_type type) {
  switch (type) {
    case DUCKDB_TYPE_TINYINT:
    case DUCKDB_TYPE_SMALLINT:
    case DUCKDB_TYPE_INTEGER:
    case DUCKDB_TYPE_BIGINT:
    case DUCKDB_TYPE_UTINYINT:
    case DUCKDB_TYPE_USMALLINT:
    case DUCKDB_TYPE_UINTEGER:
    case DUCKDB_TYPE_UBIGINT:
    case DUCKDB_TYPE_FLOAT:
    case DUCKDB_TYPE_DOUBLE:
    case DUCKDB_TYPE_DECIMAL:
    case DUCKDB_TYPE_HUGEINT:
      return true;
    default:
      return false;
  }
}

bool DuckDbVector::IsNull(uint64_t row) const {
  return id_ == DUCKDB_TYPE_SQLNULL ||
         (validity_ != nullptr && (validity_[row / 64] >> (row % 64) & 1) == 0);
}

template <typename Visit>
void DuckDbVector::VisitNumber(uint64_t row, const Visit& visit) const {
  duckdb_type id = id_;
  if (id == DUCKDB_TYPE_DECIMAL) id = duckdb_->decimal_internal_type(type_);
  switch (id) {
    case DUCKDB_TYPE_TINYINT:
      return visit(At<int8_t>(row));
    case DUCKDB_TYPE_SMALLINT:
      return visit(At<int16_t>(row));
    case DUCKDB_TYPE_INTEGER:
      return visit(At<int32_t>(row));
    case DUCKDB_TYPE_BIGINT:
      return visit(At<int64_t>(row));
    case DUCKDB_TYPE_UTINYINT:
      return visit(At<uint8_t>(row));
    case DUCKDB_TYPE_USMALLINT:
      return visit(At<uint16_t>(row));
    case DUCKDB_TYPE_UINTEGER:
      return visit(At<uint32_t>(row));
    case DUCKDB_TYPE_UBIGINT:
      return visit(At<uint64_t>(row));
    case DUCKDB_TYPE_FLOAT:
      return visit(At<float>(row));
    case DUCKDB_TYPE_DOUBLE:
      return visit(At<double>(row));
    case DUCKDB_TYPE_HUGEINT:
      return visit(WideNumber(At<duckdb_hugeint>(row)));
    default:
      return;
  }
}

int64_t DuckDbVector::Int(uint64_t row) const {
  int64_t out = 0;
  if (!IsNull(row)) {
    VisitNumber(row, [&](auto number) {
      // Not through a double, which has no room for the larger ones.
      out = scale_ == 1 ? static_cast<int64_t>(number)
                        : static_cast<int64_t>(static_cast<double>(number) / scale_);
    });
  }
  return out;
}

double DuckDbVector::Number(uint64_t row) const {
  double out = 0;
  if (!IsNull(row)) {
    VisitNumber(row, [&](auto number) { out = static_cast<double>(number) / scale_; });
  }
  return out;
}

Date DuckDbVector::Day(uint64_t row) const {
  if (IsNull(row) || id_ != DUCKDB_TYPE_DATE) return {};
  return Date::FromDays(At<int32_t>(row));
}

std::string DuckDbVector::Text(uint64_t row) const {
  if (IsNull(row)) return "";
  return children_.empty() ? Plain(row) : Json(row);
}

std::vector<std::string> DuckDbVector::Texts(uint64_t row) const {
  std::vector<std::string> out;
  if (IsNull(row) || id_ != DUCKDB_TYPE_LIST) return out;
  const duckdb_list_entry entry = At<duckdb_list_entry>(row);
  for (uint64_t i = 0; i < entry.length; ++i) {
    out.push_back(children_[0].Text(entry.offset + i));
  }
  return out;
}

AnswerCell DuckDbVector::Cell(uint64_t row) const {
  if (IsNull(row)) return {};
  if (!children_.empty()) return {AnswerCell::Kind::kNested, Json(row)};
  if (IsNumber(id_)) return {AnswerCell::Kind::kNumber, Plain(row)};
  if (id_ == DUCKDB_TYPE_BOOLEAN) return {AnswerCell::Kind::kTruth, Plain(row)};
  return {AnswerCell::Kind::kText, Plain(row)};
}

std::string DuckDbVector::Plain(uint64_t row) const {
  switch (id_) {
    case DUCKDB_TYPE_VARCHAR:
      return std::string(View(At<duckdb_string_t>(row)));
    case DUCKDB_TYPE_BOOLEAN:
      return At<bool>(row) ? "true" : "false";
    case DUCKDB_TYPE_DATE:
      return Date::FromDays(At<int32_t>(row)).text();
    case DUCKDB_TYPE_TIMESTAMP:
      return ShownTime(At<int64_t>(row));
    default:
      break;
  }
  std::string out;
  VisitNumber(row, [&](auto number) {
    if constexpr (std::is_integral_v<decltype(number)>) {
      out = scale_ == 1 ? fmt::format("{}", +number)  // + makes numbers of characters
                        : Shown(static_cast<double>(number) / scale_);
    } else if constexpr (std::is_same_v<decltype(number), float>) {
      out = fmt::format("{}", number);  // its own digits, not those of the double
    } else {
      out = Shown(number / scale_);
    }
  });
  return out;
}

std::string DuckDbVector::Json(uint64_t row) const {
  if (IsNull(row)) return "null";
  if (id_ == DUCKDB_TYPE_LIST) return JsonOfList(row);
  if (id_ == DUCKDB_TYPE_STRUCT) return JsonOfStruct(row);
  const std::string plain = Plain(row);
  const bool bare = id_ == DUCKDB_TYPE_BOOLEAN || IsNumber(id_);
  return bare ? plain : Quoted(plain);
}

std::string DuckDbVector::JsonOfList(uint64_t row) const {
  const duckdb_list_entry entry = At<duckdb_list_entry>(row);
  std::string out = "[";
  for (uint64_t i = 0; i < entry.length; ++i) {
    if (i > 0) out += ',';
    out += children_[0].Json(entry.offset + i);
  }
  return out + "]";
}

std::string DuckDbVector::JsonOfStruct(uint64_t row) const {
  std::string out = "{";
  for (size_t i = 0; i < children_.size(); ++i) {
    if (i > 0) out += ',';
    out += Quoted(names_[i]) + ":" + children_[i].Json(row);
  }
  return out + "}";
}

}  // namespace dragoman
