// For tests and benchmarks: sentences whose words are separated by blanks.
//
//   AddSentence("\" We will not negotiate , \" he said .", &document);
#ifndef DRAGOMAN_PARSE_TESTING_H_
#define DRAGOMAN_PARSE_TESTING_H_

#include <algorithm>
#include <string_view>

#include "dragoman/document.h"

namespace dragoman {

// Appends text, tokens and a sentence. An underscore joins a word to the next one:
// "(_Reuters_)".
inline void AddSentence(std::string_view text, Document* d) {
  Sentence sentence;
  sentence.begin = static_cast<uint32_t>(d->tokens.size());
  for (size_t i = 0; i < text.size();) {
    const size_t end = std::min(text.find_first_of(" _", i), text.size());
    const uint32_t offset = static_cast<uint32_t>(d->article.text.size());
    d->article.text += text.substr(i, end - i);
    Token token;
    token.span = {offset, static_cast<uint32_t>(offset + end - i)};
    d->tokens.push_back(token);
    if (end == text.size() || text[end] == ' ') d->article.text += ' ';
    i = end + 1;
  }
  sentence.end = static_cast<uint32_t>(d->tokens.size());
  d->sentences.push_back(sentence);
}

}  // namespace dragoman

#endif  // DRAGOMAN_PARSE_TESTING_H_
