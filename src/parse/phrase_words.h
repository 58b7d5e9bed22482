// The words of a phrase, by the classes that plain noun phrases are made of.
//
//   PhraseWords(lexicon, document)    // "the", "Iranian", "officials":
//                                     // determiner, word, word (a plural noun)
//
// Reads article.text, tokens (spans). Pure; any thread.
#ifndef DRAGOMAN_PARSE_PHRASE_WORDS_H_
#define DRAGOMAN_PARSE_PHRASE_WORDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "dragoman/document.h"
#include "parse/lemma_lexicon.h"

namespace dragoman {

enum class WordClass : uint8_t {
  kWord,
  kDeterminer,
  kOwner,    // "his"
  kPronoun,  // "he"
  kNumber,
  kPreposition,
  kComma,
  kAnd,
  kGenitive,
  kHyphen,
  kOther  // verbs, other conjunctions, clauses, marks
};

struct PhraseWord {
  WordClass kind = WordClass::kOther;
  bool capital = false;
  bool particle = false;  // "bin", "al", "von"
  bool noun = false;      // a common noun, perhaps written with a capital
  bool plural = false;
  std::string lower;
};

// One for each token.
std::vector<PhraseWord> PhraseWords(const LemmaLexicon& lexicon,
                                    const Document& document);

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_PHRASE_WORDS_H_
