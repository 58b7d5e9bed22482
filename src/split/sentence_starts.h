// How sentences begin: what counts as a capital, and which words hardly ever stand behind
// an abbreviation inside a sentence.
//
//   SentenceStarts starts(splitter, tokens);
//   starts.IsCapital(i)          // "Iran", "iPhone", "al-Qaida", "di Caprio"
//   starts.IsStarter(i, begin)   // "The"; "THE" where the sentence is in capitals
//
// A view over splitter and tokens. Each question looks at a few tokens only.
#ifndef DRAGOMAN_SPLIT_SENTENCE_STARTS_H_
#define DRAGOMAN_SPLIT_SENTENCE_STARTS_H_

#include <cstdint>

#include "split/splitter.h"
#include "split/token_view.h"

namespace dragoman {

class SentenceStarts {
 public:
  SentenceStarts(const Splitter& splitter, const TokenView& tokens)
      : splitter_(splitter), tokens_(tokens) {}

  // Whether the word at `i` begins as sentences and names do.
  bool IsCapital(uint32_t i) const;
  // `begin` is the first token of the sentence that would end before `i`.
  bool IsStarter(uint32_t i, uint32_t begin) const;
  // Whether the tokens are a headline in capitals: "TALKS FAIL IN".
  bool InCapitals(uint32_t begin, uint32_t end) const;
  // Whether the tokens are no sentence but where and when one was written: "MOSCOW, May
  // 5", "Baku, 28 November (AZERTAC)".
  bool AreDateline(uint32_t begin, uint32_t end) const;
  // Behind the date and time of day that begin at `i`, as they stand above messages and
  // pages: "04/26/2001 07:17 AM". `i` if there is none.
  uint32_t StampEnd(uint32_t i) const;

 private:
  const Splitter& splitter_;
  const TokenView& tokens_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_SENTENCE_STARTS_H_
