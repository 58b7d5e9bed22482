// What the schemas know of countries, sectors, offices, CAMEO and ACLED: data/exports/.
//
//   ExportData data = ExportData::Load(files, &diagnostics);
//   data.Country("RUS").icews;          // "Russian Federation"
//   data.Sector("JRN").cameo;           // "MED"
//   data.CameoName("042");              // "Make a visit"
//
// The heads of the files tell their fields. Immutable after loading; threads may share
// it.
#ifndef DRAGOMAN_STORE_EXPORT_EXPORT_DATA_H_
#define DRAGOMAN_STORE_EXPORT_EXPORT_DATA_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "document/ontology.h"

namespace dragoman {

class ExportData {
 public:
  struct CountryNames {
    std::string name, icews, acled, fips, number, cow, gdelt, region;
  };
  struct SectorNames {
    std::string cameo, icews, icews_group, inter, acled_group;
  };
  struct CameoCode {
    std::string name, reverse;
  };
  struct QuadClasses {
    std::string gdelt, phoenix;
  };
  struct AcledRule {
    EventType type = EventType::kNone;
    std::string mode, actor, recipient, sub_event;
  };
  struct AcledKind {
    std::string event, disorder;
  };

  static ExportData Load(const DataFiles& files, Diagnostics* diagnostics);

  // All empty if there is none of that code.
  const CountryNames& Country(std::string_view code) const;
  const SectorNames& Sector(std::string_view code) const;
  bool HasCountry(std::string_view code) const { return countries_.contains(code); }
  // "" if the office tells nothing.
  std::string_view OfficeSectors(std::string_view office) const;
  // Of the longest prefix that CAMEO has a name for.
  std::string_view CameoName(std::string_view code) const;
  // "" for deeds that go one way only.
  std::string_view ReverseOf(std::string_view cameo) const;
  const QuadClasses& QuadsOf(std::string_view cameo) const;
  double Goldstein(std::string_view cameo) const { return ontology_.Goldstein(cameo); }
  // Null if ACLED does not record it. `actor` and `recipient` are ACLED's classes, "-"
  // for nobody.
  const AcledRule* FindAcled(const Event& event, std::string_view actor,
                             std::string_view recipient) const;
  const AcledKind& AcledKindOf(std::string_view sub_event) const;

 private:
  void LoadCountries(RecordFile records);
  void LoadSectors(RecordFile records);
  void LoadOffices(RecordFile records);
  void LoadCameo(RecordFile records);
  void LoadRoots(RecordFile records);
  void LoadAcledKinds(RecordFile records);
  void LoadAcled(RecordFile records);

  Ontology ontology_;
  std::map<std::string, CountryNames, std::less<>> countries_;
  std::map<std::string, SectorNames, std::less<>> sectors_;
  std::vector<std::pair<std::string, std::string>> offices_;
  std::map<std::string, CameoCode, std::less<>> cameo_;
  std::map<std::string, QuadClasses, std::less<>> roots_;
  std::map<std::string, AcledKind, std::less<>> acled_kinds_;
  std::vector<AcledRule> acled_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_STORE_EXPORT_EXPORT_DATA_H_
