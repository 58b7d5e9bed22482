#include "resolve/actors/reading.h"
#include "document/entity_codes.h"

#include <algorithm>
#include <utility>

namespace dragoman {
namespace {

constexpr std::string_view kAnybody = "PPL";  // gives way to any other role

void PutBefore(std::vector<std::string_view> sectors, Reading* reading) {
  for (const std::string_view sector : reading->sectors) {
    if (std::find(sectors.begin(), sectors.end(), sector) == sectors.end()) {
      sectors.push_back(sector);
    }
  }
  reading->sectors = std::move(sectors);
}

}  // namespace

void SetPrimary(std::string_view sector, Reading* reading) {
  if (reading->sectors.empty()) {
    reading->sectors.push_back(sector);
  } else {
    reading->sectors[0] = sector;
  }
}

bool IsPlural(const Token& token) {
  return token.xpos == Xpos::kNNS || token.xpos == Xpos::kNNPS;
}

void AddRoleCode(const Role& role, Reading* reading) {
  if (role.code.empty()) return;
  if (role.leads) {
    reading->prefix = role.code;
    return;
  }
  std::string& suffix = reading->suffix;
  if (suffix == kAnybody) {
    suffix.clear();
    reading->sectors.clear();
  }
  if (role.code == kAnybody && !suffix.empty()) return;
  if (suffix.find(role.code) != std::string::npos) return;
  suffix.insert(0, role.code);
  PutBefore(role.sectors, reading);
}

void TakeCode(const Reading& whose, Reading* reading) {
  if (whose.code.empty() || !reading->code.empty()) return;
  if (reading->suffix.empty() && !reading->sectors.empty()) return;
  reading->code = whose.code;
  // What the body is comes first, then what somebody in it does.
  if (whose.kind != RoleKind::kState) PutBefore(whose.sectors, reading);
}

namespace {

std::string CodeOf(const Reading& reading) {
  std::string code(reading.code.empty() ? reading.owner : reading.code);
  const bool coded =
      !reading.code.empty() || !reading.suffix.empty() || !reading.prefix.empty();
  if (!coded || reading.changed) {
    code = reading.owner;
    if (!reading.sectors.empty()) code += reading.sectors[0];
    return code;
  }
  if (code.find(reading.suffix) == std::string::npos) code += reading.suffix;
  if (code.find(reading.prefix) == std::string::npos) code.insert(0, reading.prefix);
  return code;
}

}  // namespace

Entity EntityOf(const Document& document, const Reading& reading) {
  Entity entity;
  entity.span = document.SpanOf(reading.extent.begin, reading.extent.end);
  entity.text = document.Text(entity.span);
  entity.name = reading.name_text;
  entity.office = reading.office;
  entity.wikidata = reading.wikidata;
  entity.via = reading.via;
  entity.confidence = reading.confidence;
  if (IsInternational(reading.owner)) {
    entity.sectors.emplace_back(reading.owner);
  } else {
    entity.country = reading.owner;
  }
  for (const std::string_view sector : reading.sectors) {
    entity.sectors.emplace_back(sector);
  }
  entity.code = CodeOf(reading);
  return entity;
}

}  // namespace dragoman
