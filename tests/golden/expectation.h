// One line of a golden case: what an event should look like.
//
//   Result<Expectation> e = ParseExpectation("ACCUSE | IRN/GOV -> USA/GOV, * | by -");
//   std::vector<std::string> wrong = Differences(*e, document, event);   // {} if it fits
//
// docs/formats/cases.md describes the form; src/document/event_line.h prints it. An
// expectation is a list of checks, one for each thing that the line says; what the line
// leaves out is not checked. Plain values.
#ifndef DRAGOMAN_TESTS_GOLDEN_EXPECTATION_H_
#define DRAGOMAN_TESTS_GOLDEN_EXPECTATION_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/status.h"

namespace dragoman {

struct Check {
  std::string text;  // the part of the line that demands it
  std::function<bool(const Document&, const Event&)> holds;
};

struct Expectation {
  std::string text;  // the whole line
  int line = 0;      // of the file it stands in
  std::vector<Check> checks;
};

Result<Expectation> ParseExpectation(std::string_view line);

// The parts of the line that `event` does not fulfil.
std::vector<std::string> Differences(const Expectation& expectation,
                                     const Document& document, const Event& event);

}  // namespace dragoman

#endif  // DRAGOMAN_TESTS_GOLDEN_EXPECTATION_H_
