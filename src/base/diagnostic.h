// What is wrong in a knowledge file, shown so that its author can mend it at once.
//
//   data/frames/accuse.txt:14:9: error: role "X" is not used in the pattern
//     A blame R | ACCUSE | X
//             ^
//     write A, R or remove the field
//
// Loaders collect Diagnostics; the engine refuses the first error, `dragoman lint` prints
// all. Plain values.
#ifndef DRAGOMAN_BASE_DIAGNOSTIC_H_
#define DRAGOMAN_BASE_DIAGNOSTIC_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

struct Diagnostic {
  enum class Severity : uint8_t { kWarning, kError };
  Severity severity = Severity::kError;
  std::string path;
  int line = 0;        // from 1; 0 if the whole file is meant
  int column = 0;      // from 1, in bytes; 0 if the whole line is meant
  std::string reason;  // "unknown sector \"MLI\""
  std::string remedy;  // "did you mean MIL?"; may be empty
  std::string source;  // the line itself

  // As above: place and reason, line, caret, remedy; ends without newline.
  std::string ToString() const;
};

using Diagnostics = std::vector<Diagnostic>;

// Of a file of data/ that is not there: "split/abbreviations.txt".
Diagnostic MissingFile(std::string_view name);

// The first error, or null if there are only warnings.
const Diagnostic* FirstError(const Diagnostics& diagnostics);

// The entry of `known` that is nearest to `word` by edit distance, or "" if none is near.
std::string_view Nearest(std::string_view word,
                         const std::vector<std::string_view>& known);

}  // namespace dragoman

#endif  // DRAGOMAN_BASE_DIAGNOSTIC_H_
