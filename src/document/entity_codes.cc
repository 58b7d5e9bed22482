#include "document/entity_codes.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 7> kInternational = {"IGO", "UNO", "EUR", "NGO",
                                                            "ISM", "IMG", "MNC"};

}  // namespace

bool IsInternational(std::string_view code) {
  return std::find(kInternational.begin(), kInternational.end(), code) !=
         kInternational.end();
}

std::string_view CountryOf(const Entity& entity) {
  if (!entity.country.empty()) return entity.country;
  const auto found =
      std::find_if(entity.sectors.begin(), entity.sectors.end(), IsInternational);
  return found == entity.sectors.end() ? kNoCountry : std::string_view(*found);
}

std::string_view SectorOf(const Entity& entity) {
  const auto found =
      std::find_if_not(entity.sectors.begin(), entity.sectors.end(), IsInternational);
  return found == entity.sectors.end() ? "UNK" : std::string_view(*found);
}

}  // namespace dragoman
