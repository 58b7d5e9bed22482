#include "split/numbers.h"

namespace dragoman {
namespace {

// Dates and telephone numbers: "2021-11-28", "713-853-3989", "345-9945", "713/871-5119".
// 0 for others ("2004-2005", "15-year").
size_t DashedEnd(const Chunk& chunk, size_t at) {
  constexpr size_t kShortNumber = 8, kLongNumber = 12, kMostGroups = 6;
  size_t end = chunk.DigitsEnd(at), groups = 1;
  const size_t first = end - at;
  while (groups <= kMostGroups &&
         (chunk.Byte(end) == '-' || (chunk.Byte(end) == '/' && first == 3)) &&
         chunk.Peek(end + 1).kind == CharKind::kDigit) {
    end = chunk.DigitsEnd(end + 1);
    ++groups;
  }
  const size_t length = end - at;
  if (groups < 2 || groups > kMostGroups || chunk.Peek(end).kind == CharKind::kLetter)
    return 0;
  if (groups == 2) return first == 3 && length == kShortNumber ? end : 0;
  const size_t shortest = chunk.Byte(at + first) == '-' ? kShortNumber : kLongNumber;
  return length >= shortest ? end : 0;
}

// Whether the mark at `end` and the digits after it belong to the number from `at`;
// `grouped`: it has thousands already.
bool Joins(const Chunk& chunk, size_t at, size_t end, bool grouped) {
  if (chunk.Peek(end + 1).kind != CharKind::kDigit) return false;
  const size_t length = chunk.DigitsEnd(end + 1) - end - 1;
  switch (chunk.Byte(end)) {
    case '.':
    case '/':
      return true;
    case ',':
      return length >= 2 && length <= 3 && (grouped || end - at <= 3);
    case ':':
      return length == 2;
    default:
      return false;
  }
}

}  // namespace

size_t NumberEnd(const Chunk& chunk, size_t at) {
  if (const size_t dashed = DashedEnd(chunk, at); dashed > 0) return dashed;
  size_t end = chunk.DigitsEnd(at);
  bool grouped = false;
  while (Joins(chunk, at, end, grouped)) {
    grouped |= chunk.Byte(end) == ',';
    end = chunk.DigitsEnd(end + 1);
  }
  return end;
}

}  // namespace dragoman
