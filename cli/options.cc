#include "options.h"

#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <optional>
#include <utility>

namespace dragoman::cli {
namespace {

const std::map<std::string, InputKind>& Kinds() {
  static const std::map<std::string, InputKind> kKinds = {
      {"auto", InputKind::kAuto}, {"html", InputKind::kHtml},
      {"text", InputKind::kText}, {"jsonl", InputKind::kJsonRow},
      {"csv", InputKind::kTable}, {"feed", InputKind::kFeed},
      {"warc", InputKind::kWarc}, {"conllu", InputKind::kConllu}};
  return kKinds;
}

// "+04:00" -> 240; nothing for what is no offset.
std::optional<int> MinutesAhead(const std::string& text) {
  if (text == "UTC" || text == "Z") return 0;
  int hours = 0, minutes = 0;
  char sign = 0, end = 0;
  const int read =
      std::sscanf(text.c_str(), "%c%2d:%2d%c", &sign, &hours, &minutes, &end);
  if (read != 3 || (sign != '+' && sign != '-')) return std::nullopt;
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return std::nullopt;
  return (sign == '-' ? -1 : 1) * (60 * hours + minutes);
}

}  // namespace

std::string CheckDate(const std::string& text) {
  if (Date::Parse(text)) return "";
  return "\"" + text + "\" is not a date; write it as 2021-11-28";
}

std::string CheckColumn(const std::string& text) {
  const size_t equals = text.find('=');
  const std::string field = text.substr(0, equals);
  const bool named = equals != std::string::npos && equals + 1 < text.size();
  for (const char* known : {"text", "html", "title", "published", "url", "source",
                            "author", "language", "id"}) {
    if (field == known && named) return "";
  }
  return "\"" + text +
         "\" names no column; write it as text=NAME, or with html, title, published, "
         "url, source, author, language or id for text";
}

std::string CheckTimeZone(const std::string& text) {
  if (MinutesAhead(text)) return "";
  return "\"" + text + "\" is no offset from UTC; write it as +04:00, -05:30 or UTC";
}

std::string CheckCountry(const std::string& text) {
  const bool code =
      text.size() == 3 &&
      text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
  if (code) return "";
  return "\"" + text +
         "\" is no country code; write the three capital letters of ISO 3166";
}

void AddCommonOptions(CLI::App* command, CommonOptions* options,
                      const std::vector<std::string>& formats) {
  command->add_option("paths", options->paths,
                      "files, folders, patterns, or - for standard input");
  command->add_option("-o,--output", options->output,
                      "write here instead of to standard output");
  command->add_option("-f,--format", options->format, "how to write")
      ->check(CLI::IsMember(formats));
  command->add_option("-t,--threads", options->threads, "workers (default: all cores)")
      ->check(CLI::Range(1, 1024));
  command
      ->add_option("-d,--date", options->date,
                   "publication date of articles that have none, as 2021-11-28")
      ->check(CheckDate, "DATE");
  command
      ->add_option("--time-zone", options->time_zone,
                   "clock on which a moment of publication is a day, as +04:00 or UTC")
      ->check(CheckTimeZone, "OFFSET");
  command->add_option("--input", options->input_kind, "kind of input (default: auto)")
      ->check(CLI::IsMember(
          {"auto", "html", "text", "jsonl", "csv", "feed", "warc", "conllu"}));
  command
      ->add_option("--columns", options->columns,
                   "columns of CSV and TSV, as text=body,published=day")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CheckColumn, "FIELD=NAME");
  command->add_option("--rejects", options->rejects,
                      "write what could not be read to this file, as JSONL");
  command->add_flag("--strict", options->strict, "exit with 3 if anything was rejected");
  command->add_flag("-q,--quiet", options->quiet, "no progress, no summary");
  command->add_option("--data", options->engine.data,
                      "folder of knowledge files (default: what is built in)");
  command->add_option("--model", options->engine.model,
                      "parser model: default, accurate (slower), or a file");
}

void AddLanguageOption(CLI::App* command, CommonOptions* options) {
  options->english_only = true;
  command->add_flag("!--any-language", options->english_only,
                    "also what is not in English, which is else set aside and counted");
}

void AddLegacyOptions(CLI::App* command, EngineOptions* options, bool events) {
  const std::string group = "Dictionaries of TABARI and PETRARCH (each may be repeated)";
  command
      ->add_option("--actors", options->actors,
                   "actor dictionary, on top of ours; the later file wins")
      ->group(group)
      ->allow_extra_args(false);
  command->add_option("--agents", options->agents, "agent dictionary, on top of ours")
      ->group(group)
      ->allow_extra_args(false);
  command
      ->add_flag("!--actors-only", options->own_actors,
                 "know nobody but by --actors and --agents")
      ->group(group);
  if (!events) return;
  command
      ->add_option("--discards", options->discards,
                   "phrases whose sentences, or after + whole stories, give no event")
      ->group(group)
      ->allow_extra_args(false);
  command
      ->add_option(
          "--verbs", options->verbs,
          "verb dictionary of PETRARCH2, beside our frames: the closer match wins")
      ->group(group)
      ->allow_extra_args(false);
  command
      ->add_flag("!--verbs-only", options->own_frames,
                 "take nothing for an event but by --verbs")
      ->group(group);
}

void AddFactualityOption(CLI::App* command, CommonOptions* options) {
  command
      ->add_option("--factuality", options->factuality,
                   "what is an event in schemas of other systems (default: reported); "
                   "several by commas")
      ->delimiter(',')
      ->check(CLI::IsMember(
          {"reported", "claimed", "future", "hypothetical", "negated", "historical"}));
}

std::optional<Engine> LoadEngine(const CommonOptions& options) {
  Result<Engine> engine = Engine::Load(options.engine);
  if (!engine.ok()) {
    fmt::print(stderr, "dragoman: {}\n", engine.status().message());
    return std::nullopt;
  }
  if (!options.quiet) {
    for (const std::string& note : engine->notes()) {
      fmt::print(stderr, "dragoman: {}\n", note);
    }
  }
  return std::move(*engine);
}

Date DateOf(const CommonOptions& options) {
  return Date::Parse(options.date).value_or(Date());
}

ReadOptions ReadOptionsOf(const CommonOptions& options) {
  return {.date = DateOf(options),
          .time_zone = MinutesAhead(options.time_zone),
          .whole_text = options.whole_text,
          .english_only = options.english_only};
}

InputKind KindOf(const CommonOptions& options) { return Kinds().at(options.input_kind); }

InputOptions InputOptionsOf(const CommonOptions& options) {
  InputOptions inputs;
  inputs.paths = options.paths;
  inputs.kind = KindOf(options);
  inputs.standard_input = stdin;
  for (const std::string& column : options.columns) {
    const size_t equals = column.find('=');
    inputs.columns[column.substr(0, equals)] = column.substr(equals + 1);
  }
  return inputs;
}

}  // namespace dragoman::cli
