// Compares what the engine found with what a golden case expects.
//
//   std::string report = Compare(golden, document);      // "" if all is well
//
//   missing (line 17):
//     ACCUSE | KEN/GOV -> UGA/GOV | reported | on 2024-05-14
//     nearest: ACCUSE allege | KEN/GOV -> - | reported | by - | on 2024-05-14 | in - |
//     "accused" differs in: -> UGA/GOV
//   unexpected (! nothing else):
//     CONSULT | KEN/GOV, UGA/GOV -> - | ...
//
// Pure functions.
#ifndef DRAGOMAN_TESTS_GOLDEN_COMPARISON_H_
#define DRAGOMAN_TESTS_GOLDEN_COMPARISON_H_

#include <string>

#include "dragoman/document.h"
#include "golden/case_file.h"

namespace dragoman {

// For a person: events that are missing, with the nearest that was found, and events that
// should not be there.
std::string Compare(const GoldenCase& golden, const Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_TESTS_GOLDEN_COMPARISON_H_
