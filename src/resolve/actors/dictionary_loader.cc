// Reads data/actors/ and data/roles/, file by file. Each line is checked; what is wrong
// is reported with its place and left out.
#include <utility>

#include "base/record_file.h"
#include "resolve/actors/dictionary_builder.h"
#include "resolve/actors/dictionary_lines.h"

namespace dragoman {
namespace {

using LineReader = void (*)(RecordFile*, DictionaryBuilder*);

// Countries first: other lines refer to their codes.
constexpr std::pair<std::string_view, LineReader> kFiles[] = {
    {"actors/countries.txt", ReadCountryLine},
    {"actors/cities.txt", ReadCityLine},
    {"actors/organisations.txt", ReadOrganisationLine},
    {"actors/leaders.txt", ReadPersonLine},
    {"actors/people.txt", ReadPersonLine},
    {"roles/roles.txt", ReadRoleLine},
    {"roles/modifiers.txt", ReadModifierLine}};

}  // namespace

Dictionary LoadDictionary(const DataFiles& files, Diagnostics* diagnostics) {
  DictionaryBuilder builder;
  for (const auto& [name, read] : kFiles) {
    const DataFile* file = files.Find(name);
    if (file == nullptr) continue;  // a part of the knowledge may be left out
    builder.BeginFile(name);
    RecordFile records(*file, diagnostics);
    while (records.Next()) read(&records, &builder);
  }
  return builder.Finish();
}

}  // namespace dragoman
