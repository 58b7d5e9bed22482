#include "store/export/actor_code.h"

#include <algorithm>

#include "document/entity_codes.h"

namespace dragoman {
namespace {

constexpr size_t kPart = 3;         // letters
constexpr size_t kMostSectors = 3;  // as many as GDELT has columns for

// Our own codes are made of the country and the first sector; all others are somebody's.
bool IsOwnCode(const Entity& entity) {
  const std::string_view owner = CountryOf(entity), sector = SectorOf(entity);
  std::string own(owner == kNoCountry ? "" : owner);
  if (entity.code == own) return true;
  const bool has_sector =
      std::any_of(entity.sectors.begin(), entity.sectors.end(),
                  [](const std::string& s) { return !IsInternational(s); });
  if (has_sector) own += sector;
  return entity.code == own || entity.code == std::string(kNoCountry).append(sector);
}

}  // namespace

std::string CameoCodeOf(const Entity& entity, const ExportData& data) {
  if (!entity.code.empty() && !IsOwnCode(entity)) return entity.code;
  const std::string_view owner = CountryOf(entity);
  std::string code(owner);
  if (entity.country.empty() && owner != kNoCountry) code = data.Sector(owner).cameo;
  std::vector<std::string_view> written;
  for (const std::string_view sector : SectorsToWrite(entity)) {
    const std::string_view part = data.Sector(sector).cameo;
    const bool known = !part.empty() && !IsInternational(sector) &&
                       std::find(written.begin(), written.end(), part) == written.end();
    if (!known || written.size() == kMostSectors) continue;
    written.push_back(part);
    code += part;
  }
  return code == kNoCountry ? "" : code;
}

std::vector<std::string_view> SectorsToWrite(const Entity& entity) {
  const bool international = IsInternational(CountryOf(entity));
  std::vector<std::string_view> sectors;
  for (const std::string& sector : entity.sectors) {
    if (!international || sector != "GOV") sectors.push_back(sector);
  }
  return sectors;
}

std::vector<std::string> CameoParts(std::string_view code) {
  std::vector<std::string> parts;
  for (size_t i = 0; i < code.size(); i += kPart) {
    parts.emplace_back(code.substr(i, kPart));
  }
  return parts;
}

}  // namespace dragoman
