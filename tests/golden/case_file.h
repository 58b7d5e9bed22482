// Golden cases: a text, and the events that must come out of it.
//
//   === A minister accuses a neighbour
//   published: 2024-05-16
//   Kenya's foreign minister on Tuesday accused Uganda of harbouring rebels.
//   ---
//   ACCUSE allege | KEN/GOV -> UGA/GOV | reported | on 2024-05-14
//   ! nothing else
//
//   Result<std::vector<GoldenCase>> cases = ReadCases("tests/cases/accuse.txt", bytes);
//
// docs/formats/cases.md describes the form for those who write cases. Plain values.
#ifndef DRAGOMAN_TESTS_GOLDEN_CASE_FILE_H_
#define DRAGOMAN_TESTS_GOLDEN_CASE_FILE_H_

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/document.h"
#include "dragoman/status.h"
#include "golden/expectation.h"

namespace dragoman {

struct GoldenCase {
  std::string title;
  int line = 0;             // of the title
  Date published;           // may be empty
  std::string page;         // a file to read instead of `text`
  std::string text;         // paragraphs separated by blank lines
  std::string known_wrong;  // why the engine cannot do this yet; "" if it must

  std::vector<Expectation> required;
  std::vector<Expectation> allowed;    // "? ": may be there
  std::vector<Expectation> unreached;  // "~ ": right, but the engine does not find it yet
  std::vector<Expectation> forbidden;  // "! no "
  std::vector<std::string> silent;     // "! nothing from": words that no event comes from
  bool nothing_else = false;           // "! nothing else"
};

Result<std::vector<GoldenCase>> ReadCases(const std::string& path,
                                          std::string_view bytes);

}  // namespace dragoman

#endif  // DRAGOMAN_TESTS_GOLDEN_CASE_FILE_H_
