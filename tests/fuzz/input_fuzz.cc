// Any bytes as a file of any kind: a web archive, a table, a feed, perhaps compressed.
// Every unit is an article or a reject with a reason, and the end is reached. The first
// byte picks the kind.
//
//   cmake --preset fuzz && cmake --build --preset fuzz --target input_fuzz
//   build/fuzz/tests/fuzz/input_fuzz -max_total_time=60 -max_len=16384 CORPUS
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <variant>

#include "dragoman/input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 2) return 0;
  std::FILE* file = fmemopen(const_cast<uint8_t*>(data + 1), size - 1, "rb");
  if (file == nullptr) return 0;
  constexpr uint8_t kKinds = static_cast<uint8_t>(dragoman::InputKind::kFeed) + 1;
  dragoman::InputOptions options;
  options.kind = static_cast<dragoman::InputKind>(data[0] % kKinds);
  options.paths = {"-"};
  options.standard_input = file;
  dragoman::InputStream inputs(options);
  while (std::optional<dragoman::InputItem> item = inputs.Next()) {
    if (const auto* reject = std::get_if<dragoman::Reject>(&*item)) {
      if (reject->reason.empty()) std::abort();
      continue;
    }
    const auto outcome = dragoman::ReadArticle(std::get<dragoman::RawInput>(*item), {});
    if (const auto* article = std::get_if<dragoman::Article>(&outcome)) {
      if (article->id.empty()) std::abort();
    } else if (std::get<dragoman::Reject>(outcome).reason.empty()) {
      std::abort();
    }
  }
  std::fclose(file);
  return 0;
}
