#include "split/tokens.h"

#include <algorithm>

#include "base/utf8.h"
#include "split/characters.h"

namespace dragoman {
namespace {

// Longer words are no contractions, prefixes or units: they are not looked up.
constexpr size_t kLongestEntry = 24;

bool IsAlnum(CharKind kind) {
  return kind == CharKind::kLetter || kind == CharKind::kDigit;
}

bool IsAsciiAlnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// One run from left to right over a paragraph. A *chunk* is what white space surrounds;
// each step emits the tokens of one word, number, address or mark at the head of the
// rest.
class Tokenizer {
 public:
  Tokenizer(const Splitter& splitter, std::string_view text, TokenRun* run)
      : splitter_(splitter), text_(text), run_(run) {}

  void Run(Span paragraph) {
    size_t at = paragraph.begin;
    while (at < paragraph.end) {
      const Character c = CharacterAt(text_, at);
      if (c.kind == CharKind::kSpace) {
        at += c.length;
        continue;
      }
      begin_ = at;
      end_ = ChunkEnd(at, paragraph.end);
      while (at < end_) at = Step(at);
    }
  }

 private:
  size_t ChunkEnd(size_t at, size_t limit) {
    has_at_ = has_address_ = false;
    while (at < limit) {
      const Character c = CharacterAt(text_, at);
      if (c.kind == CharKind::kSpace) break;
      has_at_ |= c.code == U'@';
      has_address_ |= c.kind == CharKind::kColon && text_.substr(at, 3) == "://";
      at += c.length;
    }
    return std::min(at, limit);
  }

  // The character at `at`, or a space behind the chunk.
  Character Peek(size_t at) const {
    if (at < end_) return CharacterAt(text_, at);
    Character none;
    none.kind = CharKind::kSpace;
    return none;
  }
  std::string_view View(size_t begin, size_t end) const {
    return text_.substr(begin, end - begin);
  }
  bool AtStart(size_t at) const {
    if (at == begin_) return true;
    return !IsAlnum(last_kind_) && last_kind_ != CharKind::kStop &&
           last_kind_ != CharKind::kClose;
  }

  size_t Emit(size_t begin, size_t end, bool joined = false,
              StopKind stop = StopKind::kNone) {
    Token token;
    token.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
    token.joined = joined;
    run_->tokens.push_back(token);
    run_->stops.push_back(stop);
    return end;
  }

  size_t Step(size_t at) {
    const Character c = CharacterAt(text_, at);
    size_t next = at;
    if ((has_at_ || has_address_) && IsAlnum(c.kind)) next = Address(at);
    if (next == at && !IsAlnum(c.kind)) next = Face(at);
    if (next == at) next = StepBy(c, at);
    last_kind_ = c.kind;
    return next;
  }

  size_t StepBy(const Character& c, size_t at) {
    switch (c.kind) {
      case CharKind::kLetter:
        return Word(at);
      case CharKind::kDigit:
        return Number(at, at);
      case CharKind::kApostrophe:
        return Apostrophe(at, c);
      case CharKind::kStop:
        return Stops(at);
      case CharKind::kHyphen:
      case CharKind::kDash:
        return Repeated(at, c);
      case CharKind::kSymbol:
        return Symbol(at, c);
      default:
        return Emit(at, at + c.length);
    }
  }

  // --- Addresses ---

  size_t Address(size_t at) {
    if (has_address_) {
      size_t scheme = at;
      while (scheme < end_ && IsAsciiAlnum(text_[scheme])) ++scheme;
      if (text_.substr(scheme, 3) == "://") return Emit(at, AddressEnd(at));
    }
    if (has_at_ && AtStart(at)) {
      size_t i = at;
      bool seen = false;
      while (i < end_ && IsMailCharacter(i)) seen |= text_[i++] == '@';
      while (i > at && !IsAsciiAlnum(text_[i - 1])) --i;
      if (seen && View(at, i).find('@') != std::string_view::npos) return Emit(at, i);
    }
    return at;
  }
  bool IsMailCharacter(size_t i) const {
    static constexpr std::string_view kMarks = "@._%+-:";
    return IsAsciiAlnum(text_[i]) || kMarks.find(text_[i]) != std::string_view::npos;
  }
  // The end of the chunk without the marks that belong to the sentence around it.
  size_t AddressEnd(size_t at) const {
    static constexpr std::string_view kMarks = ".,;:!?'\">]|*";
    size_t end = std::min(end_, View(at, end_).find_first_of("<>\"") + at);
    if (end < at) end = end_;
    while (end > at + 1) {
      const char c = text_[end - 1];
      const bool open = View(at, end).find('(') != std::string_view::npos;
      if (kMarks.find(c) != std::string_view::npos || (c == ')' && !open)) {
        --end;
      } else if (View(at, end).ends_with("”") || View(at, end).ends_with("’")) {
        end -= 3;
      } else {
        break;
      }
    }
    return end;
  }

  // --- Words ---

  // Letters and digits from `at`.
  size_t AlnumEnd(size_t at) const {
    while (at < end_) {
      const Character c = CharacterAt(text_, at);
      if (!IsAlnum(c.kind)) break;
      at += c.length;
    }
    return at;
  }

  size_t Word(size_t at) {
    const size_t end = AlnumEnd(at);
    if (const size_t whole = WholeWord(at, end); whole > 0) return Emit(at, whole);
    switch (Peek(end).kind) {
      case CharKind::kStop:
        if (text_[end] == '.') return WordWithStop(at, end);
        break;
      case CharKind::kApostrophe:
        return WithClitics(at, end);
      case CharKind::kHyphen:
        return Hyphenated(at, end);
      case CharKind::kSymbol:
        if (text_[end] == '&' && IsAlnum(Peek(end + 1).kind)) {
          return WithClitics(at, AlnumEnd(end + 1));
        }
        break;
      default:
        break;
    }
    return Plain(at, end);
  }

  // A word of `whole` that begins here: it may hold slashes, stops or hyphens. 0: none.
  size_t WholeWord(size_t at, size_t end) const {
    const CharKind kind = Peek(end).kind;
    if (kind == CharKind::kSpace || kind == CharKind::kComma) return 0;
    for (size_t i = std::min(end_, at + kLongestEntry); i > end; --i) {
      if (!IsAlnum(Peek(i).kind) && splitter_.IsWhole(View(at, i))) return i;
    }
    return 0;
  }

  size_t Plain(size_t at, size_t end) {
    if (end - at <= kLongestEntry) {
      if (const auto* cuts = splitter_.Parts(ToLower(View(at, end)))) {
        return EmitParts(at, end, *cuts);
      }
    }
    return Emit(at, end);
  }
  size_t EmitParts(size_t at, size_t end, const std::vector<uint8_t>& cuts) {
    size_t begin = at;
    for (const uint8_t cut : cuts) {
      Emit(begin, at + cut, begin > at);
      begin = at + cut;
    }
    return Emit(begin, end, true);
  }

  // "U.S.", "Gen.", "J.", "example.com", or a plain word before a full stop.
  size_t WordWithStop(size_t at, size_t end) {
    if (const size_t domain = DomainEnd(at, end); domain > 0) return Emit(at, domain);
    if (const size_t letters = InitialismEnd(at, end); letters > end + 1) {
      const StopKind kind = splitter_.Abbreviation(View(at, letters));
      return AfterWord(
          Emit(at, letters, false, kind == StopKind::kNone ? StopKind::kInner : kind));
    }
    for (const size_t stop : {SecondStop(end), end + 1}) {
      const StopKind kind = AbbreviationHere(at, stop);
      if (kind != StopKind::kNone) return AfterWord(Emit(at, stop, false, kind));
    }
    return Plain(at, end);
  }
  // "Ph.D.": behind the stop after the stop at `end`.
  size_t SecondStop(size_t end) const {
    const size_t next = AlnumEnd(end + 1);
    return next > end + 1 && Peek(next).code == U'.' ? next + 1 : end + 1;
  }

  StopKind AbbreviationHere(size_t at, size_t end) const {
    if (end - at > kLongestEntry) return StopKind::kNone;
    if (Peek(end).code == U'.' && Peek(end + 1).code == U'.') {
      return StopKind::kNone;  // an ellipsis begins
    }
    const StopKind kind = splitter_.Abbreviation(View(at, end));
    if (kind == StopKind::kNumber && !NumberFollows(end)) return StopKind::kNone;
    if (kind != StopKind::kNone) return kind;
    return IsInitial(at, end) ? StopKind::kInitial : StopKind::kNone;
  }
  bool NumberFollows(size_t end) const {
    size_t i = end;
    while (i < text_.size() && CharacterAt(text_, i).kind == CharKind::kSpace) {
      i += CharacterAt(text_, i).length;
    }
    if (i >= text_.size()) return false;
    return CharacterAt(text_, i).kind == CharKind::kDigit || text_[i] == '#' ||
           (i == end && text_[i] == ',');
  }
  // A single capital with a stop, when a name may go on after it: "George W. Bush", but
  // not "vitamin C. The".
  bool IsInitial(size_t at, size_t end) const {
    const Character c = CharacterAt(text_, at);
    if (!c.upper || at + c.length + 1 != end) return false;
    size_t i = end;
    while (i < text_.size() && CharacterAt(text_, i).kind == CharKind::kSpace) {
      i += CharacterAt(text_, i).length;
    }
    if (i >= text_.size()) return false;
    const Character next = CharacterAt(text_, i);
    if (!next.upper) return next.kind == CharKind::kComma && i == end;
    size_t word_end = i;
    while (word_end < text_.size() && IsAlnum(CharacterAt(text_, word_end).kind)) {
      word_end += CharacterAt(text_, word_end).length;
    }
    // A capital alone may be the next initial, though it is also a starter: "J. I.
    // Smith".
    const bool alone =
        word_end == i + next.length && word_end < text_.size() && text_[word_end] == '.';
    return alone || !splitter_.IsStarter(View(i, word_end));
  }

  // "U.S.", "a.k.a.", "U.S" and so on; `end` if there are fewer than two letters.
  size_t InitialismEnd(size_t at, size_t end) const {
    size_t i = at, last = at;
    int letters = 0;
    while (i < end_) {
      const Character c = CharacterAt(text_, i);
      if (c.kind != CharKind::kLetter) break;
      const Character after = Peek(i + c.length);
      if (after.code == U'.') {
        ++letters;
        i += c.length + 1;
        last = i;
      } else {
        if (IsAlnum(after.kind)) break;
        ++letters;
        last = i + c.length;
        break;
      }
    }
    return letters >= 2 ? last : end;
  }

  // "example.com", "list.doc", "comp.sources.unix" (all small letters): 0 if none.
  size_t DomainEnd(size_t at, size_t end) const {
    if (!IsAlnum(Peek(end + 1).kind)) return 0;
    size_t i = at, label = at, labels = 0;
    bool small = true;
    for (; i < end_; ++i) {
      const char c = text_[i];
      if (c == '.' && IsAlnum(Peek(i + 1).kind)) {
        label = i + 1;
        ++labels;
      } else if (!IsAsciiAlnum(c) && c != '-' && c != '_') {
        break;
      }
      small &= c == '.' || c == '-' || (c >= 'a' && c <= 'z');
    }
    while (i > label && !IsAsciiAlnum(text_[i - 1])) --i;
    if (i - label > kLongestEntry || i == label) return 0;
    const bool known = splitter_.IsDomain(ToLower(View(label, i)));
    if (!known && !(small && labels >= 2 && label > at + 2 * labels + 2)) return 0;
    if (known && i < end_ && text_[i] == '/') return AddressEnd(at);
    return i;
  }

  // --- Apostrophes ---

  // Length of the apostrophe and clitic at `at` ("'s", "’ll"), 0 if there is none.
  size_t CliticAt(size_t at) const {
    const Character mark = Peek(at);
    if (mark.kind != CharKind::kApostrophe) return 0;
    const size_t end = AlnumEnd(at + mark.length);
    static constexpr std::string_view kClitics[] = {"s", "re", "ve", "ll", "d", "m"};
    const size_t length = end - at - mark.length;
    if (length == 0 || length > 2) return 0;
    const std::string clitic = ToLower(View(at + mark.length, end));
    for (std::string_view known : kClitics) {
      if (clitic == known) return end - at;
    }
    return 0;
  }
  // Whether "n't" ends at the end of the letters after the apostrophe at `at`.
  bool IsNegation(size_t begin, size_t at) const {
    const Character mark = Peek(at);
    if (mark.kind != CharKind::kApostrophe || at < begin + 2) return false;
    const size_t t = at + mark.length;
    return t < end_ && (text_[t] == 't' || text_[t] == 'T') &&
           !IsAlnum(Peek(t + 1).kind) && (text_[at - 1] == 'n' || text_[at - 1] == 'N');
  }

  // A word whose letters end at `end`, with an apostrophe or anything else after them:
  // "Iran|'s", "do|n't", "O'Rourke|'s", "dogs|'".
  size_t WithClitics(size_t at, size_t end) {
    while (true) {
      const Character mark = Peek(end);
      if (mark.kind != CharKind::kApostrophe) break;
      if (const size_t whole = PartsAcross(at, end); whole > 0) return whole;
      if (IsNegation(at, end)) {
        Emit(at, end - 1);
        Emit(end - 1, end + mark.length + 1, true);
        return AfterWord(end + mark.length + 1);
      }
      if (CliticAt(end) > 0) {
        if (IsDigits(at, end)) {  // "the 1990's"
          return Emit(at, end + CliticAt(end));
        }
        Emit(at, end);
        return AfterWord(end);
      }
      if (!IsAlnum(Peek(end + mark.length).kind)) {
        Emit(at, end);
        return AfterWord(end);
      }
      end = AlnumEnd(end + mark.length);  // "O'Rourke"
    }
    if (Peek(end).kind == CharKind::kHyphen) return Hyphenated(at, end);
    return Plain(at, end);
  }
  bool IsDigits(size_t at, size_t end) const {
    const std::string_view word = View(at, end);
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
  }
  // "y'all" and others of `part` with an apostrophe inside; 0 if it is none.
  size_t PartsAcross(size_t at, size_t end) {
    const size_t stop = AlnumEnd(end + Peek(end).length);
    if (stop - at > kLongestEntry) return 0;
    std::string lower = ToLower(View(at, stop));
    const bool curly = lower.find("’") != std::string::npos;
    if (curly) lower.replace(lower.find("’"), 3, "'");
    const auto* cuts = splitter_.Parts(lower);
    if (cuts == nullptr) return 0;
    std::vector<uint8_t> moved = *cuts;
    for (uint8_t& cut : moved) {
      if (curly && at + cut > end) cut = static_cast<uint8_t>(cut + 2);
    }
    return EmitParts(at, stop, moved);
  }

  // Clitics and the possessive apostrophe behind a word that has been emitted.
  size_t AfterWord(size_t at) {
    while (const size_t length = CliticAt(at)) at = Emit(at, at + length, true);
    const Character mark = Peek(at);
    if (mark.kind != CharKind::kApostrophe || IsAlnum(Peek(at + mark.length).kind)) {
      return at;
    }
    const char before = at > begin_ ? text_[at - 1] : ' ';
    const bool possessive =
        (before == 's' || before == 'S' || before == 'x' || before == 'z') &&
        open_single_ == 0;
    if (!possessive) {
      if (open_single_ > 0) --open_single_;
      return Quotes(at, mark);
    }
    return Emit(at, at + mark.length, true);
  }

  // An apostrophe that no word stands before: "'em", "'90s", "'s" after a blank, a quote.
  size_t Apostrophe(size_t at, const Character& mark) {
    const size_t end = AlnumEnd(at + mark.length);
    const bool free = at == begin_ || last_kind_ == CharKind::kOpen ||
                      last_kind_ == CharKind::kQuote || last_kind_ == CharKind::kHyphen;
    if (end > at + mark.length && end - at <= kLongestEntry) {
      if (CliticAt(at) > 0) return Emit(at, at + CliticAt(at), !free);
      if (IsYear(at + mark.length, end)) return Emit(at, end);
      if (Peek(end).kind == CharKind::kApostrophe) {
        const size_t both = end + Peek(end).length;
        if (splitter_.IsElided(StraightLower(at, both))) return Emit(at, both);
      }
      if (const auto* cuts = splitter_.Parts(StraightLower(at, end));
          cuts != nullptr && mark.length == 1) {
        return EmitParts(at, end, *cuts);
      }
      if (splitter_.IsElided(StraightLower(at, end))) return Emit(at, end);
    }
    if (free && IsAlnum(Peek(at + mark.length).kind))
      ++open_single_;
    else if (open_single_ > 0)
      --open_single_;
    return Quotes(at, mark);
  }
  // One quotation mark, or two that are written with apostrophes ("``", "''").
  size_t Quotes(size_t at, const Character& mark) {
    const size_t next = at + mark.length;
    if (Peek(next).code == mark.code) return Emit(at, next + mark.length);
    return Emit(at, next);
  }
  std::string StraightLower(size_t at, size_t end) const {
    std::string lower = ToLower(View(at, end));
    for (size_t i; (i = lower.find("’")) != std::string::npos;) lower.replace(i, 3, "'");
    return lower;
  }
  // "90", "90s"
  bool IsYear(size_t at, size_t end) const {
    std::string_view word = View(at, end);
    if (word.ends_with('s')) word.remove_suffix(1);
    return word.size() == 2 && IsDigits(at, at + 2);
  }

  // --- Hyphens ---

  size_t Hyphenated(size_t at, size_t end) {
    const size_t hyphen = Peek(end).length;
    const bool goes_on = IsAlnum(Peek(end + hyphen).kind);
    if (goes_on && end - at <= kLongestEntry &&
        splitter_.IsPrefix(ToLower(View(at, end)))) {
      const size_t next = AlnumEnd(end + hyphen);
      if (Peek(next).kind == CharKind::kApostrophe) return WithClitics(at, next);
      return Emit(at, next);
    }
    return Plain(at, end);
  }

  // --- Numbers ---

  // A number from `at`, whose digits begin at `digits` (a sign or point may lead).
  size_t Number(size_t at, size_t digits) {
    if (const size_t whole = WholeWord(at, DigitsEnd(digits)); whole > 0) {
      return Emit(at, whole);
    }
    if (const size_t dashed = DashedEnd(digits); dashed > 0) return Emit(at, dashed);
    size_t end = DigitsEnd(digits);
    while (Joins(digits, end)) end = DigitsEnd(end + 1);
    if (Peek(end).kind == CharKind::kApostrophe) {
      return CliticAt(end) == 0 ? Emit(at, end) : WithClitics(at, end);
    }
    if (Peek(end).kind != CharKind::kLetter) return Emit(at, end);
    return NumberWithLetters(at, end);
  }
  size_t DigitsEnd(size_t at) const {
    while (at < end_ && text_[at] >= '0' && text_[at] <= '9') ++at;
    return at;
  }
  // Whether the mark at `end` and the digits after it belong to the number.
  bool Joins(size_t digits, size_t end) const {
    if (Peek(end + 1).kind != CharKind::kDigit) return false;
    const size_t length = DigitsEnd(end + 1) - end - 1;
    switch (text_[end]) {
      case '.':
      case '/':
        return true;
      case ',': {
        const std::string_view before = View(digits, end);
        const bool grouped = before.find(',') != std::string_view::npos;
        return length >= 2 && length <= 3 && (grouped || before.size() <= 3);
      }
      case ':':
        return length == 2;
      default:
        return false;
    }
  }
  // "2021-11-28", "713-853-3989", "345-9945"; 0 for others ("2004-2005", "15-year").
  size_t DashedEnd(size_t at) const {
    size_t end = DigitsEnd(at), groups = 1;
    const size_t first = end - at;
    while (end < end_ && (text_[end] == '-' || (text_[end] == '/' && first == 3)) &&
           Peek(end + 1).kind == CharKind::kDigit) {
      end = DigitsEnd(end + 1);
      ++groups;
    }
    if (Peek(end).kind == CharKind::kLetter) return 0;
    if (groups == 2) return first == 3 && end - at == 8 ? end : 0;
    return groups >= 3 && end - at >= 8 && text_[at + first] == '-' ? end
           : groups >= 3 && end - at >= 12                          ? end
                                                                    : 0;
  }
  // "9th", "1990s", "5|km", "3D".
  size_t NumberWithLetters(size_t at, size_t end) {
    const size_t stop = AlnumEnd(end);
    const bool unit = stop - end <= kLongestEntry && splitter_.IsUnit(View(end, stop));
    if (unit) {
      Emit(at, end);
      return Word(end);
    }
    if (Peek(stop).kind == CharKind::kApostrophe) return WithClitics(at, stop);
    return Emit(at, stop);
  }

  // --- Marks ---

  size_t Stops(size_t at) {
    if (text_[at] == '.' && Peek(at + 1).kind == CharKind::kDigit && AtStart(at)) {
      return Number(at, at + 1);  // ".5"
    }
    if (text_[at] == '.' && AtStart(at) && IsAlnum(Peek(at + 1).kind)) {
      const size_t end = AlnumEnd(at + 1);
      if (end - at <= kLongestEntry && splitter_.IsDomain(ToLower(View(at + 1, end)))) {
        return Emit(at, end);  // ".doc"
      }
    }
    size_t end = at;
    while (Peek(end).kind == CharKind::kStop) end += Peek(end).length;
    return Emit(at, end);
  }

  // Equal marks in a row are one token: "--", "***".
  size_t Repeated(size_t at, const Character& c) {
    size_t end = at + c.length;
    while (end < end_ && CharacterAt(text_, end).code == c.code &&
           CharacterAt(text_, end).kind == c.kind) {
      end += c.length;
    }
    return Emit(at, end);
  }

  size_t Symbol(size_t at, const Character& c) {
    const Character next = Peek(at + c.length);
    const bool tag = (c.code == U'#' || c.code == U'@') && next.kind == CharKind::kLetter;
    if (tag && at == begin_) return WithClitics(at, AlnumEnd(at + 1));
    if (c.code == U'+' && next.kind == CharKind::kDigit && at == begin_) {
      return Number(at, at + 1);
    }
    return Repeated(at, c);
  }

  // ":)" and the like, if nothing but marks of the sentence comes after it. Else `at`.
  size_t Face(size_t at) {
    if (at != begin_ && last_kind_ != CharKind::kStop) return at;
    for (size_t end = std::min(end_, at + 4); end > at + 1; --end) {
      const CharKind after = Peek(end).kind;
      const bool free = after == CharKind::kSpace || after == CharKind::kStop ||
                        after == CharKind::kComma;
      if (free && splitter_.IsFace(View(at, end))) return Emit(at, end);
    }
    return at;
  }

  const Splitter& splitter_;
  std::string_view text_;
  TokenRun* run_;
  size_t begin_ = 0, end_ = 0;  // of the chunk
  bool has_at_ = false, has_address_ = false;
  CharKind last_kind_ = CharKind::kSpace;  // first character of the last step
  int open_single_ = 0;                    // single quotation marks not closed yet
};

}  // namespace

void Tokenize(const Splitter& splitter, std::string_view text, Span paragraph,
              TokenRun* run) {
  Tokenizer(splitter, text, run).Run(paragraph);
}

}  // namespace dragoman
