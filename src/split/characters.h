// What kind of character stands at a byte of the text, as far as words care.
//
//   Character c = CharacterAt("«Iran»", 0);     // kOpen, 2 bytes
//
// Curly and straight forms are the same kind. Bytes that are no UTF-8 are symbols of one
// byte. Pure functions, any thread.
#ifndef DRAGOMAN_SPLIT_CHARACTERS_H_
#define DRAGOMAN_SPLIT_CHARACTERS_H_

#include <cstdint>
#include <string_view>

namespace dragoman {

enum class CharKind : uint8_t {
  kSpace,
  kLetter,      // letters, marks, and invisible format characters
  kDigit,       // 0-9
  kApostrophe,  // ' ’ `
  kHyphen,      // - and its Unicode twins
  kDash,        // – — and the minus
  kStop,        // . ! ? …
  kComma,
  kColon,
  kSlash,
  kQuote,   // "
  kOpen,    // ( [ { “ « ‘
  kClose,   // ) ] } ” »
  kBullet,  // • and the like: an item of a list begins
  kSymbol,  // everything else
};

struct Character {
  CharKind kind = CharKind::kSymbol;
  uint8_t length = 1;  // in bytes
  bool upper = false;
  bool lower = false;
  char32_t code = 0;
};

// REQUIRES: at < text.size().
Character CharacterAt(std::string_view text, size_t at);

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_CHARACTERS_H_
