// The parts that lines of several dictionary files share: sectors, owners, dates, terms.
//
//   if (!CheckSize(records, 4) || !CheckOwner(records, 1, builder)) return;
//   std::optional<Term> term = ReadTerm(records, "president 2021-08-03..2024-05-19");
//
// What is wrong is reported at its place with a remedy; then the answer is false or
// nothing, and the line is left out. No state.
#ifndef DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_FIELDS_H_
#define DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_FIELDS_H_

#include <optional>
#include <string_view>

#include "base/record_file.h"
#include "resolve/actors/dictionary_builder.h"

namespace dragoman {

bool CheckSector(RecordFile* records, std::string_view sector);
// A country that the builder knows, or IGO UNO EUR NGO ISM IMG MNC.
bool CheckOwner(RecordFile* records, size_t field, const DictionaryBuilder& builder);
// Whether the line has that many fields and the first says something.
bool CheckSize(RecordFile* records, size_t least);

// "president 2021-08-03..2024-05-19 GOV": office, dates, sector; the order of words
// tells them apart. Dates may be open: "..", "2001-02-03..", "..2001-02-03".
std::optional<Term> ReadTerm(RecordFile* records, std::string_view text);

// False if the dictionaries have the phrase as a thing of this kind; with a warning,
// unless that is only another spelling of the same ("public-sector worker").
bool CheckNew(RecordFile* records, EntryKind kind, std::string_view phrase,
              DictionaryBuilder* builder, const Role* role = nullptr);

// All names of a field, between semicolons.
void AddAll(const RecordFile& records, size_t field, EntryKind kind, uint32_t record,
            DictionaryBuilder* builder);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_FIELDS_H_
