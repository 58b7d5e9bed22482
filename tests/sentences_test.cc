// Measures where the splitter ends sentences, on tests/sentences/news.txt: a table by
// class and every case that is wrong. A case is right if all of its ends are. Exit code 1
// if fewer than 97 % of all cases are.
//
//   build/release/tests/sentences_test [FILE]
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "split/splitter.h"

namespace dragoman {
namespace {

constexpr double kLeast = 0.97;

struct Case {
  size_t line = 0;
  std::string text;
  std::vector<uint32_t> ends;  // behind each sentence, in bytes
};

struct CaseClass {
  std::string name;
  std::vector<Case> cases;
};

struct Score {
  size_t right = 0, all = 0;
  void Add(bool is_right) {
    right += is_right ? 1 : 0;
    ++all;
  }
  double rate() const {
    return all == 0 ? 1 : static_cast<double>(right) / static_cast<double>(all);
  }
};

Case ReadCase(std::string_view line) {
  Case c;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '|') {
      c.ends.push_back(static_cast<uint32_t>(c.text.size()));
    } else if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == 'n') {
      c.text += '\n';
      ++i;
    } else {
      c.text += line[i];
    }
  }
  c.ends.push_back(static_cast<uint32_t>(c.text.size()));
  return c;
}

std::vector<CaseClass> ReadCases(std::istream& file) {
  std::vector<CaseClass> classes;
  std::string line;
  for (size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("== ")) {
      classes.push_back({line.substr(3), {}});
    } else if (!classes.empty()) {
      classes.back().cases.push_back(ReadCase(line));
      classes.back().cases.back().line = number;
    }
  }
  return classes;
}

std::vector<uint32_t> EndsOf(const Document& document) {
  std::vector<uint32_t> ends;
  for (const Sentence& sentence : document.sentences) ends.push_back(sentence.span.end);
  return ends;
}

std::string WithBars(const Case& c, const std::vector<uint32_t>& ends) {
  std::string out;
  uint32_t begin = 0;
  for (const uint32_t end : ends) {
    out += c.text.substr(begin, end - begin) + (end < c.text.size() ? "|" : "");
    begin = end;
  }
  for (size_t i = 0; (i = out.find('\n', i)) != std::string::npos; i += 2) {
    out.replace(i, 1, "\\n");
  }
  return out;
}

int Measure(const Splitter& splitter, const std::vector<CaseClass>& classes) {
  Score halves[2], total;
  std::string wrong;
  size_t number = 0;
  fmt::print("{:36} {:>9} {:>7}\n", "sentence ends in the news", "right", "cases");
  for (const CaseClass& cases : classes) {
    Score score;
    for (const Case& c : cases.cases) {
      Document document;
      document.article.text = c.text;
      Split(splitter, document);
      const std::vector<uint32_t> ends = EndsOf(document);
      const bool right = ends == c.ends;
      score.Add(right);
      total.Add(right);
      halves[++number % 2].Add(right);
      if (!right) {
        wrong += fmt::format("  line {}{}\n    wanted {}\n    found  {}\n", c.line,
                             number % 2 == 1 ? " (odd)" : "", WithBars(c, c.ends),
                             WithBars(c, ends));
      }
    }
    fmt::print("  {:34} {:7.1f} % {:7}\n", cases.name, 100 * score.rate(), score.all);
  }
  fmt::print("even cases, for tuning: {:.1f} % of {}; odd cases: {:.1f} % of {}\n",
             100 * halves[0].rate(), halves[0].all, 100 * halves[1].rate(),
             halves[1].all);
  fmt::print("all: {:.1f} % of {}; at least {:.0f} % is demanded\n", 100 * total.rate(),
             total.all, 100 * kLeast);
  if (!wrong.empty()) fmt::print("wrong:\n{}", wrong);
  return total.all > 0 && total.rate() >= kLeast ? 0 : 1;
}

int Main(int argc, char** argv) {
  const std::string path =
      argc > 1 ? argv[1] : DRAGOMAN_SOURCE_DIR "/tests/sentences/news.txt";
  std::ifstream file(path);
  const Result<DataFiles> data = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  if (!file || !data.ok()) {
    fmt::print("{} cannot be read\n", file ? data.status().message() : path);
    return 1;
  }
  Diagnostics diagnostics;
  const Splitter splitter = Splitter::Load(*data, &diagnostics);
  return Measure(splitter, ReadCases(file));
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) { return dragoman::Main(argc, argv); }
