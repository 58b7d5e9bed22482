#include "resolve/actors/plurals.h"

#include <algorithm>
#include <utility>

namespace dragoman {
namespace {

constexpr std::pair<std::string_view, std::string_view> kIrregular[] = {
    {"child", "children"}, {"person", "persons"},     {"wife", "wives"},
    {"thief", "thieves"},  {"german", "germans"},     {"roman", "romans"},
    {"norman", "normans"}, {"human", "humans"},       {"ottoman", "ottomans"},
    {"shaman", "shamans"}, {"German", "Germans"},     {"Ottoman", "Ottomans"},
    {"Burman", "Burmans"}, {"mufti", "muftis"},       {"personnel", ""},
    {"staff", ""},         {"Turcoman", "Turcomans"}, {"Turkoman", "Turkomans"},
    {"alumni", ""},        {"aircraft", ""},          {"ombudsman", "ombudsmen"},
};

bool EndsWithAny(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

std::string WordPlural(std::string_view word) {
  for (const auto& [one, many] : kIrregular) {
    if (word == one) return std::string(many);
  }
  if (EndsWithAny(word, {"ese", "iss", "ish", "ench", "utch", "oma"})) return "";
  if (word.ends_with("man")) return std::string(word.substr(0, word.size() - 2)) + "en";
  if (EndsWithAny(word, {"s", "x", "z", "ch", "sh"})) {
    return word.ends_with("ss") || !word.ends_with("s") ? std::string(word) + "es" : "";
  }
  const bool consonant_y =
      word.size() > 1 && word.ends_with("y") &&
      std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos;
  if (consonant_y) return std::string(word.substr(0, word.size() - 1)) + "ies";
  return std::string(word) + "s";
}

}  // namespace

std::string PluralOf(std::string_view phrase) {
  size_t end = phrase.size();  // of the word that changes
  for (const std::string_view link :
       {" of ", " to ", " for ", " in ", " at ", " on ", "-in-", "-at-", " with "}) {
    end = std::min(end, phrase.find(link));
  }
  size_t begin = end;
  while (begin > 0 && phrase[begin - 1] != ' ' && phrase[begin - 1] != '-') --begin;
  const std::string plural = WordPlural(phrase.substr(begin, end - begin));
  if (plural.empty()) return "";
  return std::string(phrase.substr(0, begin)) + plural + std::string(phrase.substr(end));
}

}  // namespace dragoman
