#include "resolve/actors/dictionary_fields.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "document/entity_codes.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 25> kSectors = {
    "GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "PRM", "REB",
    "UAF", "UNK", "OPP", "PRE", "ELI", "CVL", "SOC", "REF", "BUS",
    "LAB", "AGR", "EDU", "JRN", "MED", "REL", "CRM"};

// Whatever the noun is.
bool MeansSame(const Role& a, const Role& b) {
  return a.sectors == b.sectors && a.owner == b.owner && a.kind == b.kind &&
         a.gender == b.gender && a.carry == b.carry && a.vague == b.vague &&
         a.guest == b.guest && a.title == b.title;
}

// "..", "2001-02-03..", "..2001-02-03", "2001-02-03..2005-06-07"
std::optional<std::pair<Date, Date>> ReadDates(RecordFile* records,
                                               std::string_view text) {
  const size_t dots = text.find("..");
  std::pair<Date, Date> dates;
  for (int side = 0; side < 2; ++side) {
    const std::string_view part =
        side == 0 ? text.substr(0, dots) : text.substr(dots + 2);
    if (part.empty()) continue;
    const std::optional<Date> date = Date::Parse(part);
    if (!date) {
      records->ErrorAt(part, "\"" + std::string(part) + "\" is not a date",
                       "write it as 2021-11-28");
      return std::nullopt;
    }
    (side == 0 ? dates.first : dates.second) = *date;
  }
  if (dates.first && dates.second && dates.second < dates.first) {
    records->ErrorAt(text, "the end lies before the start", "exchange the dates");
    return std::nullopt;
  }
  return dates;
}

}  // namespace

bool CheckSector(RecordFile* records, std::string_view sector) {
  if (std::find(kSectors.begin(), kSectors.end(), sector) != kSectors.end()) return true;
  const std::string_view near =
      Nearest(sector, std::vector<std::string_view>(kSectors.begin(), kSectors.end()));
  records->ErrorAt(sector, "unknown sector \"" + std::string(sector) + "\"",
                   near.empty() ? "data/ontology/sectors.txt lists the sectors"
                                : "did you mean " + std::string(near) + "?");
  return false;
}

bool CheckOwner(RecordFile* records, size_t field, const DictionaryBuilder& builder) {
  const std::string_view owner = records->field(field);
  if (IsInternational(owner) || builder.HasCode(owner)) return true;
  records->Error(field, "unknown country code \"" + std::string(owner) + "\"",
                 "write a code of actors/countries.txt, or IGO UNO EUR NGO ISM IMG MNC");
  return false;
}

bool CheckSize(RecordFile* records, size_t least) {
  if (records->size() >= least && !records->field(0).empty()) return true;
  records->Error(records->size(), "a field is missing",
                 "the line needs " + std::to_string(least) +
                     " fields with | between them; see the head of the file");
  return false;
}

std::optional<Term> ReadTerm(RecordFile* records, std::string_view text) {
  Term term;
  const size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    term.office = text;
    return term;
  }
  size_t begin = text.rfind(' ', dots);
  begin = begin == std::string_view::npos ? 0 : begin + 1;
  const size_t end = std::min(text.find(' ', dots), text.size());
  const auto dates = ReadDates(records, text.substr(begin, end - begin));
  if (!dates) return std::nullopt;
  term.start = dates->first;
  term.finish = dates->second;
  term.office = Trim(text.substr(0, begin));
  term.sector = Trim(text.substr(end));
  return term;
}

bool CheckNew(RecordFile* records, EntryKind kind, std::string_view phrase,
              DictionaryBuilder* builder, const Role* role) {
  if (!builder->HasWords(phrase)) {
    records->WarnAt(phrase, "\"" + std::string(phrase) + "\" cannot be looked up",
                    "leave out brackets, commas and the like");
    return false;
  }
  const Entry* known = builder->FindExact(kind, phrase);
  if (known == nullptr) return true;
  const bool same_line = known->line == static_cast<uint32_t>(records->line());
  const std::vector<Role>& roles = builder->dictionary().roles;
  if (same_line || (role != nullptr && MeansSame(roles[known->record], *role))) {
    return false;
  }
  records->WarnAt(phrase,
                  "\"" + std::string(phrase) + "\" stands in line " +
                      std::to_string(known->line) + " already",
                  "remove one of them");
  return false;
}

void AddAll(const RecordFile& records, size_t field, EntryKind kind, uint32_t record,
            DictionaryBuilder* builder) {
  for (const std::string_view name : Split(records.field(field), ';')) {
    builder->Add(kind, name, record, records.line());
  }
}

}  // namespace dragoman
