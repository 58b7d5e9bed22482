// dragoman read, split, who, when, where: what each stage makes of the input.
#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <utility>

#include "commands.h"
#include "dragoman/output.h"
#include "ordered_run.h"
#include "table.h"

namespace dragoman::cli {
namespace {

// Runs the engine up to a stage over all inputs and writes what `render` makes of it.
template <typename Render>
int RunStage(const CommonOptions& options, Stage stage, const char* verb,
             const char* noun, Render render) {
  Result<Engine> engine = Engine::Load(options.engine);
  if (!engine.ok()) {
    fmt::print(stderr, "dragoman: {}\n", engine.status().message());
    return 1;
  }
  return RunCommand(options, verb, noun, "", [&](Article article) {
    return render(engine->Run(std::move(article), stage));
  });
}

bool IsInput(const std::string& argument) {
  std::error_code ignored;
  return argument == "-" || std::filesystem::exists(argument, ignored);
}

std::string WhoTable(const Document& document) {
  Table table({{"phrase", 4},
               {"code", 1},
               {"country", 1},
               {"sectors", 2},
               {"name", 3},
               {"office", 3},
               {"resolved", 3},
               {"sure", 1}},
              Style::ForStandardOutput());
  for (const Mention& mention : document.mentions) {
    const Entity& e = mention.entity;
    std::string sectors;
    for (const std::string& sector : e.sectors)
      sectors += (sectors.empty() ? "" : " ") + sector;
    table.Add({{e.text},
               {e.code, Colour::kCyan},
               {e.country},
               {sectors},
               {e.name},
               {e.office},
               {e.via.empty() ? mention.entry : e.via, Colour::kDim},
               {fmt::format("{:.2f}", e.confidence)}});
  }
  return table.Text();
}

// A phrase on the command line: its mentions as a table or as JSON.
int RunWhoPhrase(const CommonOptions& options, const std::string& phrase) {
  const Result<Engine> engine = Engine::Load(options.engine);
  if (!engine.ok()) {
    fmt::print(stderr, "dragoman: {}\n", engine.status().message());
    return 1;
  }
  Article article;
  article.id = "phrase";
  article.text = phrase;
  article.published = DateOf(options);
  const Document document = engine->Run(std::move(article), Stage::kResolve);
  const bool table = options.format == "table" ||
                     (options.format.empty() && Style::ForStandardOutput().terminal);
  if (table) {
    fmt::print("{}", WhoTable(document));
  } else {
    for (const Mention& mention : document.mentions) {
      fmt::print("{}\n", ToJson(document, mention));
    }
  }
  return 0;
}

}  // namespace

int RunRead(const CommonOptions& options) {
  return RunCommand(options, "read", "row", "", [](const Article& article) {
    return Chunk{ToJson(article) + "\n", 1};
  });
}

int RunSplit(const CommonOptions& options) {
  return RunStage(options, Stage::kSplit, "split", "sentence",
                  [](const Document& document) {
                    return Chunk{SplitToJson(document) + "\n", document.sentences.size()};
                  });
}

int RunWhen(const CommonOptions& options) {
  return RunStage(options, Stage::kResolve, "read", "time", [](const Document& document) {
    return Chunk{WhenToJson(document) + "\n", document.times.size()};
  });
}

int RunWhere(const CommonOptions& options) {
  return RunStage(options, Stage::kResolve, "read", "place",
                  [](const Document& document) {
                    return Chunk{WhereToJson(document) + "\n", document.places.size()};
                  });
}

int RunWho(const CommonOptions& options) {
  if (options.paths.size() == 1 && !IsInput(options.paths[0])) {
    return RunWhoPhrase(options, options.paths[0]);
  }
  return RunStage(options, Stage::kResolve, "read", "phrase",
                  [](const Document& document) {
                    Chunk chunk{"", document.mentions.size()};
                    for (const Mention& mention : document.mentions) {
                      chunk.text += ToJson(document, mention) + "\n";
                    }
                    return chunk;
                  });
}

}  // namespace dragoman::cli
