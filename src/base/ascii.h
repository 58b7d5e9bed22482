// Kinds of single bytes, for text in which only ASCII matters: markup, numbers, keywords.
//
//   while (i < s.size() && IsAsciiDigit(s[i])) ++i;
//
// Bytes of other characters of UTF-8 are of no kind; base/utf8.h is for characters. Pure
// functions, any thread.
#ifndef DRAGOMAN_BASE_ASCII_H_
#define DRAGOMAN_BASE_ASCII_H_

namespace dragoman {

constexpr bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsAsciiLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsAsciiUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsAsciiLetter(char c) { return IsAsciiLower(c) || IsAsciiUpper(c); }
constexpr bool IsAsciiBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr char ToAsciiLower(char c) {
  return IsAsciiUpper(c) ? static_cast<char>(c + 32) : c;
}

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_ASCII_H_
