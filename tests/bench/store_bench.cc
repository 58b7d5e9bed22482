// Questions of a database of ten million synthetic events (200 countries, 16 years, 2
// million articles, sentences of 16 words out of 30,000, as frequent as words are).
//
//   ./dev bench store
//   DRAGOMAN_BENCH_EVENTS=1000000 ./dev bench store --benchmark_filter=Dyad
//
// The database is made once, in the folder of the build (minutes, about 1 GB), and opened
// anew for each question, as `dragoman dyad` does.
//
// And merging a year of them, a third of the articles copies, and taking that apart
// again; "MB peak" must not grow with the days:
//
//   DRAGOMAN_BENCH_MERGED=1000000 ./dev bench store --benchmark_filter=Merg
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "dragoman/merging_store.h"
#include "dragoman/questions.h"
#include "dragoman/store.h"

namespace dragoman {
namespace {

constexpr const char* kSettings = R"sql(
  (SELECT list(chr(65 + i // 26) || chr(65 + i % 26) || 'N') AS countries
   FROM (SELECT i::INTEGER AS i FROM range(200) t(i))),
  (SELECT ['GOV', 'MIL', 'REB', 'OPP', 'CVL', 'COP'] AS sectors,
          ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT',
           'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE',
           'COERCE', 'ASSAULT'] AS types,
          ['reported', 'reported', 'reported', 'claimed', 'future'] AS factualities)
)sql";

// A few countries are in most of the news.
constexpr const char* kPairs = R"sql(
INSERT INTO pairs
SELECT n, printf('%016x', n::BIGINT),
       countries[1 + floor(pow(hash(m + 1) / 18446744073709551616.0, 2) * 200)::INTEGER],
       sectors[1 + h // 7 % 6],
       countries[1 + floor(pow(hash(m + 2) / 18446744073709551616.0, 2) * 200)::INTEGER],
       sectors[1 + h // 11 % 6], h % 10 = 0,
       DATE '2010-01-01' + (n * $D // $N)::INTEGER, types[1 + h % 16], 1 + h % 4,
       h % 20 - 10, h % 20 - 10, factualities[1 + h % 5], 0.5 + h % 100 / 200.0, false
FROM (SELECT n, m, (hash(m) % 1000003)::BIGINT AS h FROM $M),
)sql";

constexpr const char* kRecords = R"sql(
INSERT INTO records (n, id, article, sentence, event_text, event_type, mode, contexts,
                     quad_code, intensity, goldstein, factuality, date_start, date_end,
                     date_precision, why, confidence)
SELECT n, printf('%016x', n::BIGINT), printf('a%x', n::BIGINT // 5), 0,
       list_reduce(list_transform(range(16), lambda i: 'w' ||
         floor(pow(hash(m * 31 + i) / 18446744073709551616.0, 4) * 30000)::INTEGER),
         lambda a, b: a || ' ' || b),
       types[1 + h % 16], [], [], 1 + h % 4, h % 20 - 10, h % 20 - 10,
       factualities[1 + h % 5], DATE '2010-01-01' + (n * $D // $N)::INTEGER,
       DATE '2010-01-01' + (n * $D // $N)::INTEGER, 'day', [], 0.5 + h % 100 / 200.0
FROM (SELECT n, m, (hash(m) % 1000003)::BIGINT AS h FROM $M),
)sql";

constexpr const char* kArticles = R"sql(
INSERT INTO articles (n, id, source, published, words, events)
SELECT n + 1, printf('a%x', n::BIGINT), 'Outlet ' || n % 300,
       DATE '2010-01-01' + (n * 5 * $D // $N)::INTEGER, 0, 5
FROM range(0, $N // 5 + 1) t(n)
)sql";

constexpr const char* kParticipants = R"sql(
INSERT INTO participants (event_n, event, role, position, country, sector, sectors, code)
SELECT event_n, event, 'actor', 1, source, source_sector, [source_sector],
       source || source_sector FROM pairs
UNION ALL
SELECT event_n, event, 'recipient', 1, target, target_sector, [target_sector],
       target || target_sector FROM pairs
ORDER BY event_n
)sql";

// Event n tells what event m told: all their own news, or a third of the articles that of
// one of the two hundred before them.
constexpr const char* kNoCopies = "(SELECT n, n AS m FROM range(1, $N + 1) t(n))";
constexpr const char* kCopies =
    "(SELECT n, CASE WHEN hash(n // 5) % 3 = 0 AND n > 1005 THEN n - 5 * (1 + hash(n // "
    "5 "
    "+ 7) % 200)::BIGINT ELSE n END AS m FROM range(1, $N + 1) t(n))";

class Nothing : public AnswerSink {
 public:
  void Begin(const std::vector<AnswerColumn>&) override {}
  bool Take(const std::vector<AnswerCell>&) override { return true; }
};

std::string Setting(const char* name, const char* otherwise) {
  const char* given = std::getenv(name);
  return given == nullptr ? otherwise : given;
}

void OrStop(const Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s\n", status.message().c_str());
  std::exit(1);
}

struct Made {
  std::string name;    // of the file
  std::string events;  // how many
  std::string days;    // over so many
  bool copies = false;
};

std::string With(std::string sql, const Made& made) {
  const std::pair<const char*, std::string> values[] = {
      {"$M", made.copies ? kCopies : kNoCopies}, {"$N", made.events}, {"$D", made.days}};
  for (const auto& [name, value] : values) {
    for (size_t at; (at = sql.find(name)) != std::string::npos;) {
      sql.replace(at, 2, value);
    }
  }
  return sql;
}

std::string MakeDatabase(const Made& made) {
  const std::string path =
      std::string(DRAGOMAN_BENCH_FOLDER) + "/" + made.name + made.events + ".duckdb";
  if (std::filesystem::exists(path)) return path;
  std::fprintf(stderr, "making %s\n", path.c_str());
  const std::string part = path + ".part";
  {
    Result<Store> store = Store::Open({.path = part, .write = true});
    OrStop(store.status());
    Nothing nothing;
    OrStop(store->Query(With(kArticles, made), &nothing));
    OrStop(store->Query(With(std::string(kPairs) + kSettings, made), &nothing));
    OrStop(store->Query(With(std::string(kRecords) + kSettings, made), &nothing));
    if (made.copies) OrStop(store->Query(kParticipants, &nothing));
    OrStop(store->Close());
  }
  std::filesystem::rename(part, path);
  return path;
}

Store OpenDatabase() {
  static const std::string path = MakeDatabase(
      {"store_bench_", Setting("DRAGOMAN_BENCH_EVENTS", "10000000"), "5800"});
  Result<Store> store = Store::Open({.path = path});
  OrStop(store.status());
  return std::move(*store);
}

EventFilter ADyad() {
  EventFilter filter;
  filter.first = *Side::Parse("AAN");
  filter.second = *Side::Parse("ABN");
  return filter;
}

// What a filter gives by month and quad code; the question has to have an answer.
void CountByMonth(const EventFilter& filter, benchmark::State* state) {
  OpenDatabase();
  uint64_t events = 0;
  for (auto _ : *state) {
    const Store store = OpenDatabase();
    const Result<std::vector<PeriodCounts>> counts =
        Questions(store).CountByPeriod(filter, Period::kMonth);
    OrStop(counts.status());
    events = 0;
    for (const PeriodCounts& at : *counts) events += at.events();
  }
  if (events == 0) state->SkipWithError("no event was found");
  state->counters["events_found"] = static_cast<double>(events);
}

void BM_DyadByMonthByQuad(benchmark::State& state) { CountByMonth(ADyad(), &state); }
BENCHMARK(BM_DyadByMonthByQuad)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

void BM_EverythingByMonthByQuad(benchmark::State& state) { CountByMonth({}, &state); }
BENCHMARK(BM_EverythingByMonthByQuad)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

void BM_SearchSentences(benchmark::State& state) {
  EventFilter filter;
  filter.words = "w7777";
  CountByMonth(filter, &state);
}
BENCHMARK(BM_SearchSentences)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

void BM_LatestEventsOfADyad(benchmark::State& state) {
  OpenDatabase();
  for (auto _ : state) {
    const Store store = OpenDatabase();
    const auto latest = Questions(store).Latest(ADyad(), 5);
    OrStop(latest.status());
    if (latest->size() != 5) state.SkipWithError("fewer than five events");
  }
}
BENCHMARK(BM_LatestEventsOfADyad)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

// Of this process, all that it has done counted.
double PeakMegabytes() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Merging what a database holds, and undoing it, each time on a copy.
class ToMerge {
 public:
  ToMerge() {
    const std::string whole = MakeDatabase(
        {"merge_bench_", Setting("DRAGOMAN_BENCH_MERGED", "100000"), "365", true});
    path_ = whole + ".copy";
    std::filesystem::copy_file(whole, path_,
                               std::filesystem::copy_options::overwrite_existing);
    store_ = std::make_unique<Store>(std::move(*Store::Open({path_, true})));
  }
  ToMerge(const ToMerge&) = delete;
  ToMerge& operator=(const ToMerge&) = delete;
  ~ToMerge() {
    store_.reset();
    std::filesystem::remove(path_);
  }

  Store& store() { return *store_; }
  uint64_t Merge() {
    Result<MergingStore> merging =
        MergingStore::Begin(store_.get(), {.data = DRAGOMAN_SOURCE_DIR "/data"});
    OrStop(merging.status());
    uint64_t articles = 0;
    OrStop(merging->MergeRest([&](uint64_t done, uint64_t) { articles = done; }));
    return articles;
  }

 private:
  std::string path_;
  std::unique_ptr<Store> store_;
};

void BM_MergingAYear(benchmark::State& state) {
  uint64_t articles = 0;
  for (auto _ : state) {
    state.PauseTiming();
    ToMerge year;
    state.ResumeTiming();
    articles += year.Merge();
  }
  state.counters["articles/s"] =
      benchmark::Counter(static_cast<double>(articles), benchmark::Counter::kIsRate);
  state.counters["MB peak"] = PeakMegabytes();
}
BENCHMARK(BM_MergingAYear)
    ->Unit(benchmark::kSecond)
    ->MeasureProcessCPUTime()
    ->Iterations(1);

void BM_UndoingAMergedYear(benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    ToMerge year;
    if (year.Merge() == 0) state.SkipWithError("nothing was merged");
    state.ResumeTiming();
    OrStop(year.store().Unmerge());
  }
}
BENCHMARK(BM_UndoingAMergedYear)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1);

}  // namespace
}  // namespace dragoman
