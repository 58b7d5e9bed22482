// The commands that fill and ask databases of events, and their options.
#ifndef DRAGOMAN_CLI_STORE_COMMANDS_H_
#define DRAGOMAN_CLI_STORE_COMMANDS_H_

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "options.h"

namespace dragoman::cli {

struct AskOptions {
  std::string store;   // "": see OpenStore
  std::string format;  // "": a table for a terminal, JSONL or CSV otherwise
  std::string output;  // "": standard output
};

struct QueryOptions : AskOptions {
  std::string sql;
  bool write = false;  // the statement may change the database
};

// `dragoman code` learns to fill a database.
void AddStoreOptions(CLI::App* code, CommonOptions* options);
// Adds the commands. The one that is called puts itself into `*chosen`.
void AddStoreCommands(CLI::App* app, std::function<int()>* chosen);

int RunQuery(const QueryOptions& options);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_STORE_COMMANDS_H_
