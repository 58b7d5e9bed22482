#include "base/legacy_lines.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/record_file.h"

namespace dragoman {
namespace {

std::string_view CutEnd(std::string_view text) {
  const size_t last = text.find_last_not_of(" \t\r");
  return last == std::string_view::npos ? text.substr(0, 0) : text.substr(0, last + 1);
}

}  // namespace

bool LegacyLines::Next() {
  while (offset_ < file_.bytes.size()) {
    const size_t end = std::min(file_.bytes.find('\n', offset_), file_.bytes.size());
    raw_ = file_.bytes.substr(offset_, end - offset_);
    offset_ = end + 1;
    ++line_;
    if (raw_.ends_with('\r')) raw_.remove_suffix(1);
    text_ = CutEnd(raw_.substr(0, raw_.find('#')));
    if (!text_.empty() && !Trim(text_).starts_with("<!")) return true;
  }
  return false;
}

void LegacyLines::ErrorAt(std::string_view part, std::string reason, std::string remedy) {
  Report(Diagnostic::Severity::kError, part, std::move(reason), std::move(remedy));
}

void LegacyLines::WarnAt(std::string_view part, std::string reason, std::string remedy) {
  Report(Diagnostic::Severity::kWarning, part, std::move(reason), std::move(remedy));
}

void LegacyLines::Report(Diagnostic::Severity severity, std::string_view part,
                         std::string reason, std::string remedy) {
  diagnostics_->push_back({severity, file_.path, line_,
                           static_cast<int>(part.data() - raw_.data()) + 1,
                           std::move(reason), std::move(remedy), std::string(raw_)});
}

Bracket FindBracket(std::string_view text, char open, char close, size_t from) {
  Bracket found;
  found.begin = text.find(open, from);
  if (found.begin == std::string_view::npos) return found;
  const size_t end = text.find(close, found.begin);
  found.inside = text.substr(found.begin + 1,
                             end == std::string_view::npos ? end : end - found.begin - 1);
  if (end != std::string_view::npos) found.end = end + 1;
  return found;
}

std::string WithoutUnderscores(std::string_view phrase) {
  std::string words;
  for (const char c : phrase) {
    if (c == ';' || c == '|') continue;
    const bool blank = c == '_' || IsAsciiBlank(c);
    if (blank && (words.empty() || words.back() == ' ')) continue;
    words += blank ? ' ' : c;
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

}  // namespace dragoman
