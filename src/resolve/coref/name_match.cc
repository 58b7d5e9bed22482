#include "resolve/coref/name_match.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace dragoman {
namespace {

// Spellings of one sound in the transliterations that news agencies use, longest first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 23> kSounds = {{
    {"aei", "i"}, {"sch", "sh"}, {"tch", "ch"}, {"dh", "d"}, {"kh", "k"}, {"gh", "g"},
    {"th", "t"},  {"ph", "f"},   {"ou", "u"},   {"oo", "u"}, {"ae", "a"}, {"aa", "a"},
    {"ee", "i"},  {"ei", "i"},   {"ai", "i"},   {"iy", "i"}, {"yi", "i"}, {"dj", "j"},
    {"ks", "x"},  {"q", "k"},    {"w", "v"},    {"y", "i"},  {"-", ""},
}};

// What is left of a word when the ways to spell it are made one.
std::string Sound(std::string_view word) {
  const std::string folded = FoldCase(word);
  std::string sound;
  for (size_t i = 0; i < folded.size();) {
    const std::string_view rest = std::string_view(folded).substr(i);
    const auto spelling =
        std::find_if(kSounds.begin(), kSounds.end(),
                     [&](const auto& one) { return rest.starts_with(one.first); });
    const bool known = spelling != kSounds.end();
    std::string_view letters = known ? spelling->second : rest.substr(0, 1);
    if (letters == "'") letters = {};
    if (i == 0 && letters == "g") letters = "k";  // Gaddafi, Qaddafi, Kadhafi
    if (!letters.empty() && (sound.empty() || sound.back() != letters.back())) {
      sound += letters;
    }
    i += known ? spelling->first.size() : 1;
  }
  return sound;
}

bool WithinOneLetter(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const size_t same = std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin();
  if (same == a.size()) return true;
  const size_t skip = a.size() == b.size() ? same + 1 : same;
  return a.substr(skip) == b.substr(same + 1);
}

bool SameSound(std::string_view a, std::string_view b) {
  if (a == b) return true;
  return a.size() >= 5 && b.size() >= 5 && a[0] == b[0] && WithinOneLetter(a, b);
}

bool IsInitialOf(std::string_view initial, std::string_view word) {
  if (initial.ends_with('.')) initial.remove_suffix(1);
  return initial.size() == 1 && !word.empty() && initial[0] == word[0];
}

}  // namespace

NameWords::NameWords(std::vector<std::string> the_words) : words(std::move(the_words)) {
  for (const std::string& word : words) sounds.push_back(Sound(word));
}

bool SameWord(std::string_view a, std::string_view b) {
  return a == b || SameSound(Sound(a), Sound(b));
}

bool SameName(const NameWords& a, const NameWords& b) {
  return std::equal(a.sounds.begin(), a.sounds.end(), b.sounds.begin(), b.sounds.end(),
                    SameSound);
}

bool SamePerson(const NameWords& a, const NameWords& b) {
  if (a.words.empty() || b.words.empty()) return false;
  if (a.words.size() > b.words.size()) return SamePerson(b, a);
  const std::vector<std::string>& x = a.sounds;
  const std::vector<std::string>& y = b.sounds;
  if (x.size() == 1) return SameSound(x[0], y.back()) || SameSound(x[0], y[0]);
  if (!SameSound(x.back(), y.back())) return false;
  // "bin Salman", "de Gaulle": the end of the longer name.
  if (IsLower(static_cast<unsigned char>(a.words[0][0]))) {
    return SameSound(x[0], y[y.size() - x.size()]);
  }
  return SameSound(x[0], y[0]) || IsInitialOf(a.words[0], b.words[0]) ||
         IsInitialOf(b.words[0], a.words[0]);
}

bool IsAcronymOf(std::string_view acronym, const std::vector<std::string>& words) {
  if (acronym.size() < 2 || words.size() < 2) return false;
  std::string initials;
  for (const std::string& word : words) {
    const char first = word.empty() ? ' ' : word[0];
    if (first >= 'A' && first <= 'Z') initials += first;
  }
  return initials == acronym;
}

}  // namespace dragoman
