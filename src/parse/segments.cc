#include "parse/segments.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace dragoman {
namespace {

constexpr uint32_t kLongestDateline = 14;

bool IsDash(std::string_view word) {
  return word == "-" || word == "--" || word == "–" || word == "—";
}

// "ASHGABAT", "KYIV", "U.N.": no small letters, and at least three bytes.
bool IsShouted(std::string_view word) {
  return word.size() >= 3 && IsAsciiUpper(word[0]) &&
         std::none_of(word.begin(), word.end(), IsAsciiLower);
}

// What stands in a dateline: names, "Nov. 28", commas, brackets, "of", slashes.
bool MayStandInDateline(std::string_view word) {
  const bool number = IsAsciiDigit(word[0]);
  const bool foreign = static_cast<unsigned char>(word[0]) >= 0x80;
  return IsAsciiUpper(word[0]) || number || foreign || word == "," || word == "(" ||
         word == ")" || word == "/" || word == "." || word == "of" || word == "al";
}

// Where to cut a sentence that is too long: after the last mark in the second half of the
// longest piece, if there is one.
uint32_t CutPoint(const Document& document, uint32_t begin) {
  const uint32_t limit = begin + kLongestSegment;
  for (uint32_t i = limit; i > begin + kLongestSegment / 2; --i) {
    const std::string_view word = document.Text(document.tokens[i - 1]);
    if (word == ";" || word == "," || word == "." || word == ":") return i;
  }
  return limit;
}

}  // namespace

// A dateline ends in a dash with something behind it, and either is shouted at its
// beginning or has its agency in brackets before the dash.
uint32_t DatelineEnd(const Document& document, const Sentence& sentence) {
  const auto word = [&](uint32_t i) { return document.Text(document.tokens[i]); };
  const uint32_t limit = std::min(sentence.end, sentence.begin + kLongestDateline);
  for (uint32_t i = sentence.begin; i < limit; ++i) {
    if (word(i).empty()) return sentence.begin;
    if (!IsDash(word(i))) {
      if (!MayStandInDateline(word(i))) return sentence.begin;
      continue;
    }
    const bool begun = i > sentence.begin && i + 3 < sentence.end;
    if (!begun) return sentence.begin;
    // A hyphen inside a name: "PORT-AU-PRINCE, Haiti (AP) -".
    if (document.tokens[i].span.end == document.tokens[i + 1].span.begin) continue;
    const bool dateline = IsShouted(word(sentence.begin)) || word(i - 1) == ")";
    return dateline ? i + 1 : sentence.begin;
  }
  return sentence.begin;
}

std::vector<RowRange> SegmentsOf(const Document& document) {
  std::vector<RowRange> segments;
  for (const Sentence& sentence : document.sentences) {
    uint32_t begin = DatelineEnd(document, sentence);
    if (begin > sentence.begin) segments.push_back({sentence.begin, begin});
    while (sentence.end - begin > kLongestSegment) {
      const uint32_t cut = CutPoint(document, begin);
      segments.push_back({begin, cut});
      begin = cut;
    }
    if (begin < sentence.end) segments.push_back({begin, sentence.end});
  }
  return segments;
}

void JoinSegments(Document* document) {
  std::vector<uint32_t> roots;
  for (const Sentence& sentence : document->sentences) {
    roots.clear();
    for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (document->tokens[i].head < 0) roots.push_back(i);
    }
    if (roots.size() < 2) continue;
    const uint32_t behind = DatelineEnd(*document, sentence);
    const uint32_t kept = *std::lower_bound(roots.begin(), roots.end() - 1, behind);
    for (uint32_t root : roots) {
      if (root == kept) continue;
      document->tokens[root].head = static_cast<int32_t>(kept);
      document->tokens[root].relation = Relation::kParataxis;
    }
  }
}

}  // namespace dragoman
