#include "split/sentences.h"

#include <algorithm>

#include "split/characters.h"
#include "split/chunk.h"
#include "split/sentence_starts.h"
#include "split/token_view.h"

namespace dragoman {
namespace {

class SentenceFinder {
 public:
  SentenceFinder(const Splitter& splitter, std::string_view text, const TokenRun& run)
      : splitter_(splitter),
        tokens_(text, run),
        starts_(splitter, tokens_),
        size_(tokens_.size()) {}

  std::vector<uint32_t> Run() {
    for (uint32_t i = 0; i < size_; ++i) {
      FollowQuotes(i);
      if (const uint32_t end = StampAt(i); end > i) {
        i = end - 1;
        continue;
      }
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
  void FollowQuotes(uint32_t i) {
    if (tokens_.First(i).kind == CharKind::kQuote) quote_open_ = !quote_open_;
    if (tokens_.First(i).code == U'(') bracket_begin_ = i;
  }

  // A date and time of day that stand for themselves, as above a message, are a sentence;
  // returns where they end, or `i`.
  uint32_t StampAt(uint32_t i) {
    if (tokens_.First(i).kind != CharKind::kDigit) return i;
    const uint32_t end = starts_.StampEnd(i);
    if (end == i) return i;
    if (i > begin_ && !tokens_.First(i - 1).lower) Finish(i);  // not "on 04/26/2001"
    const bool closed = end == size_ || (!tokens_.First(end).lower && !FollowsTime(end) &&
                                         IsAlnum(tokens_.First(end).kind));
    if (closed || (end < size_ && tokens_.IsQuote(end))) Finish(end);
    return end;
  }

  // Whether token `i` closes a quotation or bracket that the sentence's end is inside of.
  bool Closes(uint32_t i) const {
    const Character c = tokens_.First(i);
    if (c.kind == CharKind::kClose || splitter_.IsFace(tokens_.Word(i))) return true;
    if (!tokens_.IsQuote(i)) return false;
    if (tokens_.Word(i) == "``" || tokens_.Word(i) == "`") return false;
    if (c.kind == CharKind::kApostrophe) return tokens_.Glued(i) && !tokens_.Glued(i + 1);
    const bool blank_before = !tokens_.Glued(i), blank_after = !tokens_.Glued(i + 1);
    if (blank_before != blank_after)
      return blank_after || tokens_.First(i + 1).kind == CharKind::kClose;
    return quote_open_;
  }

  // The end of the sentence whose last word or stop is token `i`; 0 if it goes on.
  uint32_t EndAfter(uint32_t i) {
    if (i + 1 < size_ && tokens_.First(i + 1).kind == CharKind::kBullet) return i + 1;
    if (IsRule(i) || AreAddresses(i)) return i + 1;
    const bool plain = tokens_.First(i).kind == CharKind::kStop;
    if (!plain && tokens_.stop(i) == StopKind::kNone) return 0;
    uint32_t next = i + 1;
    bool quoted = false, bracketed = false;
    // No further than this, so that time stays linear.
    const uint32_t limit = std::min(size_, i + 16);
    while (next < limit && Closes(next)) {
      quoted |= tokens_.First(next).code != U')' && tokens_.First(next).code != U']';
      bracketed |= tokens_.First(next).code == U')';
      ++next;
      if (quoted && tokens_.First(next - 1).kind == CharKind::kQuote) break;
    }
    next = AfterReference(next);
    // Stops with blanks between them are one: "gone . . ."
    while (next < limit && tokens_.First(next).kind == CharKind::kStop) ++next;
    if (next >= size_) return size_;
    if (bracketed && bracket_begin_ > begin_) return 0;
    const bool ends = plain ? EndsAtStop(i, next, quoted) : EndsAtAbbreviation(i, next);
    return ends ? next : 0;
  }

  // Addresses of pages, one after the other: a list.
  bool AreAddresses(uint32_t i) const {
    constexpr std::string_view kSign = "://";
    return i + 1 < size_ && !tokens_.Glued(i + 1) &&
           tokens_.Word(i).find(kSign) != kSign.npos &&
           tokens_.Word(i + 1).find(kSign) != kSign.npos;
  }

  // "=====": a line that was drawn between two texts.
  bool IsRule(uint32_t i) const {
    constexpr size_t kShortest = 5;
    const std::string_view word = tokens_.Word(i);
    return word.size() >= kShortest && !tokens_.Glued(i + 1) &&
           std::string_view("=*_-#~").find(word[0]) != word.npos &&
           word.find_first_not_of(word[0]) == word.npos;
  }

  // Behind "[17]": a reference belongs to the sentence before it.
  uint32_t AfterReference(uint32_t next) const {
    const uint32_t limit = std::min(size_, next + 12);
    while (next + 2 < limit && tokens_.Word(next) == "[" &&
           tokens_.Word(next + 2) == "]" &&
           tokens_.First(next + 1).kind == CharKind::kDigit) {
      next += 3;
    }
    return next;
  }

  bool EndsAtStop(uint32_t i, uint32_t next, bool quoted) const {
    if (IsEnumerator(i)) return false;
    if (tokens_.Glued(next)) return EndsWithoutBlank(i, next);
    if (begin_ == 0 && tokens_.Word(i) == "." && starts_.AreDateline(begin_, i)) {
      return false;  // "Baku, 28 November (AZERTAC). The"
    }
    const std::string_view stop = tokens_.Word(i);
    const bool dots =
        stop.size() > 1 && stop.find_first_of("!?") == std::string_view::npos;
    if (quoted && stop != "." && SpeechFollows(next)) return false;
    if (tokens_.First(next).kind == CharKind::kComma) return false;
    if (tokens_.First(next).kind == CharKind::kSlash)
      return false;  // "MOSCOW, May 5. /TASS/"
    const uint32_t word = FirstWord(next);
    const bool capital = word < size_ && starts_.IsCapital(word);
    if (word < size_ && tokens_.First(word).lower && !capital) {
      // Who begins without a capital does so again.
      return !quoted && !dots &&
             (IsLower(FirstWord(begin_)) || i == begin_ || !MayBeShortened(i - 1));
    }
    return !dots || capital;
  }
  // "Bn. commander", "26,000 t. of corn", "Yahoo! was": an abbreviation that no list
  // has, or a name with a mark of its own.
  bool MayBeShortened(uint32_t i) const {
    constexpr size_t kLongest = 5;
    const size_t length = tokens_.Word(i).size();
    return length <= (tokens_.First(i).upper ? kLongest : 1) &&
           tokens_.First(i).kind == CharKind::kLetter;
  }
  bool IsLower(uint32_t word) const {
    return word < size_ && tokens_.First(word).lower && !starts_.IsCapital(word);
  }

  // A blank was forgotten: "It fell.Then", "gone?“We", "over."He". Not "Yahoo!Japan".
  bool EndsWithoutBlank(uint32_t i, uint32_t next) const {
    if (i == begin_ || tokens_.Word(i).size() != 1) return false;
    if (tokens_.Word(i) != "." && tokens_.First(i - 1).upper) return false;
    const uint32_t word = FirstWord(next);
    return word < size_ && word <= next + 1 && tokens_.First(word).upper;
  }

  bool EndsAtAbbreviation(uint32_t i, uint32_t next) const {
    if (tokens_.Glued(next)) return false;
    const uint32_t word = FirstWord(next);
    const Character c = word < size_ ? tokens_.First(word) : Character();
    const bool starter = word < size_ && starts_.IsStarter(word, begin_);
    switch (tokens_.stop(i)) {
      case StopKind::kInner:
      case StopKind::kMonth:
        return starter;
      case StopKind::kTime:
        return !FollowsTime(word) &&
               (starter || (c.upper && !starts_.InCapitals(begin_, i)));
      case StopKind::kEnd:
        return c.upper;
      default:
        return false;
    }
  }
  bool FollowsTime(uint32_t word) const {
    return word < size_ && splitter_.FollowsTime(tokens_.Word(word));
  }

  // "1." or "a." at the beginning: it numbers what follows.
  bool IsEnumerator(uint32_t i) const {
    if (i != begin_ + 1 || tokens_.Word(i) != ".") return false;
    const std::string_view word = tokens_.Word(begin_);
    const bool digits = std::all_of(word.begin(), word.end(),
                                    [](char c) { return c >= '0' && c <= '9'; });
    return word.size() <= (digits ? 3U : 1U);
  }

  // The first token from `next` that is no opening mark.
  uint32_t FirstWord(uint32_t next) const {
    while (next < size_ &&
           (tokens_.First(next).kind == CharKind::kOpen || tokens_.IsQuote(next)))
      ++next;
    return next;
  }

  // "Stop!" Smith cried; "Why?" the minister asked.
  bool SpeechFollows(uint32_t next) const {
    constexpr uint32_t kLongestSpeaker = 7;
    for (uint32_t i = next; i < size_ && i < next + kLongestSpeaker; ++i) {
      if (splitter_.IsSpeech(tokens_.Word(i))) return true;
      const CharKind kind = tokens_.First(i).kind;
      if (!IsAlnum(kind) && kind != CharKind::kHyphen) return false;
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
    while (best < end && tokens_.token(best).joined) ++best;
    return best;
  }
  int Strength(uint32_t i) const {
    const std::string_view word = tokens_.Word(i);
    if (i + 1 < size_) {
      const size_t gap_begin = tokens_.token(i).span.end;
      const size_t gap_end = tokens_.token(i + 1).span.begin;
      if (tokens_.text().substr(gap_begin, gap_end - gap_begin).find('\n') !=
          std::string_view::npos) {
        return 4;
      }
    }
    if (word == ";") return 5;
    if (tokens_.First(i).kind == CharKind::kStop) return 3;
    if (word == ":" || word == "|") return 2;
    return word == "," ? 1 : 0;
  }

  const Splitter& splitter_;
  const TokenView tokens_;
  const SentenceStarts starts_;
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
