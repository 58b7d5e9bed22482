// Merging 10,000 and 100,000 made-up articles of 20 days: articles a second and what a
// Merger holds in memory, which must not grow with the number of days. A third of the
// articles are copies, cut or with a paragraph more; each has three records, of 60
// countries and 12 types, so that many events are alike.
//
//   ./dev bench merge
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "dragoman/merge.h"

namespace dragoman {
namespace {

constexpr int kDays = 20;
constexpr int kVocabulary = 20000, kSentences = 18, kWords = 18;
constexpr int kOriginals = 200;  // that copies are made of: the latest

// The tenth word is ten times as frequent as the hundredth, as in any language.
class Words {
 public:
  std::string Sentence() {
    std::string text;
    for (int i = 0; i < kWords; ++i) {
      const double frequent = std::pow(kVocabulary, share_(random_));
      text += "w" + std::to_string(static_cast<int>(frequent)) + " ";
    }
    text += ". ";
    return text;
  }
  size_t Below(size_t end) { return random_() % end; }

 private:
  std::mt19937 random_{17};  // NOLINT(cert-msc51-cpp): the same on every machine
  std::uniform_real_distribution<double> share_{0, 1};
};

struct Made {
  Article article;
  std::vector<Record> records;
};

Entity Somebody(size_t number) {
  Entity entity;
  entity.country = {static_cast<char>('A' + number % 6),
                    static_cast<char>('A' + number % 10), 'X'};
  entity.sectors = {number % 2 == 0 ? "GOV" : "MIL"};
  entity.code = entity.country + entity.sectors[0];
  return entity;
}

Record Tell(const Made& made, uint32_t sentence, std::string words, Words* random) {
  Record record;
  record.article = made.article;
  record.article.text.clear();
  record.event_text = std::move(words);
  record.trigger_text = "w1";
  Event& event = record.event;
  event.id = made.article.id + "-" + std::to_string(sentence);
  event.sentence = sentence;
  event.type = static_cast<EventType>(1 + random->Below(12));
  event.actor = {Somebody(random->Below(60))};
  event.recipient = {Somebody(random->Below(60))};
  event.date.start = event.date.finish = made.article.published;
  event.date.precision = Precision::kDay;
  event.date.basis = random->Below(2) == 0 ? "syntax" : "lead";
  return record;
}

class Archive {
 public:
  explicit Archive(size_t articles) : articles_(articles) {}

  bool Next(Made* made) {
    if (number_ == articles_) return false;
    const Date first = *Date::Parse("2024-01-01");
    const auto day = static_cast<int64_t>(number_ * kDays / articles_);
    *made = {};
    made->article.id = std::to_string(number_++);
    made->article.published = first.AddDays(day);
    words_.Below(3) == 0 && !latest_.empty() ? Copy(made) : Write(made);
    return true;
  }

 private:
  void Write(Made* made) {
    for (uint32_t i = 0; i < kSentences; ++i) {
      std::string sentence = words_.Sentence();
      made->article.text += sentence;
      if (i < 3) made->records.push_back(Tell(*made, i, std::move(sentence), &words_));
    }
    if (latest_.size() == kOriginals) latest_.erase(latest_.begin());
    latest_.push_back(*made);
  }
  void Copy(Made* made) {
    const Made& original = latest_[words_.Below(latest_.size())];
    const std::string& text = original.article.text;
    made->article.text =
        words_.Below(2) == 0 ? text.substr(0, text.size() / 3) : words_.Sentence() + text;
    for (Record record : original.records) {
      record.article.id = made->article.id;
      record.event.id = made->article.id + record.event.id;
      made->records.push_back(std::move(record));
    }
  }

  size_t articles_;
  size_t number_ = 0;
  Words words_;
  std::vector<Made> latest_;
};

double HeldMegabytes() { return static_cast<double>(mallinfo2().uordblks) / (1 << 20); }

void MergeArticles(benchmark::State& state) {
  const auto articles = static_cast<size_t>(state.range(0));
  const int window = static_cast<int>(state.range(1));
  double held = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const double before = HeldMegabytes();
    Result<Merger> merger =
        Merger::Load({.data = DRAGOMAN_SOURCE_DIR "/data", .window = window});
    if (!merger.ok()) return state.SkipWithError("data/merge cannot be read");
    Archive archive(articles);
    Made made;
    size_t events = 0, reports = 0;
    const auto count = [&](const std::vector<MergedEvent>& done) {
      for (const MergedEvent& event : done) {
        ++events;
        reports += event.reports.size();
      }
    };
    while (archive.Next(&made)) {
      state.ResumeTiming();
      benchmark::DoNotOptimize(merger->Add(made.article, made.records));
      state.PauseTiming();
      count(merger->Take());
    }
    held = HeldMegabytes() - before;
    count(merger->TakeAll());
    if (reports < articles || events > reports * 3 / 4) {
      return state.SkipWithError("copies were not found");
    }
    state.ResumeTiming();
  }
  state.counters["articles/s"] = benchmark::Counter(
      static_cast<double>(articles), benchmark::Counter::kIsIterationInvariantRate);
  state.counters["MB held"] = held;
}
BENCHMARK(MergeArticles)
    ->Args({10000, 4})
    ->Args({10000, 14})
    ->Args({100000, 4})
    ->Unit(benchmark::kSecond)
    ->Iterations(1);

}  // namespace
}  // namespace dragoman
