#include "split/tokens.h"

#include <algorithm>

#include "base/utf8.h"
#include "split/abbreviations.h"
#include "split/addresses.h"
#include "split/chunk.h"
#include "split/numbers.h"

namespace dragoman {
namespace {

// One run from left to right over a paragraph. Each step emits the tokens of one word,
// number, address or mark at the head of what is left of the chunk.
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
      chunk_ = Chunk::At(text_, at, paragraph.end);
      while (at < chunk_.end()) at = Step(at);
    }
  }

 private:
  Character Peek(size_t at) const { return chunk_.Peek(at); }
  std::string_view View(size_t begin, size_t end) const {
    return chunk_.View(begin, end);
  }
  // Whether no word stands right before `at`.
  bool IsFree(size_t at) const {
    return at == chunk_.begin() ||
           (!IsAlnum(last_kind_) && last_kind_ != CharKind::kStop &&
            last_kind_ != CharKind::kClose);
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
  // Cuts a word at offsets from its begin.
  size_t EmitParts(size_t at, size_t end, const std::vector<uint8_t>& cuts) {
    size_t begin = at;
    for (const uint8_t cut : cuts) {
      Emit(begin, at + cut, begin > at);
      begin = at + cut;
    }
    return Emit(begin, end, true);
  }

  size_t Step(size_t at) {
    const Character c = CharacterAt(text_, at);
    size_t end = at;
    if (IsAlnum(c.kind)) {
      if (chunk_.has_at() || chunk_.has_address()) {
        end = AddressEnd(chunk_, at, IsFree(at));
        if (end > at) Emit(at, end);
      }
    } else {
      end = Face(at);
    }
    if (end == at) end = StepBy(c, at);
    last_kind_ = c.kind;
    return end;
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

  // --- Words ---

  size_t Word(size_t at) {
    const size_t end = chunk_.AlnumEnd(at);
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
        if (text_[end] == '&' && IsAlnum(Peek(end + 1).kind)) {  // "AT&T"
          return WithClitics(at, chunk_.AlnumEnd(end + 1));
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
    for (size_t i = std::min(chunk_.end(), at + Chunk::kLongestEntry); i > end; --i) {
      if (!IsAlnum(Peek(i).kind) && splitter_.IsWhole(View(at, i))) return i;
    }
    return 0;
  }

  size_t Plain(size_t at, size_t end) {
    if (end - at <= Chunk::kLongestEntry) {
      if (const auto* cuts = splitter_.Parts(ToLower(View(at, end)))) {
        return EmitParts(at, end, *cuts);
      }
    }
    return Emit(at, end);
  }

  // "Gen.", "example.com", or a plain word before a full stop.
  size_t WordWithStop(size_t at, size_t end) {
    const size_t domain = DomainEnd(splitter_, chunk_, at, end);
    if (domain > 0) return Emit(at, domain);
    const Abbreviation abbreviation = AbbreviationAt(splitter_, chunk_, at, end);
    if (abbreviation.end == 0) return Plain(at, end);
    return AfterWord(Emit(at, abbreviation.end, false, abbreviation.kind));
  }

  // A part before a hyphen; the hyphen and what follows are tokens of their own, unless
  // it is a prefix.
  size_t Hyphenated(size_t at, size_t end) {
    const size_t rest = end + Peek(end).length;
    if (IsAlnum(Peek(rest).kind) && end - at <= Chunk::kLongestEntry &&
        splitter_.IsPrefix(ToLower(View(at, end)))) {
      const size_t next = chunk_.AlnumEnd(rest);
      if (Peek(next).kind == CharKind::kApostrophe) return WithClitics(at, next);
      if (chunk_.Byte(next) == '.') {  // "ex-Gen."
        const Abbreviation abbreviation = AbbreviationAt(splitter_, chunk_, rest, next);
        if (abbreviation.end > 0) {
          return AfterWord(Emit(at, abbreviation.end, false, abbreviation.kind));
        }
      }
      return Emit(at, next);
    }
    return Plain(at, end);
  }

  // --- Apostrophes ---

  // Length of the apostrophe and clitic at `at` ("'s", "’ll"), 0 if there is none.
  size_t CliticAt(size_t at) const {
    static constexpr std::string_view kClitics[] = {"s", "re", "ve", "ll", "d", "m"};
    const Character mark = Peek(at);
    if (mark.kind != CharKind::kApostrophe) return 0;
    const size_t letters = at + mark.length;
    const size_t end = chunk_.AlnumEnd(letters);
    if (end == letters || end - letters > 2) return 0;
    const std::string clitic = ToLower(View(letters, end));
    const bool known =
        std::find(std::begin(kClitics), std::end(kClitics), clitic) != std::end(kClitics);
    return known ? end - at : 0;
  }
  // Whether the letters before and the apostrophe at `at` belong to "n't".
  bool IsNegation(size_t begin, size_t at) const {
    const Character mark = Peek(at);
    if (mark.kind != CharKind::kApostrophe || at < begin + 2) return false;
    const size_t t = at + mark.length;
    return (chunk_.Byte(t) == 't' || chunk_.Byte(t) == 'T') &&
           !IsAlnum(Peek(t + 1).kind) && (text_[at - 1] == 'n' || text_[at - 1] == 'N');
  }

  // A word whose letters end at `end`, with an apostrophe or anything else after them:
  // "Iran|'s", "do|n't", "O'Rourke|'s", "dogs|'".
  size_t WithClitics(size_t at, size_t end) {
    for (Character mark = Peek(end); mark.kind == CharKind::kApostrophe;
         mark = Peek(end)) {
      const size_t letters = end + mark.length;
      if (const size_t whole = PartsAcross(at, end); whole > 0) return whole;
      if (IsNegation(at, end)) {
        Emit(at, end - 1);
        return AfterWord(Emit(end - 1, letters + 1, true));
      }
      if (const size_t clitic = CliticAt(end); clitic > 0) {
        if (chunk_.IsDigits(at, end)) return Emit(at, end + clitic);  // "the 1990's"
        return AfterWord(Emit(at, end));
      }
      if (!IsAlnum(Peek(letters).kind)) return AfterWord(Emit(at, end));
      end = chunk_.AlnumEnd(letters);  // "O'Rourke"
    }
    if (Peek(end).kind == CharKind::kHyphen) return Hyphenated(at, end);
    return Plain(at, end);
  }
  // "y'all" and others of `part` with the apostrophe at `end`; 0 if it is none.
  size_t PartsAcross(size_t at, size_t end) {
    const size_t mark = Peek(end).length;
    const size_t stop = chunk_.AlnumEnd(end + mark);
    if (stop - at > Chunk::kLongestEntry) return 0;
    const auto* cuts = splitter_.Parts(chunk_.Lower(at, stop));
    if (cuts == nullptr) return 0;
    std::vector<uint8_t> moved = *cuts;
    for (uint8_t& cut : moved) {
      if (at + cut > end) cut = static_cast<uint8_t>(cut + mark - 1);
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
    constexpr std::string_view kEndings = "sSxz";
    const bool possessive =
        open_single_ == 0 && kEndings.find(text_[at - 1]) != std::string_view::npos;
    if (possessive) return Emit(at, at + mark.length, true);
    if (open_single_ > 0) --open_single_;
    return Quotes(at, mark);
  }

  // An apostrophe that no word stands before: "'em", "'90s", "'s" after a blank, a quote.
  size_t Apostrophe(size_t at, const Character& mark) {
    const size_t letters = at + mark.length;
    const size_t end = chunk_.AlnumEnd(letters);
    const bool free = at == chunk_.begin() || last_kind_ == CharKind::kOpen ||
                      last_kind_ == CharKind::kQuote || last_kind_ == CharKind::kHyphen;
    if (end > letters && end - at <= Chunk::kLongestEntry) {
      if (const size_t clitic = CliticAt(at)) return Emit(at, at + clitic, !free);
      if (const size_t word = ElidedEnd(at, letters, end)) return Emit(at, word);
      const auto* cuts = splitter_.Parts(chunk_.Lower(at, end));
      if (cuts != nullptr && mark.length == 1) return EmitParts(at, end, *cuts);
    }
    if (free && end > letters) {
      ++open_single_;
    } else if (open_single_ > 0) {
      --open_single_;
    }
    return Quotes(at, mark);
  }
  // "'n'", "'em", "'90", "'90s": 0 for others.
  size_t ElidedEnd(size_t at, size_t letters, size_t end) const {
    if (Peek(end).kind == CharKind::kApostrophe) {
      const size_t both = end + Peek(end).length;
      if (splitter_.IsElided(chunk_.Lower(at, both))) return both;
    }
    const size_t digits = chunk_.DigitsEnd(letters);
    const bool year = digits == letters + 2 &&
                      (digits == end || (digits + 1 == end && text_[digits] == 's'));
    return year || splitter_.IsElided(chunk_.Lower(at, end)) ? end : 0;
  }
  // One quotation mark, or two that are written with apostrophes ("``", "''").
  size_t Quotes(size_t at, const Character& mark) {
    const size_t next = at + mark.length;
    return Emit(at, Peek(next).code == mark.code ? next + mark.length : next);
  }

  // --- Numbers ---

  // A number from `at`, whose digits begin at `digits` (a sign or point may lead).
  size_t Number(size_t at, size_t digits) {
    const size_t whole = WholeWord(at, chunk_.DigitsEnd(digits));
    if (whole > 0) return Emit(at, whole);
    const size_t end = NumberEnd(chunk_, digits);
    if (Peek(end).kind == CharKind::kApostrophe && CliticAt(end) > 0) {
      return WithClitics(at, end);
    }
    if (Peek(end).kind != CharKind::kLetter) return Emit(at, end);
    const size_t stop = chunk_.AlnumEnd(end);
    if (stop - end <= Chunk::kLongestEntry && splitter_.IsUnit(View(end, stop))) {
      Emit(at, end);  // "5|km"
      return Word(end);
    }
    if (Peek(stop).kind == CharKind::kApostrophe) return WithClitics(at, stop);
    return Emit(at, stop);  // "9th", "1990s"
  }

  // --- Marks ---

  size_t Stops(size_t at) {
    const bool leads = text_[at] == '.' && IsFree(at);
    if (leads && Peek(at + 1).kind == CharKind::kDigit)
      return Number(at, at + 1);  // ".5"
    if (leads && IsAlnum(Peek(at + 1).kind)) {
      const size_t end = chunk_.AlnumEnd(at + 1);
      if (end - at <= Chunk::kLongestEntry &&
          splitter_.IsDomain(ToLower(View(at + 1, end)))) {
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
    while (Peek(end).code == c.code && Peek(end).kind == c.kind) end += c.length;
    return Emit(at, end);
  }

  size_t Symbol(size_t at, const Character& c) {
    const bool first = at == chunk_.begin();
    const CharKind next = Peek(at + c.length).kind;
    const bool tag = c.code == U'#' || c.code == U'@';
    if (first && tag && next == CharKind::kLetter) {
      return WithClitics(at, chunk_.AlnumEnd(at + 1));
    }
    if (first && c.code == U'+' && next == CharKind::kDigit) return Number(at, at + 1);
    return Repeated(at, c);
  }

  // ":)" and the like, if nothing but marks of the sentence comes after it. Else `at`.
  size_t Face(size_t at) {
    constexpr size_t kLongestFace = 4;
    if (at != chunk_.begin() && last_kind_ != CharKind::kStop) return at;
    for (size_t end = std::min(chunk_.end(), at + kLongestFace); end > at + 1; --end) {
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
  Chunk chunk_;
  CharKind last_kind_ = CharKind::kSpace;  // first character of the last step
  int open_single_ = 0;                    // single quotation marks not closed yet
};

}  // namespace

void Tokenize(const Splitter& splitter, std::string_view text, Span paragraph,
              TokenRun* run) {
  Tokenizer(splitter, text, run).Run(paragraph);
}

}  // namespace dragoman
