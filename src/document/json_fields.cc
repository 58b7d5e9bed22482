#include "document/json_fields.h"

#include <rapidjson/error/en.h>

namespace dragoman {
namespace {

std::string TextOf(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

}  // namespace

Result<rapidjson::Document> ParseJson(std::string_view line) {
  rapidjson::Document json;
  // Iterative: a row of a million brackets must not end the program.
  json.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
             rapidjson::kParseFullPrecisionFlag>(line.data(), line.size());
  if (!json.HasParseError()) return json;
  return Status::Error("the row is not JSON (" +
                       std::string(GetParseError_En(json.GetParseError())) + " At byte " +
                       std::to_string(json.GetErrorOffset()) + ".); is it whole?");
}

// Null if there is none, or if it is JSON's null.
const rapidjson::Value* Fields::Find(std::string_view key) const {
  if (object_ == nullptr) return nullptr;
  const auto length = static_cast<rapidjson::SizeType>(key.size());
  const auto found =
      object_->FindMember(rapidjson::Value(rapidjson::StringRef(key.data(), length)));
  if (found == object_->MemberEnd() || found->value.IsNull()) return nullptr;
  return &found->value;
}

bool Fields::Has(std::string_view key) const { return Find(key) != nullptr; }

std::string Fields::Text(std::string_view key) const {
  const rapidjson::Value* value = Find(key);
  return value != nullptr && value->IsString() ? TextOf(*value) : std::string();
}

std::optional<double> Fields::Number(std::string_view key) const {
  const rapidjson::Value* value = Find(key);
  if (value == nullptr || !value->IsNumber()) return std::nullopt;
  return value->GetDouble();
}

uint64_t Fields::Whole(std::string_view key) const {
  const rapidjson::Value* value = Find(key);
  return value != nullptr && value->IsUint64() ? value->GetUint64() : 0;
}

uint32_t Fields::Offset(std::string_view key) const {
  const rapidjson::Value* value = Find(key);
  return value != nullptr && value->IsUint() ? value->GetUint() : 0;
}

bool Fields::True(std::string_view key) const {
  const rapidjson::Value* value = Find(key);
  return value != nullptr && value->IsTrue();
}

Date Fields::Day(std::string_view key) const {
  return Date::Parse(Text(key)).value_or(Date());
}

Fields Fields::Object(std::string_view key) const {
  const rapidjson::Value* value = Find(key);
  return value == nullptr ? Fields() : Fields(*value);
}

std::vector<std::string> Fields::Texts(std::string_view key) const {
  std::vector<std::string> texts;
  ForEach(key, [&](const rapidjson::Value& item) {
    if (item.IsString()) texts.push_back(TextOf(item));
  });
  return texts;
}

std::vector<Fields> Fields::Objects(std::string_view key) const {
  std::vector<Fields> objects;
  ForEach(key, [&](const rapidjson::Value& item) {
    if (item.IsObject()) objects.emplace_back(item);
  });
  return objects;
}

std::vector<std::optional<double>> Fields::Numbers(std::string_view key) const {
  std::vector<std::optional<double>> numbers;
  ForEach(key, [&](const rapidjson::Value& item) {
    numbers.push_back(item.IsNumber() ? std::optional(item.GetDouble()) : std::nullopt);
  });
  return numbers;
}

std::vector<uint64_t> Fields::Wholes(std::string_view key) const {
  std::vector<uint64_t> numbers;
  ForEach(key, [&](const rapidjson::Value& item) {
    if (item.IsUint64()) numbers.push_back(item.GetUint64());
  });
  return numbers;
}

}  // namespace dragoman
