// Any bytes, read as a page, a text and a row: always an article or a reject, and perhaps
// a phrase, never a crash. The first byte picks the kind.
//
//   cmake --preset fuzz && cmake --build --preset fuzz --target read_fuzz
//   build/fuzz/tests/fuzz/read_fuzz -max_total_time=60 -max_len=16384 CORPUS
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <variant>

#include "dragoman/input.h"
#include "dragoman/who.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  dragoman::RawInput input;
  input.path = "fuzz";
  input.kind = static_cast<dragoman::InputKind>(data[0] % 6);
  input.bytes.assign(reinterpret_cast<const char*>(data + 1), size - 1);
  const dragoman::ReadOutcome outcome = dragoman::ReadArticle(input, {});
  if (const auto* article = std::get_if<dragoman::Article>(&outcome)) {
    if (article->text.empty() || article->id.empty()) std::abort();
  } else if (std::get<dragoman::Reject>(outcome).reason.empty()) {
    std::abort();
  }
  dragoman::ReadPhrase(input, {});
  return 0;
}
