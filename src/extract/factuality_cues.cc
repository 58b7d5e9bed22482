#include "extract/factuality_cues.h"

#include <algorithm>
#include <vector>

#include "base/record_file.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, kCueSites> kSites = {
    "aux", "mark", "adverb", "to", "that", "object", "carrier", "occasion"};

}  // namespace

FactualityCues FactualityCues::Load(const DataFiles& files, Diagnostics* diagnostics) {
  FactualityCues result;
  const DataFile* file = files.Find("factuality/cues.txt");
  if (file == nullptr) return result;
  RecordFile record(*file, diagnostics);
  while (record.Next()) {
    const auto site = std::find(kSites.begin(), kSites.end(), record.field(1));
    if (site == kSites.end()) {
      record.Error(1, "unknown site \"" + std::string(record.field(1)) + "\"",
                   "write aux, mark, adverb, to, that, object, carrier or occasion");
      continue;
    }
    const std::optional<Factuality> factuality = FactualityFrom(record.field(2));
    if (!factuality) {
      record.Error(
          2, "unknown factuality \"" + std::string(record.field(2)) + "\"",
          "write reported, claimed, future, hypothetical, negated or historical");
      continue;
    }
    auto& table = result.cues_[site - kSites.begin()];
    if (!table.emplace(record.field(0), *factuality).second) {
      record.Error(0, "\"" + std::string(record.field(0)) + "\" stands here twice",
                   "remove one of the two lines");
    }
  }
  return result;
}

std::optional<Factuality> FactualityCues::Find(std::string_view lemma,
                                               CueSite site) const {
  const auto& table = cues_[static_cast<size_t>(site)];
  const auto at = table.find(std::string(lemma));
  if (at == table.end()) return std::nullopt;
  return at->second;
}

}  // namespace dragoman
