// What Split promises for any bytes, as a check that tests and the fuzzer share.
//
//   EXPECT_EQ(BrokenPromise(document), "");
//
// Pure; any thread.
#ifndef DRAGOMAN_SPLIT_PROMISES_H_
#define DRAGOMAN_SPLIT_PROMISES_H_

#include <string>

#include "dragoman/document.h"
#include "split/characters.h"

namespace dragoman {

// Returns the first broken promise, or "".
inline std::string BrokenPromise(const Document& document) {
  const std::string& text = document.article.text;
  size_t at = 0;
  const auto blank_until = [&](size_t end) {
    while (at < end) {
      const Character c = CharacterAt(text, at);
      if (c.kind != CharKind::kSpace) return false;
      at += c.length;
    }
    return at == end;
  };
  for (const Token& token : document.tokens) {
    if (token.span.begin >= token.span.end) return "an empty token";
    if (token.span.end > text.size()) return "a token beyond the text";
    if (!blank_until(token.span.begin)) return "bytes in no token";
    while (at < token.span.end) at += CharacterAt(text, at).length;
    if (at != token.span.end) return "a token ends inside a character";
  }
  if (!blank_until(text.size())) return "bytes after the last token";
  uint32_t token = 0, sentence = 0;
  for (size_t p = 0; p < document.paragraphs.size(); ++p) {
    const Paragraph& paragraph = document.paragraphs[p];
    if (paragraph.begin != sentence || paragraph.end <= sentence) return "a paragraph";
    for (; sentence < paragraph.end; ++sentence) {
      const Sentence& s = document.sentences[sentence];
      if (s.begin != token || s.end <= token || s.paragraph != p) return "a sentence";
      if (!(s.span == document.SpanOf(s.begin, s.end))) return "a sentence's span";
      if (document.tokens[s.begin].joined) return "a sentence begins inside a word";
      token = s.end;
    }
  }
  if (token != document.tokens.size()) return "tokens in no sentence";
  return sentence == document.sentences.size() ? "" : "sentences in no paragraph";
}

}  // namespace dragoman

#endif  // DRAGOMAN_SPLIT_PROMISES_H_
