// Reads data/actors/ and data/roles/, file by file, then what the user gives. Each line
// is checked; what is wrong is reported with its place and left out.
#include <utility>

#include "base/given_files.h"
#include "base/record_file.h"
#include "resolve/actors/coded_entries.h"
#include "resolve/actors/coded_lines.h"
#include "resolve/actors/dictionary_builder.h"
#include "resolve/actors/dictionary_lines.h"
#include "resolve/actors/legacy_actors.h"
#include "resolve/actors/legacy_agents.h"

namespace dragoman {
namespace {

using LineReader = void (*)(RecordFile*, DictionaryBuilder*);

// Countries first: other lines refer to their codes.
constexpr std::pair<std::string_view, LineReader> kFiles[] = {
    {"actors/countries.txt", ReadCountryLine},
    {"actors/states.txt", ReadIndependenceLine},
    {"actors/cities.txt", ReadCityLine},
    {"actors/organisations.txt", ReadOrganisationLine},
    {"actors/parties.txt", ReadOrganisationLine},
    {"actors/leaders.txt", ReadPersonLine},
    {"actors/people.txt", ReadPersonLine},
    {"actors/rulers.txt", ReadPersonLine},
    {"roles/roles.txt", ReadRoleLine},
    {"roles/modifiers.txt", ReadModifierLine},
    {"roles/offices.txt", ReadOfficeLine}};

void ReadOwnFiles(const DataFiles& files, Diagnostics* diagnostics,
                  DictionaryBuilder* builder) {
  for (const auto& [name, read] : kFiles) {
    const DataFile* file = files.Find(name);
    if (file == nullptr) continue;  // a part of the knowledge may be left out
    builder->BeginFile(name);
    RecordFile records(*file, diagnostics);
    while (records.Next()) read(&records, builder);
  }
}

std::vector<DataFile> Together(std::vector<DataFile> files,
                               const std::vector<DataFile>& more) {
  files.insert(files.end(), more.begin(), more.end());
  return files;
}

template <typename Record>
void AddAll(const DataFile& file, const std::vector<Record>& records,
            DictionaryBuilder* builder, CodedEntries* entries) {
  builder->BeginFile(file.name.substr(file.name.rfind('/') + 1));
  for (const Record& record : records) entries->Add(record);
}

// Dictionaries of codes: in our form or in that of PETRARCH.
void ReadCodedFiles(const DataFiles& files, bool own, Diagnostics* diagnostics,
                    DictionaryBuilder* builder) {
  std::vector<DataFile> actors = files.List(kGivenActors);
  std::vector<DataFile> agents = files.List(kGivenAgents);
  if (own) {
    actors = Together(files.List("actors/coded"), actors);
    agents = Together(files.List("roles/coded"), agents);
  }
  if (actors.empty() && agents.empty()) return;
  const ActorCodes codes = ActorCodes::Load(files, diagnostics);
  DictionaryBuilder ours;
  Diagnostics told_elsewhere;
  ReadOwnFiles(files, &told_elsewhere, &ours);
  const Dictionary known = ours.Finish();
  CodedEntries entries(codes, known, builder);
  for (const DataFile& file : actors) {
    AddAll(file,
           HasBars(file) ? ReadCodedActors(file, diagnostics)
                         : ReadLegacyActors(file, diagnostics),
           builder, &entries);
  }
  for (const DataFile& file : agents) {
    AddAll(file,
           HasBars(file) ? ReadCodedRoles(file, diagnostics)
                         : ReadLegacyAgents(file, diagnostics),
           builder, &entries);
  }
}

}  // namespace

Dictionary LoadDictionary(const DataFiles& files, Diagnostics* diagnostics, bool own) {
  DictionaryBuilder builder;
  if (own) ReadOwnFiles(files, diagnostics, &builder);
  ReadCodedFiles(files, own, diagnostics, &builder);
  return builder.Finish();
}

}  // namespace dragoman
