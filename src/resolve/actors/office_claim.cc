#include "resolve/actors/office_claim.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr std::string_view kActing[] = {"acting", "interim", "caretaker"};
constexpr std::string_view kLost[] = {"ousted", "deposed", "toppled", "overthrown"};
// Words that make somebody else of him, or nobody in particular.
constexpr std::string_view kOthers[] = {
    "a",          "an",        "any",    "some",       "one",    "another", "every",
    "each",       "no",        "former", "ex",         "late",   "past",    "previous",
    "then",       "future",    "next",   "incoming",   "deputy", "vice",    "assistant",
    "retired",    "exiled",    "self",   "opposition", "rebel",  "local",   "regional",
    "provincial", "district",  "senior", "top",        "other",  "rival",   "alleged",
    "would-be",   "erstwhile", "shadow", "honorary",   "party",  "company"};

template <size_t n>
bool IsAmong(std::string_view word, const std::string_view (&words)[n]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

OfficeClaim ClaimOf(const Document& document, uint32_t begin, uint32_t head) {
  OfficeClaim claim = OfficeClaim::kHolds;
  for (uint32_t t = begin; t < head; ++t) {
    const std::string word = FoldCase(document.Text(document.tokens[t]));
    if (IsAmong(word, kActing)) {
      claim = OfficeClaim::kActs;
    } else if (IsAmong(word, kLost)) {
      claim = OfficeClaim::kLost;
    } else if (IsAmong(word, kOthers)) {
      return OfficeClaim::kNone;
    }
  }
  return claim;
}

}  // namespace dragoman
