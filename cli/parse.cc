// dragoman parse: text or gold tokens in, trees and names out.
#include <fmt/format.h>

#include <string>
#include <utility>
#include <variant>

#include "commands.h"
#include "dragoman/output.h"
#include "ordered_run.h"
#include "stage_clock.h"

namespace dragoman::cli {
namespace {

bool WritesJson(const CommonOptions& options) {
  if (!options.format.empty()) return options.format == "json";
  return options.output.ends_with(".json") || options.output.ends_with(".jsonl");
}

bool IsConllu(const RawInput& unit, const CommonOptions& options) {
  return unit.kind == InputKind::kConllu || KindOf(options) == InputKind::kConllu;
}

// The parses of one command, on any number of threads.
class ParseCommand {
 public:
  ParseCommand(const CommonOptions& options, const Engine& engine)
      : options_(options), engine_(engine), json_(WritesJson(options)) {}

  int Run() {
    const int code =
        RunUnitCommand(options_, "parsed", "sentence", "",
                       [this](const RawInput& unit) { return ParseUnit(unit); });
    if (options_.profile) fmt::print(stderr, "{}", profile_.Table());
    return code;
  }

 private:
  WorkOutcome ParseUnit(const RawInput& unit) {
    StageClock clock;
    clock.Enter("reading");
    std::variant<Document, Reject> parsed =
        IsConllu(unit, options_) ? ParseTokens(unit, &clock) : ParseText(unit, &clock);
    if (Reject* reject = std::get_if<Reject>(&parsed)) return std::move(*reject);
    const Document& document = std::get<Document>(parsed);
    clock.Enter("writing");
    Chunk chunk{json_ ? ParseToJson(document) + "\n" : ToConllu(document),
                document.sentences.size()};
    profile_.Add(&clock, document.tokens.size());
    return chunk;
  }

  std::variant<Document, Reject> ParseTokens(const RawInput& unit, StageClock* clock) {
    Document document;
    const Status status = ReadConllu(unit.bytes, &document, unit.line);
    if (!status.ok()) return Reject{unit.path, 0, status.message(), ""};
    document.article.path = unit.path;
    return engine_.RunTokens(std::move(document), Stage::kParse, clock);
  }

  std::variant<Document, Reject> ParseText(const RawInput& unit, StageClock* clock) {
    ReadOutcome read = ReadArticle(unit, ReadOptionsOf(options_));
    if (Reject* reject = std::get_if<Reject>(&read)) return std::move(*reject);
    return engine_.Run(std::move(std::get<Article>(read)), Stage::kParse, clock);
  }

  const CommonOptions& options_;
  const Engine& engine_;
  const bool json_;
  Profile profile_;
};

}  // namespace

int RunParse(const CommonOptions& options) {
  const Result<Engine> engine = Engine::Load(options.engine);
  if (!engine.ok()) {
    fmt::print(stderr, "dragoman: {}\n", engine.status().message());
    return 1;
  }
  return ParseCommand(options, *engine).Run();
}

}  // namespace dragoman::cli
