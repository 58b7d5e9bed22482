// Lines of the dictionaries of TABARI and PETRARCH: what they say, without comments.
//
//   FERRY_WARDEN {} [~COP]      # a comment runs to the end of the line
//   <!-- a line that begins so is a comment as well -->
//
//   LegacyLines lines(file, &diagnostics);
//   while (lines.Next()) {
//     if (lines.text().starts_with('+')) ...   // blanks at its end are cut
//   }
//
// Blank lines are skipped. Text is a view into the file's bytes. One thread.
#ifndef DRAGOMAN_BASE_LEGACY_LINES_H_
#define DRAGOMAN_BASE_LEGACY_LINES_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"

namespace dragoman {

class LegacyLines {
 public:
  LegacyLines(const DataFile& file, Diagnostics* diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  // Moves to the next line that says something. False at the end.
  bool Next();

  int line() const { return line_; }
  std::string_view text() const { return text_; }  // blanks at its beginning are kept
  std::string_view raw() const { return raw_; }    // the line as it stands
  std::string Id() const { return file_.name + ":" + std::to_string(line_); }

  // Report a finding at a `part` of this line (a view into it). An error is a line that
  // cannot be used as its author meant it; a warning one that is used, but not as other
  // programs do, or in vain.
  void ErrorAt(std::string_view part, std::string reason, std::string remedy);
  void WarnAt(std::string_view part, std::string reason, std::string remedy);

 private:
  void Report(Diagnostic::Severity severity, std::string_view part, std::string reason,
              std::string remedy);

  DataFile file_;
  Diagnostics* diagnostics_;
  size_t offset_ = 0;
  int line_ = 0;
  std::string_view raw_, text_;
};

// A piece in brackets, "[XCVGOV 20110305]": what stands inside, and what is left of it.
struct Bracket {
  std::string_view inside;
  size_t begin = std::string_view::npos;  // of the opening bracket
  size_t end = std::string_view::npos;    // behind the closing one; npos if there is none
};
// The first bracket at or behind `from`; begin is npos if there is none.
Bracket FindBracket(std::string_view text, char open, char close, size_t from = 0);

// "IVO_MARELL_" as words: blanks for underscores, none at the ends, never two in a row;
// without semicolons and bars, which separate names and fields in our own files.
std::string WithoutUnderscores(std::string_view phrase);

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_LEGACY_LINES_H_
