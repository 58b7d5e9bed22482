#include "resolve/places/gazetteer.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr double kMaxRadius = 10000;

bool ReadNumber(RecordFile* records, size_t field, double limit, double* number) {
  const std::string_view text = records->field(field);
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), *number);
  if (error == std::errc() && end == text.data() + text.size() && *number <= limit &&
      *number >= -limit) {
    return true;
  }
  records->Error(field,
                 "\"" + std::string(text) + "\" is no number from -" +
                     std::to_string(static_cast<int>(limit)) + " to " +
                     std::to_string(static_cast<int>(limit)),
                 "write degrees as 41.5 or -73, the radius in km");
  return false;
}

bool AllCapitals(std::string_view name) {
  bool letters = false;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      letters = true;
    } else if (c != '.') {
      return false;
    }
  }
  return letters && name.size() < 8;
}

void Report(const std::string& path, std::string reason, std::string remedy,
            Diagnostics* diagnostics) {
  Diagnostic diagnostic;
  diagnostic.path = path;
  diagnostic.reason = std::move(reason);
  diagnostic.remedy = std::move(remedy);
  diagnostics->push_back(std::move(diagnostic));
}

}  // namespace

std::string NameKey(std::string_view name) {
  const std::string folded = FoldCase(name);
  std::string key;
  key.reserve(folded.size());
  for (const char c : folded) {
    if (c == '.' || c == '\'') continue;
    const bool blank = c == ' ' || c == '-' || c == '/' || c == '\n' || c == '\t';
    if (!blank) {
      key += c;
    } else if (!key.empty() && key.back() != ' ') {
      key += ' ';
    }
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key.starts_with("the ") ? key.substr(4) : key;
}

Gazetteer Gazetteer::Load(const DataFiles& files, Diagnostics* diagnostics) {
  Gazetteer gazetteer;
  gazetteer.files_ = files;
  const auto find = [&](const std::string& name) {
    const DataFile* file = gazetteer.files_.Find("gazetteer/" + name);
    if (file == nullptr) diagnostics->push_back(MissingFile("gazetteer/" + name));
    return file;
  };
  if (const DataFile* file = find("places.bin")) {
    Result<PlaceTable> table = PlaceTable::Open(file->path, file->bytes);
    if (table.ok()) {
      gazetteer.table_ = *table;
    } else {
      const std::string& message = table.status().message();
      const size_t remedy = message.rfind("; ");
      const size_t reason = file->path.size() + 2;
      Report(file->path, message.substr(reason, remedy - reason),
             message.substr(remedy + 2), diagnostics);
    }
  }
  for (uint32_t i = 0; i < gazetteer.table_.countries(); ++i) {
    gazetteer.countries_.emplace(gazetteer.table_.place(i).own_code, i);
  }
  gazetteer.MeasureCountries();
  if (const DataFile* file = find("regions.txt")) {
    gazetteer.LoadRegions(RecordFile(*file, diagnostics));
  }
  if (const DataFile* file = find("words.txt")) {
    gazetteer.words_ = PlaceWords::Load(*file, diagnostics);
  }
  gazetteer.LoadAdjectives();
  return gazetteer;
}

// Who reads the file as a list of actors says what is wrong in it.
void Gazetteer::LoadAdjectives() {
  constexpr size_t kAdjectives = 2;
  const DataFile* file = files_.Find("actors/countries.txt");
  if (file == nullptr) return;
  Diagnostics unused;
  RecordFile records(*file, &unused);
  while (records.Next()) {
    const uint32_t country = Country(records.field(0));
    if (country == kNoPlace) continue;
    for (const std::string_view word : Split(records.field(kAdjectives), ';')) {
      adjectives_.emplace(word, country);
    }
  }
}

// The table has the countries first, then their divisions of first order.
void Gazetteer::MeasureCountries() {
  struct Degrees {
    std::vector<double> lat, lon;
  };
  std::unordered_map<uint32_t, Degrees> divisions;
  for (uint32_t i = table_.countries(); i < table_.size(); ++i) {
    const KnownPlace division = table_.place(i);
    if (division.feature != "ADM1") break;
    Degrees& degrees = divisions[division.in_country];
    degrees.lat.push_back(division.lat);
    degrees.lon.push_back(division.lon);
  }
  constexpr size_t kFewest = 4, kOutlying = 12;  // one in so many at either end
  for (auto& [country, degrees] : divisions) {
    const size_t n = degrees.lat.size(), left_out = n / kOutlying;
    if (n < kFewest) continue;
    std::sort(degrees.lat.begin(), degrees.lat.end());
    std::sort(degrees.lon.begin(), degrees.lon.end());
    extents_[country] = {degrees.lat[n - 1 - left_out], degrees.lon[n - 1 - left_out],
                         degrees.lat[left_out], degrees.lon[left_out]};
  }
}

const Gazetteer::Extent* Gazetteer::ExtentOf(uint32_t country) const {
  const auto at = extents_.find(country);
  return at == extents_.end() ? nullptr : &at->second;
}

uint32_t Gazetteer::CountryOfAdjective(std::string_view word) const {
  const auto at = adjectives_.find(std::string(word));
  return at == adjectives_.end() ? kNoPlace : at->second;
}

void Gazetteer::LoadRegions(RecordFile records) {
  while (records.Next()) {
    KnownPlace region;
    region.index = table_.size() + static_cast<uint32_t>(regions_.size());
    if (!ReadRegion(&records, records.field(5), &region)) continue;
    const std::vector<std::string_view> names = Split(records.field(0), ';');
    if (names.empty() || region.feature.empty()) {
      records.Error(0, "a name and a feature are needed");
      continue;
    }
    region.region = true;
    region.name = names[0].substr(0, names[0].find('?'));
    regions_.push_back(region);
    for (std::string_view name : names) {
      const bool weak = name.ends_with('?');
      if (weak) name.remove_suffix(1);
      Call(name, region.index, weak);
    }
  }
}

bool Gazetteer::ReadRegion(RecordFile* records, std::string_view countries,
                           KnownPlace* region) {
  region->feature = records->field(1);
  if (!ReadNumber(records, 2, 90, &region->lat) ||
      !ReadNumber(records, 3, 180, &region->lon) ||
      !ReadNumber(records, 4, kMaxRadius, &region->radius_km)) {
    return false;
  }
  if (countries == "-") return true;
  region->country = countries.substr(0, 3);
  region->in_country = Country(region->country);
  if (region->in_country != kNoPlace) {
    region->country = table_.place(region->in_country).country;
  }
  // Without the compiled table no country is known; its absence is reported already.
  if (table_.size() == 0 || (region->in_country != kNoPlace && countries.size() == 3)) {
    return true;
  }
  records->Error(5, "unknown country \"" + std::string(countries) + "\"",
                 "write ISO 3166 alpha-3, or - for none");
  return false;
}

void Gazetteer::Call(std::string_view name, uint32_t region, bool weak) {
  region_names_[NameKey(name)].push_back({region, false, AllCapitals(name), weak});
}

std::vector<PlaceName> Gazetteer::Find(std::string_view key) const {
  std::vector<PlaceName> names;
  const PlaceTable::Found found = table_.Find(key);
  names.reserve(found.values.size());
  for (const uint32_t value : found.values) {
    names.push_back({value & PlaceTable::kIndex, (value & PlaceTable::kAlternate) != 0,
                     (value & PlaceTable::kAbbreviation) != 0, found.weak});
  }
  const auto regions = region_names_.find(std::string(key));
  if (regions != region_names_.end()) {
    names.insert(names.end(), regions->second.begin(), regions->second.end());
  }
  return names;
}

KnownPlace Gazetteer::place(uint32_t index) const {
  return index < table_.size() ? table_.place(index) : regions_[index - table_.size()];
}

uint32_t Gazetteer::Country(std::string_view iso3) const {
  const auto at = countries_.find(iso3);
  return at == countries_.end() ? kNoPlace : at->second;
}

uint32_t Gazetteer::Border(uint32_t country, uint32_t other) const {
  if (country == kNoPlace || other == kNoPlace) return kNoPlace;
  const std::string key = "border " + std::string(table_.place(country).own_code) + " " +
                          std::string(table_.place(other).own_code);
  const PlaceTable::Found found = table_.Find(FoldCase(key));
  return found.values.empty() ? kNoPlace : found.values[0] & PlaceTable::kIndex;
}

bool Gazetteer::Contains(const KnownPlace& outer, const KnownPlace& inner) const {
  return outer.index != inner.index &&
         (outer.index == inner.in_country || outer.index == inner.in_admin1 ||
          outer.index == inner.in_admin2);
}

}  // namespace dragoman
