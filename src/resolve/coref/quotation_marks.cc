// A mark opens when it stands before a word and not behind one; the same kind of mark
// closes when it stands behind something. A straight or curly single mark is also the
// apostrophe: between letters it never closes ("won’t"), and behind an s ("the rebels’
// camp") only if no better place follows in the paragraph.
#include "resolve/coref/quotation_marks.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace dragoman {
namespace {

struct MarkKind {
  std::string_view open, close;
  bool single;
};

constexpr std::array<MarkKind, 7> kMarks = {{{"“", "”", false},
                                             {"„", "“", false},
                                             {"«", "»", false},
                                             {"``", "''", false},
                                             {"\"", "\"", false},
                                             {"‘", "’", true},
                                             {"'", "'", true}}};

// Bytes; keeps a text full of stray apostrophes from costing quadratic time.
constexpr size_t kLongestSingle = 4000;

char32_t Before(std::string_view text, size_t at) {
  if (at == 0) return ' ';
  size_t i = at - 1;
  while (i > 0 && (text[i] & 0xC0) == 0x80) --i;
  return Decode(text, &i);
}

char32_t After(std::string_view text, size_t at) {
  return at < text.size() ? Decode(text, &at) : U' ';
}

bool IsWordLike(char32_t c) { return IsLetter(c) || IsDigit(c); }

class Scanner {
 public:
  explicit Scanner(std::string_view paragraph) : text_(paragraph) {}

  // The next opening mark at or after `*at`, which moves behind it.
  const MarkKind* NextOpening(size_t* at) const {
    for (; *at < text_.size(); ++*at) {
      for (const MarkKind& mark : kMarks) {
        if (text_.substr(*at).starts_with(mark.open) && Opens(mark, *at)) {
          *at += mark.open.size();
          return &mark;
        }
      }
    }
    return nullptr;
  }

  // Where the quotation that begins at `begin` closes; npos if it does not.
  size_t Closing(const MarkKind& mark, size_t begin) const {
    size_t doubtful = std::string_view::npos;
    const size_t last = mark.single ? begin + kLongestSingle : text_.size();
    for (size_t at = begin; at < std::min(last, text_.size()); ++at) {
      if (!text_.substr(at).starts_with(mark.close)) continue;
      if (!mark.single) return at;
      const char32_t before = Before(text_, at);
      if (IsWordLike(After(text_, at + mark.close.size())) || IsSpace(before)) continue;
      if (before != 's') return at;
      if (doubtful == std::string_view::npos) doubtful = at;
    }
    return doubtful;
  }

 private:
  bool Opens(const MarkKind& mark, size_t at) const {
    const char32_t before = Before(text_, at);
    const char32_t after = After(text_, at + mark.open.size());
    if (IsSpace(after) || IsWordLike(before)) return false;
    // The '90s, and a closing mark that nothing opened.
    if (mark.single && IsDigit(after)) return false;
    return !(mark.open == mark.close && (before == '.' || before == ','));
  }

  std::string_view text_;
};

// The end of the sentence-like stretch that an unclosed mark covers.
size_t EndOfStretch(std::string_view text, size_t begin) {
  for (size_t i = begin; i + 1 < text.size(); ++i) {
    if ((text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i + 1] == ' ') {
      return i + 1;
    }
  }
  return text.size();
}

}  // namespace

std::vector<QuotedSpan> QuotedSpans(std::string_view text,
                                    const std::vector<Paragraph>& paragraphs) {
  std::vector<QuotedSpan> spans;
  bool open_before = false;  // the paragraph before ended inside of a quotation
  for (size_t p = 0; p < paragraphs.size(); ++p) {
    const Span span = paragraphs[p].span;
    const std::string_view paragraph = text.substr(span.begin, span.end - span.begin);
    const Scanner scanner(paragraph);
    size_t at = 0;
    bool open = false;
    while (const MarkKind* mark = scanner.NextOpening(&at)) {
      const size_t begin = at;
      size_t end = scanner.Closing(*mark, begin);
      const bool whole = begin == mark->open.size();
      if (end == std::string_view::npos) {
        if (mark->single && !whole) continue;  // an apostrophe: 'em, 'tis
        const Span next = p + 1 < paragraphs.size() ? paragraphs[p + 1].span : Span();
        open = text.substr(next.begin, next.end - next.begin).starts_with(mark->open);
        end = open || whole ? paragraph.size() : EndOfStretch(paragraph, begin);
        at = end;
      } else {
        at = end + mark->close.size();
      }
      if (end > begin) {
        spans.push_back({{static_cast<uint32_t>(span.begin + begin),
                          static_cast<uint32_t>(span.begin + end)},
                         open_before && whole});
      }
    }
    open_before = open;
  }
  return spans;
}

}  // namespace dragoman
