// libFuzzer: any bytes as a CoNLL-U file. What is read is written and read again, and the
// second time nothing may be lost or change any more.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "document/conllu.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  size_t covered = 0;
  for (const std::string_view one : dragoman::ConlluDocuments(bytes))
    covered += one.size();
  if (covered > size) std::abort();

  dragoman::Document first, second;
  const dragoman::Status status = dragoman::ReadConllu(bytes, &first);
  if (!status.ok()) {
    if (status.message().empty()) std::abort();
    return 0;
  }
  const std::string written = dragoman::ToConllu(first);
  const dragoman::Status again = dragoman::ReadConllu(written, &second);
  if (!again.ok() || dragoman::ToConllu(second) != written) {
    std::fprintf(stderr, "%s\n%s\n", again.message().c_str(), written.c_str());
    std::abort();
  }
  return 0;
}
