#include "resolve/actors/spelling.h"

#include <utility>

#include "base/utf8.h"

namespace dragoman {
namespace {

bool IsVowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

// Shorter ones are other names: "Ali", "Eli".
constexpr size_t kShortestVaried = 4;

struct Consonants {
  std::string_view written;
  char sound;
};

// Longer ones first.
constexpr Consonants kConsonants[] = {
    {"tsch", 'c'}, {"tch", 'c'}, {"sch", 's'}, {"dzh", 'j'}, {"dj", 'j'},
    {"zh", 'j'},   {"kh", 'k'},  {"gh", 'k'},  {"ck", 'k'},  {"ch", 'c'},
    {"dh", 'd'},   {"th", 't'},  {"ph", 'f'},  {"sh", 's'},  {"ts", 's'},
    {"tz", 's'},   {"q", 'k'},   {"g", 'k'},   {"w", 'v'},
};

char VowelClass(std::string_view group) {
  if (group.find_first_of("ou") != std::string_view::npos) return 'u';
  if (group.find_first_of("iy") != std::string_view::npos) return 'i';
  return group.find("ee") != std::string_view::npos ? 'i' : 'a';
}

std::string LettersOf(std::string_view word) {
  std::string letters;
  for (const char c : FoldCase(word)) {
    if (c >= 'a' && c <= 'z') letters += c;
  }
  return letters;
}

}  // namespace

std::string SoundOf(std::string_view word) {
  const std::string letters = LettersOf(word);
  const std::string_view rest = letters;
  std::string sound;
  for (size_t i = 0; i < rest.size();) {
    if (IsVowel(rest[i])) {
      size_t end = i;
      while (end < rest.size() && IsVowel(rest[end])) ++end;
      // Between two vowels a y only leads over: "Nazarbayev", "Nazarbaev".
      std::string group(rest.substr(i, end - i));
      for (size_t y = 1; y + 1 < group.size(); ++y) {
        if (group[y] == 'y') group.erase(y, 1);
      }
      // A silent h at the end belongs to the vowels: "Haniyeh".
      const bool last =
          end == rest.size() || (end + 1 == rest.size() && rest[end] == 'h');
      char vowel = VowelClass(group);
      if (last && vowel == 'u') vowel = 'a';
      sound += vowel;
      i = last ? rest.size() : end;
      continue;
    }
    char consonant = rest[i];
    size_t length = 1;
    for (const Consonants& c : kConsonants) {
      if (rest.substr(i).starts_with(c.written)) {
        consonant = c.sound;
        length = c.written.size();
        break;
      }
    }
    const bool silent =
        consonant == 'h' && i > 0 && (i + 1 == rest.size() || !IsVowel(rest[i + 1]));
    if (!silent && (sound.empty() || sound.back() != consonant)) sound += consonant;
    i += length;
  }
  return sound;
}

std::vector<std::string> SoundsOfGivenName(std::string_view word) {
  std::vector<std::string> sounds = {SoundOf(word)};
  const std::string own = sounds[0];
  if (own.size() < kShortestVaried) return sounds;
  for (size_t i = 0; i < own.size(); ++i) {
    if (!IsVowel(own[i])) continue;
    for (const char vowel : {'a', 'i', 'u'}) {
      if (vowel == own[i]) continue;
      sounds.push_back(own);
      sounds.back()[i] = vowel;
    }
  }
  return sounds;
}

}  // namespace dragoman
