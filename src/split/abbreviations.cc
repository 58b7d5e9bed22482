#include "split/abbreviations.h"

namespace dragoman {
namespace {

Character After(const Chunk& chunk, size_t at) {
  const size_t next = chunk.NextWord(at);
  return next < chunk.text().size() ? CharacterAt(chunk.text(), next) : Character();
}

bool NumberFollows(const Chunk& chunk, size_t end) {
  const Character next = After(chunk, end);
  return next.kind == CharKind::kDigit || next.code == U'#' || chunk.Byte(end) == ',';
}

// Whether a nickname in quotation marks begins at `at`: "George H. \"Poppy\" Bush".
bool IsNickname(std::string_view text, size_t at) {
  const Character quote = CharacterAt(text, at);
  if (quote.kind != CharKind::kQuote && quote.code != U'“') return false;
  size_t end = at + quote.length;
  if (end >= text.size() || !CharacterAt(text, end).upper) return false;
  while (end < text.size() && end < at + Chunk::kLongestEntry) {
    const Character c = CharacterAt(text, end);
    if (c.kind != CharKind::kLetter) return c.kind == CharKind::kQuote || c.code == U'”';
    end += c.length;
  }
  return false;
}

// A single capital with a stop, when a name may go on after it: "George W. Bush", but not
// "vitamin C. The".
bool IsInitial(const Splitter& splitter, const Chunk& chunk, size_t at, size_t end) {
  const Character c = chunk.Peek(at);
  if (!c.upper || at + c.length + 1 != end) return false;
  const Character next = After(chunk, end);
  const std::string_view text = chunk.text();
  const size_t begin = chunk.NextWord(end);
  size_t word_end = begin;
  while (word_end < text.size() && word_end < begin + Chunk::kLongestEntry) {
    const Character letter = CharacterAt(text, word_end);
    if (!IsAlnum(letter.kind)) break;
    word_end += letter.length;
  }
  if (begin < text.size() && IsNickname(text, begin)) return true;
  if (!next.upper) {  // "E. du Pont"
    return chunk.Byte(end) == ',' || splitter.IsParticle(chunk.View(begin, word_end));
  }
  // A capital alone may be the next initial, though it is also a starter: "J. I. Smith".
  const bool alone =
      word_end == begin + next.length && word_end < text.size() && text[word_end] == '.';
  return alone || !splitter.IsStarter(chunk.View(begin, word_end));
}

// "U.S.", "a.k.a.", "U.S": behind its last letter or stop; `end` if there are fewer than
// two letters.
size_t InitialismEnd(const Chunk& chunk, size_t at, size_t end) {
  size_t i = at, last = end;
  int letters = 0;
  while (chunk.Peek(i).kind == CharKind::kLetter) {
    const size_t next = i + chunk.Peek(i).length;
    if (chunk.Byte(next) == '.') {
      ++letters;
      i = last = next + 1;
      continue;
    }
    if (!IsAlnum(chunk.Peek(next).kind)) {
      ++letters;
      last = next;
    }
    break;
  }
  return letters >= 2 ? last : end;
}

// "Ph.D.": behind the stop after the stop at `end`.
size_t SecondStop(const Chunk& chunk, size_t end) {
  const size_t next = chunk.AlnumEnd(end + 1);
  return next > end + 1 && chunk.Byte(next) == '.' ? next + 1 : end + 1;
}

StopKind KindOf(const Splitter& splitter, const Chunk& chunk, size_t at, size_t end) {
  if (end - at > Chunk::kLongestEntry) return StopKind::kNone;
  // Two more stops: an ellipsis begins.
  if (chunk.Byte(end) == '.' && chunk.Byte(end + 1) == '.') return StopKind::kNone;
  const StopKind kind = splitter.Abbreviation(chunk.View(at, end));
  if (kind == StopKind::kNumber && !NumberFollows(chunk, end)) return StopKind::kNone;
  if (kind == StopKind::kEnd) {
    // Where the sentence ends, so does the word: "oil, gas, etc" and its full stop.
    const Character next = After(chunk, end);
    const bool last = next.code == 0 || next.upper;
    return last && chunk.Peek(end).kind == CharKind::kSpace ? StopKind::kNone : kind;
  }
  if (kind != StopKind::kNone) return kind;
  return IsInitial(splitter, chunk, at, end) ? StopKind::kInitial : StopKind::kNone;
}

}  // namespace

Abbreviation AbbreviationAt(const Splitter& splitter, const Chunk& chunk, size_t at,
                            size_t end) {
  if (const size_t letters = InitialismEnd(chunk, at, end); letters > end + 1) {
    const StopKind kind = splitter.Abbreviation(chunk.View(at, letters));
    return {letters, kind == StopKind::kNone ? StopKind::kInner : kind};
  }
  for (const size_t stop : {SecondStop(chunk, end), end + 1}) {
    const StopKind kind = KindOf(splitter, chunk, at, stop);
    if (kind != StopKind::kNone) return {stop, kind};
  }
  return {};
}

}  // namespace dragoman
