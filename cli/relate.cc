// dragoman relate: a sentence and two of its phrases in, how they relate out.
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "commands.h"
#include "dragoman/relation.h"
#include "ordered_run.h"

namespace dragoman::cli {
namespace {

// Some hundred rows: few enough that a list of a thousand keeps several cores busy.
constexpr size_t kBatchBytes = size_t{64} << 10;

// Reads a sentence once for all rows that have it, of those that wait together.
std::vector<WorkOutcome> Answer(const Engine& engine, Date date, PairLabels labels,
                                std::span<const RawInput* const> rows) {
  std::vector<WorkOutcome> outcomes;
  std::vector<Pair> pairs;
  for (const RawInput* row : rows) {
    PairOutcome read = ReadPair(*row, date);
    if (Reject* reject = std::get_if<Reject>(&read)) {
      outcomes.emplace_back(std::move(*reject));
    } else {
      outcomes.emplace_back(Chunk{});
      pairs.push_back(std::move(std::get<Pair>(read)));
    }
  }
  const std::vector<PairAnswer> answers = engine.Relate(pairs);
  size_t next = 0;
  for (WorkOutcome& outcome : outcomes) {
    if (!std::holds_alternative<Chunk>(outcome)) continue;
    outcome = Chunk{ToJson(pairs[next], answers[next], labels) + "\n", 1};
    ++next;
  }
  return outcomes;
}

}  // namespace

int RunRelate(const RelateOptions& options) {
  const std::optional<Engine> engine = LoadEngine(options);
  if (!engine) return 1;
  const Date date = DateOf(options);
  const PairLabels labels =
      options.labels == "cameo15" ? PairLabels::kCameo15 : PairLabels::kPlover16;
  return RunBatchCommand(options, "read", "pair",
                         {kBatchBytes, [&](std::span<const RawInput* const> rows) {
                            return Answer(*engine, date, labels, rows);
                          }});
}

}  // namespace dragoman::cli
