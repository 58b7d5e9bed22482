#include "read/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace dragoman {
namespace {

// More does not change the answer, and costs.
constexpr size_t kLookedAt = size_t{8} << 10;

// Of a character that is cut nothing is left.
std::string_view Beginning(std::string_view text) {
  if (text.size() <= kLookedAt) return text;
  size_t size = kLookedAt;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

}  // namespace

std::string IdentifyLanguage(std::string_view text, const std::string& declared) {
  const std::string_view begin = Beginning(text);
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {};
  int percents[3] = {};
  double scores[3] = {};
  int bytes = 0;
  bool reliable = false;
  const CLD2::Language found = CLD2::ExtDetectLanguageSummary(
      begin.data(), static_cast<int>(begin.size()), true, &hints, 0, languages, percents,
      scores, nullptr, &bytes, &reliable);
  if (!reliable || found == CLD2::UNKNOWN_LANGUAGE) return declared;
  const std::string code = CLD2::LanguageCode(found);
  // Headlines and old-fashioned English are taken for Scots.
  return code == "sco" ? "en" : code.substr(0, code.find('-'));
}

}  // namespace dragoman
