#include "base/legacy_kind.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/data_files.h"
#include "base/legacy_lines.h"
#include "base/record_file.h"

namespace dragoman {
namespace {

constexpr int kLinesThatShow = 400;

// "coded" forms of ours: names | codes; nouns | plurals | ~code; phrase | scope | end
LegacyKind KindOfRecord(std::string_view line) {
  std::vector<std::string_view> fields;
  for (size_t bar = 0; bar != std::string_view::npos;) {
    bar = line.find('|');
    fields.push_back(Trim(line.substr(0, bar)));
    if (bar != std::string_view::npos) line.remove_prefix(bar + 1);
  }
  if (fields.size() == 2) return LegacyKind::kActors;
  if (fields.size() != 3) return LegacyKind::kUnknown;
  if (fields[2].starts_with('~') || fields[2].ends_with('~')) return LegacyKind::kAgents;
  const bool discard = fields[1] == "sentence" || fields[1] == "story";
  return discard ? LegacyKind::kDiscards : LegacyKind::kUnknown;
}

// What a single line shows for sure; kUnknown if it could be of several kinds.
LegacyKind KindOfLine(std::string_view line) {
  if (line.find('|') != std::string_view::npos) return KindOfRecord(line);
  if (line.starts_with("<ISSUE")) return LegacyKind::kIssues;
  if (line.starts_with("---") || line.starts_with('&')) return LegacyKind::kVerbs;
  if (line.starts_with("- ") && line.find('*') != std::string_view::npos) {
    return LegacyKind::kVerbs;
  }
  if (line.starts_with('!') && line.find('=') != std::string_view::npos) {
    return LegacyKind::kAgents;
  }
  const Bracket code = FindBracket(line, '[', ']');
  const std::string_view inside = Trim(code.inside);
  if (inside.empty()) return LegacyKind::kUnknown;
  if (inside.starts_with('~') || inside.ends_with('~')) return LegacyKind::kAgents;
  if (inside.starts_with("---")) return LegacyKind::kActors;
  const bool letters = inside.size() >= 3 && IsAsciiUpper(inside[0]) &&
                       IsAsciiUpper(inside[1]) && IsAsciiUpper(inside[2]);
  return letters ? LegacyKind::kActors : LegacyKind::kUnknown;
}

}  // namespace

LegacyKind KindOfDictionary(std::string_view bytes) {
  Diagnostics unused;
  LegacyLines lines({"", "", bytes}, &unused);
  int seen = 0, shouted = 0;
  while (seen < kLinesThatShow && lines.Next()) {
    const std::string_view line = Trim(lines.text());
    const LegacyKind kind = KindOfLine(line);
    if (kind != LegacyKind::kUnknown) return kind;
    ++seen;
    if (std::none_of(line.begin(), line.end(), IsAsciiLower)) ++shouted;
  }
  // Bare phrases, in capitals but for a few.
  return seen > 0 && shouted * 10 >= seen * 8 ? LegacyKind::kDiscards
                                              : LegacyKind::kUnknown;
}

}  // namespace dragoman
