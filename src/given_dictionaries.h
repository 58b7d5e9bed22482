// Dictionaries that a user gives, among the files that the loaders read.
//
//   Status status = AddGiven(options, &files);
//   ...load...
//   std::vector<std::string> notes = NotesOn(options, &diagnostics);
//
// Pure but for reading the files.
#ifndef DRAGOMAN_GIVEN_DICTIONARIES_H_
#define DRAGOMAN_GIVEN_DICTIONARIES_H_

#include <string>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/engine.h"
#include "dragoman/status.h"

namespace dragoman {

// Puts the files of EngineOptions::actors, ::agents, ::discards and ::verbs where loaders
// look for them (base/given_files.h).
Status AddGiven(const EngineOptions& options, DataFiles* files);

// Takes the findings on these files out of the diagnostics: old dictionaries have their
// faults, and what can be read of them counts. One sentence for each file with errors.
std::vector<std::string> NotesOn(const EngineOptions& options, Diagnostics* diagnostics);

}  // namespace dragoman

#endif  // DRAGOMAN_GIVEN_DICTIONARIES_H_
