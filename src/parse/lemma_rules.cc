#include "parse/lemma_rules.h"

#include <charconv>

#include "base/utf8.h"
#include "parse/word_features.h"

namespace dragoman {
namespace {

char32_t LowerLatin(char32_t c) {
  if (c == 0x178) return 0xFF;
  if (!IsLatinUpper(c)) return c;
  return c < 0x100 ? c + 32 : c + 1;
}

// The bytes of the first code point.
size_t FirstLength(std::string_view word) {
  size_t i = 0;
  if (!word.empty()) Decode(word, &i);
  return i;
}

void DropLast(size_t code_points, std::string* word) {
  for (; code_points > 0 && !word->empty(); --code_points) {
    while (word->size() > 1 && (word->back() & 0xC0) == 0x80) word->pop_back();
    word->pop_back();
  }
}

}  // namespace

std::string LowerLatin(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (size_t i = 0; i < word.size();) {
    if (static_cast<unsigned char>(word[i]) < 0x80) {
      out.push_back(static_cast<char>(LowerLatin(static_cast<char32_t>(word[i++]))));
    } else {
      Append(&out, LowerLatin(Decode(word, &i)));
    }
  }
  return out;
}

std::optional<LemmaRule> LemmaRule::Parse(std::string_view text) {
  const size_t plus = text.find('+');
  if (plus == std::string_view::npos || plus < 2) return std::nullopt;
  LemmaRule rule;
  rule.letter_case = text[0];
  const auto result = std::from_chars(text.data() + 1, text.data() + plus, rule.drop);
  const bool known =
      rule.letter_case == 'L' || rule.letter_case == 'K' || rule.letter_case == 'T';
  if (result.ec != std::errc() || result.ptr != text.data() + plus || !known) {
    return std::nullopt;
  }
  rule.add = text.substr(plus + 1);
  return rule;
}

std::string LemmaRule::Apply(std::string_view word) const {
  const size_t kept = letter_case == 'K'   ? word.size()
                      : letter_case == 'T' ? FirstLength(word)
                                           : 0;
  std::string out(word.substr(0, kept));
  if (kept < word.size()) out += LowerLatin(word.substr(kept));
  DropLast(drop, &out);
  return out.append(add);
}

LemmaExceptions::LemmaExceptions(const std::vector<std::string_view>& lines) {
  for (std::string_view line : lines) {
    const size_t last = line.rfind(' ');
    if (last == std::string_view::npos) continue;
    lemmas_.emplace(line.substr(0, last), line.substr(last + 1));
  }
}

std::string_view LemmaExceptions::Find(const std::string& lower, Upos upos) const {
  std::string key;
  key.reserve(lower.size() + 8);
  key.append(lower).append(" ").append(ToString(upos));
  const auto found = lemmas_.find(key);
  return found == lemmas_.end() ? std::string_view() : found->second;
}

}  // namespace dragoman
