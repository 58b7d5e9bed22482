// libFuzzer: any bytes as a model file, and as what stands behind a preamble that fits
// them, since few inputs get past the checksum by themselves; and as changes to a small
// model that is whole. A file is refused with a sentence, or its tensors lie inside its
// bytes, and a parser that reads it makes trees of a sentence, whatever trees.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "nn/model_file.h"
#include "nn/model_format.h"
#include "parse/parser.h"
#include "parse/testing.h"
#include "parse/tiny_model.h"

namespace {

namespace format = dragoman::model_format;

template <typename T>
void Put(T value, size_t at, std::string* file) {
  std::memcpy(file->data() + at, &value, sizeof(T));
}

std::string WithPreamble(std::string_view body, size_t header_size) {
  std::string file(format::kPreambleSize, '\0');
  std::copy(format::kMagic.begin(), format::kMagic.end(), file.begin());
  Put<uint32_t>(format::kVersion, format::kVersionAt, &file);
  Put<uint32_t>(static_cast<uint32_t>(header_size), format::kHeaderSizeAt, &file);
  Put<uint64_t>(body.size() - header_size, format::kTensorsSizeAt, &file);
  Put<uint64_t>(format::Checksum(body), format::kChecksumAt, &file);
  return file.append(body);
}

// REQUIRES: the tensor has bytes.
bool LiesInside(const dragoman::Tensor& tensor, std::string_view file) {
  return tensor.bytes.data() >= file.data() &&
         tensor.bytes.data() + tensor.bytes.size() <= file.data() + file.size();
}

void Load(const std::string& bytes) {
  const dragoman::Result<dragoman::ModelFile> file =
      dragoman::ModelFile::FromBytes(bytes, "fuzz");
  if (!file.ok()) {
    if (file.status().message().empty()) std::abort();
    return;
  }
  const dragoman::Tensor* tensor = file->Find("a");
  if (tensor == nullptr) return;
  if (tensor->bytes.empty() || !LiesInside(*tensor, bytes)) std::abort();
  if (tensor->type == dragoman::TensorType::kUint32) {
    tensor->Integers();
  } else if (tensor->type != dragoman::TensorType::kInt8) {
    tensor->Floats();
  }
}

// Every three bytes of the input are a place behind the preamble and what to write there.
std::string Changed(std::string_view input) {
  static const std::string* const kWhole = new std::string(dragoman::TinyAccurateModel());
  std::string body = kWhole->substr(format::kPreambleSize);
  uint32_t header_size = 0;
  std::memcpy(&header_size, kWhole->data() + format::kHeaderSizeAt, sizeof(header_size));
  for (size_t i = 0; i + 3 <= input.size(); i += 3) {
    const auto high = static_cast<uint8_t>(input[i]);
    const auto low = static_cast<uint8_t>(input[i + 1]);
    body[(high * size_t{256} + low) % body.size()] = input[i + 2];
  }
  return WithPreamble(body, header_size);
}

void ParseWith(const std::string& bytes) {
  const dragoman::Result<dragoman::Parser> parser =
      dragoman::Parser::FromBytes(bytes, "fuzz");
  if (!parser.ok()) {
    if (parser.status().message().empty()) std::abort();
    return;
  }
  dragoman::Document document;
  dragoman::AddSentence("Police fired 2 shots , he said .", &document);
  dragoman::Parse(*parser, document, dragoman::ParseFor::kEvents);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  Load(bytes);
  ParseWith(Changed(bytes));
  if (size > 0) {
    const std::string_view body = std::string_view(bytes).substr(1);
    Load(WithPreamble(body, std::min<size_t>(data[0], body.size())));
  }
  return 0;
}
