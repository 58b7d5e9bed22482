#include "split/sentence_starts.h"

#include <algorithm>

#include "base/utf8.h"
#include "split/chunk.h"

namespace dragoman {
namespace {

bool HasCapitalInside(std::string_view word) {
  for (size_t i = 0; i < word.size();) {
    const Character c = CharacterAt(word, i);
    if (c.upper && i > 0) return true;
    i += c.length;
  }
  return false;
}

// Digits with `mark` between them, `marks` times: "04/26/2001", "07:17".
bool AreNumbers(std::string_view word, char mark, int marks) {
  for (const char c : word) {
    if (c == mark) {
      --marks;
    } else if (c < '0' || c > '9') {
      return false;
    }
  }
  return marks == 0;
}

bool IsAllCapitals(std::string_view word) {
  for (size_t i = 0; i < word.size();) {
    const Character c = CharacterAt(word, i);
    if (c.lower) return false;
    i += c.length;
  }
  return true;
}

}  // namespace

bool SentenceStarts::IsCapital(uint32_t i) const {
  const Character first = tokens_.First(i);
  if (!first.lower) return first.upper;
  const std::string_view word = tokens_.Word(i);
  if (word.size() <= Chunk::kLongestEntry && HasCapitalInside(word)) return true;
  if (!splitter_.IsParticle(word)) return false;
  uint32_t next = i + 1;
  if (next < tokens_.size() && tokens_.First(next).kind == CharKind::kHyphen) ++next;
  return next < tokens_.size() && tokens_.First(next).upper;
}

bool SentenceStarts::IsStarter(uint32_t i, uint32_t begin) const {
  const std::string_view word = tokens_.Word(i);
  if (splitter_.IsStarter(word)) return true;
  if (word.size() < 2 || word.size() > Chunk::kLongestEntry || !IsAllCapitals(word) ||
      !InCapitals(begin, i)) {
    return false;
  }
  std::string capitalised = ToLower(word);
  capitalised[0] = word[0];
  return splitter_.IsStarter(capitalised);
}

bool SentenceStarts::InCapitals(uint32_t begin, uint32_t end) const {
  constexpr uint32_t kEnough = 12;
  bool has_word = false;
  for (uint32_t i = begin; i < std::min(end, begin + kEnough); ++i) {
    const std::string_view word = tokens_.Word(i);
    if (!IsAllCapitals(word)) return false;
    has_word |=
        word.size() > 2 && tokens_.First(i).upper && tokens_.stop(i) == StopKind::kNone;
  }
  return has_word;
}

uint32_t SentenceStarts::StampEnd(uint32_t i) const {
  if (i + 2 >= tokens_.size() || !AreNumbers(tokens_.Word(i), '/', 2)) return i;
  const std::string_view clock = tokens_.Word(i + 1);
  if (!AreNumbers(clock, ':', 1) && !AreNumbers(clock, ':', 2)) return i;
  const std::string half = ToLower(tokens_.Word(i + 2));
  return half == "am" || half == "pm" ? i + 3 : i;
}

bool SentenceStarts::AreDateline(uint32_t begin, uint32_t end) const {
  constexpr uint32_t kLongest = 14;
  if (end - begin > kLongest || !tokens_.First(begin).upper) return false;
  bool comma = false, month = false;
  for (uint32_t i = begin; i < end; ++i) {
    const Character c = tokens_.First(i);
    const bool mark = c.kind == CharKind::kComma || c.kind == CharKind::kSlash ||
                      c.code == U'(' || c.code == U')' || c.code == U'.';
    if (!mark && !c.upper && c.kind != CharKind::kDigit) return false;
    comma |= c.kind == CharKind::kComma;
    month |= tokens_.stop(i) == StopKind::kMonth ||
             (comma && splitter_.FollowsTime(tokens_.Word(i)));
  }
  return comma && month;
}

}  // namespace dragoman
