#include "given_dictionaries.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/given_files.h"

namespace dragoman {
namespace {

bool IsGiven(const EngineOptions& options, const std::string& path) {
  for (const auto* paths :
       {&options.actors, &options.agents, &options.discards, &options.verbs}) {
    if (std::find(paths->begin(), paths->end(), path) != paths->end()) return true;
  }
  return false;
}

}  // namespace

Status AddGiven(const EngineOptions& options, DataFiles* files) {
  const std::pair<const std::vector<std::string>&, const char*> given[] = {
      {options.actors, kGivenActors},
      {options.agents, kGivenAgents},
      {options.discards, kGivenDiscards},
      {options.verbs, kGivenVerbs}};
  for (const auto& [paths, folder] : given) {
    for (size_t i = 0; i < paths.size(); ++i) {
      // The number keeps the order in which they were given.
      std::string number = std::to_string(i);
      number.insert(0, 4 - std::min<size_t>(number.size(), 4), '0');
      const std::string& path = paths[i];
      std::string name = folder + number;
      name.append("/").append(path.substr(path.rfind('/') + 1));
      Status added = files->AddFile(path, std::move(name));
      if (!added.ok()) return added;
    }
  }
  return Status::Ok();
}

std::vector<std::string> NotesOn(const EngineOptions& options, Diagnostics* diagnostics) {
  std::map<std::string, size_t> faults;
  std::erase_if(*diagnostics, [&](const Diagnostic& diagnostic) {
    if (!IsGiven(options, diagnostic.path)) return false;
    if (diagnostic.severity == Diagnostic::Severity::kError) ++faults[diagnostic.path];
    return true;
  });
  std::vector<std::string> notes;
  notes.reserve(faults.size());
  for (const auto& [path, count] : faults) {
    std::string& note = notes.emplace_back(path);
    note.append(": ").append(std::to_string(count));
    note.append(count == 1 ? " line" : " lines").append(" could not be read; ");
    note.append("`dragoman lint ").append(path).append("` shows what to mend");
  }
  return notes;
}

}  // namespace dragoman
