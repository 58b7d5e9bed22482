#include "base/file_places.h"

#include <algorithm>
#include <utility>

#include "base/record_file.h"

namespace dragoman {

FilePlaces::FilePlaces(const DataFile& file) : file_(file), starts_{0} {
  for (size_t i = 0; i < file.bytes.size(); ++i) {
    if (file.bytes[i] == '\n') starts_.push_back(i + 1);
  }
}

std::string_view FilePlaces::Line(int line) const {
  const size_t begin = starts_[static_cast<size_t>(line) - 1];
  return file_.bytes.substr(begin, file_.bytes.find_first_of("\r\n", begin) - begin);
}

int FilePlaces::LineOf(std::string_view part) const {
  const auto offset = static_cast<size_t>(part.data() - file_.bytes.data());
  return static_cast<int>(std::upper_bound(starts_.begin(), starts_.end(), offset) -
                          starts_.begin());
}

void FilePlaces::Warn(Diagnostics* diagnostics, std::string_view part, std::string reason,
                      std::string remedy) const {
  const int line = LineOf(part);
  const std::string_view whole = Line(line);
  diagnostics->push_back({Diagnostic::Severity::kWarning, file_.path, line,
                          static_cast<int>(part.data() - whole.data()) + 1,
                          std::move(reason), std::move(remedy), std::string(whole)});
}

void FilePlaces::ErrorLine(Diagnostics* diagnostics, int line, std::string reason,
                           std::string remedy) const {
  WarnLine(diagnostics, line, std::move(reason), std::move(remedy));
  diagnostics->back().severity = Diagnostic::Severity::kError;
}

void FilePlaces::WarnLine(Diagnostics* diagnostics, int line, std::string reason,
                          std::string remedy) const {
  Warn(diagnostics, Trim(Line(line)), std::move(reason), std::move(remedy));
}

}  // namespace dragoman
