// Lines of discard dictionaries: of TABARI and PETRARCH, and in our own form.
//
//   HORSE_RACE_            # sentences with these words; without the last _ also "races"
//   +OBITUAR               # + leaves out the whole story
//
//   horse race | sentence | word
//   obituar    | story    | stem
//
//   for (const DiscardPhrase& phrase : ReadDiscards(file, &diagnostics)) ...
//
// A line that is wrong is reported and left out. Pure.
#ifndef DRAGOMAN_EXTRACT_DISCARD_LINES_H_
#define DRAGOMAN_EXTRACT_DISCARD_LINES_H_

#include <string>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"

namespace dragoman {

struct DiscardPhrase {
  std::vector<std::string> words;  // small letters, without accents
  bool story = false;              // leaves out the whole story
  bool stem = false;               // the last word may go on
  int line = 0;
  std::string where;  // "discards.txt:12"

  std::string text() const;  // "horse race"
};

// Either form, which the file shows by having bars or not.
std::vector<DiscardPhrase> ReadDiscards(const DataFile& file, Diagnostics* diagnostics);
// In our own form, without newline.
std::string ToDiscardLine(const DiscardPhrase& phrase);

// The words of a text as phrases have them: cut at blanks, hyphens and underscores, in
// small letters; punctuation is left out.
std::vector<std::string> DiscardWords(std::string_view text);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_DISCARD_LINES_H_
