// A trained model on disk: named tensors, label lists and settings.
//
//   Result<ModelFile> file = ModelFile::Load("models/english.dgm");
//   if (!file.ok()) return file.status();      // damaged, foreign, too new: a sentence
//   const Tensor* bias = file->Find("conv1.bias");
//   std::vector<float> values = bias->Floats();
//   for (std::string_view label : file->List("upos")) ...
//
// Everything is checked before it is used: magic, version, sizes, checksum, and that each
// tensor lies inside the file. The file is mapped; tensors and lists are views that live
// as long as the ModelFile (or the bytes given to FromBytes). Immutable, any thread.
#ifndef DRAGOMAN_NN_MODEL_FILE_H_
#define DRAGOMAN_NN_MODEL_FILE_H_

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/mapped_file.h"
#include "dragoman/status.h"

namespace dragoman {

enum class TensorType : uint8_t { kInt8, kFloat16, kFloat32, kUint32 };

struct Tensor {
  std::string name;
  TensorType type = TensorType::kFloat32;
  std::vector<size_t> shape;
  std::string_view bytes;

  size_t size() const;  // number of elements
  // REQUIRES: f16 or f32.
  std::vector<float> Floats() const;
  // REQUIRES: u32.
  std::vector<uint32_t> Integers() const;
};

class ModelFile {
 public:
  static Result<ModelFile> Load(const std::string& path);
  // For models that are part of the binary, and for tests. `name` is for messages.
  static Result<ModelFile> FromBytes(std::string_view bytes, std::string name);

  const std::string& name() const { return name_; }
  // Null if there is none of that name.
  const Tensor* Find(std::string_view name) const;
  // The tensor, or a Status if it is missing or has another type or shape.
  Result<const Tensor*> Need(std::string_view name, TensorType type,
                             const std::vector<size_t>& shape) const;
  // A side of the tensor's shape; 0 if there is no such tensor or side.
  size_t Dimension(std::string_view name, size_t axis) const;
  // Empty if there is none of that name.
  const std::vector<std::string_view>& List(std::string_view name) const;
  std::string_view Setting(std::string_view name) const;
  Status Error(const std::string& reason) const;

 private:
  Status Parse(std::string_view bytes);
  Status ParseHeader(std::string_view header, std::string_view tensors);
  Status ParseLine(std::string_view line, std::string_view tensors);
  Status AddTensor(const std::vector<std::string_view>& fields, std::string_view tensors);

  std::string name_;
  MappedFile file_;
  std::map<std::string, Tensor, std::less<>> tensors_;
  std::map<std::string, std::vector<std::string_view>, std::less<>> lists_;
  std::map<std::string, std::string_view, std::less<>> settings_;
};

// For readers of models that have many parts. Sets *out to the value of `result`, or
// returns its Status.
template <typename T>
Status Take(Result<T> result, T* out) {
  if (!result.ok()) return result.status();
  *out = std::move(*result);
  return Status::Ok();
}

// The first that is not ok; ok if all are.
inline Status First(std::initializer_list<Status> all) {
  for (const Status& status : all) {
    if (!status.ok()) return status;
  }
  return Status::Ok();
}

}  // namespace dragoman

#endif  // DRAGOMAN_NN_MODEL_FILE_H_
