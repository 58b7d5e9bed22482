// The whole way, on the pages of examples/: pages to clean text, clean text to records
// (on one thread and on two that share the engine), and loading up to the first event.
//
//   ./dev bench pipeline
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "dragoman/engine.h"
#include "dragoman/input.h"

namespace dragoman {
namespace {

const std::filesystem::path kRoot = DRAGOMAN_SOURCE_DIR;

std::vector<RawInput> Pages() {
  std::set<std::filesystem::path> paths;  // in a fixed order
  for (const auto& entry : std::filesystem::directory_iterator(kRoot / "examples")) {
    if (entry.path().extension() == ".html") paths.insert(entry.path());
  }
  std::vector<RawInput> pages;
  for (const std::filesystem::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    pages.push_back({.path = path.filename().string(),
                     .bytes = {std::istreambuf_iterator<char>(file), {}}});
  }
  return pages;
}

std::vector<Article> Articles() {
  std::vector<Article> articles;
  for (const RawInput& page : Pages()) {
    ReadOutcome outcome = ReadArticle(page, {});
    if (auto* article = std::get_if<Article>(&outcome)) articles.push_back(*article);
  }
  return articles;
}

Result<Engine> Load() {
  return Engine::Load({.data = (kRoot / "data").string(),
                       .model = (kRoot / "models/english.dgm").string()});
}

void ReadPages(benchmark::State& state) {
  const std::vector<RawInput> pages = Pages();
  size_t bytes = 0;
  for (const RawInput& page : pages) bytes += page.bytes.size();
  for (auto _ : state) {
    for (const RawInput& page : pages) {
      if (!std::holds_alternative<Article>(ReadArticle(page, {}))) {
        return state.SkipWithError("a page is rejected");
      }
    }
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes));
}
BENCHMARK(ReadPages);

void CodeArticles(benchmark::State& state) {
  static const Result<Engine> engine = Load();
  if (!engine.ok()) return state.SkipWithError(engine.status().message().c_str());
  const std::vector<Article> articles = Articles();
  size_t tokens = 0, events = 0;
  for (auto _ : state) {
    events = 0;
    for (const Article& article : articles) {
      const Document document = engine->Code(article);
      tokens += document.tokens.size();
      events += document.events.size();
    }
  }
  // The golden cases say which; here it is enough that nothing was left out.
  if (events < 60) state.SkipWithError("events are missing");
  state.counters["tokens/s"] =
      benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}
BENCHMARK(CodeArticles)->Threads(1)->Threads(2)->UseRealTime();

void LoadToFirstEvent(benchmark::State& state) {
  const std::vector<Article> articles = Articles();
  for (auto _ : state) {
    const Result<Engine> engine = Load();
    if (!engine.ok()) return state.SkipWithError(engine.status().message().c_str());
    if (engine->Code(articles.front()).events.empty()) {
      return state.SkipWithError("there is no event");
    }
  }
}
BENCHMARK(LoadToFirstEvent)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dragoman
