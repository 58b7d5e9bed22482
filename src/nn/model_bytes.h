// Model files in memory, for tests: small ones, broken ones.
//
//   ModelBytes model;
//   model.Line("list\tupos\tNOUN\tVERB");
//   model.Halves("conv1.bias", {2}, {0.5f, 1.0f});
//   Result<ModelFile> file = ModelFile::FromBytes(model.Build(), "test");
//
// Not part of the engine. The bytes must outlive the ModelFile: keep the string.
#ifndef DRAGOMAN_NN_MODEL_BYTES_H_
#define DRAGOMAN_NN_MODEL_BYTES_H_

#include <string>
#include <vector>

#include "nn/half.h"
#include "nn/model_format.h"

namespace dragoman {

class ModelBytes {
 public:
  void Line(const std::string& line) { header_ += line + "\n"; }

  template <typename T>
  void Add(const std::string& name, const std::string& type,
           const std::vector<size_t>& shape, const std::vector<T>& values) {
    std::string line =
        "tensor\t" + name + "\t" + type + "\t" + std::to_string(body_.size());
    for (size_t d : shape) line += "\t" + std::to_string(d);
    Line(line);
    body_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    body_.resize((body_.size() + 63) / 64 * 64);
  }

  void Halves(const std::string& name, const std::vector<size_t>& shape,
              const std::vector<float>& values) {
    std::vector<uint16_t> halves;
    halves.reserve(values.size());
    for (float v : values) halves.push_back(FloatToHalf(v));
    Add(name, "f16", shape, halves);
  }

  std::string Build() const {
    std::string header = header_;
    while ((header.size() + model_format::kPreambleSize) % model_format::kAlignment !=
           0) {
      header += '\n';
    }
    const std::string rest = header + body_;
    std::string out(model_format::kMagic);
    Number<uint32_t>(model_format::kVersion, &out);
    Number<uint32_t>(header.size(), &out);
    Number<uint64_t>(body_.size(), &out);
    Number<uint64_t>(model_format::Checksum(rest), &out);
    return out + rest;
  }

 private:
  template <typename T>
  static void Number(uint64_t value, std::string* out) {
    const T number = static_cast<T>(value);
    out->append(reinterpret_cast<const char*>(&number), sizeof(T));
  }

  std::string header_, body_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_NN_MODEL_BYTES_H_
