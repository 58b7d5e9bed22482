#include "split/chunk.h"

#include <algorithm>

#include "base/utf8.h"

namespace dragoman {

Chunk Chunk::At(std::string_view text, size_t at, size_t limit) {
  Chunk chunk;
  chunk.text_ = text;
  chunk.begin_ = at;
  while (at < limit) {
    const Character c = CharacterAt(text, at);
    if (c.kind == CharKind::kSpace) break;
    chunk.has_at_ |= c.code == U'@';
    chunk.has_address_ |= c.kind == CharKind::kColon && text.substr(at, 3) == "://";
    at += c.length;
  }
  chunk.end_ = std::min(at, limit);
  return chunk;
}

std::string Chunk::Lower(size_t begin, size_t end) const {
  constexpr std::string_view kCurly = "’";
  std::string lower = ToLower(View(begin, end));
  for (size_t i = 0; (i = lower.find(kCurly, i)) != std::string::npos;) {
    lower.replace(i, kCurly.size(), 1, '\'');
  }
  return lower;
}

size_t Chunk::AlnumEnd(size_t at) const {
  while (at < end_) {
    const Character c = CharacterAt(text_, at);
    if (!IsAlnum(c.kind)) break;
    at += c.length;
  }
  return at;
}

size_t Chunk::DigitsEnd(size_t at) const {
  while (at < end_ && text_[at] >= '0' && text_[at] <= '9') ++at;
  return at;
}

size_t Chunk::NextWord(size_t at) const {
  while (at < text_.size()) {
    const Character c = CharacterAt(text_, at);
    if (c.kind != CharKind::kSpace) break;
    at += c.length;
  }
  return std::min(at, text_.size());
}

}  // namespace dragoman
