// Phrases and whom they mean, as tests/actors/*.txt write them.
//
//   [pronouns]
//   he | 2021-11-28 | | President Raisi arrived. There => IRN, GOV, Ebrahim Raisi
//
// The notation is explained at the head of dev.txt. Plain data.
#ifndef DRAGOMAN_TESTS_ACTORS_PHRASE_CASE_H_
#define DRAGOMAN_TESTS_ACTORS_PHRASE_CASE_H_

#include <string>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/who.h"

namespace dragoman {

// What is right for one actor. Each list holds all that would do; an empty one: not
// asked.
struct ExpectedActor {
  std::vector<std::string> country, sector, name;
};

struct PhraseCase {
  std::string section, line;  // "pronouns"; the line as it stands
  int number = 0;
  Phrase phrase;
  std::vector<ExpectedActor> actors;
};

std::vector<PhraseCase> ReadPhraseCases(const DataFile& file, Diagnostics* diagnostics);

}  // namespace dragoman

#endif  // DRAGOMAN_TESTS_ACTORS_PHRASE_CASE_H_
