// Readers of one line each: what the files of data/actors/ and data/roles/ say becomes
// records and phrases of a DictionaryBuilder. Formats: docs/formats/actors.md.
//
//   RecordFile records(file, &diagnostics);
//   while (records.Next()) ReadPersonLine(&records, &builder);
//
// A line that is wrong is reported and left out. No state.
#ifndef DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_LINES_H_
#define DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_LINES_H_

#include "base/record_file.h"
#include "resolve/actors/dictionary_builder.h"

namespace dragoman {

void ReadCountryLine(RecordFile* records, DictionaryBuilder* builder);
void ReadIndependenceLine(RecordFile* records, DictionaryBuilder* builder);
void ReadCityLine(RecordFile* records, DictionaryBuilder* builder);
void ReadOrganisationLine(RecordFile* records, DictionaryBuilder* builder);
void ReadPersonLine(RecordFile* records, DictionaryBuilder* builder);
void ReadRoleLine(RecordFile* records, DictionaryBuilder* builder);
void ReadOfficeLine(RecordFile* records, DictionaryBuilder* builder);
void ReadModifierLine(RecordFile* records, DictionaryBuilder* builder);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_DICTIONARY_LINES_H_
