#include "split/paragraphs.h"

#include <algorithm>
#include <cstddef>

#include "split/characters.h"

namespace dragoman {
namespace {

// Widths beyond this are not wrapped by anybody: there, a line is a paragraph.
constexpr size_t kWidestWrap = 132;
// Below this width even a full line tells little about wrapping.
constexpr size_t kNarrowestWrap = 40;

struct Line {
  Span span;                // without white space at both ends
  size_t width = 0;         // in characters
  size_t first = 0;         // width of its first word
  bool after_blank = true;  // the line before it is blank, or there is none
  bool bullet = false;      // begins an item of a list
  bool lower = false;       // begins with a small letter
  bool stop = false;        // ends like a sentence
  bool comma = false;       // ends like no sentence and no headline
};

bool IsBreak(std::string_view text, size_t at, size_t* length) {
  *length = 1;
  const char c = text[at];
  if (c == '\n' || c == '\v' || c == '\f') return true;
  if (c == '\r') {
    if (at + 1 < text.size() && text[at + 1] == '\n') *length = 2;
    return true;
  }
  if (c != '\xE2' && c != '\xC2') return false;
  const Character character = CharacterAt(text, at);
  *length = character.length;
  return character.code == 0x2028 || character.code == 0x2029 || character.code == 0x85;
}

// "- item", "* item", "• item", "1. item", "(2) item", "a) item", "iv) item".
bool BeginsItem(std::string_view line) {
  const Character first = CharacterAt(line, 0);
  if (first.kind == CharKind::kBullet) return true;
  const bool dash = first.kind == CharKind::kDash || line[0] == '-' || line[0] == '*';
  if (dash) return first.length < line.size() && line[first.length] == ' ';
  size_t i = line[0] == '(' ? 1 : 0;
  const size_t begin = i;
  while (i < line.size() && i < begin + 3 && line[i] >= '0' && line[i] <= '9') ++i;
  constexpr std::string_view kRoman = "ivx";
  while (i < line.size() && i < begin + 4 && kRoman.find(line[i]) != kRoman.npos) ++i;
  if (i == begin && i < line.size() && line[i] >= 'a' && line[i] <= 'z') ++i;
  if (i == begin || i + 1 >= line.size() || line[i + 1] != ' ') return false;
  return line[i] == ')' || (line[i] == '.' && line[0] >= '0' && line[0] <= '9');
}

void Describe(std::string_view text, Line* line) {
  const std::string_view words =
      text.substr(line->span.begin, line->span.end - line->span.begin);
  line->bullet = BeginsItem(words);
  line->lower = CharacterAt(words, 0).lower;
  bool in_first = true;
  for (size_t i = 0; i < words.size();) {
    const Character c = CharacterAt(words, i);
    if (c.kind == CharKind::kSpace) in_first = false;
    if (in_first) ++line->first;
    ++line->width;
    // Closing marks leave the verdict of what stands before them.
    if (c.kind != CharKind::kClose && c.kind != CharKind::kQuote &&
        c.kind != CharKind::kApostrophe) {
      line->stop = c.kind == CharKind::kStop || c.kind == CharKind::kColon;
      line->comma = c.kind == CharKind::kComma || words[i] == ';';
    }
    i += c.length;
  }
}

std::vector<Line> FindLines(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  size_t begin = 0;
  while (begin < text.size()) {
    size_t end = begin, length = 0, first = text.size(), last = begin;
    while (end < text.size() && !IsBreak(text, end, &length)) {
      const Character c = CharacterAt(text, end);
      if (c.kind != CharKind::kSpace) {
        first = std::min(first, end);
        last = end + c.length;
      }
      end += c.length;
    }
    if (first < last) {
      Line line;
      line.span = {static_cast<uint32_t>(first), static_cast<uint32_t>(last)};
      line.after_blank = after_blank;
      Describe(text, &line);
      lines.push_back(line);
    }
    after_blank = first >= last;
    begin = end + length;
  }
  return lines;
}

// The width that the text is wrapped at, or 0. In wrapped text nearly every line that is
// followed by another is full: the first word of the next would not have fitted.
size_t WrapWidth(const std::vector<Line>& lines) {
  std::vector<size_t> widths;
  for (size_t i = 1; i < lines.size(); ++i) {
    if (!lines[i].after_blank) widths.push_back(lines[i - 1].width);
  }
  if (widths.empty()) return 0;
  // Not the widest: a long address may stick out.
  const auto nearly_widest =
      widths.begin() + static_cast<ptrdiff_t>((widths.size() - 1) * 19 / 20);
  std::nth_element(widths.begin(), nearly_widest, widths.end());
  const size_t width = *nearly_widest;
  if (width < kNarrowestWrap || width > kWidestWrap) return 0;
  size_t full = 0, stops = 0, lower = 0, wider = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    wider += lines[i].width > width + width / 8 && lines[i].first < width;
    if (lines[i].after_blank) continue;
    full += lines[i - 1].width + 1 + lines[i].first > width - width / 16;
    stops += lines[i - 1].stop;
    lower += lines[i].lower;
  }
  // Full lines that all end in a stop are short paragraphs of like length, and lines that
  // all begin with a capital are headlines or items.
  const size_t n = widths.size();
  const bool wrapped =
      full * 10 >= n * 6 && stops * 2 < n && lower * 3 >= n && wider * 20 <= lines.size();
  return wrapped ? width : 0;
}

// Whether a paragraph begins at `next`, which follows `line` without a blank one.
bool BreaksBetween(const Line& line, const Line& next, size_t wrap_width) {
  if (next.bullet) return true;
  if (wrap_width > 0) {
    const size_t room = wrap_width - wrap_width / 5;
    return line.width + 1 + next.first <= room && !next.lower && !line.comma;
  }
  return line.stop || !(next.lower || line.comma);
}

}  // namespace

std::vector<Span> FindParagraphs(std::string_view text) {
  const std::vector<Line> lines = FindLines(text);
  const size_t wrap_width = WrapWidth(lines);
  std::vector<Span> paragraphs;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].after_blank || BreaksBetween(lines[i - 1], lines[i], wrap_width)) {
      paragraphs.push_back(lines[i].span);
    } else {
      paragraphs.back().end = lines[i].span.end;
    }
  }
  return paragraphs;
}

}  // namespace dragoman
