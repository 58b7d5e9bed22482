#include "extract/legacy_pattern.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/record_file.h"

namespace dragoman {
namespace {

bool IsCode(std::string_view text) {
  return text.size() >= 2 && text.size() <= 4 &&
         std::all_of(text.begin(), text.end(), IsAsciiDigit);
}

}  // namespace

bool ReadPatternCode(LegacyLines* lines, std::string_view text, PatternCode* code) {
  const std::string_view whole = Trim(text);
  *code = {};
  code->none = whole == "---";
  if (code->none) return true;
  const size_t colon = whole.find(':');
  const std::string_view forth = whole.substr(0, colon);
  const std::string_view back = colon == std::string_view::npos
                                    ? whole.substr(whole.size())
                                    : whole.substr(colon + 1);
  const bool whole_pair = colon == std::string_view::npos
                              ? IsCode(forth)
                              : (forth.empty() || IsCode(forth)) && IsCode(back);
  if (!whole_pair) {
    lines->ErrorAt(text, "\"" + std::string(whole) + "\" is no event code",
                   "write two to four digits, [073], two of them, [042:043], or [---]");
    return false;
  }
  code->forth = forth;
  code->back = back;
  return true;
}

bool ReadPattern(LegacyLines* lines, VerbPattern* pattern) {
  const std::string_view line = lines->text();
  const size_t open = line.rfind('[');
  const size_t close = line.find(']', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) {
    lines->ErrorAt(line, "a code is missing", "write one behind the pattern: [073]");
    return false;
  }
  if (!ReadPatternCode(lines, line.substr(open + 1, close - open - 1), &pattern->code)) {
    return false;
  }
  const std::string_view words = line.substr(0, open);
  const size_t star = words.find('*');
  if (star == std::string_view::npos) {
    lines->ErrorAt(line, "the pattern does not say where its verb stands",
                   "write * in its place");
    return false;
  }
  pattern->text.clear();
  for (const std::string_view word : Split(words, ' ')) {
    pattern->text.append(pattern->text.empty() ? "" : " ").append(word);
  }
  return ReadPieces(lines, words.substr(1, star - 1), &pattern->before) &&
         ReadPieces(lines, words.substr(star + 1), &pattern->after);
}

}  // namespace dragoman
