// Phrases that tell of no politics: a sentence that holds one gives no event, or the
// whole story gives none.
//
//   Discards discards = Discards::Load(files, &diagnostics);
//   discards.Find(document)     // for each sentence why it is left out, or ""
//
// Given by users: discard dictionaries of TABARI and PETRARCH, or data/discards*.txt in
// our own form (docs/formats/legacy.md). Immutable, shared by threads.
#ifndef DRAGOMAN_EXTRACT_DISCARDS_H_
#define DRAGOMAN_EXTRACT_DISCARDS_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "dragoman/document.h"
#include "extract/discard_lines.h"

namespace dragoman {

class Discards {
 public:
  static Discards Load(const DataFiles& files, Diagnostics* diagnostics);

  bool empty() const { return by_first_word_.empty() && stems_.empty(); }
  // Phrases that another line makes needless, as warnings. `phrases` are all of `file`.
  static void Lint(const DataFile& file, const std::vector<DiscardPhrase>& phrases,
                   Diagnostics* diagnostics);
  // One text a sentence: "the sentence holds \"horse race\" (discards.txt:12)", or ""; if
  // the story is left out, all have a text. Empty if nothing is left out.
  std::vector<std::string> Find(const Document& document) const;

 private:
  void Add(std::vector<DiscardPhrase> phrases);
  // The first phrase in the words, those for the whole story before others; null if there
  // is none.
  const DiscardPhrase* FindIn(const std::vector<std::string>& words) const;

  // Phrases of several words, and whole words, by their first word; single stems by
  // themselves.
  std::unordered_map<std::string, std::vector<DiscardPhrase>> by_first_word_, stems_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_DISCARDS_H_
