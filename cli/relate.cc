// dragoman relate: a sentence and two of its phrases in, how they relate out.
#include <fmt/format.h>

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "commands.h"
#include "dragoman/relation.h"
#include "ordered_run.h"

namespace dragoman::cli {
namespace {

constexpr size_t kRemembered = 64;  // sentences; rows of one stand near each other

// Reads a sentence once for all its rows.
class Reading {
 public:
  explicit Reading(const Engine& engine) : engine_(engine) {}

  std::shared_ptr<const Document> Of(const Pair& pair) {
    if (auto known = Remembered(pair)) return known;
    auto read =
        std::make_shared<const Document>(engine_.ReadSentence(pair.sentence, pair.date));
    const std::scoped_lock lock(mutex_);
    remembered_.push_front(read);
    if (remembered_.size() > kRemembered) remembered_.pop_back();
    return read;
  }

 private:
  std::shared_ptr<const Document> Remembered(const Pair& pair) {
    const std::scoped_lock lock(mutex_);
    for (const auto& document : remembered_) {
      const Article& article = document->article;
      if (article.text == pair.sentence && article.published == pair.date) {
        return document;
      }
    }
    return nullptr;
  }

  const Engine& engine_;
  std::mutex mutex_;
  std::deque<std::shared_ptr<const Document>> remembered_;  // the newest first
};

}  // namespace

int RunRelate(const RelateOptions& options) {
  const std::optional<Engine> engine = LoadEngine(options);
  if (!engine) return 1;
  const Date date = DateOf(options);
  const PairLabels labels =
      options.labels == "cameo15" ? PairLabels::kCameo15 : PairLabels::kPlover16;
  Reading reading(*engine);
  return RunUnitCommand(
      options, "read", "pair", "", [&](const RawInput& unit) -> WorkOutcome {
        PairOutcome row = ReadPair(unit, date);
        if (Reject* reject = std::get_if<Reject>(&row)) return std::move(*reject);
        const Pair& pair = std::get<Pair>(row);
        const PairAnswer answer = engine->Relate(*reading.Of(pair), pair.spans);
        return Chunk{ToJson(pair, answer, labels) + "\n", 1};
      });
}

}  // namespace dragoman::cli
