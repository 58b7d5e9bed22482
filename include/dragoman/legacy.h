// Dictionaries of TABARI and PETRARCH: what is wrong in them, and the same in our form.
//
//   Result<LintReport> report = LintDictionary("Phoenix.agents.txt");
//   Result<Conversion> agents = ConvertDictionary("Phoenix.agents.txt");
//   agents->text          // lines for data/roles/coded-agents.txt
//
// The engine reads either form: EngineOptions::actors, ::agents, ::discards. Formats:
// docs/formats/legacy.md. Any thread.
#ifndef DRAGOMAN_LEGACY_H_
#define DRAGOMAN_LEGACY_H_

#include <cstddef>
#include <string>

#include "dragoman/engine.h"
#include "dragoman/status.h"

namespace dragoman {

// Checks one dictionary, of which kind its lines show, in either form.
Result<LintReport> LintDictionary(const std::string& path);

struct Conversion {
  std::string text;     // the whole file, with a head that tells its origin
  std::string kind;     // "actors", "agents", "discards"
  std::string place;    // where it belongs in data/: "roles/coded-phoenix-agents.txt"
  size_t entries = 0;   // lines of records
  size_t left_out = 0;  // lines of the old file that could not be read
};
// Loading the text gives the same entities as loading the old file.
Result<Conversion> ConvertDictionary(const std::string& path);

}  // namespace dragoman

#endif  // DRAGOMAN_LEGACY_H_
