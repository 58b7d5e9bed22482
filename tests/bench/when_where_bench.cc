// Times and places of the pages of examples/, by the clock of the engine's stages; and
// the names of towns in the gazetteer.
//
//   ./dev bench when_where
#include <benchmark/benchmark.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/data_files.h"
#include "dragoman/engine.h"
#include "dragoman/input.h"
#include "dragoman/profile.h"
#include "resolve/places/gazetteer.h"

namespace dragoman {
namespace {

const std::filesystem::path kRoot = DRAGOMAN_SOURCE_DIR;

std::vector<Article> Articles() {
  std::set<std::filesystem::path> paths;  // in a fixed order
  for (const auto& entry : std::filesystem::directory_iterator(kRoot / "examples")) {
    if (entry.path().extension() == ".html") paths.insert(entry.path());
  }
  std::vector<Article> articles;
  for (const std::filesystem::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const RawInput page{.path = path.filename().string(),
                        .bytes = {std::istreambuf_iterator<char>(file), {}}};
    ReadOutcome outcome = ReadArticle(page, {});
    if (auto* article = std::get_if<Article>(&outcome)) articles.push_back(*article);
  }
  return articles;
}

// Counts the time from the beginning of "when" to that of "events".
class Clock : public StageObserver {
 public:
  void Enter(std::string_view name) override {
    const auto now = std::chrono::steady_clock::now();
    if (name == "when") begin_ = now;
    if (name == "events") spent_ += now - begin_;
  }
  double seconds() const { return std::chrono::duration<double>(spent_).count(); }

 private:
  std::chrono::steady_clock::time_point begin_;
  std::chrono::steady_clock::duration spent_{};
};

void TimesAndPlaces(benchmark::State& state) {
  const Result<Engine> engine = Engine::Load(
      {.data = kRoot / "data", .model = (kRoot / "models/english.dgm").string()});
  if (!engine.ok()) return state.SkipWithError(engine.status().message().c_str());
  const std::vector<Article> articles = Articles();
  size_t tokens = 0, found = 0;
  for (auto _ : state) {
    Clock clock;
    for (const Article& article : articles) {
      const Document document = engine->Run(article, Stage::kExtract, &clock);
      tokens += document.tokens.size();
      found += document.times.size() + document.places.size();
    }
    state.SetIterationTime(clock.seconds());
  }
  if (found < articles.size()) state.SkipWithError("times and places are missing");
  state.counters["tokens/s"] =
      benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}
BENCHMARK(TimesAndPlaces)->UseManualTime()->Unit(benchmark::kMillisecond);

void LookUps(benchmark::State& state) {
  const Result<DataFiles> files = DataFiles::Folder((kRoot / "data").string());
  if (!files.ok()) return state.SkipWithError(files.status().message().c_str());
  Diagnostics diagnostics;
  const Gazetteer gazetteer = Gazetteer::Load(*files, &diagnostics);
  const std::vector<std::string> keys = {"paris",    "tripoli", "san jose", "maralik",
                                         "kirkuk",   "red sea", "no place", "texas",
                                         "el obeid", "us"};
  size_t known = 0;
  for (auto _ : state) {
    known = 0;
    for (const std::string& key : keys) known += !gazetteer.Find(key).empty();
  }
  if (known + 1 != keys.size()) state.SkipWithError("a name is missing");
  state.counters["lookups/s"] = benchmark::Counter(
      static_cast<double>(state.iterations() * keys.size()), benchmark::Counter::kIsRate);
}
BENCHMARK(LookUps);

}  // namespace
}  // namespace dragoman
