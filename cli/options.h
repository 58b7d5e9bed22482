// What every command that reads articles can be told, and how the command line says it.
#ifndef DRAGOMAN_CLI_OPTIONS_H_
#define DRAGOMAN_CLI_OPTIONS_H_

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/engine.h"
#include "dragoman/input.h"

namespace dragoman::cli {

struct CommonOptions {
  std::vector<std::string> paths;
  int threads = 0;        // 0: as many as there are cores
  std::string format;     // "": table for a person, JSONL otherwise
  std::string output;     // "": standard output
  std::string rejects;    // file for what could not be read; "": only counted
  std::string store;      // database to add to; "": none
  bool merge = false;     // one record an event, not one a report
  bool no_merge = false;  // though what the database has was merged
  bool texts = true;      // keep the texts of articles in it
  size_t batch = 256;     // articles from one commit to the next
  std::string date;       // publication date where there is none
  std::string
      time_zone;  // "+04:00": where moments of publication become days; "": nowhere
  std::string input_kind = "auto";
  std::vector<std::string> columns;  // of tables, as "text=body"
  bool strict = false;               // exit code 3 if anything was rejected
  bool quiet = false;                // no progress, no summary
  bool profile = false;              // tell where the time goes
  bool english_only = false;         // what is in another language is set aside
  bool whole_text = false;           // no title and no date is taken off a plain text
  // What counts as an event in schemas that have no column for it.
  std::vector<std::string> factuality = {"reported"};
  EngineOptions engine;
};

struct WhoOptions : CommonOptions {
  std::string context;  // the text before the phrase
  std::string country;  // of the article
};

struct ActorCheckOptions {
  std::string data;            // folder of knowledge files; "": what is built in
  std::string date = "today";  // or as 2021-11-28
  std::string country, office, kind, format;
};

struct UnknownOptions : CommonOptions {
  size_t most = 100;
};

struct RelateOptions : CommonOptions {
  std::string labels = "plover16";  // or cameo15: CONCEDE and RETREAT are YIELD
};

struct WatchOptions : CommonOptions {
  std::string state;  // file that remembers what was read; "": beside the output
  double every = 15;  // minutes between two looks at a feed
  double delay = 5, patience = 30, pause = 60;  // seconds, see cli/watch/watcher.h
  bool once = false;
};

struct ExportCommandOptions : CommonOptions {
  bool describe = false;  // show the schema, write nothing
};

inline constexpr int kMergeDays = 14;  // of publication, in which reports meet

struct MergeCommandOptions {
  std::vector<std::string> paths;
  std::string store;          // database whose articles are merged; "": none
  std::string output;         // "": standard output
  std::string state;          // file that is read, if it is there, and written at the end
  std::string data;           // folder of knowledge files; "": what is built in
  std::optional<int> window;  // default: kMergeDays, or as the database has it
  size_t batch = 256;  // of the database: an eighth of the articles between two commits
  bool no_merge = false;   // every record stays, and names its event
  bool one_a_day = false;  // the filter of older systems
  bool close = false;      // with `state`: open events are written, not left
  bool strict = false;
  bool quiet = false;
};

struct StoriesOptions : CommonOptions {
  int window = kMergeDays;
};

struct ConvertOptions {
  std::vector<std::string> paths;
  std::string output;  // file, or folder; "": standard output
  bool quiet = false;
};

// Dictionaries of TABARI and PETRARCH, for commands that look for actors, and with
// `events` for those that look for events as well.
void AddLegacyOptions(CLI::App* command, EngineOptions* options, bool events);
// For commands that understand English only.
void AddLanguageOption(CLI::App* command, CommonOptions* options);
// What counts as an event in the schemas of other systems.
void AddFactualityOption(CLI::App* command, CommonOptions* options);
// The engine, or nothing after the reason was printed. What its notes say is printed too,
// unless the command is quiet.
std::optional<Engine> LoadEngine(const CommonOptions& options);

// Adds the options to a command. `formats` lists those that the command can write.
void AddCommonOptions(CLI::App* command, CommonOptions* options,
                      const std::vector<std::string>& formats);

// What is wrong with a date; "" if nothing is.
std::string CheckDate(const std::string& text);
// What is wrong with a column of a table, as "text=body"; "" if nothing is.
std::string CheckColumn(const std::string& text);
// What is wrong with an offset from UTC; "" if nothing is.
std::string CheckTimeZone(const std::string& text);
// What is wrong with a country code; "" if nothing is.
std::string CheckCountry(const std::string& text);
// Date of --date; empty if not given. REQUIRES: the command line was parsed, which checks
// it.
Date DateOf(const CommonOptions& options);
ReadOptions ReadOptionsOf(const CommonOptions& options);
InputKind KindOf(const CommonOptions& options);
// What the stream of inputs is opened with. REQUIRES as above.
InputOptions InputOptionsOf(const CommonOptions& options);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_OPTIONS_H_
