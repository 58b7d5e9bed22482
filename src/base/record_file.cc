#include "base/record_file.h"

#include <algorithm>
#include <utility>

namespace dragoman {
namespace {

std::string_view CutComment(std::string_view line) {
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '#' && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t')) {
      return line.substr(0, i);
    }
  }
  return line;
}

}  // namespace

bool HasBars(const DataFile& file) {
  Diagnostics unused;
  RecordFile records(file, &unused);
  return records.Next() && records.size() > 1;
}

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r";
  const size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return text.substr(text.size());
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const size_t at = text.find(separator);
    const std::string_view piece = Trim(text.substr(0, at));
    if (!piece.empty()) pieces.push_back(piece);
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
  }
  return pieces;
}

bool RecordFile::Next() {
  while (offset_ < file_.bytes.size()) {
    const size_t end = std::min(file_.bytes.find('\n', offset_), file_.bytes.size());
    raw_ = file_.bytes.substr(offset_, end - offset_);
    offset_ = end + 1;
    ++line_;
    text_ = CutComment(raw_);
    if (Trim(text_).empty()) continue;
    fields_.clear();
    std::string_view rest = text_;
    for (;;) {
      const size_t at = rest.find(separator_);
      fields_.push_back(Trim(rest.substr(0, at)));
      if (at == std::string_view::npos) return true;
      rest.remove_prefix(at + 1);
    }
  }
  return false;
}

void RecordFile::Error(size_t i, std::string reason, std::string remedy) {
  ErrorAt(i < fields_.size() ? fields_[i] : text_.substr(text_.size()), std::move(reason),
          std::move(remedy));
}

void RecordFile::ErrorAt(std::string_view part, std::string reason, std::string remedy) {
  Report(Diagnostic::Severity::kError, part, std::move(reason), std::move(remedy));
}

void RecordFile::WarnAt(std::string_view part, std::string reason, std::string remedy) {
  Report(Diagnostic::Severity::kWarning, part, std::move(reason), std::move(remedy));
}

void RecordFile::Report(Diagnostic::Severity severity, std::string_view part,
                        std::string reason, std::string remedy) {
  diagnostics_->push_back({severity, file_.path, line_,
                           static_cast<int>(part.data() - raw_.data()) + 1,
                           std::move(reason), std::move(remedy), std::string(raw_)});
}

}  // namespace dragoman
