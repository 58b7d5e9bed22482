// Findings about a file that was read before: where in it a part stands.
//
//   FilePlaces places(file);
//   places.Warn(&diagnostics, term.code, "unknown code ...", "did you mean ...?");
//   places.WarnLine(&diagnostics, 12, "said again in line 40", "remove one of them");
//
// Immutable after construction, which costs one pass over the file.
#ifndef DRAGOMAN_BASE_FILE_PLACES_H_
#define DRAGOMAN_BASE_FILE_PLACES_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"

namespace dragoman {

class FilePlaces {
 public:
  explicit FilePlaces(const DataFile& file);

  // `part` is a view into the file's bytes.
  void Warn(Diagnostics* diagnostics, std::string_view part, std::string reason,
            std::string remedy) const;
  // At the first letter of a line, which is counted from 1.
  void WarnLine(Diagnostics* diagnostics, int line, std::string reason,
                std::string remedy) const;
  void ErrorLine(Diagnostics* diagnostics, int line, std::string reason,
                 std::string remedy) const;
  int LineOf(std::string_view part) const;

 private:
  std::string_view Line(int line) const;

  const DataFile& file_;
  std::vector<size_t> starts_;  // of each line
};

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_FILE_PLACES_H_
