// The places of the world by name.
//
//   Gazetteer gazetteer = Gazetteer::Load(files, &diagnostics);
//   for (const PlaceName& name : gazetteer.Find(NameKey("Tripoli"))) {
//     KnownPlace place = gazetteer.place(name.place);     // Tripoli in Libya, in Lebanon
//   }
//
// Compiled towns, divisions and countries (places.bin, looked into where it lies: nothing
// is parsed), and regions, seas, bases and camps (regions.txt). Views stay valid as long
// as the Gazetteer. Immutable after loading; threads may share it.
//
// Reads data/gazetteer/{places.bin,regions.txt,words.txt}, docs/formats/gazetteer.md, and
// the adjectives of data/actors/countries.txt, where it is there.
#ifndef DRAGOMAN_RESOLVE_PLACES_GAZETTEER_H_
#define DRAGOMAN_RESOLVE_PLACES_GAZETTEER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "base/record_file.h"
#include "resolve/places/place_table.h"
#include "resolve/places/place_words.h"

namespace dragoman {

// One sense of a name.
struct PlaceName {
  uint32_t place = 0;
  bool alternate = false;     // not the usual name of this place
  bool abbreviation = false;  // only if the text writes it in capitals
  bool weak = false;          // also a common word or a person
};

// `name` as names are looked up: "The Hague" -> "hague", "N'Djamena" -> "ndjamena".
std::string NameKey(std::string_view name);

class Gazetteer {
 public:
  static Gazetteer Load(const DataFiles& files, Diagnostics* diagnostics);

  // Empty if nothing is called so.
  std::vector<PlaceName> Find(std::string_view key) const;
  KnownPlace place(uint32_t index) const;
  // Index of a country's place, or kNoPlace.
  uint32_t Country(std::string_view iso3) const;
  // The country of "Afghan", or kNoPlace.
  uint32_t CountryOfAdjective(std::string_view word) const;
  // The capital of a country (its place's index), or kNoPlace.
  uint32_t Capital(uint32_t country) const { return table_.Capital(country); }
  // Where two neighbours meet (its place's index), or kNoPlace.
  uint32_t Border(uint32_t country, uint32_t other) const;
  // Between which degrees the divisions of a country lie, but for outlying ones; null
  // where it has too few.
  struct Extent {
    double north = 0, east = 0, south = 0, west = 0;
  };
  const Extent* ExtentOf(uint32_t country) const;
  // Whether `outer` is the country or a division in which `inner` lies.
  bool Contains(const KnownPlace& outer, const KnownPlace& inner) const;

  // Those of regions.txt.
  const std::vector<KnownPlace>& regions() const { return regions_; }
  const PlaceWords& words() const { return words_; }

 private:
  void LoadRegions(RecordFile records);
  bool ReadRegion(RecordFile* records, std::string_view countries, KnownPlace* region);
  void LoadAdjectives();
  void MeasureCountries();
  void Call(std::string_view name, uint32_t region, bool weak);

  DataFiles files_;  // keeps the bytes
  PlaceTable table_;
  PlaceWords words_;
  std::vector<KnownPlace> regions_;  // behind the places of the table
  std::unordered_map<std::string, std::vector<PlaceName>> region_names_;
  std::unordered_map<std::string_view, uint32_t> countries_;
  std::unordered_map<uint32_t, Extent> extents_;
  std::unordered_map<std::string, uint32_t> adjectives_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_GAZETTEER_H_
