#include "extract/discard_lines.h"

#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/legacy_lines.h"
#include "base/record_file.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

std::vector<DiscardPhrase> ReadLegacy(const DataFile& file, Diagnostics* diagnostics) {
  std::vector<DiscardPhrase> phrases;
  LegacyLines lines(file, diagnostics);
  while (lines.Next()) {
    DiscardPhrase phrase;
    std::string_view text = Trim(lines.text());
    phrase.story = text.starts_with('+');
    if (phrase.story) text.remove_prefix(1);
    phrase.stem = !text.ends_with('_');
    phrase.words = DiscardWords(text);
    phrase.line = lines.line();
    phrase.where = lines.Id();
    if (phrase.words.empty()) {
      lines.ErrorAt(Trim(lines.text()), "the line has no words",
                    "write a phrase, or remove the line");
    } else {
      phrases.push_back(std::move(phrase));
    }
  }
  return phrases;
}

// One of two words in a field. False, and an error, if it is neither.
bool ReadChoice(RecordFile* records, size_t field, std::string_view yes,
                std::string_view no, bool* is_yes) {
  *is_yes = records->field(field) == yes;
  if (*is_yes || records->field(field) == no) return true;
  records->Error(field,
                 "\"" + std::string(records->field(field)) + "\" is neither of two words",
                 "write " + std::string(no) + " or " + std::string(yes));
  return false;
}

std::vector<DiscardPhrase> ReadOwn(const DataFile& file, Diagnostics* diagnostics) {
  std::vector<DiscardPhrase> phrases;
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    DiscardPhrase phrase;
    phrase.words = DiscardWords(records.field(0));
    phrase.line = records.line();
    phrase.where = records.Id();
    if (!ReadChoice(&records, 1, "story", "sentence", &phrase.story) ||
        !ReadChoice(&records, 2, "stem", "word", &phrase.stem)) {
      continue;
    }
    if (phrase.words.empty()) {
      records.Error(0, "the line has no words", "write a phrase, or remove the line");
    } else {
      phrases.push_back(std::move(phrase));
    }
  }
  return phrases;
}

}  // namespace

std::string DiscardPhrase::text() const {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<std::string> DiscardWords(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  const std::string folded = FoldCase(text);
  for (size_t i = 0; i < folded.size();) {
    const size_t begin = i;
    const char32_t c = Decode(folded, &i);
    if (IsLetter(c) || IsDigit(c)) {
      if (!inside) words.emplace_back();
      words.back().append(folded, begin, i - begin);
      inside = true;
    } else if (c != '.' && c != '\'') {  // "u.s.", "women's"
      inside = false;
    }
  }
  return words;
}

std::vector<DiscardPhrase> ReadDiscards(const DataFile& file, Diagnostics* diagnostics) {
  return HasBars(file) ? ReadOwn(file, diagnostics) : ReadLegacy(file, diagnostics);
}

std::string ToDiscardLine(const DiscardPhrase& phrase) {
  return phrase.text() + (phrase.story ? " | story" : " | sentence") +
         (phrase.stem ? " | stem" : " | word");
}

}  // namespace dragoman
