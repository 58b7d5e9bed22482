// The commands that fill and ask databases of events, and their options.
#ifndef DRAGOMAN_CLI_STORE_COMMANDS_H_
#define DRAGOMAN_CLI_STORE_COMMANDS_H_

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "dragoman/questions.h"
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

// What a question about events asks for, as the command line has it.
struct FilterOptions : AskOptions {
  std::string first, second;  // sides, as IRN or IRNGOV
  std::string since, until, type, place, words;
  double confidence = 0;
  bool claims = false, directed = false;
  size_t most = 5;             // events, or rows
  std::string by = "month";    // period
  std::string what = "dyads";  // of `top`
};

struct StoreCommandOptions : AskOptions {
  std::vector<std::string> paths;  // records to load
  CommonOptions articles;          // .paths: the articles that they were coded from
  size_t batch = 256;              // articles from one commit to the next
  bool merge = false, no_merge = false;
  bool strict = false, quiet = false;
  std::string parquet;  // folder to write
};

struct ShowOptions : AskOptions {
  std::string id;
};

// `dragoman code` learns to fill a database.
void AddStoreOptions(CLI::App* code, CommonOptions* options);
// Adds the commands. The one that is called puts itself into `*chosen`.
void AddStoreCommands(CLI::App* app, std::function<int()>* chosen);

int RunQuery(const QueryOptions& options);
int RunDyad(const FilterOptions& options);
int RunTimeline(const FilterOptions& options);
int RunTop(const FilterOptions& options);
int RunStore(const StoreCommandOptions& options);
int RunShow(const ShowOptions& options);

// REQUIRES: the command line was parsed, which checks it.
EventFilter FilterOf(const FilterOptions& options);
Period PeriodOf(const FilterOptions& options);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_STORE_COMMANDS_H_
