#include "read/source_line.h"

#include <string_view>

namespace dragoman {
namespace {

constexpr size_t kKeptOfLong = 1024;

}  // namespace

bool ReadLine(ByteSource* source, std::string* line, uint64_t* size, uint64_t most) {
  line->clear();
  *size = 0;
  std::string_view chunk = source->Peek();
  if (chunk.empty()) return false;
  for (; !chunk.empty(); chunk = source->Peek()) {
    const size_t end = chunk.find('\n');
    const std::string_view part = chunk.substr(0, end);
    *size += part.size();
    if (*size <= most) {
      line->append(part);
    } else if (line->size() > kKeptOfLong) {
      line->resize(kKeptOfLong);
      line->shrink_to_fit();
    }
    source->Consume(end == std::string_view::npos ? chunk.size() : end + 1);
    if (end != std::string_view::npos) break;
  }
  return true;
}

}  // namespace dragoman
