#include "document/ontology.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace dragoman {
namespace {

// "did you mean X?", or `otherwise` if nothing is near.
std::string Suggest(std::string_view word, const std::vector<std::string_view>& known,
                    std::string otherwise) {
  const std::string_view nearest = Nearest(word, known);
  return nearest.empty() ? std::move(otherwise)
                         : "did you mean " + std::string(nearest) + "?";
}

std::string Unknown(std::string_view what, std::string_view word) {
  return "unknown " + std::string(what) + " \"" + std::string(word) + "\"";
}

// A number from -10 to 10, the range of every scale here.
bool ReadScore(RecordFile* records, std::string_view text, double* score) {
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), *score);
  if (error == std::errc() && end == text.data() + text.size() &&
      std::abs(*score) <= 10) {
    return true;
  }
  records->ErrorAt(text, "\"" + std::string(text) + "\" is no score",
                   "write a number from -10 to 10");
  return false;
}

std::vector<std::string_view> TypeNames() {
  std::vector<std::string_view> names;
  for (int i = 1; i < kEventTypes; ++i) {
    names.push_back(ToString(static_cast<EventType>(i)));
  }
  return names;
}

}  // namespace

Ontology Ontology::Load(const DataFiles& files, Diagnostics* diagnostics) {
  Ontology ontology;
  const auto load = [&](std::string_view name, void (Ontology::*read)(RecordFile)) {
    const DataFile* file = files.Find(name);
    if (file == nullptr) return diagnostics->push_back(MissingFile(name));
    (ontology.*read)(RecordFile(*file, diagnostics));
  };
  // In this order: types name contexts, CAMEO names types.
  load("ontology/contexts.txt", &Ontology::LoadContexts);
  load("ontology/sectors.txt", &Ontology::LoadSectors);
  load("ontology/types.txt", &Ontology::LoadTypes);
  load("ontology/cameo.txt", &Ontology::LoadCameo);
  if (const DataFile* types = files.Find("ontology/types.txt")) {
    ontology.CheckDefaults(RecordFile(*types, diagnostics));
  }
  return ontology;
}

void Ontology::LoadContexts(RecordFile records) {
  while (records.Next()) {
    if (HasContext(records.field(0))) {
      records.Error(0, "this context is already defined", "remove one of the two lines");
      continue;
    }
    contexts_.push_back({std::string(records.field(0)), std::string(records.field(1))});
  }
}

void Ontology::LoadSectors(RecordFile records) {
  using Kind = Sector::Kind;
  constexpr std::array<std::pair<std::string_view, Kind>, 3> kKinds = {
      {{"primary", Kind::kPrimary},
       {"secondary", Kind::kSecondary},
       {"international", Kind::kInternational}}};
  while (records.Next()) {
    const auto* kind = std::find_if(
        kKinds.begin(), kKinds.end(),
        [&](const auto& candidate) { return candidate.first == records.field(1); });
    if (records.field(0).size() != 3) {
      records.Error(0, "a sector is written with three letters");
    } else if (HasSector(records.field(0))) {
      records.Error(0, "this sector is already defined", "remove one of the two lines");
    } else if (kind == kKinds.end()) {
      records.Error(1, Unknown("kind", records.field(1)),
                    "write primary, secondary or international");
    } else {
      sectors_.push_back(
          {std::string(records.field(0)), kind->second, std::string(records.field(2))});
    }
  }
}

void Ontology::LoadTypes(RecordFile records) {
  while (records.Next()) {
    EventType name = EventType::kNone;
    if (!CheckType(&records, records.field(0), &name)) continue;
    const std::string_view quad = records.field(1);
    if (name == EventType::kNone || quad.size() != 1 || quad < "1" || quad > "4") {
      records.Error(1, "\"" + std::string(quad) + "\" is no quad code",
                    "write 1, 2, 3 or 4");
      continue;
    }
    Type& type = types_[static_cast<size_t>(name)];
    type.quad_code = quad[0] - '0';
    ReadScore(&records, records.field(2), &type.score);
    type.cameo = records.field(3);
    type.description = records.field(5);
    for (const std::string_view mode : Split(records.field(4), ',')) {
      LoadMode(&records, name, mode);
    }
  }
}

// "cyber -7 176 +cyber"
bool Ontology::LoadMode(RecordFile* records, EventType owner, std::string_view text) {
  const std::vector<std::string_view> words = Split(text, ' ');
  if (words.size() < 3 || words.size() > 4 || (words.size() == 4 && words[3][0] != '+')) {
    records->ErrorAt(text, "\"" + std::string(text) + "\" is no mode",
                     "write its name, score and CAMEO code: visit 4 042");
    return false;
  }
  Mode mode{std::string(words[0]), 0, std::string(words[2]), ""};
  if (!ReadScore(records, words[1], &mode.score)) return false;
  if (words.size() == 4) {
    const std::string_view context = words[3].substr(1);
    if (!CheckContext(records, context)) return false;
    mode.context = context;
  }
  types_[static_cast<size_t>(owner)].modes.push_back(std::move(mode));
  return true;
}

void Ontology::LoadCameo(RecordFile records) {
  while (records.Next()) {
    Cameo cameo;
    cameo.code = records.field(0);
    cameo.description = records.field(2);
    const bool digits = cameo.code.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || cameo.code.size() < 2 || cameo.code.size() > 4) {
      records.Error(0, "a CAMEO code is written with two to four digits");
      continue;
    }
    if (!ReadScore(&records, records.field(1), &cameo.goldstein)) continue;
    const std::vector<std::string_view> names = Split(records.field(3), ' ');
    if (!CheckType(&records, names.empty() ? records.field(3) : names[0], &cameo.type)) {
      continue;
    }
    for (size_t i = 1; i < names.size(); ++i) {
      if (CheckMode(&records, cameo.type, names[i])) cameo.modes.emplace_back(names[i]);
    }
    for (const std::string_view context : Split(records.field(4), ',')) {
      if (CheckContext(&records, context)) cameo.contexts.emplace_back(context);
    }
    std::string code = cameo.code;
    if (!cameo_.emplace(std::move(code), std::move(cameo)).second) {
      records.Error(0, "this code is already defined", "remove one of the two lines");
    }
  }
}

// Types name CAMEO codes and CAMEO names types: the former are checked when both are
// known.
void Ontology::CheckDefaults(RecordFile records) const {
  while (records.Next()) {
    if (!EventTypeFrom(records.field(0))) continue;
    CheckCameo(&records, records.field(3));
    for (const std::string_view mode : Split(records.field(4), ',')) {
      const std::vector<std::string_view> words = Split(mode, ' ');
      if (words.size() >= 3) CheckCameo(&records, words[2]);
    }
  }
}

double Ontology::Intensity(EventType t, const std::vector<std::string>& modes) const {
  const Mode* strongest = nullptr;
  for (const std::string& name : modes) {
    const Mode* mode = FindMode(t, name);
    if (mode == nullptr) continue;
    if (strongest == nullptr || std::abs(mode->score) > std::abs(strongest->score)) {
      strongest = mode;
    }
  }
  return strongest == nullptr ? type(t).score : strongest->score;
}

std::string_view Ontology::DefaultCameo(EventType t,
                                        const std::vector<std::string>& modes) const {
  for (const std::string& name : modes) {
    if (const Mode* mode = FindMode(t, name)) return mode->cameo;
  }
  return type(t).cameo;
}

const Ontology::Mode* Ontology::FindMode(EventType t, std::string_view name) const {
  for (const Mode& mode : type(t).modes) {
    if (mode.name == name) return &mode;
  }
  return nullptr;
}

bool Ontology::HasContext(std::string_view name) const {
  return std::any_of(contexts_.begin(), contexts_.end(),
                     [&](const Context& context) { return context.name == name; });
}

const Ontology::Sector* Ontology::FindSector(std::string_view code) const {
  for (const Sector& sector : sectors_) {
    if (sector.code == code) return &sector;
  }
  return nullptr;
}

bool Ontology::IsInternational(std::string_view code) const {
  const Sector* sector = FindSector(code);
  return sector != nullptr && sector->kind == Sector::Kind::kInternational;
}

const Ontology::Cameo* Ontology::FindCameo(std::string_view code) const {
  const auto at = cameo_.find(code);
  return at == cameo_.end() ? nullptr : &at->second;
}

double Ontology::Goldstein(std::string_view code) const {
  for (; code.size() >= 2; code.remove_suffix(1)) {
    if (const Cameo* cameo = FindCameo(code)) return cameo->goldstein;
  }
  return 0;
}

bool Ontology::CheckType(RecordFile* records, std::string_view part,
                         EventType* type) const {
  *type = EventType::kNone;
  if (part == "-") return true;
  if (const auto found = EventTypeFrom(part)) {
    *type = *found;
    return true;
  }
  records->ErrorAt(part, Unknown("event type", part),
                   Suggest(part, TypeNames(), "data/ontology/types.txt lists them"));
  return false;
}

bool Ontology::CheckMode(RecordFile* records, EventType owner,
                         std::string_view part) const {
  if (HasMode(owner, part)) return true;
  std::vector<std::string_view> names;
  std::string list;
  for (const Mode& mode : type(owner).modes) {
    names.push_back(mode.name);
    list += (list.empty() ? "" : ", ") + mode.name;
  }
  const std::string name(ToString(owner));
  records->ErrorAt(part, name + " has no mode \"" + std::string(part) + "\"",
                   Suggest(part, names,
                           list.empty() ? "remove it: " + name + " has no modes"
                                        : "write one of " + list));
  return false;
}

bool Ontology::CheckContext(RecordFile* records, std::string_view part) const {
  if (HasContext(part)) return true;
  std::vector<std::string_view> names;
  for (const Context& context : contexts_) names.push_back(context.name);
  records->ErrorAt(part, Unknown("context", part),
                   Suggest(part, names, "data/ontology/contexts.txt lists them"));
  return false;
}

bool Ontology::CheckSector(RecordFile* records, std::string_view part) const {
  if (HasSector(part)) return true;
  std::vector<std::string_view> codes;
  for (const Sector& sector : sectors_) codes.push_back(sector.code);
  records->ErrorAt(part, Unknown("sector", part),
                   Suggest(part, codes, "data/ontology/sectors.txt lists them"));
  return false;
}

bool Ontology::CheckCameo(RecordFile* records, std::string_view part) const {
  if (FindCameo(part) != nullptr) return true;
  records->ErrorAt(part, Unknown("CAMEO code", part),
                   "data/ontology/cameo.txt lists them, with leading zeros");
  return false;
}

}  // namespace dragoman
