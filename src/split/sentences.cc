#include "split/sentences.h"

#include <algorithm>

#include "split/characters.h"

namespace dragoman {
namespace {

class SentenceFinder {
 public:
  SentenceFinder(const Splitter& splitter, std::string_view text, const TokenRun& run)
      : splitter_(splitter),
        text_(text),
        run_(run),
        size_(static_cast<uint32_t>(run.tokens.size())) {}

  std::vector<uint32_t> Run() {
    for (uint32_t i = 0; i < size_; ++i) {
      FollowQuotes(i);
      const uint32_t end = EndAfter(i);
      if (end > 0) {
        for (uint32_t k = i + 1; k < end; ++k) FollowQuotes(k);
        Finish(end);
        i = end - 1;
      }
    }
    if (begin_ < size_) Finish(size_);
    return std::move(ends_);
  }

 private:
  std::string_view Word(uint32_t i) const {
    const Span span = run_.tokens[i].span;
    return text_.substr(span.begin, span.end - span.begin);
  }
  Character First(uint32_t i) const {
    return CharacterAt(text_, run_.tokens[i].span.begin);
  }
  // Whether no blank stands before token `i`.
  bool Glued(uint32_t i) const {
    return i > 0 && i < size_ && run_.tokens[i].span.begin == run_.tokens[i - 1].span.end;
  }
  bool IsQuote(uint32_t i) const {
    const CharKind kind = First(i).kind;
    return kind == CharKind::kQuote || (kind == CharKind::kApostrophe && IsMark(i));
  }
  // An apostrophe that is a token of its own, or two of them.
  bool IsMark(uint32_t i) const {
    const Character c = First(i);
    const size_t length = Word(i).size();
    return !run_.tokens[i].joined &&
           (length == c.length || length == size_t{2} * c.length);
  }

  void FollowQuotes(uint32_t i) {
    if (First(i).kind == CharKind::kQuote) quote_open_ = !quote_open_;
    if (First(i).code == U'(') bracket_begin_ = i;
  }

  // Whether token `i` closes a quotation or bracket that the sentence's end is inside of.
  bool Closes(uint32_t i) const {
    const Character c = First(i);
    if (c.kind == CharKind::kClose || splitter_.IsFace(Word(i))) return true;
    if (!IsQuote(i)) return false;
    if (Word(i) == "``" || Word(i) == "`") return false;
    if (c.kind == CharKind::kApostrophe) return Glued(i) && !Glued(i + 1);
    const bool blank_before = !Glued(i), blank_after = !Glued(i + 1);
    if (blank_before != blank_after)
      return blank_after || First(i + 1).kind == CharKind::kClose;
    return quote_open_;
  }

  // The end of the sentence whose last word or stop is token `i`; 0 if it goes on.
  uint32_t EndAfter(uint32_t i) {
    if (i + 1 < size_ && First(i + 1).kind == CharKind::kBullet) return i + 1;
    const bool plain = First(i).kind == CharKind::kStop;
    if (!plain && run_.stops[i] == StopKind::kNone) return 0;
    uint32_t next = i + 1;
    bool quoted = false, bracketed = false;
    // No further than this, so that time stays linear.
    const uint32_t limit = std::min(size_, i + 16);
    while (next < limit && Closes(next)) {
      quoted |= First(next).code != U')' && First(next).code != U']';
      bracketed |= First(next).code == U')';
      ++next;
      if (quoted && First(next - 1).kind == CharKind::kQuote) break;
    }
    next = AfterReference(next);
    // Stops with blanks between them are one: "gone . . ."
    while (next < limit && First(next).kind == CharKind::kStop) ++next;
    if (next >= size_) return size_;
    if (bracketed && bracket_begin_ > begin_) return 0;
    const bool ends = plain ? EndsAtStop(i, next, quoted) : EndsAtAbbreviation(i, next);
    return ends ? next : 0;
  }

  // Behind "[17]": a reference belongs to the sentence before it.
  uint32_t AfterReference(uint32_t next) const {
    const uint32_t limit = std::min(size_, next + 12);
    while (next + 2 < limit && Word(next) == "[" && Word(next + 2) == "]" &&
           First(next + 1).kind == CharKind::kDigit) {
      next += 3;
    }
    return next;
  }

  bool EndsAtStop(uint32_t i, uint32_t next, bool quoted) const {
    if (IsEnumerator(i)) return false;
    if (Glued(next)) return Word(i) == "." && First(next).upper && next == i + 1;
    const std::string_view stop = Word(i);
    const bool dots =
        stop.size() > 1 && stop.find_first_of("!?") == std::string_view::npos;
    if (quoted && stop != "." && SpeechFollows(next)) return false;
    if (First(next).kind == CharKind::kComma) return false;
    if (First(next).kind == CharKind::kSlash) return false;  // "MOSCOW, May 5. /TASS/"
    const Character c = FirstOfWords(next);
    if (c.lower) {
      // Who begins without a capital does so again.
      return !quoted && !dots && (FirstOfWords(begin_).lower || stop != ".");
    }
    return !dots || c.upper;
  }

  bool EndsAtAbbreviation(uint32_t i, uint32_t next) const {
    if (Glued(next)) return false;
    const uint32_t word = FirstWord(next);
    const Character c = word < size_ ? First(word) : Character();
    const bool starter = word < size_ && splitter_.IsStarter(Word(word));
    switch (run_.stops[i]) {
      case StopKind::kInner:
      case StopKind::kMonth:
        return starter;
      case StopKind::kTime:
        return starter || (c.upper && !FollowsTime(word));
      case StopKind::kEnd:
        return c.upper;
      default:
        return false;
    }
  }
  bool FollowsTime(uint32_t word) const { return splitter_.FollowsTime(Word(word)); }

  // "1." or "a." at the beginning: it numbers what follows.
  bool IsEnumerator(uint32_t i) const {
    if (i != begin_ + 1 || Word(i) != ".") return false;
    const std::string_view word = Word(begin_);
    const bool digits = std::all_of(word.begin(), word.end(),
                                    [](char c) { return c >= '0' && c <= '9'; });
    return word.size() <= (digits ? 3U : 1U);
  }

  // The first token from `next` that is no opening mark.
  uint32_t FirstWord(uint32_t next) const {
    while (next < size_ && (First(next).kind == CharKind::kOpen || IsQuote(next))) ++next;
    return next;
  }
  Character FirstOfWords(uint32_t next) const {
    const uint32_t word = FirstWord(next);
    return word < size_ ? First(word) : Character();
  }

  // "Stop!" Smith cried; "Why?" the minister asked.
  bool SpeechFollows(uint32_t next) const {
    constexpr uint32_t kLongestSpeaker = 5;
    for (uint32_t i = next; i < size_ && i < next + kLongestSpeaker; ++i) {
      if (splitter_.IsSpeech(Word(i))) return true;
      const CharKind kind = First(i).kind;
      if (kind != CharKind::kLetter && kind != CharKind::kDigit) return false;
    }
    return false;
  }

  void Finish(uint32_t end) {
    while (end - begin_ > kLongestSentence) {
      begin_ = BestCut(begin_, begin_ + kLongestSentence);
      ends_.push_back(begin_);
    }
    ends_.push_back(end);
    begin_ = end;
  }

  // Where a sentence is cut that is too long: after the last of the strongest marks in
  // its second half, or at its end by force.
  uint32_t BestCut(uint32_t begin, uint32_t end) const {
    uint32_t best = end;
    int best_strength = 0;
    for (uint32_t i = begin + (end - begin) / 2; i < end; ++i) {
      const int strength = Strength(i);
      if (strength >= best_strength && strength > 0) {
        best = i + 1;
        best_strength = strength;
      }
    }
    // A part of a written word stays with it.
    while (best < end && run_.tokens[best].joined) ++best;
    return best;
  }
  int Strength(uint32_t i) const {
    const std::string_view word = Word(i);
    if (i + 1 < size_) {
      const size_t gap_begin = run_.tokens[i].span.end;
      const size_t gap_end = run_.tokens[i + 1].span.begin;
      if (text_.substr(gap_begin, gap_end - gap_begin).find('\n') !=
          std::string_view::npos) {
        return 4;
      }
    }
    if (word == ";") return 5;
    if (First(i).kind == CharKind::kStop) return 3;
    if (word == ":" || word == "|") return 2;
    return word == "," ? 1 : 0;
  }

  const Splitter& splitter_;
  std::string_view text_;
  const TokenRun& run_;
  const uint32_t size_;
  uint32_t begin_ = 0;  // of the sentence
  uint32_t bracket_begin_ = 0;
  bool quote_open_ = false;
  std::vector<uint32_t> ends_;
};

}  // namespace

std::vector<uint32_t> SentenceEnds(const Splitter& splitter, std::string_view text,
                                   const TokenRun& run) {
  return SentenceFinder(splitter, text, run).Run();
}

}  // namespace dragoman
