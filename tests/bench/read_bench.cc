// How fast articles are read: HTML pages, and web archives of the same pages, on one
// core.
//
//   ./dev bench read
//
// The pages are those of ../shared/data/pages (DRAGOMAN_SHARED names another folder), or
// the three examples where there are none: then the numbers say little, as real pages are
// mostly markup. bytes_per_second counts unpacked HTML by processor time; peak_MB is the
// memory that the whole program had at most so far, so that growth shows from 1 to 10
// rounds.
#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <unistd.h>
#include <zlib.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dragoman/input.h"

namespace dragoman {
namespace {

std::string Folder() {
  const char* named = std::getenv("DRAGOMAN_SHARED");
  const std::string shared = named != nullptr ? named : DRAGOMAN_SOURCE_DIR "/../shared";
  std::string pages = shared + "/data/pages/html";
  return std::filesystem::exists(pages) ? pages : DRAGOMAN_SOURCE_DIR "/examples";
}

const std::vector<RawInput>& Pages() {
  static const std::vector<RawInput> pages = [] {
    std::vector<RawInput> read;
    InputOptions options;
    options.paths = {Folder()};
    InputStream inputs(options);
    while (std::optional<InputItem> item = inputs.Next()) {
      auto* page = std::get_if<RawInput>(&*item);
      if (page != nullptr && page->kind == InputKind::kHtml) read.push_back(*page);
    }
    return read;
  }();
  return pages;
}

int64_t Bytes() {
  size_t bytes = 0;
  for (const RawInput& page : Pages()) bytes += page.bytes.size();
  return static_cast<int64_t>(bytes);
}

double PeakMegabytes() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void ReadPages(benchmark::State& state) {
  size_t articles = 0;
  for (auto _ : state) {
    articles = 0;
    for (const RawInput& page : Pages()) {
      articles += std::holds_alternative<Article>(ReadArticle(page, {})) ? 1 : 0;
    }
  }
  if (articles * 10 < Pages().size() * 9) state.SkipWithError("pages without an article");
  state.SetBytesProcessed(state.iterations() * Bytes());
  state.counters["pages"] = static_cast<double>(Pages().size());
}
BENCHMARK(ReadPages)->Unit(benchmark::kMillisecond);

// An archive as crawlers write it: a gzip member for each record.
std::string WriteArchive(int64_t rounds) {
  const std::string path = std::filesystem::temp_directory_path() /
                           ("dragoman_bench_" + std::to_string(getpid()));
  std::filesystem::remove(path);
  for (int64_t round = 0; round < rounds; ++round) {
    for (const RawInput& page : Pages()) {
      const std::string block =
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.bytes;
      const std::string record =
          "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
          "Content-Length: " +
          std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
      gzFile file = gzopen(path.c_str(), "ab6");  // appends a member
      gzwrite(file, record.data(), static_cast<unsigned>(record.size()));
      gzclose(file);
    }
  }
  return path;
}

void ReadArchive(benchmark::State& state) {
  const std::string path = WriteArchive(state.range(0));
  size_t articles = 0;
  for (auto _ : state) {
    articles = 0;
    InputOptions options;
    options.paths = {path};
    InputStream inputs(options);
    while (std::optional<InputItem> item = inputs.Next()) {
      const ReadOutcome read = ReadArticle(std::get<RawInput>(*item), {});
      articles += std::holds_alternative<Article>(read) ? 1 : 0;
    }
  }
  std::filesystem::remove(path);
  const size_t pages = Pages().size() * static_cast<size_t>(state.range(0));
  if (articles * 10 < pages * 9) state.SkipWithError("pages without an article");
  state.SetBytesProcessed(state.iterations() * state.range(0) * Bytes());
  state.counters["peak_MB"] = PeakMegabytes();
}
BENCHMARK(ReadArchive)->Arg(1)->Arg(10)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dragoman
