#include "parse/pair_reader.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "parse/parser_model.h"

namespace dragoman {
namespace {

// The sentence's words that share bytes with the span, counted from its first word.
RowRange WordsIn(const Document& document, const Sentence& sentence, Span span) {
  RowRange words;
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Span& token = document.tokens[t].span;
    if (token.begin >= span.end || token.end <= span.begin) continue;
    const size_t i = t - sentence.begin;
    if (words.end == 0) words.begin = i;
    words.end = i + 1;
  }
  return words;
}

}  // namespace

TypeChances ReadPair(const Parser& parser, const Document& document,
                     const PairSpans& spans) {
  const Network& network = parser.model().network;
  if (!network.reads_pairs()) return {};
  for (const Sentence& sentence : document.sentences) {
    const RowRange source = WordsIn(document, sentence, spans.source);
    const RowRange target = WordsIn(document, sentence, spans.target);
    if (source.end == 0 || target.end == 0) continue;
    std::vector<std::string_view> words;
    for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
      words.push_back(document.Text(document.tokens[t]));
    }
    Activations activations;
    return network.ReadPair(words, source, target, &activations);
  }
  return {};
}

}  // namespace dragoman
