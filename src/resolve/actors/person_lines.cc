// Persons: who held which office when.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "resolve/actors/dictionary_fields.h"
#include "resolve/actors/dictionary_lines.h"

namespace dragoman {
namespace {

bool ReadTerms(RecordFile* records, Person* person) {
  for (const std::string_view text : Split(records->field(2), ';')) {
    std::optional<Term> term = ReadTerm(records, text);
    if (!term) return false;
    if (term->sector.empty()) {
      term->sector = "GOV";
    } else if (!CheckSector(records, term->sector)) {
      return false;
    }
    person->terms.push_back(*term);
  }
  std::sort(person->terms.begin(), person->terms.end(),
            [](const Term& a, const Term& b) { return a.start < b.start; });
  return true;
}

// "Q17276 m"
bool ReadMarks(RecordFile* records, Person* person) {
  for (const std::string_view word : Split(records->field(3), ' ')) {
    if (word == "m" || word == "f") {
      person->gender = word[0];
    } else if (word.starts_with("Q")) {
      person->wikidata = word;
    } else {
      records->ErrorAt(word, "\"" + std::string(word) + "\" is no Wikidata id or gender",
                       "write Q and digits, m or f");
      return false;
    }
  }
  return true;
}

}  // namespace

void ReadPersonLine(RecordFile* records, DictionaryBuilder* builder) {
  if (!CheckSize(records, 4) || !CheckOwner(records, 1, *builder)) return;
  Person person;
  person.owner = records->field(1);
  if (!ReadTerms(records, &person) || !ReadMarks(records, &person)) return;
  const std::vector<std::string_view> names = Split(records->field(0), ';');
  person.name = names[0];
  person.leader = builder->file() != "actors/people.txt";
  person.file = static_cast<uint8_t>(builder->dictionary().file_names.size() - 1);
  person.line = static_cast<uint32_t>(records->line());
  if (const std::optional<uint32_t> known = builder->FindPerson(person)) {
    builder->Merge(*known, person);
    builder->AddNames(names, *known, records->line());
    return;
  }
  const uint32_t record = builder->AddRecord(std::move(person));
  builder->AddNames(names, record, records->line());
}

}  // namespace dragoman
