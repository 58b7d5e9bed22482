#include "split/characters.h"

#include <array>

#include "base/utf8.h"

namespace dragoman {
namespace {

CharKind AsciiKind(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') {
    return CharKind::kLetter;
  }
  if (c >= '0' && c <= '9') return CharKind::kDigit;
  if (c == ' ' || (c >= '\t' && c <= '\r')) return CharKind::kSpace;
  switch (c) {
    case '\'':
    case '`':
      return CharKind::kApostrophe;
    case '-':
      return CharKind::kHyphen;
    case '.':
    case '!':
    case '?':
      return CharKind::kStop;
    case ',':
      return CharKind::kComma;
    case ':':
      return CharKind::kColon;
    case '/':
      return CharKind::kSlash;
    case '"':
      return CharKind::kQuote;
    case '(':
    case '[':
    case '{':
      return CharKind::kOpen;
    case ')':
    case ']':
    case '}':
      return CharKind::kClose;
    default:
      return CharKind::kSymbol;
  }
}

// News is nearly all ASCII: one look into a table.
constexpr int kAscii = 128;
std::array<Character, kAscii> MakeAsciiTable() {
  std::array<Character, kAscii> table;
  for (int c = 0; c < kAscii; ++c) {
    table[c].kind = AsciiKind(static_cast<char>(c));
    table[c].upper = c >= 'A' && c <= 'Z';
    table[c].lower = c >= 'a' && c <= 'z';
    table[c].code = static_cast<char32_t>(c);
  }
  return table;
}
const std::array<Character, kAscii> kAsciiTable = MakeAsciiTable();

CharKind UnicodeKind(char32_t c) {
  switch (c) {
    case U'’':
    case U'ʼ':
    case U'´':
      return CharKind::kApostrophe;
    case U'‘':
    case U'‚':
    case U'“':
    case U'„':
    case U'«':
    case U'‹':
      return CharKind::kOpen;
    case U'”':
    case U'»':
    case U'›':
      return CharKind::kClose;
    case U'‐':
    case U'‑':
      return CharKind::kHyphen;
    case U'‒':
    case U'–':
    case U'—':
    case U'―':
    case U'−':
      return CharKind::kDash;
    case U'…':
      return CharKind::kStop;
    case U'•':
    case U'●':
    case U'▪':
    case U'■':
    case U'◦':
    case U'‣':
      return CharKind::kBullet;
    default:
      return CharKind::kSymbol;
  }
}

// Characters that show nothing and only tell how letters join; they stay in their word.
bool IsInvisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || (c >= 0x300 && c <= 0x36F) ||
         (c >= 0x64B && c <= 0x65F) || c == 0xFE0F;
}

}  // namespace

Character CharacterAt(std::string_view text, size_t at) {
  const auto byte = static_cast<uint8_t>(text[at]);
  if (byte < kAscii) return kAsciiTable[byte];
  Character character;
  size_t end = at;
  character.code = Decode(text, &end);
  character.length = static_cast<uint8_t>(end - at);
  character.kind = UnicodeKind(character.code);
  if (character.kind != CharKind::kSymbol) return character;
  if (IsSpace(character.code)) {
    character.kind = CharKind::kSpace;
  } else if (IsLetter(character.code) || IsInvisible(character.code)) {
    character.kind = CharKind::kLetter;
    character.upper = IsUpper(character.code);
    character.lower = IsLower(character.code);
  }
  return character;
}

}  // namespace dragoman
