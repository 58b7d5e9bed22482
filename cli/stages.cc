// dragoman read, split, when, where: what each stage makes of the input.
#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "commands.h"
#include "dragoman/output.h"
#include "ordered_run.h"

namespace dragoman::cli {
namespace {

// Runs the engine up to a stage over all inputs and writes what `render` makes of it.
template <typename Render>
int RunStage(const CommonOptions& options, Stage stage, const char* verb,
             const char* noun, Render render) {
  const std::optional<Engine> engine = LoadEngine(options);
  if (!engine) return 1;
  return RunCommand(options, verb, noun, "", [&](Article article) {
    return render(engine->Run(std::move(article), stage));
  });
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

}  // namespace dragoman::cli
