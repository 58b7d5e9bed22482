#include "store/export/export_data.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr size_t kRoot = 2;  // digits

std::string Or(std::string_view text, std::string_view otherwise) {
  return std::string(text.empty() ? otherwise : text);
}

// The value of `key`, or one without content: absent knowledge is an empty cell.
template <typename T>
const T& FindOrEmpty(const std::map<std::string, T, std::less<>>& map,
                     std::string_view key) {
  static const T kEmpty;
  const auto found = map.find(key);
  return found == map.end() ? kEmpty : found->second;
}

bool FitsClass(std::string_view rule, std::string_view actor) {
  return rule == "*" || (actor.size() == 1 && rule.find(actor) != std::string_view::npos);
}

}  // namespace

ExportData ExportData::Load(const DataFiles& files, Diagnostics* diagnostics) {
  ExportData data;
  data.ontology_ = Ontology::Load(files, diagnostics);
  const auto load = [&](std::string_view name, void (ExportData::*read)(RecordFile)) {
    const DataFile* file = files.Find(name);
    if (file == nullptr) return diagnostics->push_back(MissingFile(name));
    (data.*read)(RecordFile(*file, diagnostics));
  };
  load("exports/countries.txt", &ExportData::LoadCountries);
  load("exports/sectors.txt", &ExportData::LoadSectors);
  load("exports/offices.txt", &ExportData::LoadOffices);
  load("exports/cameo.txt", &ExportData::LoadCameo);
  load("exports/roots.txt", &ExportData::LoadRoots);
  load("exports/acled_types.txt", &ExportData::LoadAcledKinds);
  load("exports/acled.txt", &ExportData::LoadAcled);  // names of the file before
  return data;
}

void ExportData::LoadCountries(RecordFile records) {
  while (records.Next()) {
    const std::string_view code = records.field(0);
    if (code.size() != 3) {
      records.Error(0, "\"" + std::string(code) + "\" is no country code",
                    "write the three letters of ISO 3166");
      continue;
    }
    const std::string_view name = records.field(1);
    countries_[std::string(code)] = {std::string(name),
                                     Or(records.field(2), name),
                                     Or(records.field(3), name),
                                     std::string(records.field(4)),
                                     std::string(records.field(5)),
                                     std::string(records.field(6)),
                                     Or(records.field(7), code),
                                     std::string(records.field(8))};
  }
}

void ExportData::LoadSectors(RecordFile records) {
  while (records.Next()) {
    const std::string_view code = records.field(0);
    if (code.empty() || !IsAsciiLower(code[0])) {
      ontology_.CheckSector(&records, code);
    }
    if (records.field(4).size() != 1) {
      records.Error(4, "no class of actors", "write one digit from 1 to 8");
    }
    const std::string_view cameo = records.field(1);
    sectors_[std::string(code)] = {
        cameo == "-" ? "" : std::string(cameo), std::string(records.field(2)),
        std::string(records.field(3)), std::string(records.field(4)),
        std::string(records.field(5))};
  }
}

void ExportData::LoadOffices(RecordFile records) {
  while (records.Next()) {
    offices_.emplace_back(records.field(0), records.field(1));
  }
}

void ExportData::LoadCameo(RecordFile records) {
  while (records.Next()) {
    ontology_.CheckCameo(&records, records.field(0));
    if (!records.field(2).empty()) ontology_.CheckCameo(&records, records.field(2));
    cameo_[std::string(records.field(0))] = {std::string(records.field(1)),
                                             std::string(records.field(2))};
  }
}

void ExportData::LoadRoots(RecordFile records) {
  while (records.Next()) {
    ontology_.CheckCameo(&records, records.field(0));
    roots_[std::string(records.field(0))] = {std::string(records.field(1)),
                                             std::string(records.field(2))};
  }
}

void ExportData::LoadAcledKinds(RecordFile records) {
  while (records.Next()) {
    acled_kinds_[std::string(records.field(0))] = {std::string(records.field(1)),
                                                   std::string(records.field(2))};
  }
}

void ExportData::LoadAcled(RecordFile records) {
  while (records.Next()) {
    AcledRule rule;
    if (!ontology_.CheckType(&records, records.field(0), &rule.type)) continue;
    rule.mode = records.field(1);
    if (rule.mode != "*") ontology_.CheckMode(&records, rule.type, records.field(1));
    rule.actor = records.field(2);
    rule.recipient = records.field(3);
    rule.sub_event = records.field(4);
    if (!acled_kinds_.contains(rule.sub_event)) {
      records.Error(4, "\"" + rule.sub_event + "\" is no sub-event type of ACLED",
                    "write one of exports/acled_types.txt");
    }
    acled_.push_back(std::move(rule));
  }
}

const ExportData::CountryNames& ExportData::Country(std::string_view code) const {
  return FindOrEmpty(countries_, code);
}

const ExportData::SectorNames& ExportData::Sector(std::string_view code) const {
  return FindOrEmpty(sectors_, code);
}

std::string_view ExportData::OfficeSectors(std::string_view office) const {
  const std::string folded = FoldCase(office);
  const auto found = std::find_if(
      offices_.begin(), offices_.end(),
      [&](const auto& line) { return folded.find(line.first) != std::string::npos; });
  return found == offices_.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view ExportData::CameoName(std::string_view code) const {
  for (; code.size() > kRoot; code.remove_suffix(1)) {
    const auto found = cameo_.find(code);
    if (found != cameo_.end()) return found->second.name;
  }
  return "";
}

std::string_view ExportData::ReverseOf(std::string_view cameo) const {
  return FindOrEmpty(cameo_, cameo).reverse;
}

const ExportData::QuadClasses& ExportData::QuadsOf(std::string_view cameo) const {
  return FindOrEmpty(roots_, cameo.substr(0, kRoot));
}

const ExportData::AcledRule* ExportData::FindAcled(const Event& event,
                                                   std::string_view actor,
                                                   std::string_view recipient) const {
  const auto fits = [&](const AcledRule& rule) {
    const auto& modes = event.mode;
    const bool mode = rule.mode == "*" ||
                      std::find(modes.begin(), modes.end(), rule.mode) != modes.end();
    return rule.type == event.type && mode && FitsClass(rule.actor, actor) &&
           FitsClass(rule.recipient, recipient);
  };
  const auto found = std::find_if(acled_.begin(), acled_.end(), fits);
  return found == acled_.end() ? nullptr : &*found;
}

const ExportData::AcledKind& ExportData::AcledKindOf(std::string_view sub_event) const {
  return FindOrEmpty(acled_kinds_, sub_event);
}

}  // namespace dragoman
