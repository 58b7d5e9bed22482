#include "read/clean_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

bool IsInvisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0xFFFD;
}

bool IsBlank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 ||
         c == 0x2029 || (c >= 0x80 && IsSpace(c));
}

void AppendBlank(std::string* out) {
  if (!out->empty() && out->back() != ' ' && out->back() != '\n') out->push_back(' ');
}

// Number of plain visible ASCII bytes at `i`: nearly all of English text.
size_t PlainRun(std::string_view text, size_t i) {
  const size_t begin = i;
  while (i < text.size() && text[i] > ' ' && text[i] < 0x7F) ++i;
  return i - begin;
}

// The byte that Windows-1252 (or, for control characters, Latin-1) writes for `c`; 0 if
// there is none above 0x7F.
unsigned char WesternByte(char32_t c) {
  static constexpr std::array<char16_t, 32> kHigh = {
      0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
  for (size_t i = 0; c > 0xFF && i < kHigh.size(); ++i) {
    if (kHigh[i] == c) return static_cast<unsigned char>(0x80 + i);
  }
  return 0;
}

// A character that was encoded twice, as in "Donâ€™t": the real one, and `*i` moves
// behind it; 0 if the text at `*i` is what it seems.
char32_t TwiceEncoded(std::string_view text, size_t* i) {
  size_t at = *i;
  const unsigned char lead = WesternByte(Decode(text, &at));
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::string bytes(1, static_cast<char>(lead));
  while (bytes.size() < length && at < text.size()) {
    const unsigned char next = WesternByte(Decode(text, &at));
    if (next < 0x80 || next > 0xBF) return 0;
    bytes.push_back(static_cast<char>(next));
  }
  if (bytes.size() < length || FirstInvalid(bytes) != std::string::npos) return 0;
  *i = at;
  size_t first = 0;
  return Decode(bytes, &first);
}

constexpr std::array<std::pair<std::string_view, char32_t>, 16> kEntities = {{
    {"amp", '&'},
    {"apos", '\''},
    {"gt", '>'},
    {"hellip", 0x2026},
    {"ldquo", 0x201C},
    {"lsquo", 0x2018},
    {"lt", '<'},
    {"mdash", 0x2014},
    {"nbsp", ' '},
    {"ndash", 0x2013},
    {"quot", '"'},
    {"raquo", 0xBB},
    {"rdquo", 0x201D},
    {"rsquo", 0x2019},
    {"shy", 0xAD},
    {"laquo", 0xAB},
}};

// The character named between "&" and ";", or 0.
char32_t Entity(std::string_view name) {
  if (name.size() > 1 && name[0] == '#') {
    const bool hex = name[1] == 'x' || name[1] == 'X';
    const char* begin = name.data() + (hex ? 2 : 1);
    const char* end = name.data() + name.size();
    uint32_t c = 0;
    const auto [stop, error] = std::from_chars(begin, end, c, hex ? 16 : 10);
    const bool valid = error == std::errc() && stop == end && c <= 0x10FFFF &&
                       (c < 0xD800 || c > 0xDFFF);
    return valid ? c : 0;
  }
  for (const auto& [known, c] : kEntities) {
    if (known == name) return c;
  }
  return 0;
}

}  // namespace

void AppendClean(std::string_view text, std::string* out) {
  for (size_t i = 0; i < text.size();) {
    if (const size_t run = PlainRun(text, i); run > 0) {
      out->append(text, i, run);
      i += run;
      continue;
    }
    char32_t c = TwiceEncoded(text, &i);
    if (c == 0) c = Decode(text, &i);
    if (IsBlank(c)) {
      AppendBlank(out);
    } else if (!IsInvisible(c)) {
      Append(out, c);
    }
  }
}

std::string Clean(std::string_view text) {
  std::string out;
  AppendClean(text, &out);
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  return out;
}

std::string CleanEntities(std::string_view text) {
  std::string decoded;
  for (size_t i = 0; i < text.size();) {
    if (text[i] == '&') {
      const size_t end = text.find(';', i);
      if (end != std::string_view::npos && end - i < 10) {
        if (const char32_t c = Entity(text.substr(i + 1, end - i - 1)); c != 0) {
          Append(&decoded, c);
          i = end + 1;
          continue;
        }
      }
    }
    decoded.push_back(text[i++]);
  }
  return Clean(decoded);
}

std::string_view TrimBlanks(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return text.substr(text.size());
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

size_t CountWords(std::string_view text) {
  size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = IsAsciiBlank(c);
    if (!blank && !inside) ++words;
    inside = !blank;
  }
  return words;
}

std::string Excerpt(std::string_view bytes, size_t limit) {
  std::string out;
  for (size_t i = 0; i < bytes.size() && out.size() < limit;) {
    const char32_t c = Decode(bytes, &i);
    std::string piece;
    Append(&piece, c < 0x20 || c == 0x7F ? U' ' : c);
    if (out.size() + piece.size() > limit) break;
    out += piece;
  }
  return out;
}

}  // namespace dragoman
