// Asks the engine whom each phrase of tests/actors/ means; tells how many answers are
// right and fails below the floors that every change has to keep.
//
//   build/release/tests/who_cases_test                 the table
//   build/release/tests/who_cases_test --errors dev    and what is wrong
#include <fmt/format.h>

#include <cstring>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "actors/phrase_case.h"
#include "actors/phrase_score.h"
#include "base/data_files.h"
#include "dragoman/engine.h"

namespace dragoman {
namespace {

const std::string kRoot = DRAGOMAN_SOURCE_DIR;

// In 100 cases. Raise them when the engine gets better, never lower them.
struct Floors {
  double country, sector, name, reference;
};
constexpr Floors kDev = {98, 98, 97, 93}, kTest = {96.5, 96.5, 92, 85};

PhraseScore Ask(const Engine& engine, const std::vector<PhraseCase>& cases, bool errors) {
  PhraseScore score;
  for (const PhraseCase& one : cases) {
    const PhraseAnswer answer = engine.Who(one.phrase);
    if (score.Add(one, answer) || !errors) continue;
    fmt::print("[{}] {}\n      found {}\n", one.section, one.line, AnswerText(answer));
  }
  return score;
}

void PrintRow(std::string_view what, const Share& dev, const Share& test) {
  fmt::print("{:<28} {:5.1f} of {:3}   {:5.1f} of {:3}\n", what, dev.Of100(), dev.all,
             test.Of100(), test.all);
}

void Print(const PhraseScore& dev, const PhraseScore& test) {
  fmt::print("right, in 100               {:>12} {:>14}\n", "dev", "test");
  PrintRow("country", dev.country, test.country);
  PrintRow("primary sector", dev.sector, test.sector);
  PrintRow("name", dev.name, test.name);
  PrintRow("pronouns and descriptions", dev.reference, test.reference);
  fmt::print("all that is asked:\n");
  for (const auto& [section, share] : dev.sections) {
    const auto in_test = test.sections.find(section);
    PrintRow("  " + section, share,
             in_test == test.sections.end() ? Share() : in_test->second);
  }
}

bool Keeps(std::string_view part, const PhraseScore& score, const Floors& floors) {
  bool keeps = true;
  const auto check = [&](std::string_view what, const Share& share, double floor) {
    if (share.Of100() >= floor) return;
    keeps = false;
    fmt::print("{}: {} right in {:.1f} of 100 cases, the floor is {:.1f}\n", part, what,
               share.Of100(), floor);
  };
  check("country", score.country, floors.country);
  check("primary sector", score.sector, floors.sector);
  check("name", score.name, floors.name);
  check("pronouns and descriptions", score.reference, floors.reference);
  return keeps;
}

int Main(std::string_view errors) {
  const Result<Engine> engine =
      Engine::Load({.data = kRoot + "/data", .model = kRoot + "/models/english.dgm"});
  const Result<DataFiles> files = DataFiles::Folder(kRoot + "/tests/actors");
  if (!engine.ok() || !files.ok()) {
    fmt::print("{}\n", (engine.ok() ? files.status() : engine.status()).message());
    return 1;
  }
  Diagnostics diagnostics;
  const auto dev = ReadPhraseCases(*files->Find("dev.txt"), &diagnostics);
  const auto test = ReadPhraseCases(*files->Find("test.txt"), &diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) {
    fmt::print("{}\n", diagnostic.ToString());
  }
  const PhraseScore on_dev = Ask(*engine, dev, errors == "dev");
  const PhraseScore on_test = Ask(*engine, test, errors == "test");
  Print(on_dev, on_test);
  const bool keeps = Keeps("dev", on_dev, kDev);
  return Keeps("test", on_test, kTest) && keeps && diagnostics.empty() ? 0 : 1;
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  const bool errors = argc == 3 && std::strcmp(argv[1], "--errors") == 0;
  return dragoman::Main(errors ? argv[2] : "");
}
