#include "base/utf8.h"

#include <utf8proc.h>

namespace dragoman {
namespace {

// Length of the well-formed sequence at `i`, 0 if there is none.
size_t SequenceLength(std::string_view s, size_t i) {
  const auto byte = [&](size_t k) { return static_cast<uint8_t>(s[k]); };
  const uint8_t lead = byte(i);
  if (lead < 0x80) return 1;
  const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || i + length > s.size()) return 0;
  for (size_t k = 1; k < length; ++k) {
    if ((byte(i + k) & 0xC0) != 0x80) return 0;
  }
  const uint8_t second = byte(i + 1);
  if (lead == 0xE0 && second < 0xA0) return 0;  // overlong
  if (lead == 0xED && second > 0x9F) return 0;  // surrogate
  if (lead == 0xF0 && second < 0x90) return 0;  // overlong
  if (lead == 0xF4 && second > 0x8F) return 0;  // beyond U+10FFFF
  return length;
}

utf8proc_category_t Category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

bool IsMark(char32_t c) { return Category(c) == UTF8PROC_CATEGORY_MN; }

// Letters that have no decomposition in Unicode but are written plain in English news.
char32_t Plain(char32_t c) {
  switch (c) {
    case U'ı':
      return U'i';
    case U'ł':
      return U'l';
    case U'ø':
      return U'o';
    case U'đ':
      return U'd';
    case U'ð':
      return U'd';
    case U'ə':
      return U'a';
    case U'’':
    case U'‘':
    case U'ʼ':
    case U'ʻ':
    case U'`':
      return U'\'';
    case U'–':
    case U'‐':
    case U'‑':
      return U'-';
    default:
      return c;
  }
}

void AppendFolded(std::string* out, char32_t c) {
  c = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
  utf8proc_int32_t parts[8];
  int boundary = 0;
  const utf8proc_ssize_t n = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(c), parts, 8, UTF8PROC_DECOMPOSE, &boundary);
  for (utf8proc_ssize_t i = 0; i < n && i < 8; ++i) {
    const char32_t part = static_cast<char32_t>(parts[i]);
    if (!IsMark(part)) Append(out, Plain(part));
  }
}

}  // namespace

size_t FirstInvalid(std::string_view bytes) {
  for (size_t i = 0; i < bytes.size();) {
    const size_t length = SequenceLength(bytes, i);
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

char32_t Decode(std::string_view bytes, size_t* i) {
  const size_t length = SequenceLength(bytes, *i);
  const auto byte = [&](size_t k) { return static_cast<uint8_t>(bytes[*i + k]); };
  if (length <= 1) {
    const char32_t c = length == 1 ? byte(0) : 0xFFFD;
    ++*i;
    return c;
  }
  char32_t c = byte(0) & (0xFF >> (length + 1));
  for (size_t k = 1; k < length; ++k) c = (c << 6) | (byte(k) & 0x3F);
  *i += length;
  return c;
}

void Append(std::string* out, char32_t c) {
  utf8proc_uint8_t buffer[4];
  const utf8proc_ssize_t n =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), buffer);
  out->append(reinterpret_cast<const char*>(buffer), static_cast<size_t>(n));
}

bool IsUpper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return Category(c) == UTF8PROC_CATEGORY_LU || Category(c) == UTF8PROC_CATEGORY_LT;
}

bool IsLower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return Category(c) == UTF8PROC_CATEGORY_LL;
}

bool IsLetter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  const utf8proc_category_t category = Category(c);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

bool IsSpace(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x85 || Category(c) == UTF8PROC_CATEGORY_ZS || c == 0x2028 || c == 0x2029;
}

std::string ToLower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const auto byte = static_cast<uint8_t>(text[i]);
    if (byte < 0x80) {
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
      ++i;
    } else {
      const char32_t c = Decode(text, &i);
      Append(&out,
             static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
    }
  }
  return out;
}

std::string FoldCase(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const auto byte = static_cast<uint8_t>(text[i]);
    if (byte < 0x80 && byte != '`') {
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
      ++i;
    } else {
      AppendFolded(&out, Decode(text, &i));
    }
  }
  return out;
}

}  // namespace dragoman
