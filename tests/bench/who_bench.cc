// Phrases to whom they mean, on one thread: the cases of tests/actors/ that have no
// context, as rows of JSON in and out, and those that have one.
//
//   ./dev bench who
#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "actors/phrase_case.h"
#include "dragoman/engine.h"
#include "dragoman/who.h"

namespace dragoman {
namespace {

const std::filesystem::path kRoot = DRAGOMAN_SOURCE_DIR;

const Result<Engine>& TheEngine() {
  static const Result<Engine> kEngine = Engine::Load(
      {.data = kRoot / "data", .model = (kRoot / "models/english.dgm").string()});
  return kEngine;
}

std::string RowOf(const Phrase& phrase) {
  std::string text;
  for (const char c : phrase.text)
    text += c == '"' ? std::string("\\\"") : std::string(1, c);
  return R"({"id":"1","text":")" + text + R"(","date":")" + phrase.date.text() + R"("})";
}

std::vector<Phrase> Phrases(bool with_context) {
  std::vector<Phrase> phrases;
  const Result<DataFiles> files = DataFiles::Folder(kRoot / "tests/actors");
  Diagnostics diagnostics;
  for (const char* name : {"dev.txt", "test.txt"}) {
    for (PhraseCase& one : ReadPhraseCases(*files->Find(name), &diagnostics)) {
      if (one.phrase.context.empty() == with_context) continue;
      phrases.push_back(std::move(one.phrase));
    }
  }
  return phrases;
}

void Tell(benchmark::State& state, size_t phrases) {
  state.counters["phrases/s"] = benchmark::Counter(
      static_cast<double>(state.iterations() * phrases), benchmark::Counter::kIsRate);
}

void PhraseRows(benchmark::State& state) {
  const Result<Engine>& engine = TheEngine();
  if (!engine.ok()) return state.SkipWithError(engine.status().message().c_str());
  std::vector<RawInput> rows;
  for (const Phrase& phrase : Phrases(false)) {
    rows.push_back(
        {.path = "rows", .line = 1, .kind = InputKind::kJsonRow, .bytes = RowOf(phrase)});
  }
  for (auto _ : state) {
    size_t found = 0;
    for (const RawInput& row : rows) {
      const std::optional<PhraseOutcome> read = ReadPhrase(row, Date());
      if (!read) return state.SkipWithError("a row is no phrase");
      const PhraseAnswer answer = engine->Who(std::get<Phrase>(*read));
      benchmark::DoNotOptimize(ToJson(std::get<Phrase>(*read), answer));
      found += answer.found ? 1 : 0;
    }
    if (found * 100 < rows.size() * 95) return state.SkipWithError("few are found");
  }
  Tell(state, rows.size());
}
BENCHMARK(PhraseRows);

void PhrasesInContext(benchmark::State& state) {
  const Result<Engine>& engine = TheEngine();
  if (!engine.ok()) return state.SkipWithError(engine.status().message().c_str());
  const std::vector<Phrase> phrases = Phrases(true);
  for (auto _ : state) {
    for (const Phrase& phrase : phrases) {
      benchmark::DoNotOptimize(engine->Who(phrase).found);
    }
  }
  Tell(state, phrases.size());
}
BENCHMARK(PhrasesInContext);

}  // namespace
}  // namespace dragoman
