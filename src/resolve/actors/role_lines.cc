// Roles and the modifiers before them.
#include <string>
#include <utility>

#include "document/entity_codes.h"
#include "resolve/actors/dictionary_fields.h"
#include "resolve/actors/dictionary_lines.h"
#include "resolve/actors/plurals.h"

namespace dragoman {
namespace {

bool ReadSectors(RecordFile* records, const DictionaryBuilder& builder, Role* role) {
  for (const std::string_view sector : Split(records->field(1), ' ')) {
    if (sector == "-") continue;
    if (IsInternational(sector) || builder.HasCode(sector)) {
      role->owner = sector;
      continue;
    }
    if (!CheckSector(records, sector)) return false;
    role->sectors.push_back(sector);
  }
  return true;
}

bool ReadKind(RecordFile* records, Role* role) {
  constexpr std::pair<std::string_view, RoleKind> kKinds[] = {
      {"person", RoleKind::kPerson},
      {"group", RoleKind::kGroup},
      {"body", RoleKind::kBody},
      {"state", RoleKind::kState},
      {"thing", RoleKind::kThing}};
  for (const auto& [name, kind] : kKinds) {
    if (records->field(2) != name) continue;
    role->kind = kind;
    return true;
  }
  records->Error(2, "unknown kind \"" + std::string(records->field(2)) + "\"",
                 "write person, group, body, state or thing");
  return false;
}

bool ReadMarks(RecordFile* records, Role* role, bool* plural) {
  for (const std::string_view mark : Split(records->field(3), ' ')) {
    if (mark == "m" || mark == "f") {
      role->gender = mark[0];
    } else if (mark == "carry") {
      role->carry = true;
    } else if (mark == "vague") {
      role->vague = true;
    } else if (mark == "guest") {
      role->guest = true;
    } else if (mark == "title") {
      role->title = true;
    } else if (mark == "plural") {
      *plural = true;
    } else {
      records->ErrorAt(mark, "unknown mark \"" + std::string(mark) + "\"",
                       "write m, f, carry, vague, guest, title or plural");
      return false;
    }
  }
  return true;
}

void AddNoun(RecordFile* records, std::string_view noun, bool plural, Role role,
             DictionaryBuilder* builder) {
  const int line = records->line();
  if (Entry* formed = builder->Find(EntryKind::kRole, noun); formed && formed->formed) {
    role.noun = noun;
    formed->formed = false;
    formed->line = static_cast<uint32_t>(line);
    formed->record = builder->AddRecord(std::move(role));
    return;
  }
  if (!CheckNew(records, EntryKind::kRole, noun, builder, &role)) return;
  role.noun = noun;
  const uint32_t record = builder->AddRecord(std::move(role));
  builder->Add(EntryKind::kRole, noun, record, line, plural);
  const std::string many = plural ? "" : PluralOf(noun);
  // "deputies" is written down by itself: not all plurals mean what one of them does.
  if (!many.empty() && builder->Find(EntryKind::kRole, many) == nullptr) {
    builder->Add(EntryKind::kRole, many, record, line, true);
    builder->dictionary().entries.back().formed = true;
  }
}

}  // namespace

void ReadRoleLine(RecordFile* records, DictionaryBuilder* builder) {
  if (!CheckSize(records, 3)) return;
  Role role;
  bool plural = false;
  if (!ReadSectors(records, *builder, &role) || !ReadKind(records, &role) ||
      !ReadMarks(records, &role, &plural)) {
    return;
  }
  for (const std::string_view noun : Split(records->field(0), ';')) {
    AddNoun(records, noun, plural, role, builder);
  }
}

void ReadModifierLine(RecordFile* records, DictionaryBuilder* builder) {
  if (!CheckSize(records, 3)) return;
  Modifier modifier;
  for (const std::string_view sector : Split(records->field(1), ' ')) {
    if (sector == "*") {
      modifier.any = true;
    } else if (sector == "-" || CheckSector(records, sector)) {
      modifier.changes.push_back(sector);
    } else {
      return;
    }
  }
  if (records->field(2) != "keep") {
    if (!CheckSector(records, records->field(2))) return;
    modifier.sector = records->field(2);
  }
  const uint32_t record = builder->AddRecord(std::move(modifier));
  AddAll(*records, 0, EntryKind::kModifier, record, builder);
}

}  // namespace dragoman
