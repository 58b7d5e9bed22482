// The plain-text form of all knowledge files: one record a line, fields between bars.
//
//   # comment to the end of the line, when # is the first character or follows a blank
//   ebrahim raisi | IRN | president 2021-08-03..2024-05-19 | Q17276
//
//   RecordFile records(file, &diagnostics);
//   while (records.Next()) {
//     std::string_view name = records.field(0);     // blanks around fields are cut
//     if (name.empty()) records.Error(0, "a name is missing");
//   }
//
// Blank lines are skipped. Fields are views into the file's bytes. One thread.
#ifndef DRAGOMAN_BASE_RECORD_FILE_H_
#define DRAGOMAN_BASE_RECORD_FILE_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"

namespace dragoman {

class RecordFile {
 public:
  RecordFile(const DataFile& file, Diagnostics* diagnostics, char separator = '|')
      : file_(file), diagnostics_(diagnostics), separator_(separator) {}

  // Moves to the next record. False at the end.
  bool Next();

  int line() const { return line_; }
  size_t size() const { return fields_.size(); }
  // Field `i`, or "" if the record has fewer.
  std::string_view field(size_t i) const {
    return i < fields_.size() ? fields_[i] : std::string_view();
  }
  std::string_view text() const { return text_; }  // the line without its comment
  std::string_view raw() const { return raw_; }    // the line as it stands
  // "actors/people.txt:12", for Event::why and Mention::entry.
  std::string Id() const { return file_.name + ":" + std::to_string(line_); }

  // Report a finding at the start of field `i`, or at a `part` of this line (a view into
  // it).
  void Error(size_t i, std::string reason, std::string remedy = "");
  void ErrorAt(std::string_view part, std::string reason, std::string remedy = "");
  void WarnAt(std::string_view part, std::string reason, std::string remedy = "");

 private:
  void Report(Diagnostic::Severity severity, std::string_view part, std::string reason,
              std::string remedy);

  DataFile file_;
  Diagnostics* diagnostics_;
  char separator_;
  size_t offset_ = 0;
  int line_ = 0;
  std::string_view raw_, text_;
  std::vector<std::string_view> fields_;
};

// Whether a file is of this form, by its first record: it has bars. Dictionaries of
// PETRARCH have none.
bool HasBars(const DataFile& file);

// `text` without blanks at both ends; still a view into it.
std::string_view Trim(std::string_view text);
// The non-empty trimmed pieces of `text` between `separator`s.
std::vector<std::string_view> Split(std::string_view text, char separator);

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_RECORD_FILE_H_
