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

namespace {

constexpr std::string_view kForLife = "monarch";

bool Has(const OfficeGroups::Offices& line, std::string_view office) {
  return std::find(line.begin(), line.end(), office) != line.end();
}

}  // namespace

std::string_view OfficeGroups::Common(std::string_view office) const {
  for (const Offices& line : same_) {
    // Queens are beside their kings.
    if (Has(line, office) && line[0] != kForLife) return line[0];
  }
  return office;
}

bool OfficeGroups::IsUnique(std::string_view office) const {
  const auto has = [&](const Offices& line) { return Has(line, office); };
  return office != "leader" && (std::any_of(same_.begin(), same_.end(), has) ||
                                std::any_of(rank_.begin(), rank_.end(), has));
}

bool OfficeGroups::IsOfBody(std::string_view office) const {
  return std::any_of(body_.begin(), body_.end(), [&](const Offices& line) {
    return std::any_of(line.begin(), line.end(),
                       [&](std::string_view noun) { return office.ends_with(noun); });
  });
}

bool OfficeGroups::IsForLife(std::string_view office) const {
  return std::any_of(same_.begin(), same_.end(), [&](const Offices& line) {
    return line[0] == kForLife && Has(line, office);
  });
}

OfficeGroups::Offices OfficeGroups::Rank(std::string_view office) const {
  for (const Offices& line : rank_) {
    if (line[0] == office) return {line.begin() + 1, line.end()};
  }
  return {};
}

}  // namespace dragoman
