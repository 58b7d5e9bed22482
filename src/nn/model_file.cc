#include "nn/model_file.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <charconv>
#include <cstring>
#include <optional>

#include "nn/half.h"
#include "nn/model_format.h"

namespace dragoman {
namespace {

namespace format = model_format;

static_assert(std::endian::native == std::endian::little,
              "model files are read in place: this machine needs byte swapping");

template <typename T>
T ReadAt(std::string_view bytes, size_t offset) {
  T value;
  std::memcpy(&value, bytes.data() + offset, sizeof(T));
  return value;
}

std::vector<std::string_view> SplitFields(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const size_t tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

std::optional<size_t> ReadNumber(std::string_view text) {
  size_t value = 0;
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, value);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return value;
}

struct TypeEntry {
  std::string_view name;
  TensorType type;
  size_t size;
};
constexpr TypeEntry kTypes[] = {{"i8", TensorType::kInt8, 1},
                                {"f16", TensorType::kFloat16, 2},
                                {"f32", TensorType::kFloat32, 4},
                                {"u32", TensorType::kUint32, 4}};

const TypeEntry* FindType(std::string_view name) {
  for (const TypeEntry& entry : kTypes) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

}  // namespace

namespace model_format {

uint64_t Checksum(std::string_view bytes) {
  uint64_t value = 0xCBF29CE484222325u;
  for (size_t i = 0; i < bytes.size(); i += 8) {
    uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, std::min<size_t>(8, bytes.size() - i));
    value = (value ^ word) * 0x100000001B3u;
    value ^= value >> 32;
  }
  return value;
}

}  // namespace model_format

size_t Tensor::size() const {
  size_t n = 1;
  for (size_t d : shape) n *= d;
  return n;
}

std::vector<float> Tensor::Floats() const {
  assert(type == TensorType::kFloat16 || type == TensorType::kFloat32);
  std::vector<float> values(size());
  if (type == TensorType::kFloat32) {
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }
  for (size_t i = 0; i < values.size(); ++i) {
    values[i] = HalfToFloat(ReadAt<uint16_t>(bytes, 2 * i));
  }
  return values;
}

std::vector<uint32_t> Tensor::Integers() const {
  assert(type == TensorType::kUint32);
  std::vector<uint32_t> values(size());
  std::memcpy(values.data(), bytes.data(), bytes.size());
  return values;
}

Result<ModelFile> ModelFile::Load(const std::string& path) {
  Result<MappedFile> file = MappedFile::Open(path);
  if (!file.ok()) return file.status();
  ModelFile model;
  model.name_ = path;
  model.file_ = std::move(*file);
  Status status = model.Parse(model.file_.bytes());
  if (!status.ok()) return status;
  return model;
}

Result<ModelFile> ModelFile::FromBytes(std::string_view bytes, std::string name) {
  ModelFile model;
  model.name_ = std::move(name);
  Status status = model.Parse(bytes);
  if (!status.ok()) return status;
  return model;
}

Status ModelFile::Error(const std::string& reason) const {
  return Status::Error(name_ + ": " + reason);
}

Status ModelFile::Parse(std::string_view bytes) {
  if (bytes.size() < format::kPreambleSize || !bytes.starts_with(format::kMagic)) {
    return Error("this is not a Dragoman model; give a file that ends in .dgm");
  }
  const uint32_t version = ReadAt<uint32_t>(bytes, format::kVersionAt);
  if (version < format::kOldestVersion || version > format::kVersion) {
    return Error("the model has format version " + std::to_string(version) +
                 ", this program reads " + std::to_string(format::kOldestVersion) +
                 " to " + std::to_string(format::kVersion) +
                 "; take the model of this release");
  }
  const size_t header_size = ReadAt<uint32_t>(bytes, format::kHeaderSizeAt);
  const uint64_t tensors_size = ReadAt<uint64_t>(bytes, format::kTensorsSizeAt);
  const std::string_view body = bytes.substr(format::kPreambleSize);
  if (header_size > body.size() || tensors_size != body.size() - header_size) {
    return Error("the model file is cut short or has grown; fetch it again");
  }
  if (format::Checksum(body) != ReadAt<uint64_t>(bytes, format::kChecksumAt)) {
    return Error("the model file is damaged (its checksum is wrong); fetch it again");
  }
  return ParseHeader(body.substr(0, header_size), body.substr(header_size));
}

Status ModelFile::ParseHeader(std::string_view header, std::string_view tensors) {
  while (!header.empty()) {
    const size_t end = std::min(header.find('\n'), header.size());
    Status status = ParseLine(header.substr(0, end), tensors);
    if (!status.ok()) return status;
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return Status::Ok();
}

Status ModelFile::ParseLine(std::string_view line, std::string_view tensors) {
  const std::vector<std::string_view> fields = SplitFields(line);
  if (fields[0] == "tensor") return AddTensor(fields, tensors);
  if (fields[0] == "setting" && fields.size() == 3) {
    settings_.emplace(fields[1], fields[2]);
  } else if (fields[0] == "list" && fields.size() >= 2) {
    lists_.emplace(fields[1],
                   std::vector<std::string_view>(fields.begin() + 2, fields.end()));
  }
  return Status::Ok();
}

Status ModelFile::AddTensor(const std::vector<std::string_view>& fields,
                            std::string_view tensors) {
  Status bad = Error("the model's table of tensors is wrong; make the file anew");
  if (fields.size() < 5) return bad;
  const TypeEntry* type = FindType(fields[2]);
  const std::optional<size_t> offset = ReadNumber(fields[3]);
  if (type == nullptr || !offset || *offset > tensors.size()) return bad;
  Tensor tensor;
  tensor.name = fields[1];
  tensor.type = type->type;
  size_t left = (tensors.size() - *offset) / type->size, elements = 1;
  for (size_t i = 4; i < fields.size(); ++i) {
    const std::optional<size_t> dimension = ReadNumber(fields[i]);
    if (!dimension || *dimension == 0 || *dimension > left) return bad;
    left /= *dimension;  // so that the product cannot overflow
    elements *= *dimension;
    tensor.shape.push_back(*dimension);
  }
  tensor.bytes = tensors.substr(*offset, elements * type->size);
  tensors_.emplace(tensor.name, std::move(tensor));
  return Status::Ok();
}

const Tensor* ModelFile::Find(std::string_view name) const {
  const auto found = tensors_.find(name);
  return found == tensors_.end() ? nullptr : &found->second;
}

size_t ModelFile::Dimension(std::string_view name, size_t axis) const {
  const Tensor* tensor = Find(name);
  return tensor == nullptr || tensor->shape.size() <= axis ? 0 : tensor->shape[axis];
}

Result<const Tensor*> ModelFile::Need(std::string_view name, TensorType type,
                                      const std::vector<size_t>& shape) const {
  const Tensor* tensor = Find(name);
  if (tensor == nullptr || tensor->type != type || tensor->shape != shape) {
    return Error("the model's tensor \"" + std::string(name) + "\" is " +
                 (tensor == nullptr ? "missing" : "of another type or shape") +
                 "; take the model of this release");
  }
  return tensor;
}

const std::vector<std::string_view>& ModelFile::List(std::string_view name) const {
  static const std::vector<std::string_view> kNone;
  const auto found = lists_.find(name);
  return found == lists_.end() ? kNone : found->second;
}

std::string_view ModelFile::Setting(std::string_view name) const {
  const auto found = settings_.find(name);
  return found == settings_.end() ? std::string_view() : found->second;
}

}  // namespace dragoman
