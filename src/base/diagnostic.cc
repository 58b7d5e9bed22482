#include "base/diagnostic.h"

#include <algorithm>
#include <numeric>

namespace dragoman {
namespace {

size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t substitute = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitute});
    }
  }
  return row.back();
}

}  // namespace

std::string Diagnostic::ToString() const {
  std::string out = path + ":";
  if (line > 0) out += std::to_string(line) + ":";
  if (column > 0) out += std::to_string(column) + ":";
  out += severity == Severity::kError ? " error: " : " warning: ";
  out += reason;
  if (line > 0) out += "\n  " + source;
  if (column > 0) {
    out += "\n  ";
    // Tabs are repeated so that the caret stays under its column; the continuation bytes
    // of UTF-8 take no width.
    for (int i = 0; i + 1 < column && i < static_cast<int>(source.size()); ++i) {
      if (source[i] == '\t') {
        out += '\t';
      } else if ((source[i] & 0xC0) != 0x80) {
        out += ' ';
      }
    }
    out += '^';
  }
  if (!remedy.empty()) out += "\n  " + remedy;
  return out;
}

Diagnostic MissingFile(std::string_view name) {
  Diagnostic missing;
  missing.path = "data/" + std::string(name);
  missing.reason = "the file is missing";
  missing.remedy = "copy it from the data/ folder of Dragoman's source";
  return missing;
}

const Diagnostic* FirstError(const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    if (d.severity == Diagnostic::Severity::kError) return &d;
  }
  return nullptr;
}

std::string_view Nearest(std::string_view word,
                         const std::vector<std::string_view>& known) {
  std::string_view best;
  size_t least = std::max<size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : known) {
    const size_t distance = EditDistance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace dragoman
