// UTF-8: checking, stepping, folding.
//
//   size_t bad = FirstInvalid(bytes);            // npos if all is well
//   for (size_t i = 0; i < s.size();) { char32_t c = Decode(s, &i); ... }
//   FoldCase("Erdoğan")                          // "erdogan": for tolerant matching
//
// Pure functions, any thread.
#ifndef DRAGOMAN_BASE_UTF8_H_
#define DRAGOMAN_BASE_UTF8_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

// Offset of the first byte that is not part of well-formed UTF-8 (no surrogates, no
// overlong forms, at most U+10FFFF), or npos.
size_t FirstInvalid(std::string_view bytes);

// The code point at `*i`, which moves behind it. An ill-formed byte gives U+FFFD and
// moves by one. REQUIRES: *i < bytes.size().
char32_t Decode(std::string_view bytes, size_t* i);

void Append(std::string* out, char32_t c);

bool IsUpper(char32_t c);
bool IsLower(char32_t c);
bool IsLetter(char32_t c);
bool IsDigit(char32_t c);  // ASCII digits only: what news numbers are written in
bool IsSpace(char32_t c);  // ASCII blanks and the Unicode space separators

// Lower case with accents kept: "ERDOĞAN" -> "erdoğan".
std::string ToLower(std::string_view text);
// Lower case without accents, curly apostrophes made straight: "Ra’isi" -> "ra'isi".
std::string FoldCase(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_UTF8_H_
