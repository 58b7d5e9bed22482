// libFuzzer: any bytes as the files of the date grammar, and any text under the shipped
// one. What is found lies inside the text, and no interval ends before it begins.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "resolve/dates/date_grammar.h"

namespace {

using dragoman::DataFiles;
using dragoman::DateGrammar;
using dragoman::Diagnostics;
using dragoman::Document;

const DateGrammar& Shipped() {
  static const DateGrammar* const kGrammar = [] {
    Diagnostics diagnostics;
    return new DateGrammar(
        DateGrammar::Load(*DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data"), &diagnostics));
  }();
  return *kGrammar;
}

// Words between blanks, one sentence.
Document TokensOf(std::string text) {
  Document document;
  document.article.text = std::move(text);
  document.article.published = *dragoman::Date::Parse("2021-11-28");
  const std::string& all = document.article.text;
  for (size_t i = 0; i < all.size();) {
    const size_t end = std::min(all.find(' ', i), all.size());
    if (end > i) {
      dragoman::Token token;
      token.span = {static_cast<uint32_t>(i), static_cast<uint32_t>(end)};
      document.tokens.push_back(token);
    }
    i = end + 1;
  }
  const auto count = static_cast<uint32_t>(document.tokens.size());
  if (count > 0) {
    dragoman::Sentence sentence;
    sentence.end = count;
    document.sentences.push_back(sentence);
    dragoman::Paragraph paragraph;
    paragraph.end = 1;
    document.paragraphs.push_back(paragraph);
  }
  return document;
}

void Check(const DateGrammar& grammar, const std::string& text) {
  Document document = TokensOf(text);
  dragoman::ResolveDates(grammar, document);
  for (const dragoman::TimeExpression& time : document.times) {
    if (time.begin >= time.end || time.end > document.tokens.size()) std::abort();
    if (time.start && time.finish && time.finish < time.start) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  Check(Shipped(), bytes);
  DataFiles files;
  for (const char* name : {"calendar", "tense", "days", "grammar"}) {
    files.Add("dates/" + std::string(name) + ".txt", bytes);
  }
  Diagnostics diagnostics;
  Check(DateGrammar::Load(files, &diagnostics),
        "On Monday , two days ago , in May 2020 .");
  return 0;
}
