#include "resolve/coref/regions.h"

#include <algorithm>

#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr uint32_t kMostWords = 3;  // "Horn of Africa"

// The words in small letters, hyphens as blanks.
std::string WordsOf(const Document& document, uint32_t begin, uint32_t end) {
  std::string words;
  for (uint32_t t = begin; t < end; ++t) {
    const std::string_view text = document.Text(document.tokens[t]);
    if (text == "-") continue;
    if (!words.empty()) words += ' ';
    words += FoldCase(text);
  }
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

}  // namespace

const std::vector<std::string>* RegionOf(const ReferenceRules& rules,
                                         const Document& document,
                                         const Mention& mention) {
  // The widest name, the first of several: "South Asian" before "Asian".
  for (uint32_t begin = mention.begin; begin < mention.head; ++begin) {
    for (uint32_t end = std::min(begin + kMostWords, mention.head); end > begin; --end) {
      const auto* region = rules.Region(WordsOf(document, begin, end));
      if (region != nullptr) return region;
    }
  }
  return rules.Region(FoldCase(document.tokens[mention.head].lemma));
}

bool IsWithin(const std::vector<std::string>* region, std::string_view country) {
  return region == nullptr ||
         std::find(region->begin(), region->end(), country) != region->end();
}

}  // namespace dragoman
