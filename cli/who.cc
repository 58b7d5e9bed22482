// dragoman who: phrases in, whom they mean out; or the phrases of articles.
#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "commands.h"
#include "dragoman/output.h"
#include "dragoman/who.h"
#include "ordered_run.h"
#include "table.h"

namespace dragoman::cli {
namespace {

bool IsInput(const std::string& argument) {
  std::error_code ignored;
  return argument == "-" || std::filesystem::exists(argument, ignored);
}

void AddRow(const Entity& e, const std::string& entry, Table* table) {
  std::string sectors;
  for (const std::string& sector : e.sectors)
    sectors += (sectors.empty() ? "" : " ") + sector;
  table->Add({{e.text},
              {e.code, Colour::kCyan},
              {e.country},
              {sectors},
              {e.name},
              {e.office},
              {e.via.empty() ? entry : e.via, Colour::kDim},
              {fmt::format("{:.2f}", e.confidence)}});
}

std::string TableOf(const PhraseAnswer& answer) {
  Table table({{"phrase", 4},
               {"code", 1},
               {"country", 1},
               {"sectors", 2},
               {"name", 3},
               {"office", 3},
               {"resolved", 3},
               {"sure", 1}},
              Style::ForStandardOutput());
  if (answer.members.empty()) AddRow(answer.entity, answer.entry, &table);
  for (const Entity& member : answer.members) AddRow(member, answer.entry, &table);
  return table.Text();
}

// A phrase on the command line: a table for a person, else a row.
int TellPhrase(const Engine& engine, const WhoOptions& options) {
  Phrase phrase;
  phrase.text = options.paths[0];
  phrase.date = DateOf(options);
  phrase.context = options.context;
  phrase.country = options.country;
  const PhraseAnswer answer = engine.Who(phrase);
  const bool table = options.format == "table" ||
                     (options.format.empty() && Style::ForStandardOutput().terminal);
  if (!table) {
    fmt::print("{}\n", ToJson(phrase, answer));
  } else if (answer.found) {
    fmt::print("{}", TableOf(answer));
  } else {
    fmt::print("nobody who could act is found in \"{}\"\n", phrase.text);
  }
  return 0;
}

Chunk PhrasesOf(const Document& document) {
  Chunk chunk{"", document.mentions.size()};
  for (const Mention& mention : document.mentions) {
    chunk.text += ToJson(document, mention) + "\n";
  }
  return chunk;
}

class Answering {
 public:
  Answering(const Engine& engine, const WhoOptions& options)
      : engine_(engine), options_(options), read_(ReadOptionsOf(options)) {}

  WorkOutcome operator()(const RawInput& unit) const {
    if (std::optional<PhraseOutcome> row = ReadPhrase(unit, read_.date)) {
      if (Reject* reject = std::get_if<Reject>(&*row)) return std::move(*reject);
      Phrase& phrase = std::get<Phrase>(*row);
      if (phrase.country.empty()) phrase.country = options_.country;
      if (phrase.context.empty()) phrase.context = options_.context;
      return Chunk{ToJson(phrase, engine_.Who(phrase)) + "\n", 1};
    }
    ReadOutcome read = ReadArticle(unit, read_);
    if (Reject* reject = std::get_if<Reject>(&read)) return std::move(*reject);
    auto& article = std::get<Article>(read);
    article.country = options_.country;
    return PhrasesOf(engine_.Run(std::move(article), Stage::kResolve));
  }

 private:
  const Engine& engine_;
  const WhoOptions& options_;
  const ReadOptions read_;
};

}  // namespace

int RunWho(const WhoOptions& options) {
  const std::optional<Engine> engine = LoadEngine(options);
  if (!engine) return 1;
  if (options.paths.size() == 1 && !IsInput(options.paths[0])) {
    return TellPhrase(*engine, options);
  }
  return RunUnitCommand(options, "read", "phrase", "", Answering(*engine, options));
}

}  // namespace dragoman::cli
