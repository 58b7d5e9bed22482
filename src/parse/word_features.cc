#include "parse/word_features.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace dragoman {
namespace {

// Lower-case ASCII letter for each code point U+00C0..U+017F; '.' keeps the code point.
constexpr std::string_view kFold =
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kFold.size() == 0x180 - 0xC0);

// ASCII for a punctuation mark, 0 for other code points. Three dots are '.', see
// CleanForm.
char PlainMark(char32_t c) {
  if (c == 0x60 || c == 0xB4) return '\'';
  if (c == 0xAB || c == 0xBB) return '"';
  if (c == 0xA0) return ' ';
  if (c == 0xB7 || c == 0x2022) return '*';
  if (c == 0x2212 || (c >= 0x2010 && c <= 0x2015)) return '-';
  if ((c >= 0x2018 && c <= 0x201B) || c == 0x2032) return '\'';
  if ((c >= 0x201C && c <= 0x201F) || c == 0x2033) return '"';
  return c == 0x2026 ? '.' : 0;
}

char32_t Normalise(char32_t c) { return c >= '0' && c <= '9' ? '0' : FoldLatin(c); }

char32_t KindOf(char32_t c) {
  if (IsLatinUpper(c)) return 'X';
  const bool letter = c >= 0xDF && c < 0x180 && c != 0xF7;
  if ((c >= 'a' && c <= 'z') || letter) return 'x';
  if (c >= '0' && c <= '9') return 'd';
  return c < 0x80 ? c : 'o';
}

struct Shape {
  std::array<char32_t, 10> kinds;
  size_t size = 0;
  std::u32string_view view() const { return {kinds.data(), size}; }
};

Shape ShapeOf(std::u32string_view clean) {
  Shape shape;
  size_t run = 0;
  for (char32_t c : clean) {
    const char32_t kind = KindOf(c);
    const bool same = shape.size > 0 && shape.kinds[shape.size - 1] == kind;
    run = same ? run + 1 : 1;
    if (run <= 3) shape.kinds[shape.size++] = kind;
    if (shape.size == shape.kinds.size()) break;
  }
  return shape;
}

// Writes what CleanForm returns; no more code points than the word has bytes.
size_t WriteCleanForm(std::string_view word, char32_t* out) {
  size_t size = 0;
  for (size_t i = 0; i < word.size();) {
    const char32_t c = Decode(word, &i);
    const char mark = PlainMark(c);
    const size_t times = c == 0x2026 ? 3 : 1;  // which has three bytes
    std::fill_n(out + size, times, mark != 0 ? static_cast<char32_t>(mark) : c);
    size += times;
  }
  if (std::u32string_view(out, size) == U"''") {
    out[0] = '"';
    return 1;
  }
  return size;
}

// The clean form of a word, in memory of its own only if it is very long.
class CleanWord {
 public:
  explicit CleanWord(std::string_view word) {
    if (word.size() > short_.size()) long_.resize(word.size());
    size_ = WriteCleanForm(word, data());
  }
  char32_t* data() { return long_.empty() ? short_.data() : long_.data(); }
  char32_t* end() { return data() + size_; }
  std::u32string_view view() { return {data(), size_}; }

 private:
  std::array<char32_t, 48> short_;
  std::u32string long_;
  size_t size_ = 0;
};

std::string ToUtf8(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) Append(&out, c);
  return out;
}

void HashByte(uint32_t byte, uint32_t* hash) { *hash = (*hash ^ byte) * 0x01000193u; }

uint32_t Hash(char kind, std::u32string_view text) {
  uint32_t hash = 0x811C9DC5u;
  HashByte(static_cast<uint8_t>(kind), &hash);
  for (char32_t c : text) {
    if (c < 0x80) {
      HashByte(c, &hash);
      continue;
    }
    for (char byte : ToUtf8({&c, 1})) HashByte(static_cast<uint8_t>(byte), &hash);
  }
  return hash;
}

}  // namespace

std::u32string CleanForm(std::string_view word) {
  return std::u32string(CleanWord(word).view());
}

char32_t FoldLatin(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c < 0x180 && kFold[c - 0xC0] != '.') {
    return static_cast<char32_t>(kFold[c - 0xC0]);
  }
  return c;
}

bool IsLatinUpper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1;
  return (c >= 0x100 && c <= 0x177 && c % 2 == 0) || c == 0x178;
}

WordFeatures FeaturesOf(std::string_view word) {
  CleanWord text(word);
  WordFeatures f;
  f.shape = Hash('s', ShapeOf(text.view()).view());
  std::transform(text.data(), text.end(), text.data(), Normalise);
  const std::u32string_view view = text.view();
  const auto suffix = [view](size_t n) {
    return view.substr(view.size() - std::min(n, view.size()));
  };
  f.word = Hash('w', view);
  f.prefix3 = Hash('p', view.substr(0, 3));
  f.suffix2 = Hash('2', suffix(2));
  f.suffix3 = Hash('3', suffix(3));
  f.suffix4 = Hash('4', suffix(4));
  return f;
}

uint32_t ShapeHashOf(std::string_view word) {
  return Hash('s', ShapeOf(CleanWord(word).view()).view());
}

std::string NormalForm(std::string_view word) {
  std::u32string text = CleanForm(word);
  std::transform(text.begin(), text.end(), text.begin(), Normalise);
  return ToUtf8(text);
}

std::string ShapeOf(std::string_view word) {
  return ToUtf8(ShapeOf(CleanWord(word).view()).view());
}

}  // namespace dragoman
