// The tokens of a paragraph as the rules for sentences look at them.
//
//   TokenView tokens(text, run);
//   tokens.Word(3)           // "Gen."
//   tokens.First(3).upper    // true
//   tokens.Glued(4)          // whether no blank stands before token 4
//
// A view: text and run must outlive it.
#ifndef DRAGOMAN_SPLIT_TOKEN_VIEW_H_
#define DRAGOMAN_SPLIT_TOKEN_VIEW_H_

#include <cstdint>
#include <string_view>

#include "split/characters.h"
#include "split/tokens.h"

namespace dragoman {

class TokenView {
 public:
  TokenView(std::string_view text, const TokenRun& run)
      : text_(text), run_(run), size_(static_cast<uint32_t>(run.tokens.size())) {}

  uint32_t size() const { return size_; }
  const Token& token(uint32_t i) const { return run_.tokens[i]; }
  StopKind stop(uint32_t i) const { return run_.stops[i]; }
  std::string_view text() const { return text_; }
  std::string_view Word(uint32_t i) const {
    const Span span = run_.tokens[i].span;
    return text_.substr(span.begin, span.end - span.begin);
  }
  Character First(uint32_t i) const {
    return CharacterAt(text_, run_.tokens[i].span.begin);
  }
  bool Glued(uint32_t i) const {
    return i > 0 && i < size_ && run_.tokens[i].span.begin == run_.tokens[i - 1].span.end;
  }
  bool IsQuote(uint32_t i) const {
    const CharKind kind = First(i).kind;
    return kind == CharKind::kQuote || (kind == CharKind::kApostrophe && IsMark(i));
  }

 private:
  // An apostrophe that is a token of its own, or two of them.
  bool IsMark(uint32_t i) const {
    const Character c = First(i);
    const size_t length = Word(i).size();
    return !run_.tokens[i].joined &&
           (length == c.length || length == size_t{2} * c.length);
  }

  std::string_view text_;
  const TokenRun& run_;
  uint32_t size_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_TOKEN_VIEW_H_
