// The command line: a table of commands, their options and examples.
#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "commands.h"
#include "dragoman/export.h"
#include "options.h"
#include "store_commands.h"

namespace dragoman::cli {
namespace {

constexpr const char* kAbout =
    "Dragoman reads news and writes down who did what to whom, when, where, and who says "
    "so.\n\n"
    "  dragoman code examples/ashgabat-summit.html            a table of its events\n"
    "  dragoman code news/ -o events.jsonl                    a folder of pages\n"
    "  dragoman code rows.jsonl.gz crawl.warc.gz --format csv rows with text, published; "
    "archives\n"
    "  dragoman explain \"Kenya expelled two diplomats.\"       how that comes about\n";

struct Commands {
  explicit Commands(CLI::App* app) {
    std::vector<std::string> formats = {"jsonl", "table"};
    for (std::string& schema : ExportSchemas()) formats.push_back(std::move(schema));
    AddStage(app, "code", "articles in, events out", formats, &code,
             "Examples:\n"
             "  dragoman code examples/ashgabat-summit.html\n"
             "  dragoman code 'pages/2021-11-*.html' -o events.csv\n"
             "  dragoman code news/ --store news.duckdb\n"
             "  dragoman code rows.jsonl --threads 8 --rejects rejected.jsonl --strict\n"
             "  cat story.txt | dragoman code - --date 2021-11-28 --format table\n"
             "  dragoman code news/ --format icews -o events.tab\n"
             "  dragoman code news/ --actors my.actors.txt --verbs CAMEO.2.0.txt",
             RunCode);
    app->get_subcommand("code")->add_flag(
        "--comments", code.engine.comments,
        "also events that have only a CAMEO code (statements, appeals)");
    app->get_subcommand("code")->add_flag(
        "!--frames-only", code.engine.learned,
        "events as frames alone make them, without what was learned from news");
    AddFactualityOption(app->get_subcommand("code"), &code);
    AddLegacyOptions(app->get_subcommand("code"), &code.engine, true);
    AddStoreOptions(app->get_subcommand("code"), &code);
    AddLanguageOption(app->get_subcommand("code"), &code);
    AddExport(app);
    AddStage(app, "read", "clean articles as JSON, one a line", {"jsonl"}, &read,
             "Examples:\n"
             "  dragoman read page.html | python3 -m json.tool\n"
             "  dragoman read 'crawl/*.warc.gz' -o articles.jsonl\n"
             "  dragoman read news.csv --columns text=story,published=day",
             RunRead);
    AddStage(app, "split", "sentences and tokens with their bytes", {"jsonl"}, &split,
             "Example:\n  echo \"Mr. Li won't go. He stays.\" | dragoman split -",
             RunSplit);
    AddStage(app, "parse", "tags, trees and names", {"conllu", "json"}, &parse,
             "Plain text is parsed from its first byte; CoNLL-U keeps its tokens.\n"
             "Examples:\n"
             "  dragoman parse story.txt -o story.conllu\n"
             "  dragoman parse gold.conllu --format json --profile",
             RunParse);
    app->get_subcommand("parse")->add_flag("--profile", parse.profile,
                                           "tell where the time goes");
    // Offsets count the bytes of the file.
    split.whole_text = parse.whole_text = true;
    app->get_subcommand("code")->add_flag(
        "--merge", code.merge,
        "one record an event, with its reports counted (JSONL), or with --store");
    app->get_subcommand("code")
        ->add_flag("--profile", code.profile, "tell where the time goes")
        ->excludes("--store")
        ->excludes("--merge");
    AddWho(app);
    AddLegacyOptions(app->get_subcommand("who"), &who.engine, false);
    AddRelate(app);
    AddStage(app, "when", "time expressions with their intervals, one row an article",
             {"jsonl"}, &when, "Example:\n  dragoman when rows.jsonl --date 2021-11-28",
             RunWhen);
    AddStage(app, "where", "places with coordinates, one row an article", {"jsonl"},
             &where, "Example:\n  dragoman where story.txt", RunWhere);
    AddLanguageOption(app->get_subcommand("when"), &when);
    AddLanguageOption(app->get_subcommand("where"), &where);
    AddExplain(app);
    AddStoreCommands(app, &chosen);
    AddActors(app);
    AddWatch(app);
    AddLint(app);
    AddConvert(app);
    AddMerge(app);
    AddStories(app);
  }

  std::function<int()> chosen;
  CommonOptions code, read, split, parse, when, where, explain;
  WhoOptions who;
  RelateOptions relate;
  WatchOptions watch;
  ExportCommandOptions exported;
  ConvertOptions convert;
  MergeCommandOptions merge;
  StoriesOptions stories;
  ActorCheckOptions actor_check;
  UnknownOptions unknown;
  std::string sentence;
  std::vector<std::string> checked = {"data"};

 private:
  void AddStage(CLI::App* app, const char* name, const char* about,
                const std::vector<std::string>& formats, CommonOptions* options,
                const char* footer, int (*run)(const CommonOptions&)) {
    CLI::App* command = app->add_subcommand(name, about);
    AddCommonOptions(command, options, formats);
    command->footer(footer);
    command->callback([this, options, run] { chosen = [=] { return run(*options); }; });
  }

  void AddWho(CLI::App* app) {
    CLI::App* command =
        app->add_subcommand("who", "whom a phrase means, with codes at a date");
    AddCommonOptions(command, &who, {"jsonl", "table"});
    command->add_option("--context", who.context,
                        "the text before the phrase: whom \"he\" may mean");
    command
        ->add_option("--country", who.country,
                     "country of the article, as IRN: whose \"the police\" are")
        ->check(CheckCountry, "CODE");
    command->footer(
        "Give a phrase, or files: JSONL rows with `text`, `date` and perhaps `id`, "
        "`context`\n"
        "and `country` come out as one row each, in order; articles (rows with "
        "`published`,\n"
        "pages, texts) as one row for each phrase in them.\n"
        "Examples:\n"
        "  dragoman who --date 2021-11-28 \"Azerbaijani President Ilham Aliyev\"\n"
        "  dragoman who -d 2021-11-28 --context \"President Raisi met\" \"his "
        "Azerbaijani "
        "counterpart\"\n"
        "  dragoman who phrases.jsonl -o answers.jsonl");
    command->callback([this] { chosen = [this] { return RunWho(who); }; });
  }

  void AddExport(CLI::App* app) {
    CLI::App* command = app->add_subcommand(
        "export", "events coded earlier in, the schema of another system out");
    CLI::Option* paths =
        command->add_option("paths", exported.paths,
                            "JSONL that `dragoman code` wrote: files, folders, - for "
                            "standard input");
    command
        ->add_option("-s,--store", exported.store,
                     "database whose events to write, instead of files")
        ->excludes(paths);
    command->add_option("-f,--format", exported.format, "schema to write")
        ->required()
        ->check(CLI::IsMember(ExportSchemas()));
    command->add_flag("--describe", exported.describe,
                      "show the columns and how they are made, and write nothing");
    command->add_option("-o,--output", exported.output,
                        "write here instead of to standard output");
    command->add_option("-t,--threads", exported.threads, "workers (default: all cores)")
        ->check(CLI::Range(1, 1024));
    command->add_option("--rejects", exported.rejects,
                        "write what could not be read to this file, as JSONL");
    command->add_flag("--strict", exported.strict,
                      "exit with 3 if anything was rejected");
    command->add_flag("-q,--quiet", exported.quiet, "no progress, no summary");
    command->add_option("--data", exported.engine.data,
                        "folder of knowledge files (default: what is built in)");
    AddFactualityOption(command, &exported);
    command->footer(
        "Which events have no line in a schema, and why, is told at the end.\n"
        "Examples:\n"
        "  dragoman export --format phoenix --describe\n"
        "  dragoman export --format icews events.jsonl -o events.2021.tab\n"
        "  dragoman export --format gdelt events.jsonl -o 20211128.export.CSV\n"
        "  dragoman export --format gdelt-mentions events.jsonl -o "
        "20211128.mentions.CSV\n"
        "  zcat events.jsonl.gz | dragoman export --format polecat - --factuality "
        "reported,claimed\n"
        "  dragoman export --format gdelt --store news.duckdb -o 20211128.export.CSV\n"
        "  dragoman code news/ --comments --format petrarch2   (at once, statements "
        "too)");
    command->callback([this] { chosen = [this] { return RunExport(exported); }; });
  }

  void AddRelate(CLI::App* app) {
    CLI::App* command = app->add_subcommand(
        "relate", "a sentence and two of its phrases in, the type of their relation out");
    AddCommonOptions(command, &relate, {"jsonl"});
    command
        ->add_option("--labels", relate.labels,
                     "plover16 (default), or cameo15: CONCEDE and RETREAT are YIELD")
        ->check(CLI::IsMember({"plover16", "cameo15"}));
    command->footer(
        "JSONL rows with `sentence`, `source` and `target`, or with `marked_sentence`, "
        "come out\n"
        "as one row each, in order: the best type, its quad code, factuality, "
        "confidence, "
        "and all\n"
        "types with their chances.\n"
        "Examples:\n"
        "  echo '{\"marked_sentence\":\"<s>Kenya</s> expelled <t>two envoys</t>.\"}' | "
        "dragoman relate -\n"
        "  dragoman relate pairs.jsonl --labels cameo15 -o relations.jsonl\n"
        "  dragoman relate pairs.jsonl --model accurate");
    command->callback([this] { chosen = [this] { return RunRelate(relate); }; });
  }

  void AddExplain(CLI::App* app) {
    CLI::App* command = app->add_subcommand(
        "explain", "how a sentence becomes events: tree, actors, frames, reasons");
    command->add_option("sentence", sentence, "one or more sentences")->required();
    command->add_option("-d,--date", explain.date, "publication date, as 2021-11-28");
    command->add_option("--data", explain.engine.data, "folder of knowledge files");
    command->add_option("--model", explain.engine.model,
                        "parser model: default, accurate (slower), or a file");
    command->add_flag("--comments", explain.engine.comments,
                      "also events that have only a CAMEO code");
    command->add_flag("!--frames-only", explain.engine.learned,
                      "events as frames alone make them");
    AddLegacyOptions(command, &explain.engine, true);
    command->footer(
        "Example:\n"
        "  dragoman explain \"Iran warned Israel against attacking it.\" -d 2021-11-28");
    command->callback(
        [this] { chosen = [this] { return RunExplain(sentence, explain); }; });
  }

  void AddActors(CLI::App* app) {
    CLI::App* command =
        app->add_subcommand("actors", "keep the dictionaries of actors up to date");
    command->require_subcommand(1);
    command->footer(
        "Examples:\n"
        "  dragoman actors check --date today\n"
        "  dragoman actors unknown news/ --most 50");
    AddActorCheck(command);
    AddActorUnknown(command);
  }

  void AddActorCheck(CLI::App* app) {
    CLI::App* command = app->add_subcommand(
        "check", "terms of office that should have ended, holes, overlaps");
    command->add_option("-d,--date", actor_check.date, "today, or as 2021-11-28")
        ->check([](const std::string& text) {
          return text == "today" ? std::string() : CheckDate(text);
        });
    command->add_option("--data", actor_check.data,
                        "folder of knowledge files (default: what is built in)");
    command->add_option("--country", actor_check.country, "only this one, as IRN")
        ->check(CheckCountry, "CODE");
    command->add_option("--office", actor_check.office,
                        "only offices with these words, as \"foreign minister\"");
    command->add_option("--kind", actor_check.kind, "only these")
        ->check(CLI::IsMember({"expired", "vacant", "hole", "overlap"}));
    command->add_option("-f,--format", actor_check.format, "how to write")
        ->check(CLI::IsMember({"text", "jsonl"}));
    command->footer(
        "Each finding has file, line and remedy.\n"
        "Examples:\n"
        "  dragoman actors check --data data --kind expired\n"
        "  dragoman actors check --date 2026-01-31 --country IRN\n"
        "  dragoman actors check --office \"prime minister\" --format jsonl");
    command->callback([this] { chosen = [this] { return RunActorCheck(actor_check); }; });
  }

  void AddActorUnknown(CLI::App* app) {
    CLI::App* command = app->add_subcommand(
        "unknown", "who is named in texts and in no dictionary, the most frequent first");
    AddCommonOptions(command, &unknown, {"table", "jsonl"});
    AddLanguageOption(command, &unknown);
    command->add_option("--most", unknown.most, "how many to show (default: 100)")
        ->check(CLI::Range(1, 1000000));
    command->footer(
        "Country, sector and office are what most of the texts say; `line` in JSONL is "
        "what\n"
        "data/actors/people.txt or organisations.txt would say, for you to correct.\n"
        "Examples:\n"
        "  dragoman actors unknown news/ --most 50\n"
        "  dragoman actors unknown rows.jsonl -o unknown.jsonl");
    command->callback([this] { chosen = [this] { return RunActorUnknown(unknown); }; });
  }

  void AddWatch(CLI::App* app) {
    CLI::App* command = app->add_subcommand(
        "watch", "poll RSS and Atom feeds, code their new articles, once each");
    command->add_option("feeds", watch.paths, "addresses of feeds, or files with them")
        ->required();
    command->add_option("-o,--output", watch.output,
                        "add events to this file, as JSONL (default: standard output)");
    command->add_option("--store", watch.store,
                        "add articles and events to this database instead");
    command->add_flag("--merge", watch.merge,
                      "with --store: reports of one event count once, as they come");
    command->add_flag(
        "--no-merge", watch.no_merge,
        "leave reports as they are, also if what the database has was merged");
    command->add_option("--state", watch.state,
                        "file that remembers what was read (default: OUTPUT.watch)");
    command->add_flag("--once", watch.once, "look at each feed once, then end");
    const auto seconds = CLI::Range(0.0, 86400.0);
    command
        ->add_option("--every", watch.every, "minutes between two looks at a feed (15)")
        ->check(CLI::Range(0.001, 1e5));
    command
        ->add_option(
            "--delay", watch.delay,
            "seconds between two questions to a site (5; robots.txt may ask more)")
        ->check(seconds);
    command
        ->add_option("--patience", watch.patience, "seconds to wait for an answer (30)")
        ->check(CLI::Range(0.1, 3600.0));
    command
        ->add_option(
            "--pause", watch.pause,
            "seconds that a site in trouble is left alone at first; doubles (60)")
        ->check(seconds);
    command->add_flag("-q,--quiet", watch.quiet, "tell nothing but failure");
    command->add_option("--data", watch.engine.data,
                        "folder of knowledge files (default: what is built in)");
    command->add_option("--model", watch.engine.model,
                        "parser model: default, accurate (slower), or a file");
    command->add_flag("--comments", watch.engine.comments,
                      "also events that have only a CAMEO code (statements, appeals)");
    AddLanguageOption(command, &watch);
    AddLegacyOptions(command, &watch.engine, true);
    command->footer(
        "Killed at any moment and started again with the same output it goes on, with "
        "nothing\n"
        "lost and nothing twice. See docs/formats/watch.md.\n"
        "Examples:\n"
        "  dragoman watch https://example.org/world.xml -o events.jsonl\n"
        "  dragoman watch feeds.txt --store news.duckdb --every 30\n"
        "  dragoman watch feeds.txt --once --state feeds.state | wc -l");
    command->callback([this] { chosen = [this] { return RunWatch(watch); }; });
  }

  void AddLint(CLI::App* app) {
    CLI::App* command =
        app->add_subcommand("lint", "check knowledge files: file, line, caret, remedy");
    command->add_option("paths", checked,
                        "folders of knowledge files, or dictionaries of TABARI and "
                        "PETRARCH (default: data)");
    command->footer(
        "Examples:\n"
        "  dragoman lint data/\n"
        "  dragoman lint Phoenix.Countries.actors.txt CAMEO.2.0.txt");
    command->callback([this] { chosen = [this] { return RunLint(checked); }; });
  }

  void AddConvert(CLI::App* app) {
    CLI::App* command = app->add_subcommand(
        "convert", "dictionaries of TABARI and PETRARCH in our form of the same");
    command
        ->add_option("paths", convert.paths, "dictionaries of actors, agents, discards")
        ->required();
    command->add_option("-o,--output", convert.output,
                        "file to write, or folder in which each gets its place as in "
                        "data/ (default: standard output)");
    command->add_flag("-q,--quiet", convert.quiet, "no summary");
    command->footer(
        "Examples:\n"
        "  dragoman convert Phoenix.agents.txt | less\n"
        "  dragoman convert Phoenix.*.txt -o data/\n"
        "  dragoman convert my.actors.txt -o actors.txt\n"
        "  dragoman code news/ --actors actors.txt");
    command->callback([this] { chosen = [this] { return RunConvert(convert); }; });
  }

  void AddMerge(CLI::App* app) {
    CLI::App* command = app->add_subcommand(
        "merge", "records in, one record an event out, with the reports of it counted");
    command->add_option(
        "paths", merge.paths,
        "files of records, or - for standard input; by day of publication");
    command
        ->add_option(
            "-s,--store", merge.store,
            "merge the articles of this database instead, those that are not yet "
            "merged; with --no-merge forget all that was merged")
        ->excludes("paths");
    command->add_option("-o,--output", merge.output,
                        "write here instead of to standard output");
    command
        ->add_option("--window", merge.window,
                     "days of publication in which reports meet (default: 14)")
        ->check(CLI::Range(1, 3650));
    command
        ->add_option(
            "--batch", merge.batch,
            "with --store: an eighth of the articles from one commit to the next "
            "(default: 256)")
        ->check(CLI::Range(1, 1000000));
    command->add_flag("--no-merge", merge.no_merge,
                      "keep every record, and only name its story and its event");
    command->add_flag(
        "--one-a-day", merge.one_a_day,
        "one event for each day, parties and CAMEO code, as older coders do");
    command->add_option("--state", merge.state,
                        "go on from this file, and leave open events in it");
    command->add_flag("--close", merge.close,
                      "with --state: write open events as well, and leave none");
    command->add_flag("--strict", merge.strict, "exit with 3 if anything was rejected");
    command->add_flag("-q,--quiet", merge.quiet, "no progress, no summary");
    command->add_option("--data", merge.data,
                        "folder of knowledge files (default: what is built in)");
    command->footer(
        "Events are written when the window has passed them, in the order in which they "
        "were\nfirst reported; docs/formats/merge.md explains `story`, `reports`, "
        "`sources`.\n"
        "Examples:\n"
        "  dragoman code news/ | dragoman merge - -o events.jsonl\n"
        "  dragoman merge records.jsonl --no-merge | jq .merged\n"
        "  dragoman merge --store news.duckdb              (again: what came since)\n"
        "  dragoman merge --store news.duckdb --no-merge   (takes all apart)\n"
        "  dragoman merge today.jsonl --state merge.state >> events.jsonl");
    command->callback([this] { chosen = [this] { return RunMerge(merge); }; });
  }

  void AddStories(CLI::App* app) {
    CLI::App* command = app->add_subcommand(
        "stories", "articles in, one row each with the story that it is a copy of out");
    AddCommonOptions(command, &stories, {"jsonl"});
    command
        ->add_option("--window", stories.window,
                     "days of publication in which copies meet (default: 14)")
        ->check(CLI::Range(1, 3650));
    command->footer(
        "The same text, cut, with another headline or a paragraph more is one story; "
        "`story` is\nthe id of its first article. Give articles by day of publication.\n"
        "Examples:\n"
        "  dragoman stories rows.jsonl -o stories.jsonl\n"
        "  dragoman stories news/ | jq -r 'select(.id == .story) | .url'");
    command->callback([this] { chosen = [this] { return RunStories(stories); }; });
  }
};

int Main(int argc, char** argv) {
  CLI::App app(kAbout, "dragoman");
  app.set_version_flag("--version", std::string(Version()));
  app.require_subcommand(1);
  app.footer(
      "`dragoman COMMAND --help` shows options and examples of each command.\n"
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 something rejected (--strict).");
  Commands commands(&app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return commands.chosen();
}

}  // namespace
}  // namespace dragoman::cli

int main(int argc, char** argv) { return dragoman::cli::Main(argc, argv); }
