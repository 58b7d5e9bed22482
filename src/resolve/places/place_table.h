// places.bin, looked into where it lies.
//
//   Result<PlaceTable> table = PlaceTable::Open("data/gazetteer/places.bin", bytes);
//   PlaceTable::Found found = table->Find("hague");
//   table->place(found.values[0]).country;              // "NLD"
//
// The layout is docs/formats/gazetteer.md. Open checks sizes and the checksum; after it
// every access stays inside the bytes, which must outlive the table. Immutable.
#ifndef DRAGOMAN_RESOLVE_PLACES_PLACE_TABLE_H_
#define DRAGOMAN_RESOLVE_PLACES_PLACE_TABLE_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/status.h"

namespace dragoman {

inline constexpr uint32_t kNoPlace = 0xFFFFFFFF;

// A place as the gazetteer has it.
struct KnownPlace {
  uint32_t index = kNoPlace;
  std::string_view name;
  // ISO 3166 alpha-3; "" if no country is the right one. A dependency counts to its
  // state: Saipan has country USA, own_code MNP.
  std::string_view country, own_code;
  std::string_view feature;  // GeoNames feature code
  double lat = 0, lon = 0;
  double radius_km = 0;
  uint32_t population = 0;
  uint32_t geonames_id = 0;
  // Indices of the places it lies in; kNoPlace if unknown.
  uint32_t in_country = kNoPlace, in_admin1 = kNoPlace, in_admin2 = kNoPlace;

  bool region = false;  // of regions.txt, or a border

  bool IsCountry() const { return feature == "PCLI"; }
  bool IsTown() const { return feature.starts_with('P') && !feature.starts_with("PCL"); }
  bool IsDivision() const { return feature.starts_with("ADM"); }
  // A town that is only known from the table of small ones.
  bool IsSmall() const { return IsTown() && !region && geonames_id == 0; }
};

class PlaceTable {
 public:
  struct Found {
    std::vector<uint32_t> values;  // with the flags below
    bool weak = false;
  };
  static constexpr uint32_t kAlternate = 1u << 30, kAbbreviation = 1u << 29;
  static constexpr uint32_t kIndex = kAbbreviation - 1;

  PlaceTable() = default;  // empty
  // `path` is for messages.
  static Result<PlaceTable> Open(const std::string& path, std::string_view bytes);

  uint32_t size() const { return sections_[kPlaces].count; }
  uint32_t countries() const { return sections_[kCountries].count; }
  // REQUIRES: index < size().
  KnownPlace place(uint32_t index) const;
  // kNoPlace if `country` is none or has none.
  uint32_t Capital(uint32_t country) const;
  Found Find(std::string_view key) const;

 private:
  enum SectionName { kPlaces, kCountries, kNames, kLists, kFeatures, kStrings };
  struct Section {
    uint32_t offset = 0, count = 0;
  };

  template <typename T>
  T Read(size_t offset) const;
  std::string_view String(uint32_t offset) const;
  bool SectionsFit() const;

  std::string_view bytes_;
  std::array<Section, 6> sections_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_PLACE_TABLE_H_
