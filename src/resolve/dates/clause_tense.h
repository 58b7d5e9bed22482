// Whether the clause around some words is about the past or the future, for "on Monday".
//
//   tense.At(document, sentence, begin, end)
//   //  "Ministers met on Monday"            kPast
//   //  "He said they will meet on Monday"   kFuture
//   //  "Talks due to begin on Monday"       kFuture
//
// Uses the tree where the sentence has one, tags where it has tags, and the bare words
// otherwise. Immutable after loading; any thread. Knowledge: data/dates/tense.txt.
#ifndef DRAGOMAN_RESOLVE_DATES_CLAUSE_TENSE_H_
#define DRAGOMAN_RESOLVE_DATES_CLAUSE_TENSE_H_

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"
#include "resolve/dates/date_words.h"

namespace dragoman {

enum class Tense : uint8_t { kPast, kFuture, kUnknown };

class ClauseTense {
 public:
  // Marks the `counted` words in `words`, which patterns ask for.
  void Load(const DataFile& file, DateWords* words, Diagnostics* diagnostics);

  // Of the clause that tokens [begin, end) stand in.
  Tense At(const Document& document, const Sentence& sentence, uint32_t begin,
           uint32_t end) const;
  // Whether that clause says what began in the past and goes on: "has ruled for ten
  // years". What a court or a decree sets is to come: "has been jailed for ten years".
  bool IsPerfect(const Document& document, const Sentence& sentence, uint32_t begin,
                 uint32_t end) const;

 private:
  enum Sign : uint8_t {
    kNoSign = 0,
    kFutureWord = 1,
    kPastWord = 2,
    kPlan = 4,
    kTimetable = 8,
    kTerm = 16,
    kOpening = 32
  };

  bool IsOpened(const Document& document, const Sentence& sentence, uint32_t begin) const;
  uint8_t SignOf(const Document& document, const Sentence& sentence,
                 uint32_t token) const;
  Tense FromTree(const Document& document, const Sentence& sentence, uint32_t begin,
                 uint32_t end) const;
  Tense OfPredicate(const Document& document, const Sentence& sentence,
                    uint32_t word) const;
  Tense FromWords(const Document& document, const Sentence& sentence, uint32_t begin,
                  uint32_t end) const;
  // What token `t` says about the verbs behind it; kUnknown if nothing.
  Tense Hint(const Document& document, const Sentence& sentence, uint32_t t) const;

  std::unordered_map<std::string, uint8_t> signs_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_CLAUSE_TENSE_H_
