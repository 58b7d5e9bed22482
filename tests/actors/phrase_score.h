// How many of the phrases of tests/actors/ are answered as they should be.
//
//   PhraseScore score;
//   for (const PhraseCase& one : cases) score.Add(one, engine.Who(one.phrase));
//   score.country.Share();     // 0.96
//
// Country, primary sector and name are counted apart, over the cases that ask for them;
// `reference` is right where all that is asked is, in cases that point to somebody named
// before. A phrase that means several is right if each member is. Plain data.
#ifndef DRAGOMAN_TESTS_ACTORS_PHRASE_SCORE_H_
#define DRAGOMAN_TESTS_ACTORS_PHRASE_SCORE_H_

#include <map>
#include <string>

#include "actors/phrase_case.h"
#include "dragoman/who.h"

namespace dragoman {

struct Share {
  int right = 0, all = 0;
  void Add(bool is_right) {
    right += is_right ? 1 : 0;
    ++all;
  }
  double Of100() const { return all == 0 ? 0 : 100.0 * right / all; }
};

struct PhraseScore {
  Share country, sector, name, reference;
  std::map<std::string, Share> sections;

  // Returns whether all that is asked for is right.
  bool Add(const PhraseCase& asked, const PhraseAnswer& answer);
};

// "IRN/GOV Ebrahim Raisi + ...", as the expectation is written.
std::string AnswerText(const PhraseAnswer& answer);

}  // namespace dragoman

#endif  // DRAGOMAN_TESTS_ACTORS_PHRASE_SCORE_H_
