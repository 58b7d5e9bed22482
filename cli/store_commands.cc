#include "store_commands.h"

#include <memory>

namespace dragoman::cli {
namespace {

void AddAskOptions(CLI::App* command, AskOptions* options) {
  command->add_option("-s,--store", options->store,
                      "database to ask (default: DRAGOMAN_STORE, else the only *.duckdb "
                      "of this folder)");
  command
      ->add_option("-f,--format", options->format,
                   "how to write (default: a table in a terminal, else JSONL)")
      ->check(CLI::IsMember({"table", "jsonl", "csv"}));
  command->add_option("-o,--output", options->output,
                      "write here instead of to standard output");
}

// Options live as long as the command that is to read them.
template <typename Options>
std::shared_ptr<Options> AddCommand(CLI::App* app, const char* name, const char* about,
                                    const char* footer, int (*run)(const Options&),
                                    std::function<int()>* chosen, CLI::App** command) {
  auto options = std::make_shared<Options>();
  *command = app->add_subcommand(name, about);
  (*command)->footer(footer);
  (*command)->callback([=] { *chosen = [options, run] { return run(*options); }; });
  return options;
}

void AddQuery(CLI::App* app, std::function<int()>* chosen) {
  CLI::App* command = nullptr;
  const auto options = AddCommand<QueryOptions>(
      app, "query", "ask a database of events in SQL",
      "Tables: articles, events, participants, dyads, reports, stories, native "
      "(docs/formats/store.md).\n"
      "Examples:\n"
      "  dragoman query \"SELECT event_type, count(*) AS n FROM events GROUP BY ALL\"\n"
      "  dragoman query \"FROM dyads WHERE source = 'IRN' AND day >= '2021-01-01'\" -o "
      "iran.csv\n"
      "  dragoman query \"FROM native\" --store news.duckdb > events.jsonl\n"
      "  dragoman query \"DESCRIBE events\"",
      RunQuery, chosen, &command);
  command->add_option("sql", options->sql, "one statement, in DuckDB's dialect")
      ->required();
  AddAskOptions(command, options.get());
  command->add_flag("--write", options->write, "let the statement change the database");
}

}  // namespace

void AddStoreOptions(CLI::App* code, CommonOptions* options) {
  const std::string group = "Database";
  code->add_option("--store", options->store,
                   "add to this database (DuckDB), which is made where there is none; an "
                   "interrupted run goes on where it stopped")
      ->group(group);
  code->add_flag("!--no-texts", options->texts,
                 "keep the sentences of events in it, not the texts of articles")
      ->group(group);
  code->add_option("--batch", options->batch,
                   "articles from one commit to the next (default: 256)")
      ->check(CLI::Range(1, 1000000))
      ->group(group);
}

void AddStoreCommands(CLI::App* app, std::function<int()>* chosen) {
  AddQuery(app, chosen);
}

}  // namespace dragoman::cli
