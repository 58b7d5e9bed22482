// For the tests of this folder: a text and its day in, one readable line per date out.
//
//   Dates("2021-11-28", "They met on Monday.")   // "Monday = 2021-11-22 day"
#ifndef DRAGOMAN_RESOLVE_DATES_TESTING_H_
#define DRAGOMAN_RESOLVE_DATES_TESTING_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "resolve/dates/date_grammar.h"

namespace dragoman {

inline const DateGrammar& ShippedGrammar() {
  static const DateGrammar grammar = [] {
    Result<DataFiles> files = DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
    EXPECT_TRUE(files.ok()) << files.status().message();
    Diagnostics diagnostics;
    DateGrammar loaded = DateGrammar::Load(*files, &diagnostics);
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << d.ToString();
    return loaded;
  }();
  return grammar;
}

// One paragraph. Tokens are what blanks separate; "_" is a blank that is not written
// ("Sunday_'s"), and a lone stop, question or exclamation mark ends a sentence.
inline Document TokensOf(std::string_view text) {
  Document document;
  uint32_t first = 0;
  const auto end_sentence = [&] {
    const auto n = static_cast<uint32_t>(document.tokens.size());
    if (n == first) return;
    document.sentences.push_back({document.SpanOf(first, n), first, n, 0});
    first = n;
  };
  bool blank = false;
  for (size_t i = 0; i < text.size();) {
    const size_t end = std::min(text.find_first_of(" _", i), text.size());
    if (end > i) {
      if (blank) document.article.text += ' ';
      Token token;
      token.span.begin = static_cast<uint32_t>(document.article.text.size());
      document.article.text += text.substr(i, end - i);
      token.span.end = static_cast<uint32_t>(document.article.text.size());
      document.tokens.push_back(token);
      const std::string_view word = text.substr(i, end - i);
      if (word == "." || word == "?" || word == "!") end_sentence();
    }
    blank = end < text.size() && text[end] == ' ';
    i = end + 1;
  }
  end_sentence();
  const auto sentences = static_cast<uint32_t>(document.sentences.size());
  document.paragraphs.push_back({Span(), 0, sentences});
  return document;
}

inline std::string Describe(const Document& document, const TimeExpression& time) {
  std::string out(document.Text(time.span));
  out += " = ";
  if (!time.start) return out + "?";
  out += time.start.text();
  if (time.finish != time.start) out += ".." + time.finish.text();
  out += ' ';
  out += ToString(time.precision);
  return out;
}

// `text` as of TokensOf; dates separated by "; ". `published` may be empty.
inline std::string Dates(std::string_view published, std::string_view text) {
  Document document = TokensOf(text);
  document.article.published = Date::Parse(published).value_or(Date());
  ResolveDates(ShippedGrammar(), document);
  std::string out;
  for (const TimeExpression& time : document.times) {
    if (!out.empty()) out += "; ";
    out += Describe(document, time);
  }
  return out;
}

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_DATES_TESTING_H_
