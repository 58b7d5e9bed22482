// A stretch of text between white space, and looks into it.
//
//   Chunk chunk = Chunk::At(text, at, limit);
//   chunk.Peek(i).kind        // a space behind the end
//   chunk.AlnumEnd(i)         // behind the letters and digits from i on
//
// Offsets are those of the whole text. A view: the text must outlive it.
#ifndef DRAGOMAN_SPLIT_CHUNK_H_
#define DRAGOMAN_SPLIT_CHUNK_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "split/characters.h"

namespace dragoman {

inline bool IsAlnum(CharKind kind) {
  return kind == CharKind::kLetter || kind == CharKind::kDigit;
}

class Chunk {
 public:
  // Longer words are in no list: they are not looked up.
  static constexpr size_t kLongestEntry = 24;

  Chunk() = default;
  // From `at` to the next white space, at most to `limit`.
  static Chunk At(std::string_view text, size_t at, size_t limit);

  size_t begin() const { return begin_; }
  size_t end() const { return end_; }
  std::string_view text() const { return text_; }
  bool has_at() const { return has_at_; }            // "@"
  bool has_address() const { return has_address_; }  // "://"

  Character Peek(size_t at) const {
    if (at < end_) return CharacterAt(text_, at);
    Character none;
    none.kind = CharKind::kSpace;
    return none;
  }
  char Byte(size_t at) const { return at < end_ ? text_[at] : ' '; }
  std::string_view View(size_t begin, size_t end) const {
    return text_.substr(begin, end - begin);
  }
  // In lower case, with straight apostrophes: the form that lists are written in.
  std::string Lower(size_t begin, size_t end) const;

  size_t AlnumEnd(size_t at) const;
  size_t DigitsEnd(size_t at) const;
  bool IsDigits(size_t begin, size_t end) const { return DigitsEnd(begin) >= end; }
  // Where the next word begins in the whole text, behind white space; the text's size if
  // there is none.
  size_t NextWord(size_t at) const;

 private:
  std::string_view text_;
  size_t begin_ = 0, end_ = 0;
  bool has_at_ = false, has_address_ = false;
};

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_CHUNK_H_
