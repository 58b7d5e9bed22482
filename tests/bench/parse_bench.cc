// Tagging, name finding and parsing of split text: words per second on one core with
// either network, and the matrix products behind them for each kind of CPU.
//
//   ./dev bench parse
//   build/bench/tests/bench/parse_bench --benchmark_repetitions=7
//
// The text is a handful of news sentences, repeated to an article of the usual length.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "nn/kernels/encoder_kernels.h"
#include "nn/kernels/kernels.h"
#include "parse/parser.h"
#include "parse/testing.h"

namespace dragoman {
namespace {

constexpr const char* kSentences[] = {
    "Thousands of demonstrators have marched through London to protest the war in Iraq .",
    "The European Union , with U.S. backing , has threatened to refer Iran to the U.N. "
    "Security Council , which could impose sanctions if it finds Tehran has violated the "
    "Nuclear Non - Proliferation treaty .",
    "Two Germans and four Nigerian oil workers were kidnapped by armed militants during "
    "a raid on a boat in Nigeria 's southern oil - rich Delta region .",
    "\" We will not negotiate , \" he said .",
    "It was not immediately clear if the president was in the palace in Mogadishu when "
    "the attack occurred or if anyone was hurt ."};

Document Article(int rounds) {
  Document d;
  for (int i = 0; i < rounds; ++i) {
    for (const char* text : kSentences) AddSentence(text, &d);
  }
  return d;
}

std::string ModelPath(const std::string& name) {
  return std::string(DRAGOMAN_SOURCE_DIR) + "/models/" + name;
}

void ParseArticle(benchmark::State& state, const char* model) {
  Result<Parser> parser = Parser::Load(ModelPath(model));
  if (!parser.ok()) return state.SkipWithError(parser.status().message().c_str());
  Document d = Article(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    d.strings.clear();
    Parse(*parser, d, ParseFor::kTrees);
  }
  if (d.tokens[3].lemma != "have") state.SkipWithError("the trees are wrong");
  state.counters["tokens/s"] =
      benchmark::Counter(static_cast<double>(d.tokens.size()),
                         benchmark::Counter::kIsIterationInvariantRate);
  state.SetLabel(ActiveKernels().name);
}
BENCHMARK_CAPTURE(ParseArticle, default, "english.dgm")
    ->Arg(1)
    ->Arg(5)
    ->Arg(100)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ParseArticle, accurate, "english-accurate.dgm")
    ->Arg(1)
    ->Arg(5)
    ->Arg(100)
    ->Unit(benchmark::kMillisecond);

void LoadModel(benchmark::State& state, const char* model) {
  for (auto _ : state) benchmark::DoNotOptimize(Parser::Load(ModelPath(model)).ok());
}
BENCHMARK_CAPTURE(LoadModel, default, "english.dgm")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(LoadModel, accurate, "english-accurate.dgm")
    ->Unit(benchmark::kMillisecond);

void Multiply(benchmark::State& state, const char* kind) {
  const Kernels* kernels = FindKernels(kind);
  if (kernels == nullptr) return state.SkipWithError("not on this CPU");
  constexpr size_t kRows = 384, kDepth = 224, kPanels = 21;
  const std::vector<float> a(kRows * kDepth, 0.5f);
  const std::vector<float> packed(kDepth * kPanels * kPanel, 0.25f);
  const std::vector<float> bias(kPanels * kPanel);
  std::vector<float> out(kRows * kPanels * kPanel);
  for (auto _ : state) {
    kernels->multiply(a.data(), kRows, kDepth, kDepth, packed.data(), kPanels,
                      bias.data(), out.data());
    benchmark::ClobberMemory();
  }
  state.counters["flop/s"] =
      benchmark::Counter(2.0 * kRows * kDepth * kPanels * kPanel,
                         benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK_CAPTURE(Multiply, scalar, "scalar");
BENCHMARK_CAPTURE(Multiply, avx2, "avx2");
BENCHMARK_CAPTURE(Multiply, avx512, "avx512");

// The largest product of the accurate network.
void MultiplyBytes(benchmark::State& state, const char* kind) {
  const EncoderKernels* kernels = FindEncoderKernels(kind);
  if (kernels == nullptr) return state.SkipWithError("not on this CPU");
  constexpr size_t kRows = 256, kDepth = 384, kPanels = 48, kWidth = kPanels * kBytePanel;
  const std::vector<uint8_t> a(kRows * kDepth, 200);
  const std::vector<float> a_scale(kRows, 0.5f), scale(kWidth, 0.5f), bias(kWidth);
  const std::vector<int8_t> packed(kDepth * kWidth, 3);
  const std::vector<int32_t> start(kWidth, -128 * 3 * static_cast<int>(kDepth));
  const ByteWeights weights = {packed.data(), kPanels,     kDepth,
                               scale.data(),  bias.data(), start.data()};
  std::vector<float> out(kRows * kWidth);
  for (auto _ : state) {
    kernels->multiply(a.data(), a_scale.data(), kRows, weights, out.data());
    benchmark::ClobberMemory();
  }
  state.counters["multiply-adds/s"] = benchmark::Counter(
      1.0 * kRows * kDepth * kWidth, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK_CAPTURE(MultiplyBytes, scalar, "scalar");
BENCHMARK_CAPTURE(MultiplyBytes, avx2, "avx2");
BENCHMARK_CAPTURE(MultiplyBytes, avx512, "avx512");

}  // namespace
}  // namespace dragoman
