#include "split/addresses.h"

#include <algorithm>

namespace dragoman {
namespace {

// Looking for an address goes no further than this, so that time stays linear.
constexpr size_t kLongestAddress = 512;

bool IsAsciiAlnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool IsMailCharacter(char c) {
  constexpr std::string_view kMarks = "@._%+-:";
  return IsAsciiAlnum(c) || kMarks.find(c) != std::string_view::npos;
}

// The end of an address from `at` without the marks that belong to the sentence around
// it.
size_t WithoutMarks(const Chunk& chunk, size_t at) {
  constexpr std::string_view kMarks = ".,;:!?'\">]|*";
  const size_t bracket = chunk.View(at, chunk.end()).find_first_of("<>\"");
  size_t end = bracket == std::string_view::npos ? chunk.end() : at + bracket;
  const std::string_view whole = chunk.View(at, end);
  const bool open = whole.find('(') != std::string_view::npos;
  while (end > at + 1) {
    const char last = chunk.Byte(end - 1);
    const std::string_view address = chunk.View(at, end);
    if (kMarks.find(last) != std::string_view::npos || (last == ')' && !open)) {
      --end;
    } else if (address.ends_with("”") || address.ends_with("’")) {
      end -= std::string_view("”").size();
    } else {
      break;
    }
  }
  return std::max(end, at + 1);
}

}  // namespace

size_t AddressEnd(const Chunk& chunk, size_t at, bool free) {
  if (chunk.has_address()) {
    size_t scheme = at;
    while (IsAsciiAlnum(chunk.Byte(scheme))) ++scheme;
    if (scheme > at && chunk.text().substr(scheme, 3) == "://") {
      return WithoutMarks(chunk, at);
    }
  }
  if (!chunk.has_at() || !free) return at;
  const size_t limit = std::min(chunk.end(), at + kLongestAddress);
  size_t end = at;
  while (end < limit && IsMailCharacter(chunk.Byte(end))) ++end;
  while (end > at && !IsAsciiAlnum(chunk.Byte(end - 1))) --end;
  return chunk.View(at, end).find('@') == std::string_view::npos ? at : end;
}

size_t DomainEnd(const Splitter& splitter, const Chunk& chunk, size_t at, size_t end) {
  if (!IsAlnum(chunk.Peek(end + 1).kind)) return 0;
  const size_t limit = std::min(chunk.end(), at + kLongestAddress);
  size_t i = at, label = at, labels = 0;
  bool small = true;
  for (; i < limit; ++i) {
    const char c = chunk.Byte(i);
    if (c == '.' && IsAlnum(chunk.Peek(i + 1).kind)) {
      label = i + 1;
      ++labels;
    } else if (!IsAsciiAlnum(c) && c != '-' && c != '_') {
      break;
    }
    small &= c == '.' || c == '-' || (c >= 'a' && c <= 'z');
  }
  while (i > label && !IsAsciiAlnum(chunk.Byte(i - 1))) --i;
  if (i - label > Chunk::kLongestEntry || i == label) return 0;
  const bool known = splitter.IsDomain(chunk.Lower(label, i));
  // News groups: at least three labels of small letters, of more than two on average.
  const bool group = small && labels >= 2 && label - at > 3 * labels;
  if (!known && !group) return 0;
  return known && chunk.Byte(i) == '/' ? WithoutMarks(chunk, at) : i;
}

}  // namespace dragoman
