// The stretches of a plain noun phrase, each with the word that leads it.
//
//   // "Iran 's envoy to the UN , Kazem Gharibabadi"
//   PlainStretches(lexicon, words)   // Iran's envoy | the UN | Kazem Gharibabadi
//
// Cut at prepositions, one comma or one "and", which belong to none. Pure; any thread.
#ifndef DRAGOMAN_PARSE_PHRASE_STRETCHES_H_
#define DRAGOMAN_PARSE_PHRASE_STRETCHES_H_

#include <cstdint>
#include <vector>

#include "parse/lemma_lexicon.h"
#include "parse/phrase_words.h"

namespace dragoman {

struct PhraseStretch {
  uint32_t begin = 0, end = 0;  // words
  uint32_t head = 0;
};

// Empty if the words are no plain noun phrase: something in them may be a verb, or
// "and" may join less than both stretches ("US and Iraqi troops").
std::vector<PhraseStretch> PlainStretches(const LemmaLexicon& lexicon,
                                          const std::vector<PhraseWord>& words);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_PHRASE_STRETCHES_H_
