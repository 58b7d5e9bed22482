#include "read/header_fields.h"

#include <charconv>

#include "base/ascii.h"
#include "read/clean_text.h"

namespace dragoman {

size_t HeadSize(std::string_view message) {
  for (size_t at = message.find('\n'); at != std::string_view::npos;
       at = message.find('\n', at + 1)) {
    if (message.substr(at + 1, 1) == "\n") return at + 2;
    if (message.substr(at + 1, 2) == "\r\n") return at + 3;
  }
  return std::string_view::npos;
}

std::string_view HeaderField(std::string_view head, std::string_view name) {
  while (!head.empty()) {
    const size_t end = head.find('\n');
    const std::string_view line = head.substr(0, end);
    const size_t colon = line.find(':');
    if (colon != std::string_view::npos &&
        EqualsIgnoringCase(TrimBlanks(line.substr(0, colon)), name)) {
      return TrimBlanks(line.substr(colon + 1));
    }
    if (end == std::string_view::npos) break;
    head.remove_prefix(end + 1);
  }
  return {};
}

std::optional<uint64_t> WholeNumber(std::string_view text) {
  uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (text.empty() || error != std::errc() || stop != end) return std::nullopt;
  return value;
}

bool EqualsIgnoringCase(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (ToAsciiLower(text[i]) != lower[i]) return false;
  }
  return true;
}

}  // namespace dragoman
