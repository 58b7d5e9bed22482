#include "resolve/actors/office_groups.h"

#include <algorithm>

namespace dragoman {

OfficeGroups::Offices OfficeGroups::Others(const std::vector<Offices>& lines,
                                           std::string_view office) {
  Offices others;
  for (const Offices& line : lines) {
    if (std::find(line.begin(), line.end(), office) == line.end()) continue;
    for (const std::string_view other : line) {
      if (other != office) others.push_back(other);
    }
  }
  return others;
}

OfficeGroups::Offices OfficeGroups::Rank(std::string_view office) const {
  for (const Offices& line : rank_) {
    if (line[0] == office) return {line.begin() + 1, line.end()};
  }
  return {};
}

}  // namespace dragoman
