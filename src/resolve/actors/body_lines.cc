// Countries, cities, organisations.
#include <optional>
#include <string>
#include <utility>

#include "resolve/actors/dictionary_fields.h"
#include "resolve/actors/dictionary_lines.h"
#include "resolve/actors/plurals.h"

namespace dragoman {
namespace {

std::optional<Country> ReadCodes(RecordFile* records) {
  const std::vector<std::string_view> head = Split(records->field(0), ' ');
  Country country{head[0], "GOV", ""};
  if (head[0].size() != 3) {
    records->Error(0, "\"" + std::string(head[0]) + "\" is not a country code",
                   "write the three capital letters of ISO 3166");
    return std::nullopt;
  }
  if (head.size() > 1) {
    if (!CheckSector(records, head[1])) return std::nullopt;
    country.sector = head[1];
  }
  return country;
}

}  // namespace

void ReadCountryLine(RecordFile* records, DictionaryBuilder* builder) {
  if (!CheckSize(records, 2)) return;
  std::optional<Country> country = ReadCodes(records);
  if (!country) return;
  builder->AddCode(country->code);
  const std::vector<std::string_view> names = Split(records->field(1), ';');
  if (names.empty()) {
    records->Error(1, "a name is missing", "write the name of the country");
    return;
  }
  country->name = names[0];
  const uint32_t record = builder->AddRecord(*country);
  for (const std::string_view name : names) {
    if (name.starts_with('=')) {
      builder->Add(EntryKind::kShortName, name.substr(1), record, records->line());
    } else if (CheckNew(records, EntryKind::kCountry, name, builder)) {
      builder->Add(EntryKind::kCountry, name, record, records->line());
    }
  }
  AddAll(*records, 2, EntryKind::kAdjective, record, builder);
  for (const std::string_view people : Split(records->field(3), ';')) {
    builder->Add(EntryKind::kPeople, people, record, records->line());
    const std::string many = PluralOf(people);
    if (!many.empty()) {
      builder->Add(EntryKind::kPeople, many, record, records->line(), true);
    }
  }
  AddAll(*records, 4, EntryKind::kCapital, record, builder);
  AddAll(*records, 5, EntryKind::kSeat, record, builder);
}

void ReadIndependenceLine(RecordFile* records, DictionaryBuilder* builder) {
  if (!CheckSize(records, 3) || !CheckOwner(records, 0, *builder) ||
      !CheckOwner(records, 2, *builder)) {
    return;
  }
  const std::optional<Date> since = Date::Parse(records->field(1));
  if (!since) {
    records->Error(1, "\"" + std::string(records->field(1)) + "\" is no day",
                   "write the day of independence, as 2011-07-09");
    return;
  }
  builder->dictionary().independences.push_back(
      {records->field(0), records->field(2), *since});
}

void ReadCityLine(RecordFile* records, DictionaryBuilder* builder) {
  if (!CheckSize(records, 2) || !CheckOwner(records, 0, *builder)) return;
  const uint32_t record = builder->AddRecord(Country{records->field(0), "", ""});
  AddAll(*records, 1, EntryKind::kPlace, record, builder);
}

void ReadOrganisationLine(RecordFile* records, DictionaryBuilder* builder) {
  if (!CheckSize(records, 3) || !CheckOwner(records, 1, *builder)) return;
  const std::vector<std::string_view> names = Split(records->field(0), ';');
  Organisation organisation{names[0], records->field(1), {}};
  organisation.local = builder->file() == "actors/parties.txt";
  for (const std::string_view text : Split(records->field(2), ';')) {
    std::optional<Term> term = ReadTerm(records, text);
    if (!term) return;
    std::string_view& sector = term->office;  // it stands first here
    if (!CheckSector(records, sector)) return;
    term->sector = sector;
    term->office = {};
    organisation.terms.push_back(*term);
  }
  const uint32_t record = builder->AddRecord(std::move(organisation));
  for (const std::string_view name : names) {
    const bool known = builder->HasBody(name, records->field(1));
    // Two countries may have parties of one name.
    if (builder->HasWords(name) && !known) {
      builder->Add(EntryKind::kOrganisation, name, record, records->line());
    } else if (CheckNew(records, EntryKind::kOrganisation, name, builder)) {
      builder->Add(EntryKind::kOrganisation, name, record, records->line());
    }
  }
}

}  // namespace dragoman
