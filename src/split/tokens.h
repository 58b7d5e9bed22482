// Cuts a paragraph into tokens.
//
//   TokenRun run;
//   Tokenize(splitter, "Tehran-Baku ties don't", {0, 22}, &run);
//   // Tehran|-|Baku|ties|do|n't
//
// Every byte that is not white space is in exactly one token, whatever the bytes are.
#ifndef DRAGOMAN_SPLIT_TOKENS_H_
#define DRAGOMAN_SPLIT_TOKENS_H_

#include <string_view>
#include <vector>

#include "split/splitter.h"

namespace dragoman {

struct TokenRun {
  std::vector<Token> tokens;
  std::vector<StopKind> stops;  // of each token: which abbreviation it is
};

// Appends the tokens of `paragraph`, a range of `text`.
void Tokenize(const Splitter& splitter, std::string_view text, Span paragraph,
              TokenRun* run);

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_TOKENS_H_
