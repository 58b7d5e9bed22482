// Questions of a database of ten million synthetic events (200 countries, 16 years, 2
// million articles, sentences of 16 words out of 30,000, as frequent as words are).
//
//   ./dev bench store
//   DRAGOMAN_BENCH_EVENTS=1000000 ./dev bench store --benchmark_filter=Dyad
//
// The database is made once, in the folder of the build (minutes, about 1 GB), and opened
// anew for each question, as `dragoman dyad` does.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

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
       countries[1 + floor(pow(hash(n + 1) / 18446744073709551616.0, 2) * 200)::INTEGER],
       sectors[1 + h // 7 % 6],
       countries[1 + floor(pow(hash(n + 2) / 18446744073709551616.0, 2) * 200)::INTEGER],
       sectors[1 + h // 11 % 6], h % 10 = 0,
       DATE '2010-01-01' + (n * 5800 // $N)::INTEGER, types[1 + h % 16], 1 + h % 4,
       h % 20 - 10, h % 20 - 10, factualities[1 + h % 5], 0.5 + h % 100 / 200.0, false
FROM (SELECT n, (hash(n) % 1000003)::BIGINT AS h FROM range(1, $N + 1) t(n)),
)sql";

constexpr const char* kRecords = R"sql(
INSERT INTO records (n, id, article, sentence, event_text, event_type, mode, contexts,
                     quad_code, intensity, goldstein, factuality, date_start, date_end,
                     date_precision, why, confidence)
SELECT n, printf('%016x', n::BIGINT), printf('a%x', n::BIGINT // 5), 0,
       list_reduce(list_transform(range(16), lambda i: 'w' ||
         floor(pow(hash(n * 31 + i) / 18446744073709551616.0, 4) * 30000)::INTEGER),
         lambda a, b: a || ' ' || b),
       types[1 + h % 16], [], [], 1 + h % 4, h % 20 - 10, h % 20 - 10,
       factualities[1 + h % 5], DATE '2010-01-01' + (n * 5800 // $N)::INTEGER,
       DATE '2010-01-01' + (n * 5800 // $N)::INTEGER, 'day', [], 0.5 + h % 100 / 200.0
FROM (SELECT n, (hash(n) % 1000003)::BIGINT AS h FROM range(1, $N + 1) t(n)),
)sql";

constexpr const char* kArticles = R"sql(
INSERT INTO articles (n, id, source, published, words, events)
SELECT n + 1, printf('a%x', n::BIGINT), 'Outlet ' || n % 300,
       DATE '2010-01-01' + (n * 29000 // $N)::INTEGER, 0, 5
FROM range(0, $N // 5 + 1) t(n)
)sql";

class Nothing : public AnswerSink {
 public:
  void Begin(const std::vector<AnswerColumn>&) override {}
  bool Take(const std::vector<AnswerCell>&) override { return true; }
};

std::string Events() {
  const char* events = std::getenv("DRAGOMAN_BENCH_EVENTS");
  return events == nullptr ? "10000000" : events;
}

void OrStop(const Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s\n", status.message().c_str());
  std::exit(1);
}

std::string With(std::string sql, const std::string& events) {
  for (size_t at; (at = sql.find("$N")) != std::string::npos;) sql.replace(at, 2, events);
  return sql;
}

std::string MakeDatabase() {
  const std::string events = Events();
  const std::string path =
      std::string(DRAGOMAN_BENCH_FOLDER) + "/store_bench_" + events + ".duckdb";
  if (std::filesystem::exists(path)) return path;
  std::fprintf(stderr, "making %s\n", path.c_str());
  const std::string part = path + ".part";
  {
    Result<Store> store = Store::Open({.path = part, .write = true});
    OrStop(store.status());
    Nothing nothing;
    OrStop(store->Query(With(kArticles, events), &nothing));
    OrStop(store->Query(With(std::string(kPairs) + kSettings, events), &nothing));
    OrStop(store->Query(With(std::string(kRecords) + kSettings, events), &nothing));
    OrStop(store->Close());
  }
  std::filesystem::rename(part, path);
  return path;
}

Store OpenDatabase() {
  static const std::string path = MakeDatabase();
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

}  // namespace
}  // namespace dragoman
