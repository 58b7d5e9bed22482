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

std::string CheckSide(const std::string& text) {
  if (Side::Parse(text)) return "";
  return "\"" + text +
         "\" is no side; write a country as IRN, with a sector as IRNGOV, or a sector as "
         ":REB";
}

std::string CheckType(const std::string& text) {
  if (!text.empty() && EventTypeFrom(text)) return "";
  return "\"" + text + "\" is no type of event; write one of PLOVER's, as PROTEST";
}

void AddFilterOptions(CLI::App* command, FilterOptions* options) {
  command->add_option("--since", options->since, "first day, as 2021-01-01")
      ->check(CheckDate, "DATE");
  command->add_option("--until", options->until, "last day")->check(CheckDate, "DATE");
  command->add_option("--type", options->type, "only events of this type, as PROTEST")
      ->check(CheckType, "TYPE");
  command->add_option("--place", options->place, "only what happened in this country")
      ->check(CheckCountry, "CODE");
  command->add_option("--text", options->words,
                      "only where these begin words of the sentence: \"grain corridor\"");
  command->add_option("--confidence", options->confidence, "at least this likely, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  command->add_flag("--claims", options->claims,
                    "also what somebody only claims (default: what outlets report)");
  AddAskOptions(command, options);
}

void AddPeriod(CLI::App* command, FilterOptions* options) {
  command->add_option("--by", options->by, "day, week, month (default) or year")
      ->check(CLI::IsMember({"day", "week", "month", "year"}));
}

void AddDyad(CLI::App* app, std::function<int()>* chosen) {
  CLI::App* command = nullptr;
  const auto options = AddCommand<FilterOptions>(
      app, "dyad", "two sides over time: cooperation and conflict, types, latest events",
      "In a terminal: plots, counts by type and the latest events; otherwise rows by "
      "time.\n"
      "Examples:\n"
      "  dragoman dyad IRN AZE --since 2021-01-01\n"
      "  dragoman dyad RUSMIL UKR --type ASSAULT --by week\n"
      "  dragoman dyad COLGOV COLREB --directed -o colombia.csv\n"
      "  dragoman dyad USA IRN --text \"nuclear talk\" --events 20",
      RunDyad, chosen, &command);
  command->add_option("first", options->first, "a side, as IRN, IRNGOV or :REB")
      ->required()
      ->check(CheckSide, "SIDE");
  command->add_option("second", options->second, "the other")
      ->required()
      ->check(CheckSide, "SIDE");
  command->add_flag("--directed", options->directed, "only what the first does");
  command->add_option("--events", options->most,
                      "how many of the latest events (default: 5)");
  AddPeriod(command, options.get());
  AddFilterOptions(command, options.get());
}

void AddTimeline(CLI::App* app, std::function<int()>* chosen) {
  CLI::App* command = nullptr;
  const auto options = AddCommand<FilterOptions>(
      app, "timeline", "events over time: of everybody, or of one actor",
      "Examples:\n"
      "  dragoman timeline --since 2021-01-01 --by week\n"
      "  dragoman timeline IRN --type THREATEN\n"
      "  dragoman timeline --type PROTEST --place FRA -o protests.csv\n"
      "  dragoman timeline --text \"grain corridor\"",
      RunTimeline, chosen, &command);
  command->add_option("actor", options->first, "who acts, as IRN, IRNGOV or :REB")
      ->check(CheckSide, "SIDE");
  AddPeriod(command, options.get());
  AddFilterOptions(command, options.get());
}

void AddTop(CLI::App* app, std::function<int()>* chosen) {
  CLI::App* command = nullptr;
  const auto options = AddCommand<FilterOptions>(
      app, "top", "the most frequent dyads, actors, types, places or sources",
      "Examples:\n"
      "  dragoman top\n"
      "  dragoman top actors --type PROTEST --place FRA\n"
      "  dragoman top dyads --since 2021-01-01 --most 50 -o dyads.csv\n"
      "  dragoman top sources --format csv",
      RunTop, chosen, &command);
  options->most = 20;
  command
      ->add_option(
          "what", options->what,
          "dyads (of countries; default), domestic (dyads of sectors), actors, types, "
          "places or sources")
      ->check(
          CLI::IsMember({"dyads", "domestic", "actors", "types", "places", "sources"}));
  command->add_option("--most", options->most, "how many (default: 20)");
  AddFilterOptions(command, options.get());
}

void AddShow(CLI::App* app, std::function<int()>* chosen) {
  CLI::App* command = nullptr;
  const auto options = AddCommand<ShowOptions>(
      app, "show", "everything about one event, with the words that made it",
      "Examples:\n"
      "  dragoman show 8858e471d0b05f1c\n"
      "  dragoman show 8858 --format jsonl | python3 -m json.tool",
      RunShow, chosen, &command);
  command->add_option("event", options->id, "its id, or how that begins")->required();
  AddAskOptions(command, options.get());
}

void AddMergingOption(CLI::App* command, bool* no_merge) {
  command->add_flag(
      "--no-merge", *no_merge,
      "leave reports as they are, also if what the database has was merged");
}

// How the articles are read must be how they were coded: it makes their ids.
void AddArticleOptions(CLI::App* command, CommonOptions* articles) {
  const std::string group = "Articles of the records";
  command
      ->add_option("--articles", articles->paths,
                   "what the records were coded from (files, folders, patterns; may be "
                   "repeated): adds its texts and authors, and the articles without "
                   "events")
      ->allow_extra_args(false);
  command
      ->add_option("-d,--date", articles->date,
                   "publication date of articles that have none, as 2021-11-28")
      ->check(CheckDate, "DATE");
  command
      ->add_option("--time-zone", articles->time_zone,
                   "clock on which a moment of publication is a day, as +04:00 or UTC")
      ->check(CheckTimeZone, "OFFSET");
  command
      ->add_option("--columns", articles->columns,
                   "columns of CSV, TSV and Parquet, as text=body,published=day")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CheckColumn, "FIELD=NAME");
  AddLanguageOption(command, articles);
  for (const char* name :
       {"--articles", "--date", "--time-zone", "--columns", "--any-language"}) {
    command->get_option(name)->group(group);
  }
}

void AddStore(CLI::App* app, std::function<int()>* chosen) {
  CLI::App* command = nullptr;
  const auto options = AddCommand<StoreCommandOptions>(
      app, "store",
      "records into a database of events; what it holds; its events as Parquet",
      "Records are what `dragoman code` wrote as JSONL, also compressed (gzip, zstd). "
      "What is\n"
      "there already is passed over, so a run that was stopped or killed goes on where "
      "it was.\n"
      "Brings the tables of an older version up to date.\n"
      "Examples:\n"
      "  dragoman store records/*.jsonl.gz --store news.duckdb\n"
      "  dragoman store records.jsonl --articles rows.jsonl --store news.duckdb\n"
      "  ssh cluster cat records.jsonl | dragoman store - --store news.duckdb\n"
      "  dragoman store --store news.duckdb     what it holds\n"
      "  dragoman store --parquet events/       one folder a month, "
      "events/year=2021/month=11/",
      RunStore, chosen, &command);
  command->add_option("records", options->paths,
                      "files of records to load, folders of them, or - for standard "
                      "input");
  AddArticleOptions(command, &options->articles);
  command
      ->add_option("--batch", options->batch,
                   "articles from one commit to the next (default: 256)")
      ->check(CLI::Range(1, 1000000));
  command->add_flag("--merge", options->merge,
                    "merge reports of one event as they come (docs/formats/merge.md)");
  AddMergingOption(command, &options->no_merge);
  command->add_flag("--strict", options->strict, "exit with 3 if anything was rejected");
  command->add_flag("-q,--quiet", options->quiet, "no progress, no summary");
  command->add_option("--parquet", options->parquet,
                      "write all events into this folder, as Parquet by year and month");
  AddAskOptions(command, options.get());
}

}  // namespace

EventFilter FilterOf(const FilterOptions& options) {
  EventFilter filter;
  filter.first = Side::Parse(options.first).value_or(Side());
  filter.second = Side::Parse(options.second).value_or(Side());
  filter.directed = options.directed;
  filter.since = Date::Parse(options.since).value_or(Date());
  filter.until = Date::Parse(options.until).value_or(Date());
  filter.type = options.type;
  filter.place = options.place;
  filter.words = options.words;
  filter.confidence = options.confidence;
  filter.claims = options.claims;
  return filter;
}

Period PeriodOf(const FilterOptions& options) {
  if (options.by == "day") return Period::kDay;
  if (options.by == "week") return Period::kWeek;
  return options.by == "year" ? Period::kYear : Period::kMonth;
}

void AddStoreOptions(CLI::App* code, CommonOptions* options) {
  const std::string group = "Database";
  AddMergingOption(code, &options->no_merge);
  code->get_option("--no-merge")->group(group);
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
  AddStore(app, chosen);
  AddDyad(app, chosen);
  AddTimeline(app, chosen);
  AddTop(app, chosen);
  AddShow(app, chosen);
}

}  // namespace dragoman::cli
